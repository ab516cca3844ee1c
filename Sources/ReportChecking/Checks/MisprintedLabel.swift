import Diagnostics
import DisclosureModel

/// Labels, headings and names that were read in spite of a misprint.
struct MisprintedLabel: ReportCheck {
  let id = "S.misprint"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let first = report.misprints.first else { return outcome.pass() }
    let named = report.misprints.prefix(5).map {
      "“\($0.printed)”读作“\($0.readAs)”（第 \($0.place.line) 行）"
    }
    let count = report.misprints.count
    outcome.fail(
      "", ["labels": named.joined(separator: "、") + (count > 5 ? "等 \(count) 处" : "")],
      evidence: EvidenceOfFailure(line: first.place.line))
  }
}
