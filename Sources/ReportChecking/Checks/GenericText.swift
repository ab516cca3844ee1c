import Diagnostics
import DisclosureModel

/// Problems that are told of departments and places in general, and not of the agency itself.
struct GenericText: ReportCheck {
  let id = "C.generic"
  /// Bodies that do speak of others: their departments and places are theirs.
  private static let overOthers: Set<String> = ["government", "governmentOffice", "zone"]

  func examine(_ report: Report, into outcome: inout Outcome) {
    let agency = report.agency
    guard let section = report.section(.problems), !section.blocks.isEmpty,
      !Self.overOthers.contains(AgencyType.of(agency.name, in: agency.place).key)
    else { return }
    let own = ownNames(of: agency)
    for block in section.passages {
      for sentence in Sentences(of: block.text) {
        guard let phrase = SpokenOf.words.generic.first(where: { sentence.contains($0) }),
          !own.contains(where: { sentence.contains($0) })
        else { continue }
        return outcome.fail(
          "", ["phrase": phrase],
          evidence: EvidenceOfFailure(
            quote: Finding.Quote(sentence: sentence, phrase: phrase, line: block.place.line),
            line: block.place.line))
      }
    }
    outcome.pass()
  }

  /// What the agency calls itself, and its places.
  private func ownNames(of agency: Agency) -> [String] {
    SpokenOf.words.own + [agency.name] + (agency.place.map { Array($0.names.suffix(1)) } ?? [])
  }
}
