import Diagnostics
import DisclosureModel

/// A percentage that is not the share of the counts beside it.
///
/// A text may mean another whole than the nearest: any count of the paragraph, and for requests those of
/// the table, are tried before it is said to be wrong.
struct StatedPercentage: ReportCheck {
  let id = "N.percent"

  func examine(_ report: Report, into outcome: inout Outcome) {
    var seen: Set<[Quantity]> = []
    for share in report.prose.shares {
      let wholes = [share.whole] + share.otherWholes + RequestTotals(report).all(for: share.passage)
      if wholes.contains(where: { share.rate.isShare(of: $0, for: share.part) }) {
        outcome.pass()
      } else if share.part.isExact, let whole = whole(of: share, in: report),
        !share.rate.isShare(of: Interval(whole, whole), for: share.part),
        seen.insert([share.part.low, whole]).inserted
      {
        fail(share, of: whole, &outcome)
      }
    }
    for share in report.prose.namedShares { examine(share, of: report, &seen, &outcome) }
  }

  /// The share of what the text counts nowhere, against the table.
  private func examine(
    _ share: NamedShare, of report: Report, _ seen: inout Set<[Quantity]>, _ outcome: inout Outcome
  ) {
    let counts = report.counts(meantBy: share)
    guard let meant = counts.first else { return }
    if counts.contains(where: { share.rate.isShare(of: $0.whole, for: $0.part) }) {
      outcome.pass()
    } else if seen.insert([meant.part.low, meant.whole.low]).inserted {
      let stated = StatedShare(
        part: meant.part, rate: share.rate, whole: meant.whole, otherWholes: [],
        passage: share.passage)
      fail(stated, of: meant.whole.low, &outcome)
    }
  }

  /// The number that it was to be the share of; where the text does not tell it, the table's total.
  private func whole(of share: StatedShare, in report: Report) -> Quantity? {
    guard share.whole == .zero else { return share.whole.isExact ? share.whole.low : nil }
    let totals = RequestTotals(report).readings
    guard totals.count == 3, totals.allSatisfy(\.isExact),
      let whole = totals.last?.low, whole > .zero
    else { return nil }
    return whole
  }

  private func fail(_ share: StatedShare, of whole: Quantity, _ outcome: inout Outcome) {
    let computed = share.rate.computed(part: share.part.low, whole: whole)
    outcome.fail(
      "\(share.part.low)/\(whole)",
      [
        "phrase": share.passage.phrase, "rate": share.rate.description,
        "part": share.part.words, "whole": "\(whole)",
        "computed": computed.description,
      ],
      evidence: EvidenceOfFailure(
        formula: "\(share.part.low) ÷ \(whole) = \(computed) ≠ \(share.rate)",
        quote: Finding.Quote(share.passage), line: share.passage.place.line, cause: .source))
  }
}

/// The totals of the requests table that a text may compare with.
struct RequestTotals {
  /// Requests received, with those carried in, and decided; without those that no number is read for.
  let readings: [Interval]

  init(_ report: Report) {
    func count(_ row: String) -> Interval? {
      report.cells["requests.\(row).total"].flatMap { $0.kind == .number ? $0.bounds : nil }
    }
    let received = count("received")
    let withCarriedIn = received.flatMap { received in count("carriedIn").map { received + $0 } }
    readings = [received, withCarriedIn, count("processed")].compactMap { $0 }
  }

  func all(for passage: Passage) -> [Interval] { passage.isAboutRequests ? readings : [] }
}
