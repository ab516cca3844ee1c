import DisclosureModel

/// Items of the 2019 form's catalogues: those that a report gives for the year before are those that the
/// report of that year comes to.
struct CarriedItems: ComparingCheck {
  let id = "X.items"

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let reports = others.neighbours(of: report) else { return }
    for link in LedgerLink.links(of: LedgerAccount.items, between: reports) {
      switch link.state {
      case .passes: outcome.pass()
      case .open(let reason): outcome.leaveOpen(link.account.key, because: reason)
      case .fails: fail(link, reports, &outcome)
      }
    }
  }

  private func fail(
    _ link: LedgerLink, _ reports: NeighbouringReports, _ outcome: inout Outcome
  ) {
    let (earlier, later) = (reports.earlier, reports.later)
    let expected = reports.sum(link.parts, reports.bounds)
    let evidence = reports.evidence(link.terms)
    outcome.fail(
      link.account.key,
      [
        "name": later.form.cells[link.arrival.index].rowWords, "before": "\(earlier.year)",
        "year": "\(later.year)", "prior": earlier.printed(link.parts[0].index),
        "change": earlier.printed(link.parts[1].index), "expected": expected.words,
        "actual": later.printed(link.arrival.index), "place": reports.place(of: link.parts[0]),
      ],
      evidence: EvidenceOfFailure(
        cells: evidence.own, elsewhere: evidence.elsewhere,
        formula: link.formula(from: earlier, to: later),
        expected: expected.isExact ? expected.low : nil,
        actual: later.exactValue(link.arrival.index)))
  }
}
