import DisclosureModel

/// A zero where nearly all agencies of the same type and level have something to count.
struct UnusualZero: ComparingCheck {
  let id = "P.zero-peer"
  private static let figures = [
    "disclosure.penalties.decisions", "disclosure.coerciveMeasures.decisions",
    "disclosure.fees.amount",
  ]

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let peers = others.peers,
      let licences = report.form.index(of: "disclosure.licensing.decisions"),
      let decisions = report.exactValue(licences), decisions > Self.thousand
    else { return }
    outcome.examine(report.form.cells.filter { Self.figures.contains($0.id) }) { form in
      guard let own = report.exactValue(form.index), !isTold(form.id, of: report),
        let peers = peers.others(at: form.id, than: own)
      else { return nil }
      guard own == .zero, peers.aboveZero * 10 >= peers.count * 8 else { return .kept }
      return .broken(
        [
          "cell": form.words, "decisions": report.printed(licences), "peers": "\(peers.count)",
          "above": "\(peers.aboveZero)",
        ], EvidenceOfFailure(cells: [form.index, licences], actual: own))
    }
  }

  /// Whether another check tells of it without any peers.
  private func isTold(_ id: String, of report: Report) -> Bool {
    id == "disclosure.fees.amount" && FeesOfNothing.isExpected(in: report)
  }

  /// An agency with fewer decisions may have nothing else to count.
  private static let thousand = Quantity(millionths: 1000 * Quantity.scale)
}
