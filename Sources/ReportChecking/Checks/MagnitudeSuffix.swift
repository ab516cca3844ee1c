import DisclosureModel

/// Cells that give a rounded or approximate number, such as `25.1万`.
struct MagnitudeSuffix: Check {
  let id = "U.suffix"

  func examine(_ report: Report, into outcome: inout Outcome) {
    for form in report.form.cells {
      guard let cell = report.cells[form.index], cell.kind == .number else { continue }
      guard !cell.marks.isDisjoint(with: [.magnitudeSuffix, .approximate]) else {
        outcome.pass()
        continue
      }
      outcome.fail(
        form.id,
        [
          "cell": form.label, "raw": cell.raw, "low": cell.bounds.low.description,
          "high": cell.bounds.high.description,
        ], evidence: EvidenceOfFailure(cells: [form.index], cause: .source))
    }
  }
}
