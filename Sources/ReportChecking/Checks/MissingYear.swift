import Diagnostics
import DisclosureModel
import Tables

/// A year between two reports of an agency on which there is none. It tells of this collection, not of the
/// agency.
struct MissingYear: ComparingCheck {
  let id = "X.gap"

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let earlier = others.history.last(where: { $0.year < report.year }) else { return }
    let missing = earlier.year + 1..<report.year
    guard !missing.isEmpty else { return outcome.pass() }
    let years =
      missing.count == 1
      ? missing.lowerBound.inEachLanguage
      : Phrase.years(["first": missing.lowerBound, "last": report.year - 1])
    outcome.fail(
      "",
      [
        "before": "\(earlier.year)", "year": "\(report.year)", "years": years,
        "path": earlier.source.path,
      ], evidence: EvidenceOfFailure(line: report.title.place.line))
  }
}
