import Diagnostics
import DisclosureModel

/// A signature before the end of the year that the report is about, or after its publication.
struct SignatureDate: ReportCheck {
  let id = "D.sign"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let signed = report.signed else { return }
    if !report.isAfterTheYear(signed.value) {
      fail(
        "early", signed, "早于报告年度结束（\(report.year)-12-31）", &outcome)
    } else if let published = report.published, report.isAfterTheYear(published),
      signed.value > published
    {
      fail("publication", signed, "晚于公布日期 \(published)", &outcome)
    } else {
      outcome.pass()
    }
  }

  private func fail(
    _ key: String, _ signed: Located<CalendarDate>, _ what: String, _ outcome: inout Outcome
  ) {
    outcome.fail(
      key, ["signed": "\(signed.value)", "what": what],
      evidence: EvidenceOfFailure(line: signed.place.line))
  }
}
