import Diagnostics
import DisclosureModel
import Tables

/// A measure or percent sign in the text without its number.
struct MissingNumber: ReportCheck {
  let id = "N.blank-number"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let missing = report.prose.missingNumbers
    guard let first = missing.first else { return outcome.pass() }
    outcome.fail(
      "",
      ["phrase": first.phrase, "count": BilingualText.onePlace(of: missing.count)],
      evidence: EvidenceOfFailure(quote: Finding.Quote(first), line: first.place.line))
  }
}
