import Diagnostics
import DisclosureModel

/// What a conversion to text left in the file.
struct ConversionArtifact: ReportCheck {
  let id = "S.artifact"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let first = report.artifacts.first else { return outcome.pass() }
    let named = report.artifacts.prefix(5).map { "“\($0.value)”（第 \($0.place.line) 行）" }
    let count = report.artifacts.count
    outcome.fail(
      "",
      ["artifacts": named.joined(separator: "、") + (count > 5 ? "等 \(count) 处" : "")],
      evidence: EvidenceOfFailure(line: first.place.line, cause: .extraction))
  }
}
