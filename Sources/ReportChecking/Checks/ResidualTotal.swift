import DisclosureModel

/// A column of the requests table in which everything is zero but the total of the results: likely left
/// over from a template or another report. It explains `T3.colsum` rather than being a matter of its own.
struct ResidualTotal: ReportCheck {
  static let id = "T3.residue"
  var id: String { Self.id }

  func examine(_ report: Report, into outcome: inout Outcome) {
    let cells = report.form.cells.filter { $0.table == "requests" }
    for total in cells where total.row == "processed" {
      let column = cells.filter { $0.column == total.column && $0.row != total.row }
      guard let value = report.exactValue(total.index) else { continue }
      if value == .zero || column.contains(where: { report.exactValue($0.index) != .zero }) {
        outcome.pass()
      } else {
        outcome.fail(
          total.column, ["name": total.columnWords, "total": "\(value)"],
          evidence: EvidenceOfFailure(cells: [total.index], actual: value))
      }
    }
  }
}

extension Report {
  /// The number in the cell, if it is only one.
  func exactValue(_ index: Int) -> Quantity? {
    guard let cell = cells[index], cell.bounds.isExact else { return nil }
    return cell.value
  }

  /// The number in the cell whose public id is `id`, if it is only one.
  func exactValue(_ id: String) -> Quantity? {
    form.index(of: id).flatMap { exactValue($0) }
  }
}
