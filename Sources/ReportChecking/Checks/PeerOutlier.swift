import DisclosureModel
import Tables

/// A figure more than a hundred times above or below the median of agencies of the same type and level.
struct PeerOutlier: ComparingCheck {
  let id = "P.outlier"

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let peers = others.peers else { return }
    outcome.examine(report.form.cells.filter { Peers.figures.contains($0.id) }) { form in
      guard let own = report.exactValue(form.index), own > .zero,
        let peers = peers.others(at: form.id, than: own), peers.median > .zero
      else { return nil }
      let median = peers.median
      guard isHundredfold(own, of: median) || isHundredfold(median, of: own) else { return .kept }
      return .broken(
        [
          "cell": form.words, "raw": report.printed(form.index), "peers": "\(peers.count)",
          "median": "\(median)", "direction": own > median ? Phrase.above() : Phrase.below(),
        ], EvidenceOfFailure(cells: [form.index], actual: own))
    }
  }

  private func isHundredfold(_ large: Quantity, of small: Quantity) -> Bool {
    small.shifted(byPowerOfTen: 2).map { large > $0 } ?? false
  }
}
