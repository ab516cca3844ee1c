import Diagnostics
import DisclosureModel

/// Reports of which no file says when they were published or signed: a gap of the collection, not of the
/// agency.
struct UnknownDate: ReportCheck {
  let id = "D.unknown"

  func examine(_ report: Report, into outcome: inout Outcome) {
    if report.isDated { return outcome.pass() }
    outcome.fail(
      "", [:],
      evidence: EvidenceOfFailure(line: report.title.place.line, cause: .extraction))
  }
}
