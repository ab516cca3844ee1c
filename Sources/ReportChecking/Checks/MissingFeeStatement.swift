import Diagnostics
import DisclosureModel

/// A last section that says nothing of fees for dealing with requests.
struct MissingFeeStatement: ReportCheck {
  let id = "S.fee"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard report.year >= Self.firstYear, let section = report.section(.other) else { return }
    let isStated =
      section.blocks.contains { Self.words.isFound(in: $0.text) }
      || !Self.elsewhere.found(in: report).isEmpty
    if isStated { return outcome.pass() }
    // Where nothing was read, nothing is known.
    guard !section.blocks.isEmpty else { return }
    outcome.fail(
      "", ["section": section.title], evidence: EvidenceOfFailure(line: section.place.line))
  }

  /// The form in force asks for it since the reports on this year.
  private static let firstYear = 2021
  /// In the section itself any word on fees will do, elsewhere only their name.
  private static let words = PhraseSearch(StructurePhrases.shared.fees.words)
  private static let elsewhere = PhraseSearch(StructurePhrases.shared.feesElsewhere.words)
}
