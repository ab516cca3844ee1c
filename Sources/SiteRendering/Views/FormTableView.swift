import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// One of a report's tables, laid out as on the official form.
struct FormTableView: SiteView {
  let site: Site
  let layout: FormLayout.Table
  let reading: TableReading?
  private let blocks: [FormBlockView]
  private let notes: [TermView]
  private let citable: CitableCellsView?
  private let meanings: TableMeaningsView?

  /// - Parameter number: Counts the notes of the page, so that their ids differ from table to table.
  init(
    site: Site, layout: FormLayout.Table, report: Report, notes cellNotes: CellNotes,
    number: inout Int
  ) {
    self.site = site
    self.layout = layout
    reading = report.tables.first { $0.key == layout.table.key }
    var footnotes = FootnoteList(site: site, report: report, number: number)
    for index in layout.table.cells { footnotes.add(index) }
    number = footnotes.number
    notes = footnotes.notes
    citable = CitableCellsView(site: site, report: report, table: layout.table, notes: cellNotes)
    meanings = TableMeaningsView(site: site, report: report, layout: layout)
    let context = FormCellContext(
      site: site, report: report, notes: cellNotes, noteNumbers: footnotes.numbers)
    blocks = layout.blocks.enumerated().map { position, block in
      FormBlockView(
        context: context, table: layout.table, block: block,
        isOnly: layout.blocks.count == 1)
    }
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(Anchor.table(layout.table.key))
    case .problem: .optional(problem)
    case .note:
      .optional(
        layout.table.key == layout.table.section && layout.table.isPrinted
          ? site.texts[.indicatorsNote] : nil)
    case .blocks: .list(blocks)
    case .citable: .optional(citable)
    case .meanings: .optional(meanings)
    case .hasNotes: .bool(!notes.isEmpty)
    case .notes: .list(notes)
    default: .missing
    }
  }

  private var problem: String? {
    switch reading?.state {
    case .read: nil
    case .missing, nil: site.texts[.tableMissing]
    case .partial:
      site.texts(
        .tablePartial,
        [
          "rows": Set(reading?.problems.map(\.label) ?? []).sorted().joined(
            separator: site.texts[.comma])
        ])
    }
  }
}
