import DisclosureModel

/// Five or more requests that all came to the same result: legitimate, but worth knowing.
struct SingleOutcome: ReportCheck {
  let id = "T3.all-one-type"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let relation = report.form.relations.first(where: isTotalOfResults),
      let total = relation.right.first.flatMap({ report.exactValue($0) }), total >= Self.fewest
    else { return }
    guard let result = relation.left.first(where: { report.exactValue($0) == total }) else {
      return outcome.pass()
    }
    outcome.fail(
      "", ["result": report.form.cells[result].rowWords, "total": "\(total)"],
      evidence: EvidenceOfFailure(cells: [result] + relation.right, actual: total))
  }

  private static let fewest = Quantity(millionths: 5 * Quantity.scale)

  private func isTotalOfResults(_ relation: Relation) -> Bool {
    relation.check == "T3.colsum" && relation.key == "total"
  }
}
