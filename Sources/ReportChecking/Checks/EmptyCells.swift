import DisclosureModel
import Tables

/// Cells of one kind that hold no number, told once for each table: blank ones (`B.blank`), crossed-out
/// ones (`B.na`).
struct EmptyCells: ReportCheck {
  let id: String
  let kind: Cell.Kind

  func examine(_ report: Report, into outcome: inout Outcome) {
    for table in report.form.tables {
      let cells = table.cells.filter { report.cells[$0]?.kind == kind }
      guard !cells.isEmpty else {
        if report.tables.contains(where: { $0.key == table.key && $0.state != .missing }) {
          outcome.pass()
        }
        continue
      }
      var rows: [BilingualText] = []
      for index in cells {
        let form = report.form.cells[index]
        let name = form.rowName.isEmpty ? form.words : form.rowWords
        if rows.last != name { rows.append(name) }
      }
      outcome.fail(
        table.key,
        [
          "table": table.words, "count": cells.count,
          "rows": rows.map(\.quoted).list(atMost: 5, .andOtherRows),
        ], evidence: EvidenceOfFailure(cells: cells))
    }
  }
}
