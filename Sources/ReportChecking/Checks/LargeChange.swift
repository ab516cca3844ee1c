import DisclosureModel

/// A figure that is more than ten times that of the year before, or less than a tenth. Many such changes
/// are real; the finding only points them out.
struct LargeChange: ComparingCheck {
  let id = "X.jump"

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let reports = others.neighbours(of: report), !reports.isOfChangedAgency else { return }
    for figure in Self.figures {
      guard let before = reports.term(figure.cell, isOfLaterYear: false),
        let after = reports.term(figure.cell, isOfLaterYear: true),
        figure.bridgesForms || reports.haveSameVersion(of: "disclosure"),
        let prior = reports.earlier.exactValue(before.index),
        let amount = reports.later.exactValue(after.index),
        prior >= .zero, amount >= .zero
      else { continue }
      guard isLarge(from: prior, to: amount, figure), !reports.haveFeesInOtherUnits(figure.cell)
      else {
        outcome.pass()
        continue
      }
      let form = report.form.cells[after.index]
      let evidence = reports.evidence([after, before])
      outcome.fail(
        figure.cell,
        [
          "name": form.words, "before": "\(reports.earlier.year)", "year": "\(report.year)",
          "prior": reports.earlier.printed(before.index), "amount": report.printed(after.index),
          "unit": Term.words(form.unit), "place": reports.place(of: before),
        ],
        evidence: EvidenceOfFailure(
          cells: evidence.own, elsewhere: evidence.elsewhere, actual: amount))
    }
  }

  private func isLarge(from one: Quantity, to other: Quantity, _ figure: Figure) -> Bool {
    let (low, high) = (min(one, other), max(one, other))
    return high - low > figure.least && low.millionths < high.millionths / 10
  }

  private struct Figure {
    let cell: String
    /// By how much it must have changed.
    let least: Quantity
    /// Whether the forms of 2019 and 2021 mean the same by it.
    var bridgesForms = false

    init(_ cell: String, moreThan least: Int64, bridgesForms: Bool = false) {
      self.cell = cell
      self.least = Quantity(millionths: least * Quantity.scale)
      self.bridgesForms = bridgesForms
    }
  }

  private static let figures = [
    Figure("requests.received.total", moreThan: 50, bridgesForms: true),
    Figure("disclosure.licensing.decisions", moreThan: 50),
    Figure("disclosure.penalties.decisions", moreThan: 50),
    Figure("disclosure.fees.amount", moreThan: 100),
  ]
}
