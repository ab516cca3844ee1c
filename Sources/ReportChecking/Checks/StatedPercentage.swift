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
      } else if share.part.isExact, share.whole.isExact, share.whole.low > .zero,
        seen.insert([share.part.low, share.whole.low]).inserted
      {
        fail(share, &outcome)
      }
    }
  }

  private func fail(_ share: StatedShare, _ outcome: inout Outcome) {
    let computed = share.rate.computed(part: share.part.low, whole: share.whole.low)
    outcome.fail(
      "\(share.part.low)/\(share.whole.low)",
      [
        "phrase": share.passage.phrase, "rate": share.rate.description,
        "part": share.part.printed, "whole": share.whole.printed,
        "computed": computed.description,
      ],
      evidence: EvidenceOfFailure(
        formula: "\(share.part.printed) ÷ \(share.whole.printed) = \(computed) ≠ \(share.rate)",
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
