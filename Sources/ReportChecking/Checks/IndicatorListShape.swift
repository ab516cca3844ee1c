import Diagnostics
import DisclosureModel
import Tables

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
    let rows = reading.problems.map(TableShapeCheck.describe)
    outcome.fail(
      "",
      [
        "what": Phrase.listUnread([
          "count": rows.count, "rows": TableShapeCheck.list(rows),
        ])
      ],
      evidence: EvidenceOfFailure(
        line: reading.problems.first?.place.line, cause: .extraction))
  }

  private func failMissing(_ report: Report, _ outcome: inout Outcome) {
    outcome.fail(
      TableShapeCheck.missing, ["what": Phrase.listMissing()],
      evidence: EvidenceOfFailure(line: report.title.place.line, severity: .notice))
  }
}
