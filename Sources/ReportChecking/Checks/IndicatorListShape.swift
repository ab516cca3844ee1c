import Diagnostics
import DisclosureModel

/// The list of indicators of an older form: missing, or with rows that could not be read.
struct IndicatorListShape: ReportCheck {
  let id = "T14.shape"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let reading = report.tables.first(where: { $0.key == "indicators" }) else {
      // Before 2014 no such table was prescribed for the whole country.
      if report.form.id == "2014" { failMissing(report, &outcome) }
      return
    }
    guard !reading.problems.isEmpty else { return outcome.pass() }
    let shown = reading.problems.prefix(4).map(TableShapeCheck.describe).joined(separator: "；")
    outcome.fail(
      "",
      [
        "what": "统计表中有 \(reading.problems.count) 行未能读取：\(shown)"
          + (reading.problems.count > 4 ? "等" : "")
      ],
      evidence: EvidenceOfFailure(
        line: reading.problems.first?.place.line, cause: .extraction))
  }

  private func failMissing(_ report: Report, _ outcome: inout Outcome) {
    outcome.fail(
      TableShapeCheck.missing, ["what": "没有找到政府信息公开情况统计表，该表可能是图片，或另附"],
      evidence: EvidenceOfFailure(line: report.title.place.line, severity: .notice))
  }
}
