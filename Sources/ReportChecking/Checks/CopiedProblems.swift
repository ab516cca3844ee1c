import Diagnostics
import DisclosureModel

/// Problems and improvements in the words of the year before.
struct CopiedProblems: ComparingCheck {
  static let id = "C.copy.problems"
  var id: String { Self.id }

  /// Shorter than two sentences, there is little to say in other words.
  private static let fewest = 60
  /// In a hundred. One new sentence among ten is below it.
  private static let share = 90

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let match = others.textBefore?.only(.problems), match.count >= Self.fewest else { return }
    let share = match.share()
    guard share >= Self.share else { return outcome.pass() }
    outcome.fail(
      "", ["year": "\(match.other.year)", "percent": "\(share.percent)"],
      evidence: EvidenceOfFailure(match: match, line: match.firstLine))
  }
}
