import DisclosureModel

/// Fees that look as if yuan had been written in the cell of 万元.
struct UnitSlip {
  private let report: Report
  private let cell: Int
  private let value: Quantity
  private let witnesses: [Finding.Repair.Witness]

  /// Nil where the fees of the years around are as large as printed, so that the unit is not to blame.
  init?(_ report: Report, among others: Surroundings?) {
    guard let cell = report.form.index(of: Self.id), let printed = report.exactValue(cell),
      printed > .zero, let value = printed.shifted(byPowerOfTen: -4)
    else { return nil }
    var witnesses: [Finding.Repair.Witness] = []
    for (year, witness) in [
      (others?.before, Finding.Repair.Witness.yearBefore), (others?.after, .yearAfter),
    ] {
      guard let year, let index = year.form.index(of: Self.id), let fees = year.exactValue(index),
        fees > .zero
      else { continue }
      if Self.areAlike(fees, printed) { return nil }
      if Self.areAlike(fees, value) { witnesses.append(witness) }
    }
    self.report = report
    self.cell = cell
    self.value = value
    self.witnesses = witnesses
  }

  private static let id = "disclosure.fees.amount"

  /// Whether two years' fees are of one magnitude: ten thousand lies far outside.
  private static func areAlike(_ one: Quantity, _ other: Quantity) -> Bool {
    max(one, other).double < 30 * min(one, other).double
  }

  /// Names the change beside what is found about the magnitude of the fees.
  func explain(_ findings: inout [Finding]) {
    for index in findings.indices where findings[index].check == FeeMagnitude().id {
      let repair = Finding.Repair(
        cell: Finding.Evidence(cell, in: report), value: value, clears: 1, kind: .currencyUnit,
        witnesses: witnesses)
      findings[index] = findings[index].explained(by: repair, nil, under: findings[index].headline)
    }
  }
}
