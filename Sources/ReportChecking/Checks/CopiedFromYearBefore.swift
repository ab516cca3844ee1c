import Diagnostics
import DisclosureModel
import Tables

/// A text that was taken over from the year before, but for its figures.
struct CopiedFromYearBefore: ComparingCheck {
  static let id = "C.copy.year"
  var id: String { Self.id }

  /// What is to improve should move from year to year; the other parts describe the same work each year.
  static func weight(of section: Section.Key) -> Int { section == .problems ? 3 : 1 }
  /// Shorter texts say the same because there is only one way to say it.
  static let fewest = 120
  /// Shares in a hundred. A text of which each fifth sentence is new shares less than the first; between the
  /// second and the whole lies about one changed word in a paragraph.
  private static let notice = 85
  private static let warning = 95

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let match = others.textBefore, match.count >= Self.fewest else { return }
    let share = match.share(weight: Self.weight)
    guard share >= Self.notice else { return outcome.pass() }
    outcome.fail(
      "",
      [
        "year": "\(match.other.year)", "percent": "\(share.percent)",
        "sections": match.sectionWords,
      ],
      evidence: EvidenceOfFailure(
        match: match, line: match.firstLine,
        severity: share >= Self.warning ? .warning : .notice))
  }
}

extension TextMatch {
  /// `总体情况 92%、存在的主要问题及改进情况 100%`: the sections that say something, as printed.
  var sectionWords: BilingualText {
    sections.filter { $0.shared > 0 }.map {
      Phrase.shareOfSection([
        "section": Term.words($0.here.title), "percent": $0.share.percent,
      ])
    }.list
  }

  /// Where the section that is most alike begins.
  var firstLine: Int? {
    sections.max { $0.share < $1.share }.map {
      $0.here.blocks.first?.place.line ?? $0.here.place.line
    }
  }
}
