import DisclosureModel

/// A report as it is printed: what a file of any format shows.
package struct PrintedReport: Sendable {
  package var title: String
  package var preamble: String
  package var sections: [Section]

  package struct Section: Sendable {
    /// The number before the heading, such as `一`.
    package var ordinal: String
    package var heading: String
    package var body: Body
    /// The heading stands in the table alone.
    package var isHeadedByItsTable = false
    /// Tables before and after the body.
    package var above: [PrintedGrid] = []
    package var below: [PrintedGrid] = []

    init(ordinal: String, heading: String, body: Body) {
      self.ordinal = ordinal
      self.heading = heading
      self.body = body
    }
  }

  package enum Body: Sendable {
    case text(String)
    case table(PrintedGrid)
  }

  package init(_ report: ReportText, noteHasItsRow: Bool = false) {
    title = report.title
    preamble = report.preamble
    let tables = report.form.tables.map { table in
      Body.table(report.grid(of: table, noteHasItsRow: noteHasItsRow))
    }
    let bodies = [.text(report.overview)] + tables + [.text(report.problems), .text(report.other)]
    sections = zip(ReportText.headings, bodies).map { heading, body in
      let parts = heading.split(separator: "、", maxSplits: 1)
      return Section(ordinal: String(parts[0]), heading: String(parts[1]), body: body)
    }
  }

  /// Changes every table.
  package mutating func mapTables(_ change: (inout PrintedGrid) -> Void) {
    for index in sections.indices {
      guard case .table(var table) = sections[index].body else { continue }
      change(&table)
      sections[index].body = .table(table)
    }
  }
}

extension ReportText {
  /// One of the form's tables as it is printed.
  func grid(of table: FormTable, noteHasItsRow: Bool = false) -> PrintedGrid {
    PrintedGrid(
      table, values: { cells[form.cells[$0].id] ?? "0" }, noteHasItsRow: noteHasItsRow)
  }
}
