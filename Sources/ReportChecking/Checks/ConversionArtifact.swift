import Diagnostics
import DisclosureModel

/// What a conversion to text left in the file.
struct ConversionArtifact: ReportCheck {
  let id = "S.artifact"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let first = report.artifacts.first else { return outcome.pass() }
    let named = report.artifacts.map(\.words)
    outcome.fail(
      "",
      ["artifacts": named.list(atMost: 5, .andOtherPlaces)],
      evidence: EvidenceOfFailure(line: first.place.line, cause: .extraction))
  }
}
