import Diagnostics
import DisclosureModel

/// The period that the figures cover: missing, of another year, or reversed.
struct ReportingPeriod: ReportCheck {
  let id = "S.period"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let period = report.period else {
      return outcome.fail(
        "missing", ["what": "没有写明统计期限"],
        evidence: EvidenceOfFailure(line: report.title.place.line, severity: .notice))
    }
    let words = "统计期限为 \(period.value.from) 至 \(period.value.to)"
    let line = period.place.line
    if period.value.to < period.value.from {
      outcome.fail(
        "reversed", ["what": "\(words)，止期早于起期"],
        evidence: EvidenceOfFailure(line: line, severity: .error))
    } else if period.value.to.year != report.year {
      outcome.fail(
        "year", ["what": "\(words)，与报告年度 \(report.year) 年不一致"],
        evidence: EvidenceOfFailure(line: line, severity: .warning))
    } else {
      outcome.pass()
    }
  }
}
