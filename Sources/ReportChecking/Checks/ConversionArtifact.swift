import Diagnostics
import DisclosureModel

/// What a conversion to text left in the file.
struct ConversionArtifact: Check {
  let id = "S.artifact"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let first = report.artifacts.first else { return outcome.pass() }
    let names = report.artifacts.map { "“\($0.value)”（第\($0.place.line)行）" }
    outcome.fail(
      "", ["artifacts": names.joined(separator: "、")],
      evidence: EvidenceOfFailure(line: first.place.line, cause: .extraction))
  }
}
