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
        append(line, of: fragment, in: document.text, to: &fragments)
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
      if line.isHeadings { return true }
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
    _ line: RunTogetherLine, of fragment: Fragment, in text: [UInt8],
    to fragments: inout [Fragment]
  ) {
    let tables = line.tables.filter { isTable($0, in: line) }
    guard !tables.isEmpty else { return fragments.append(fragment) }
    // Where the text begins that no part has been taken out of yet, and whether there is any.
    var (start, holdsText) = (fragment.range.lowerBound, false)
    func addText(before end: Int) {
      let range = WhiteSpace.trim(start..<end, of: text)
      guard holdsText, !range.isEmpty else { return }
      fragments.append(
        Fragment(range: range, place: fragment.place, kind: .line, startsRow: true))
    }
    for (index, part) in line.parts.enumerated() {
      let isCell = tables.contains { $0.contains(index) }
      guard isCell || part.kind == .section else {
        holdsText = true
        continue
      }
      addText(before: part.range.lowerBound)
      fragments.append(
        Fragment(
          range: part.range, place: fragment.place, kind: isCell ? .separated : .line,
          startsRow: part.kind != .numbers))
      (start, holdsText) = (part.range.upperBound, false)
    }
    addText(before: fragment.range.upperBound)
  }
}
