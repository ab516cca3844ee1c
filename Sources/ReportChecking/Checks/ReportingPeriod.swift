import Diagnostics
import DisclosureModel
import Tables

/// The period that the figures cover: missing, of another year, or reversed.
struct ReportingPeriod: ReportCheck {
  let id = "S.period"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let period = report.period else {
      return outcome.fail(
        "missing", ["what": Phrase.periodMissing()],
        evidence: EvidenceOfFailure(line: report.title.place.line, severity: .notice))
    }
    let words: [String: any MessageWord] = [
      "from": period.value.from, "to": period.value.to, "year": report.year,
    ]
    let line = period.place.line
    if period.value.to < period.value.from {
      outcome.fail(
        "reversed", ["what": Phrase.periodReversed(words)],
        evidence: EvidenceOfFailure(line: line, severity: .error))
    } else if period.value.to.year != report.year {
      outcome.fail(
        "year", ["what": Phrase.periodOfOtherYear(words)],
        evidence: EvidenceOfFailure(line: line, severity: .warning))
    } else {
      outcome.pass()
    }
  }
}
