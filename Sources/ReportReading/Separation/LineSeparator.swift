import Diagnostics
import DocumentReading

/// Takes lines apart in which the cells of tables have run together with their labels, as texts have them
/// that were taken from web pages without their tables.
struct LineSeparator: Sendable {
  private let labels: LabelIndex

  /// Rows that make it certain that lines hold tables: labels with numbers stand in sentences, too.
  private static let rows = 3
  /// Labels that do so for a table without labels of rows.
  private static let headings = 12

  init(_ lexicons: [TableLexicon]) {
    labels = LabelIndex(lexicons, sections: .shared)
  }

  /// The document's fragments, with such lines taken apart; nil where there are none.
  func fragments(of document: Document) -> [Fragment]? {
    let lines = document.fragments.map { line(of: $0, in: document) }
    guard holdTables(lines.compactMap(\.self)) else { return nil }
    var fragments: [Fragment] = []
    for (fragment, line) in zip(document.fragments, lines) {
      if let line {
        append(line, of: fragment, to: &fragments)
      } else {
        fragments.append(fragment)
      }
    }
    return fragments
  }

  /// The parts of the fragment; nil where it is one thing, or a cell of the source's own.
  private func line(of fragment: Fragment, in document: Document) -> RunTogetherLine? {
    guard fragment.place.cell == nil, !fragment.range.isEmpty else { return nil }
    let line = RunTogetherLine(fragment.range, of: document.text, labels: labels)
    return line.parts.count > 1 ? line : nil
  }

  private func holdTables(_ lines: [RunTogetherLine]) -> Bool {
    var rows = 0
    for line in lines {
      for table in line.tables where isTable(table, in: line) {
        rows += line.rows(in: table)
        if line.rows(in: table) > 0, line.labels(in: table) >= Self.headings { return true }
      }
    }
    return rows >= Self.rows
  }

  /// Whether the stretch is a whole line, or too long for a sentence to hold it by chance.
  private func isTable(_ range: Range<Int>, in line: RunTogetherLine) -> Bool {
    range == line.parts.indices
      || (line.rows(in: range) > 0 && line.labels(in: range) >= Self.headings)
      || line.rows(in: range) >= Self.rows
  }

  private func append(
    _ line: RunTogetherLine, of fragment: Fragment, to fragments: inout [Fragment]
  ) {
    let tables = line.tables.filter { isTable($0, in: line) }
    guard !tables.isEmpty else { return fragments.append(fragment) }
    var text: Range<Int>?
    func close() {
      guard let range = text else { return }
      fragments.append(
        Fragment(range: range, place: fragment.place, kind: .line, startsRow: true))
      text = nil
    }
    for (index, part) in line.parts.enumerated() {
      let isCell = part.kind != .section && tables.contains { $0.contains(index) }
      guard isCell || part.kind == .section else {
        text = (text?.lowerBound ?? part.range.lowerBound)..<part.range.upperBound
        continue
      }
      close()
      fragments.append(
        Fragment(
          range: part.range, place: fragment.place, kind: isCell ? .separated : .line,
          startsRow: part.kind != .numbers))
    }
    close()
  }
}
