import Diagnostics

/// Gathers the text of lines and cells, which markup gives in pieces, with its white space made plain.
///
/// Line ends of the source mean nothing between Chinese characters and a space between words in Latin
/// letters; other white space comes to one space.
struct TextPool {
  private(set) var text: [UInt8] = []
  private(set) var fragments: [Fragment] = []
  /// The offset at which the fragment that is being gathered begins.
  private var start = 0
  /// The line of its first character.
  private var line = 0
  private var gap = Gap.none

  /// The white space since the last character.
  private enum Gap { case none, lineEnd, space }

  /// Whether nothing has been gathered since the last fragment.
  var isEmpty: Bool { text.count == start }

  /// Adds `range` of `source`, whose first byte stands on `line`.
  mutating func append(_ range: Range<Int>, of source: [UInt8], line: Int) {
    var line = line
    var at = range.lowerBound
    while at < range.upperBound {
      let length = WhiteSpace.length(at: at, of: source)
      if length > 0 {
        if source[at] == UInt8(ascii: "\n") { line += 1 }
        addGap(at, of: source)
        at += length
        continue
      }
      if isEmpty { self.line = line }
      closeGap(before: source[at])
      text.append(source[at])
      at += 1
      while at < range.upperBound, source[at] & 0xC0 == 0x80 {
        text.append(source[at])
        at += 1
      }
    }
  }

  /// Marks the end of a line within a fragment.
  mutating func breakLine() {
    if gap == .none { gap = .lineEnd }
  }

  /// Ends a line of text, if there is any.
  mutating func endLine(startsRow: Bool) -> Bool {
    if isEmpty {
      gap = .none
      return false
    }
    end(at: SourcePlace(line: line), .line, startsRow: startsRow)
    return true
  }

  /// Ends a cell, empty or not, whose tag stands on `line`.
  mutating func endCell(at cell: CellPlace, line: Int, startsRow: Bool) {
    let line = isEmpty ? line : self.line
    end(at: SourcePlace(line: line, cell: cell), .marked, startsRow: startsRow)
  }

  /// Adds a text that is no fragment of the reading order.
  mutating func appendAside(_ aside: String) -> Range<Int> {
    text += Array(aside.utf8)
    return start..<text.count
  }

  private mutating func end(at place: SourcePlace, _ kind: Fragment.Kind, startsRow: Bool) {
    fragments.append(
      Fragment(range: start..<text.count, place: place, kind: kind, startsRow: startsRow))
    // The pool reads as text, too.
    text.append(UInt8(ascii: "\n"))
    start = text.count
    gap = .none
  }

  private mutating func addGap(_ at: Int, of source: [UInt8]) {
    switch source[at] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): gap = .lineEnd
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      // What indents the source's next line belongs to the line end.
      if gap == .none { gap = .space }
    case 0xE2 where source[at + 1] == 0x80 && source[at + 2] >= 0x8B && source[at + 2] <= 0x8F,
      0xE2 where source[at + 1] == 0x80 && source[at + 2] >= 0xAA && source[at + 2] <= 0xAE,
      0xE2 where source[at + 1] == 0x81 && source[at + 2] >= 0xA0, 0xEF:
      break  // no width: no space
    default: gap = .space
    }
  }

  private mutating func closeGap(before byte: UInt8) {
    defer { gap = .none }
    guard !isEmpty, gap != .none, let last = text.last else { return }
    if gap == .space || (last < 0x80 && byte < 0x80) { text.append(UInt8(ascii: " ")) }
  }
}
