/// A source line as a message shows it: visible, no wider than asked, with the cells to underline.
struct Excerpt {
  let text: String
  /// The cells of `text` that the message means.
  let underline: Range<Int>?

  /// Cuts `line` to `width` cells around `highlight` (offsets of its UTF-8 bytes); what is left out is
  /// marked with `…`.
  init(_ line: String, highlight: Range<Int>?, width: Int) {
    let line = Line(line, highlight: highlight)
    guard line.cells > width else {
      text = line.pieces.map(\.text).joined()
      underline = line.highlight
      return
    }
    let first = line.firstPiece(toShow: width)
    let start = line.pieces[..<first].reduce(0) { $0 + $1.cells }
    let ahead = first > 0 ? "…" : ""
    var shown = ahead
    var cells = ahead.count
    for piece in line.pieces[first...] {
      guard cells + piece.cells < width else {
        shown += "…"
        cells += 1
        break
      }
      shown += piece.text
      cells += piece.cells
    }
    text = shown
    underline = line.highlight.map { range in
      let lower = min(max(range.lowerBound - start + ahead.count, 0), cells)
      return lower..<min(max(range.upperBound - start + ahead.count, lower), cells)
    }
  }

  /// The line in pieces, one for each scalar.
  private struct Line {
    var pieces: [(text: String, cells: Int)] = []
    var cells = 0
    /// The highlight in cells.
    var highlight: Range<Int>?

    init(_ line: String, highlight bytes: Range<Int>?) {
      var offset = 0
      var lower: Int?
      var upper: Int?
      for scalar in line.unicodeScalars where scalar != "\n" && scalar != "\r" {
        if let bytes, lower == nil, offset >= bytes.lowerBound { lower = cells }
        if let bytes, upper == nil, offset >= bytes.upperBound { upper = cells }
        let text = VisibleText.of(scalar)
        let width = DisplayWidth.of(text)
        pieces.append((text, width))
        cells += width
        offset += UTF8.width(scalar)
      }
      guard bytes != nil else { return }
      highlight = (lower ?? cells)..<(upper ?? cells)
    }

    /// The piece to begin with, so that the highlight is within `width` cells, with some text before it.
    func firstPiece(toShow width: Int) -> Int {
      guard let highlight, highlight.upperBound > width - 2 else { return 0 }
      let context = max(0, (width - highlight.count) / 2)
      let wanted = max(0, min(highlight.lowerBound - context, cells - width + 2))
      var start = 0
      for (index, piece) in pieces.enumerated() {
        if start >= wanted { return index }
        start += piece.cells
      }
      return pieces.count
    }
  }
}
