import Diagnostics
import DisclosureModel

/// A measure or percent sign in the text without its number.
struct MissingNumber: ReportCheck {
  let id = "N.blank-number"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let missing = report.prose.missingNumbers
    guard let first = missing.first else { return outcome.pass() }
    outcome.fail(
      "",
      ["phrase": first.phrase, "count": missing.count > 1 ? "等 \(missing.count) 处" : ""],
      evidence: EvidenceOfFailure(quote: Finding.Quote(first), line: first.place.line))
  }
}
