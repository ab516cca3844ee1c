import Diagnostics
import DisclosureModel
import TextSearch

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
    let own = ownNames(of: agency).map { Array($0.utf8) }
    for block in section.passages where Self.generic.isFound(in: block.text) {
      for sentence in Sentences(of: block.text).map({ Array($0.bytes) }) {
        guard let number = Self.generic.numbers(in: sentence).first,
          !own.contains(where: { sentence.holds($0, in: sentence.indices) })
        else { continue }
        let (phrase, sentence) = (
          SpokenOf.words.generic[number], String(decoding: sentence, as: UTF8.self)
        )
        return outcome.fail(
          "", ["phrase": phrase],
          evidence: EvidenceOfFailure(
            quote: Finding.Quote(sentence: sentence, phrase: phrase, line: block.place.line),
            line: block.place.line))
      }
    }
    outcome.pass()
  }

  private static let generic = PhraseSet(SpokenOf.words.generic)

  /// What the agency calls itself, and its places.
  private func ownNames(of agency: Agency) -> [String] {
    SpokenOf.words.own + [agency.name] + (agency.place.map { Array($0.names.suffix(1)) } ?? [])
  }
}
