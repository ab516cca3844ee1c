import DisclosureModel

/// No fees beside more than a million licensing decisions.
struct FeesOfNothing: ReportCheck {
  let id = "P.fee-zero"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let fees = report.form.index(of: "disclosure.fees.amount"),
      let licences = report.form.index(of: "disclosure.licensing.decisions"),
      let amount = report.exactValue(fees), Self.isExpected(in: report)
    else { return }
    guard amount == .zero else { return outcome.pass() }
    outcome.fail(
      "", ["decisions": report.printed(licences)],
      evidence: EvidenceOfFailure(cells: [fees, licences], actual: amount))
  }

  /// Whether an agency with so many decisions hardly ever has no fees.
  static func isExpected(in report: Report) -> Bool {
    report.exactValue("disclosure.licensing.decisions").map { $0 > million } ?? false
  }

  private static let million = Quantity(millionths: 1_000_000 * Quantity.scale)
}
