import Diagnostics
import DisclosureModel

/// A text that another agency's report has too.
struct CopiedFromPeer: ComparingCheck {
  let id = "C.copy.peer"

  /// Shares in a hundred. Reports that have nothing to do with each other share less than five, so that half is
  /// far beyond chance; at four fifths little of a report's own is left.
  private static let notice = 50
  private static let warning = 80
  /// One section alone may be a formula that both were given.
  private static let fewestSections = 2
  /// What a section needs to count among them.
  private static let fewestInSection = 60

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let match = others.textOfPeer, match.count >= CopiedFromYearBefore.fewest else {
      return outcome.pass()
    }
    let share = match.share()
    let alike = match.sections.filter {
      $0.count >= Self.fewestInSection && $0.share >= Self.notice
    }
    guard share >= Self.notice, alike.count >= Self.fewestSections else { return outcome.pass() }
    outcome.fail(
      match.other.agency.ownID,
      [
        "other": match.other.agency.name, "year": "\(match.other.year)",
        "percent": "\(share.percent)", "sections": match.sectionWords,
      ],
      evidence: EvidenceOfFailure(
        match: match, line: match.firstLine,
        severity: share >= Self.warning ? .warning : .notice))
  }
}
