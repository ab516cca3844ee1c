import Diagnostics
import DisclosureModel
import Tables

/// What the statute (条例, article 50) asks of governments alone: appraisal of the work, the public's
/// comments, and whether anybody was held to account.
struct GovernmentTopics: ReportCheck {
  let id = "S.gov-content"
  private static let topics = StructurePhrases.shared.governmentTopics

  func examine(_ report: Report, into outcome: inout Outcome) {
    // Reports until 2018 were made under a statute that did not ask for it.
    guard report.year >= 2019 else { return }
    let type = AgencyType.of(report.agency.name, in: report.agency.place)
    guard type.key == "government" else { return }
    let text = report.sections.flatMap(\.blocks).map(\.text).joined(separator: "\n")
    guard text.utf8.count >= Self.fewestBytes else {
      return outcome.leaveOpen("", because: Phrase.shortText())
    }
    let missing = Self.topics.filter { !$0.words.isFound(in: text) }.map(\.name)
    if missing.isEmpty { return outcome.pass() }
    outcome.fail(
      "", ["topics": missing.list],
      evidence: EvidenceOfFailure(
        line: (report.section(.overview)?.place ?? report.title.place).line))
  }

  /// Some 600 Chinese characters: what is shorter is an excerpt.
  private static let fewestBytes = 1800
}
