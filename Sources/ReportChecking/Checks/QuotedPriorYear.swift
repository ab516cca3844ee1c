import Diagnostics
import DisclosureModel
import Tables
import TextSearch

/// What the text says of last year's requests, against last year's report.
struct QuotedPriorYear: ComparingCheck {
  let id = "X.prior-quoted"

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    let changes = report.prose.changes.filter {
      $0.isOfReceivedRequests && $0.baseYear == report.year - 1
    }
    guard !changes.isEmpty, let before = others.before else { return }
    let known = RequestTotals(before).readings
    let current = RequestTotals(report).readings
    guard known.count == 3, known.allSatisfy(\.isExact) else { return }
    for change in changes {
      if let base = change.base {
        compare(base, change, known, before, &outcome)
      } else {
        compare(change, known, current, before, &outcome)
      }
    }
  }

  private func compare(
    _ base: Interval, _ change: YearlyChange, _ known: [Interval], _ before: Report,
    _ outcome: inout Outcome
  ) {
    if known.contains(where: base.overlaps) { return outcome.pass() }
    fail(change, Phrase.priorInText(["base": base.words]), known[0], before, &outcome)
  }

  private func compare(
    _ change: YearlyChange, _ known: [Interval], _ tables: [Interval], _ before: Report,
    _ outcome: inout Outcome
  ) {
    let currents = (change.current.prefix(1) + tables).filter(\.isExact).map(\.low)
    guard change.rate != nil || change.difference != nil, let current = currents.first else {
      return
    }
    let holds = known.contains { base in currents.contains { change.holds(from: base.low, to: $0) }
    }
    if holds { return outcome.pass() }
    let actual = ActualChange(from: known[0].low, to: current)
    fail(change, Phrase.changeFromReport(["change": actual.words]), known[0], before, &outcome)
  }

  private func fail(
    _ change: YearlyChange, _ what: BilingualText, _ known: Interval, _ before: Report,
    _ outcome: inout Outcome
  ) {
    outcome.fail(
      "\(before.year)",
      [
        "phrase": change.passage.phrase, "what": what, "year": "\(before.year)",
        "known": known.words,
      ],
      evidence: EvidenceOfFailure(
        expected: known.low, actual: change.base.flatMap { $0.isExact ? $0.low : nil },
        quote: Finding.Quote(change.passage), line: change.passage.place.line))
  }
}
