import Diagnostics

/// The rows of tables as browsers give their text where cells hold paragraphs: each cell on lines of its own, and
/// between two cells a line that holds nothing but a tab.
///
///     二、上年结转政府信息公开申请数量
///     →
///     4
///     →
///     0
struct SpreadRows {
  struct Cell {
    let range: Range<Int>
    let line: Int
  }

  /// The cells of each row, by the line on which it begins.
  private(set) var rows: [Int: [Cell]] = [:]

  /// Lines of a single tab below which a text has no such table.
  private static let fewest = 20
  /// So many more blank lines than usual between a tab and a text stand for an empty cell and the end of its row.
  private static let farther = 3

  private struct Token {
    /// Nil for a tab that has the line to itself.
    var text: Range<Int>?
    let line: Int
  }

  /// None where a tab leads a line with text: there a line of a single tab is a cell itself.
  init(_ text: [UInt8], lines: LineIndex) {
    guard let tokens = Self.tokens(of: text, lines) else { return }
    let before = Self.usualDistance(tokens) { $0.text != nil && $1.text == nil }
    let after = Self.usualDistance(tokens) { $0.text == nil && $1.text != nil }
    var row: [Cell] = []
    var last: Token?
    for token in tokens {
      let distance = last.map { token.line - $0.line } ?? 0
      switch (last?.text, token.text) {
      case (nil, nil):
        row.append(Cell(range: Self.nothing, line: token.line))
      case (_?, nil):
        guard distance >= before + Self.farther else { break }
        end(&row)
        row.append(Cell(range: Self.nothing, line: token.line))
      case (nil, let range?):
        if let last, distance >= after + Self.farther {
          row.append(Cell(range: Self.nothing, line: last.line))
          end(&row)
        }
        row.append(Cell(range: range, line: token.line))
      case (_?, let range?):
        end(&row)
        row.append(Cell(range: range, line: token.line))
      }
      last = token
    }
    if let last, last.text == nil { row.append(Cell(range: Self.nothing, line: last.line)) }
    end(&row)
  }

  private static let nothing = 0..<0

  /// The lines that are not blank; nil where tabs do something else in the text.
  private static func tokens(of text: [UInt8], _ lines: LineIndex) -> [Token]? {
    let tab = UInt8(ascii: "\t")
    guard text.count(where: { $0 == tab }) >= fewest else { return nil }
    var tokens: [Token] = []
    var tabs = 0
    for line in 1...lines.count {
      let range = lines.range(ofLine: line)
      let trimmed = WhiteSpace.trim(range, of: text)
      guard trimmed.isEmpty else {
        if text[range.lowerBound] == tab { return nil }
        tokens.append(Token(text: trimmed, line: line))
        continue
      }
      guard range.count(where: { text[$0] == tab }) == 1 else { continue }
      tokens.append(Token(text: nil, line: line))
      tabs += 1
    }
    return tabs >= fewest ? tokens : nil
  }

  /// How many lines there mostly are from one of the neighbours that `isMeant` tells to the other.
  private static func usualDistance(
    _ tokens: [Token], _ isMeant: (Token, Token) -> Bool
  ) -> Int {
    var counts: [Int: Int] = [:]
    for (first, second) in zip(tokens, tokens.dropFirst()) where isMeant(first, second) {
      counts[second.line - first.line, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 1
  }

  private mutating func end(_ row: inout [Cell]) {
    if row.count > 1 { rows[row[0].line] = row }
    row = []
  }
}
