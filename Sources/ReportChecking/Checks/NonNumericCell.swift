import DisclosureModel

/// Cells that hold words where the form asks for a number.
struct NonNumericCell: Check {
  let id = "F.nonnumeric"

  func examine(_ report: Report, into outcome: inout Outcome) {
    for form in report.form.cells {
      guard let cell = report.cells[form.index] else { continue }
      if cell.kind == .text {
        outcome.fail(
          form.id, ["cell": form.label, "raw": cell.raw],
          evidence: EvidenceOfFailure(cells: [form.index]))
      } else {
        outcome.pass()
      }
    }
  }
}
