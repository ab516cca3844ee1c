import DisclosureModel

/// Numbers below zero where the form asks for no change.
struct NegativeNumber: Check {
  let id = "F.negative"

  func examine(_ report: Report, into outcome: inout Outcome) {
    for form in report.form.cells where !form.allows.contains(.sign) {
      guard let value = report.cells[form.index]?.value else { continue }
      if value >= .zero {
        outcome.pass()
      } else {
        outcome.fail(
          form.id, ["cell": form.label, "raw": report.printed(form.index)],
          evidence: EvidenceOfFailure(cells: [form.index], actual: value))
      }
    }
  }
}
