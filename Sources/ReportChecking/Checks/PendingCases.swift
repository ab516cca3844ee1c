import DisclosureModel

/// Cases that were pending at the end of a year, where the next year's report has none of their kind at
/// all. The form does not say whether they are to be counted again, so that no difference is made of it.
struct PendingCases: ComparingCheck {
  let id = "X.review-pending"

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let reports = others.neighbours(of: report) else { return }
    for total in report.form.cells
    where total.table == "disputes" && total.id.hasSuffix(".total") {
      let group = total.id.dropLast("total".utf8.count)
      guard let pending = reports.term("\(group)pending", isOfLaterYear: false),
        let after = reports.term(total.id, isOfLaterYear: true),
        let count = reports.earlier.exactValue(pending.index), count > .zero,
        let all = report.exactValue(after.index)
      else { continue }
      guard all == .zero else {
        outcome.pass()
        continue
      }
      let evidence = reports.evidence([after, pending])
      outcome.fail(
        String(group.dropFirst("disputes.".count).dropLast()),
        [
          "group": Term.words(total.columnLabels.dropLast().last ?? total.label),
          "before": "\(reports.earlier.year)", "year": "\(report.year)", "count": "\(count)",
          "place": reports.place(of: pending),
        ],
        evidence: EvidenceOfFailure(
          cells: evidence.own, elsewhere: evidence.elsewhere, actual: all))
    }
  }
}
