import DisclosureModel

/// Numbers below zero where the form asks for no change.
struct NegativeNumber: ReportCheck {
  let id = "F.negative"

  func examine(_ report: Report, into outcome: inout Outcome) {
    outcome.examine(report.form.cells.filter { !$0.allows.contains(.sign) }) { form in
      guard let cell = report.cells[form.index], let value = cell.value else { return nil }
      guard value < .zero else { return .kept }
      return .broken(
        ["cell": form.words, "raw": cell.raw],
        EvidenceOfFailure(cells: [form.index], actual: value))
    }
  }
}
