import Diagnostics
import DisclosureModel
import Tables

/// Labels, headings and names that were read in spite of a misprint.
struct MisprintedLabel: ReportCheck {
  let id = "S.misprint"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let first = report.misprints.first else { return outcome.pass() }
    let named = report.misprints.map {
      Phrase.misprint(["printed": $0.printed, "meant": $0.readAs, "line": $0.place.line])
    }
    outcome.fail(
      "", ["labels": named.list(atMost: 5, .andOtherPlaces)],
      evidence: EvidenceOfFailure(line: first.place.line))
  }
}
