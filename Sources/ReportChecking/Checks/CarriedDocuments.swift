import Diagnostics
import DisclosureModel
import Tables

/// Documents in force, rolled forward from one year's report to the next. Documents also lapse without
/// being repealed, so that a small difference is only a notice.
struct CarriedDocuments: ComparingCheck {
  let id: String

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let reports = others.neighbours(of: report) else { return }
    let accounts = LedgerAccount.documents.filter { $0.check == id }
    for link in LedgerLink.links(of: accounts, between: reports) {
      switch link.state {
      case .passes: outcome.pass()
      case .open(let reason): outcome.leaveOpen("", because: reason)
      case .fails: fail(link, reports, &outcome)
      }
    }
  }

  private func fail(
    _ link: LedgerLink, _ reports: NeighbouringReports, _ outcome: inout Outcome
  ) {
    let (earlier, later) = (reports.earlier, reports.later)
    let expected = reports.sum(link.parts, reports.bounds)
    let actual = reports.bounds(link.arrival)
    let evidence = reports.evidence(link.terms)
    let isSmall =
      expected.isExact && actual.isExact
      && (actual.low - expected.low).magnitude <= Self.small
    let change =
      reports.isOfChangedAgency ? Phrase.changedAgency(["change": ""]) : BilingualText.nothing
    outcome.fail(
      "",
      [
        "before": "\(earlier.year)", "year": "\(later.year)",
        "prior": earlier.printed(link.parts[0].index),
        "issued": later.printed(link.parts[1].index),
        "repealed": later.printed(link.parts[2].index), "expected": expected.words,
        "inForce": later.printed(link.arrival.index), "place": reports.place(of: link.parts[0]),
        "note": change,
      ],
      evidence: EvidenceOfFailure(
        cells: evidence.own, elsewhere: evidence.elsewhere,
        formula: link.formula(from: earlier, to: later),
        expected: expected.isExact ? expected.low : nil,
        actual: later.exactValue(link.arrival.index), severity: isSmall ? .notice : nil))
  }

  private static let small = Quantity(millionths: 2 * Quantity.scale)
}

extension Quantity {
  var magnitude: Quantity { max(self, -self) }
}
