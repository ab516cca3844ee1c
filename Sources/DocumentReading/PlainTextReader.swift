import Diagnostics

/// Splits plain text into lines and cells.
///
/// Two ways of writing a table as text are told apart line by line: a single tab, at the beginning of a
/// line, marks the line as one cell, and a blank line ends the row; other tabs separate the cells of a
/// row that has the line to itself, and so do vertical bars in a line that begins with one, wide gaps
/// between short words and numbers, and commas or semicolons. Where tabs have lines to themselves between
/// the cells, a row takes many lines (`SpreadRows`).
struct PlainTextReader {
  private let text: [UInt8]
  private let lines: LineIndex
  private var fragments: [Fragment] = []

  static func fragments(of text: [UInt8], lines: LineIndex) -> [Fragment] {
    var reader = PlainTextReader(text: text, lines: lines)
    reader.read()
    return reader.fragments
  }

  private init(text: [UInt8], lines: LineIndex) {
    self.text = text
    self.lines = lines
  }

  private mutating func read() {
    fragments.reserveCapacity(lines.count)
    var startsRow = true
    let delimited = DelimitedLines(text, lines: lines)
    let spread = SpreadRows(text, lines: lines)
    var next = 1
    for line in 1...lines.count where line >= next {
      let range = lines.range(ofLine: line)
      if let row = spread.rows[line] {
        for (position, cell) in row.enumerated() {
          append(cell.range, line: cell.line, .marked, startsRow: position == 0)
        }
        next = (row.last?.line ?? line) + 1
        startsRow = true
        continue
      }
      if let row = delimited.rows[line] {
        append(row, line: line)
        startsRow = true
        continue
      }
      let tabs = range.filter { text[$0] == Self.tab }
      let trimmed = WhiteSpace.trim(range, of: text)
      // A single tab that leads the line marks a cell; it separates nothing.
      let isMarked = tabs.count == 1 && tabs[0] == range.lowerBound
      if tabs.isEmpty, trimmed.isEmpty {
        startsRow = true
      } else if let row = PipeRow(trimmed, of: text)?.cells ?? ColumnRow(trimmed, of: text)?.cells {
        append(row, line: line)
        startsRow = true
      } else if tabs.isEmpty || isMarked {
        append(trimmed, line: line, isMarked ? .marked : .line, startsRow: startsRow)
        startsRow = false
      } else {
        appendRow(range, line: line, separators: tabs)
        startsRow = true
      }
    }
  }

  /// The cells of a line that holds a whole row.
  private mutating func appendRow(_ range: Range<Int>, line: Int, separators: [Int]) {
    var start = range.lowerBound
    for end in separators + [range.upperBound] {
      append(
        WhiteSpace.trim(start..<end, of: text), line: line, .separated,
        startsRow: start == range.lowerBound)
      start = end + 1
    }
  }

  private mutating func append(_ row: [Range<Int>], line: Int) {
    for (position, cell) in row.enumerated() {
      append(
        WhiteSpace.trim(cell, of: text), line: line, .separated, startsRow: position == 0)
    }
  }

  private mutating func append(
    _ range: Range<Int>, line: Int, _ kind: Fragment.Kind, startsRow: Bool
  ) {
    fragments.append(
      Fragment(
        range: range, place: SourcePlace(line: line), kind: kind, startsRow: startsRow))
  }

  private static let tab = UInt8(ascii: "\t")
}

/// A row of a table drawn with vertical bars, as in Markdown: `| 规章 | 0 | 0 | 0 |`.
private struct PipeRow {
  /// Between the bars; none for the line of dashes below a heading.
  var cells: [Range<Int>] = []

  /// Nil where the line does not begin with a bar and hold another.
  init?(_ line: Range<Int>, of text: [UInt8]) {
    let line = text[line]
    guard MarkdownTable.isFramedRow(line) else { return nil }
    if !MarkdownTable.isRule(line) { cells = MarkdownTable.cells(of: line) }
  }
}

/// A row of a table whose columns are set apart by spaces, as `规章      0    0     0`.
private struct ColumnRow {
  private(set) var cells: [Range<Int>] = []
  /// Bytes beyond which what stands in a column is a sentence and no label, where there are two columns
  /// and where there are more; the first column holds labels of any length.
  private static let widest = (ofTwo: 45, ofMore: 120)
  /// Characters of ASCII white space between columns.
  private static let gap = 2

  /// Nil where the line holds no gap, or sentences beside a gap.
  init?(_ line: Range<Int>, of text: [UInt8]) {
    var start = line.lowerBound
    var at = start
    while at < line.upperBound {
      let word = at
      while at < line.upperBound, text[at] == UInt8(ascii: " ") { at += 1 }
      if at - word >= Self.gap {
        cells.append(start..<word)
        start = at
      }
      if at == word { at += 1 }
    }
    cells.append(start..<line.upperBound)
    let widest = cells.count == 2 ? Self.widest.ofTwo : Self.widest.ofMore
    guard cells.count >= 2, cells.dropFirst().allSatisfy({ $0.count <= widest }),
      cells.count > 2 || !Self.isOrdinal(cells[0], of: text)
    else { return nil }
  }

  /// Whether a heading's number stands alone before the gap: `一、  总体情况`.
  private static func isOrdinal(_ cell: Range<Int>, of text: [UInt8]) -> Bool {
    let word = String(decoding: text[cell], as: UTF8.self)
    return word.hasSuffix("、") || word.hasSuffix("）") || word.hasSuffix(")") || word.hasSuffix(".")
      || word.hasSuffix("．") || word.hasSuffix("部分")
  }
}

/// White space as texts in Chinese hold it.
package enum WhiteSpace {
  /// The number of bytes of the white-space character at `at`, or 0.
  package static func length(at index: Int, of text: [UInt8]) -> Int {
    let byte = text[index]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    if byte == 0xC2 { return index + 1 < text.count && text[index + 1] == 0xA0 ? 2 : 0 }
    guard index + 2 < text.count else { return 0 }
    switch (byte, text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x80): return 3  // ideographic space
    case (0xE2, 0x80, 0x80...0x8F): return 3  // typographic spaces, zero width, direction marks
    case (0xE2, 0x80, 0xA8...0xAF): return 3  // line and paragraph separators, narrow space
    case (0xE2, 0x81, 0x9F...0xA4): return 3  // mathematical space, word joiner
    case (0xEF, 0xBB, 0xBF): return 3  // a byte order mark inside the text
    default: return 0
    }
  }

  /// `range` without the white space at both its ends.
  package static func trim(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let length = length(at: start, of: text)
      if length == 0 { break }
      start += length
    }
    var end = range.upperBound
    while end > start {
      var last = end - 1
      while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
      if length(at: last, of: text) != end - last { break }
      end = last
    }
    return start..<max(start, end)
  }
}
