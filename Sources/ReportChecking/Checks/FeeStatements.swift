import Diagnostics
import DisclosureModel

/// A text that says both that fees for dealing with requests were collected and that none were.
struct FeeStatements: ReportCheck {
  let id = "N.fee-info"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let fees = report.prose.fees
    guard let collected = fees.first(where: { !$0.isDenial }) else { return }
    guard let denied = fees.first(where: \.isDenial) else { return outcome.pass() }
    outcome.fail(
      "",
      [
        "collected": collected.passage.phrase, "denied": denied.passage.phrase,
        "line": "\(denied.passage.place.line)",
      ],
      evidence: EvidenceOfFailure(
        quote: Finding.Quote(collected.passage), line: collected.passage.place.line,
        cause: .source))
  }
}
