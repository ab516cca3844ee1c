import DisclosureModel

/// Counts that are no whole numbers.
struct DecimalCount: ReportCheck {
  let id = "F.decimal"

  func examine(_ report: Report, into outcome: inout Outcome) {
    outcome.examine(report.form.cells.filter { !$0.allows.contains(.decimals) }) { form in
      guard let cell = report.cells[form.index], let value = cell.value else { return nil }
      guard !value.isWhole else { return .kept }
      return .broken(
        ["cell": form.words, "raw": cell.raw],
        EvidenceOfFailure(cells: [form.index], actual: value))
    }
  }
}
