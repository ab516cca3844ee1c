import DisclosureModel
import Tables

/// Litigation after a reconsideration, though neither this year's report nor the last one's counts any.
struct LitigationWithoutReview: ComparingCheck {
  let id = "T4.post-without-review"

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let litigation = report.form.index(of: "disputes.litigationAfterReconsideration.total"),
      let review = report.form.index(of: Self.review),
      let cases = report.exactValue(litigation), cases > .zero
    else { return }
    guard report.cells.bounds(at: review) == .zero else {
      return report.cells.bounds(at: review).contains(.zero)
        ? outcome.leaveOpen(
          "", because: Phrase.noExactNumber(["cell": report.form.cells[review].words]))
        : outcome.pass()
    }
    guard let reports = others.neighbours(of: report),
      let before = reports.term(Self.review, isOfLaterYear: false)
    else {
      return outcome.leaveOpen("", because: Phrase.noReportBefore(["year": report.year - 1]))
    }
    let prior = reports.bounds(before)
    guard prior == .zero else {
      return prior.contains(.zero)
        ? outcome.leaveOpen("", because: Phrase.cannotCheck(["what": reports.words(on: before)]))
        : outcome.pass()
    }
    outcome.fail(
      "",
      [
        "before": "\(reports.earlier.year)", "year": "\(report.year)", "count": "\(cases)",
        "place": reports.place(of: before),
      ],
      evidence: EvidenceOfFailure(
        cells: [litigation, review],
        elsewhere: [Finding.Evidence(before.index, elsewhere: reports.earlier)], actual: cases))
  }

  private static let review = "disputes.reconsideration.total"
}
