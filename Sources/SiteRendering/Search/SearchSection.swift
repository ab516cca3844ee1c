import DisclosureModel

/// What can be found of a report under one heading.
struct SearchSection {
  let heading: String
  /// Where its passages belong in the index; nil for text, which is divided by its length.
  let part: Int?
  let passages: [Passage]

  /// A text with an anchor of its own on the report's page.
  struct Passage: Equatable {
    let anchor: String
    let text: String
  }

  /// The report's sections, then the rows of its tables.
  static func all(of report: Report, preamble: String) -> [SearchSection] {
    report.sections.enumerated().map { position, section in
      SearchSection(section, number: position + 1, preamble: preamble)
    } + report.form.tables.map { SearchSection($0, of: report) }
  }

  /// The heading, then the blocks. Markdown of the source's own is found under the heading.
  private init(_ section: Section, number: Int, preamble: String) {
    let own = Passage(
      anchor: Anchor.section(number), text: section.ordinal + section.title)
    let hasAnchors = Narrative.hasAnchors(section)
    heading = own.text.isEmpty ? preamble : own.text
    part = nil
    passages =
      [own]
      + section.blocks.enumerated().map { position, block in
        Passage(
          anchor: hasAnchors ? Anchor.passage(position + 1, of: number) : own.anchor,
          text: block.text)
      }
  }

  /// Each row with something in it: its label and its values as printed.
  private init(_ table: FormTable, of report: Report) {
    heading = table.title
    part = SearchDocuments.tablePart
    var passages: [Passage] = []
    var start = table.cells.lowerBound
    while start < table.cells.upperBound {
      let first = report.form.cells[start]
      var end = start + 1
      while end < table.cells.upperBound, report.form.cells[end].row == first.row { end += 1 }
      let values = (start..<end).compactMap { report.cells[$0]?.raw }
      if values.contains(where: { !$0.isEmpty }) {
        let label = first.rowName.isEmpty ? first.columnLabels.first ?? "" : first.rowName
        passages.append(
          Passage(
            anchor: Anchor.cell(first.id), text: "\(label)：\(values.joined(separator: "、"))"))
      }
      start = end
    }
    self.passages = passages
  }
}
