import Diagnostics
import DisclosureModel
import TextSearch

/// Another agency's name where the report's own should stand: what is left when a text is taken over.
struct OtherAgencyName: ReportCheck {
  let id = "S.agency"
  /// Bodies whose reports speak of what others do.
  private static let overOthers: Set<String> = ["government", "governmentOffice", "zone", "town"]

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard report.agency.place != nil else { return }
    var named: Set<String> = []
    for section in report.sections {
      for block in section.passages {
        for sentence in Sentences(of: block.text) {
          guard let subject = SentenceSubject(of: sentence.bytes), isForeign(subject, to: report),
            named.insert(subject.name).inserted
          else { continue }
          outcome.fail(
            subject.name, ["name": subject.name, "agency": report.agency.name],
            evidence: EvidenceOfFailure(
              quote: Finding.Quote(
                sentence: sentence.text, phrase: subject.name, line: block.place.line),
              line: block.place.line))
        }
      }
    }
    if outcome.findings.isEmpty { outcome.pass() }
  }

  /// Whether the subject is neither the agency, nor above or below it, nor of its own place; there only where
  /// the sentence says whose report it is.
  private func isForeign(_ subject: SentenceSubject, to report: Report) -> Bool {
    let own = report.agency
    let other = Agency(named: subject.name, year: report.year)
    guard other.id != own.id, other.ownID != own.ownID, let ownPlace = own.place,
      let place = other.place, place.names.contains(where: { subject.name.begins(with: $0) }),
      !own.name.holds(subject.name), !subject.name.holds(own.name)
    else { return false }
    if ownPlace.code != place.code {
      return !place.contains(ownPlace) && !ownPlace.contains(place)
    }
    let (type, ownType) = (
      AgencyType.of(subject.name, in: place).key, AgencyType.of(own.name, in: ownPlace).key
    )
    return subject.isReporting && type != ownType && !Self.overOthers.contains(type)
      && !Self.overOthers.contains(ownType)
  }
}
