import DisclosureModel

/// Counts that are no whole numbers.
struct DecimalCount: Check {
  let id = "F.decimal"

  func examine(_ report: Report, into outcome: inout Outcome) {
    for form in report.form.cells where !form.allows.contains(.decimals) {
      guard let value = report.cells[form.index]?.value else { continue }
      if value.isWhole {
        outcome.pass()
      } else {
        outcome.fail(
          form.id, ["cell": form.label, "raw": report.printed(form.index)],
          evidence: EvidenceOfFailure(cells: [form.index], actual: value))
      }
    }
  }
}
