import DisclosureModel

/// Counts of six digits or more that end in three zeros: perhaps rounded.
struct RoundNumbers: ReportCheck {
  let id = "F.round"

  func examine(_ report: Report, into outcome: inout Outcome) {
    outcome.examine(report.form.cells.filter { $0.unit == "件" }) { form in
      guard let value = report.exactValue(form.index) else { return nil }
      guard value.whole >= 100_000, value.whole % 1000 == 0 else { return .kept }
      return .broken(
        ["cell": form.words, "raw": report.printed(form.index)],
        EvidenceOfFailure(cells: [form.index], actual: value))
    }
  }
}
