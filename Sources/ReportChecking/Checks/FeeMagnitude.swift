import DisclosureModel

/// Fees that come to more than 10,000 yuan for each licensing decision, as they do where yuan was written
/// in a cell of 万元.
struct FeeMagnitude: ReportCheck {
  let id = "U.fee-magnitude"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let fees = report.form.index(of: "disclosure.fees.amount"),
      let decisions = report.form.index(of: "disclosure.licensing.decisions"),
      let amount = report.exactValue(fees), let count = report.exactValue(decisions),
      count >= Self.fewest, let cell = report.cells[fees], !cell.marks.contains(.currencyUnit)
    else { return }
    guard amount > count else { return outcome.pass() }
    outcome.fail(
      "",
      [
        "amount": cell.raw, "decisions": report.printed(decisions),
        "each": "\(Int64((amount.double / count.double).rounded()))",
      ], evidence: EvidenceOfFailure(cells: [fees, decisions], actual: amount))
  }

  /// An agency with fewer decisions may well have single large fees.
  private static let fewest = Quantity(millionths: 1000 * Quantity.scale)
}
