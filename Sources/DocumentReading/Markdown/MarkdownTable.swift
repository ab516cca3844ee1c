/// The rows of tables that vertical bars draw: `| 规章 | 0 | 0 |`, with or without the outer ones.
enum MarkdownTable {
  /// Whether the line (trimmed) draws the rule below a heading: dashes, colons and at least one bar.
  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(bar) && line.contains(UInt8(ascii: "-"))
      && line.allSatisfy { "|-: \t".utf8.contains($0) }
  }

  /// Whether the line (trimmed) is a row by itself: it begins with a bar and holds another.
  static func isFramedRow(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == bar && holdsBar(line.dropFirst())
  }

  /// Whether a bar stands in the line that no backslash makes a letter.
  static func holdsBar(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(bar) && !bars(of: line).isEmpty
  }

  /// The cells of a row (trimmed), without the bars.
  static func cells(of line: ArraySlice<UInt8>) -> [Range<Int>] {
    var bars = bars(of: line)
    var start = line.startIndex
    if bars.first == start {
      bars.removeFirst()
      start += 1
    }
    var cells: [Range<Int>] = []
    for bar in bars {
      cells.append(start..<bar)
      start = bar + 1
    }
    if start < line.endIndex { cells.append(start..<line.endIndex) }
    return cells
  }

  private static func bars(of line: ArraySlice<UInt8>) -> [Int] {
    var bars: [Int] = []
    var at = line.startIndex
    while at < line.endIndex {
      if line[at] == UInt8(ascii: "\\") {
        at += 2
        continue
      }
      if line[at] == bar { bars.append(at) }
      at += 1
    }
    return bars
  }

  private static let bar = UInt8(ascii: "|")
}
