import Diagnostics
import DisclosureModel
import Tables

/// Work of the year that the text dates in another year.
struct StatedYear: ReportCheck {
  let id = "N.year"

  func examine(_ report: Report, into outcome: inout Outcome) {
    // Where the period is of that year, the year of the report is what is doubtful.
    let years = [report.period?.value.from.year, report.period?.value.to.year]
    let others = report.prose.otherYears.filter { !years.contains($0.year) }
    guard !others.isEmpty else { return outcome.pass() }
    let readings = RequestTotals(report).readings
    // A number of requests that is not the table's may well be that of the year named.
    let dated = others.filter { told in
      readings.isEmpty || told.requests.map { readings.contains(where: $0.overlaps) } ?? true
    }
    guard let first = dated.first else { return outcome.pass() }
    outcome.fail(
      "\(first.year)",
      [
        "phrase": first.passage.phrase, "year": "\(report.year)",
        "count": BilingualText.onePlace(of: dated.count),
      ],
      evidence: EvidenceOfFailure(
        quote: Finding.Quote(first.passage), line: first.passage.place.line, cause: .source))
  }
}
