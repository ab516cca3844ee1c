import Diagnostics

/// The text of a document that has no lines of its own: each line or cell is put on a line of the text,
/// so that a place can be named and shown.
struct RenderedText {
  private(set) var text: [UInt8] = []
  private(set) var fragments: [Fragment] = []
  private var line = 0

  /// Appends a line of text, unless it is blank.
  mutating func appendLine(_ content: [UInt8], cell: CellPlace? = nil, startsRow: Bool) {
    guard !WhiteSpace.trim(0..<content.count, of: content).isEmpty else { return }
    append(content, .line, cell: cell, startsRow: startsRow)
  }

  /// Appends a cell, empty or not.
  mutating func appendCell(_ content: [UInt8], at place: CellPlace, startsRow: Bool) {
    append(content, .marked, cell: place, startsRow: startsRow)
  }

  private mutating func append(
    _ content: [UInt8], _ kind: Fragment.Kind, cell: CellPlace?, startsRow: Bool
  ) {
    line += 1
    let start = text.count
    // A line end inside would make two lines of one.
    text += content.lazy.map { (0x09...0x0D).contains($0) ? 0x20 : $0 }
    let range = WhiteSpace.trim(start..<text.count, of: text)
    text.append(UInt8(ascii: "\n"))
    fragments.append(
      Fragment(
        range: range, place: SourcePlace(line: line, cell: cell), kind: kind, startsRow: startsRow))
  }
}
