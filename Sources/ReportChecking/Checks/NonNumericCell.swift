import DisclosureModel

/// Cells that hold words where the form asks for a number.
struct NonNumericCell: ReportCheck {
  let id = "F.nonnumeric"

  func examine(_ report: Report, into outcome: inout Outcome) {
    outcome.examine(report.form.cells) { form in
      guard let cell = report.cells[form.index] else { return nil }
      guard cell.kind == .text else { return .kept }
      return .broken(
        ["cell": form.words, "raw": cell.raw], EvidenceOfFailure(cells: [form.index]))
    }
  }
}
