import DisclosureModel

/// Fees that differ from those of the year before by a factor of ten thousand, as they do where one report
/// gives yuan and the other 万元.
struct FeeUnitChange: ComparingCheck {
  static let fees = "disclosure.fees.amount"
  let id = "U.x10000"

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let reports = others.neighbours(of: report),
      let before = reports.term(Self.fees, isOfLaterYear: false),
      let after = reports.term(Self.fees, isOfLaterYear: true),
      reports.exactFees != nil
    else { return }
    guard reports.haveFeesInOtherUnits(Self.fees) else { return outcome.pass() }
    let evidence = reports.evidence([after, before])
    outcome.fail(
      "",
      [
        "before": "\(reports.earlier.year)", "year": "\(report.year)",
        "prior": reports.earlier.printed(before.index), "amount": report.printed(after.index),
        "place": reports.place(of: before),
      ],
      evidence: EvidenceOfFailure(
        cells: evidence.own, elsewhere: evidence.elsewhere, actual: report.exactValue(after.index)))
  }
}

extension NeighbouringReports {
  /// The fees of both years, where each is one number above zero.
  fileprivate var exactFees: (before: Quantity, after: Quantity)? {
    guard let before = earlier.exactValue(FeeUnitChange.fees),
      let after = later.exactValue(FeeUnitChange.fees), before > .zero, after > .zero
    else { return nil }
    return (before, after)
  }

  /// Whether the cell is that of fees, and one year's are within one percent of ten thousand times the
  /// other's.
  func haveFeesInOtherUnits(_ cell: String) -> Bool {
    guard cell == FeeUnitChange.fees, haveSameVersion(of: "disclosure"), let fees = exactFees
    else { return false }
    let ratio = fees.after.double / fees.before.double
    return [ratio, 1 / ratio].contains { abs($0 / 10_000 - 1) <= 0.01 }
  }
}
