import DisclosureModel

private let words = Vocabulary.shared.governments

extension [Statement] {
  /// The statements, with those of an area made the agency's own where it is the government of that area:
  /// `全县共收到` in the report of 某县人民政府.
  ///
  /// The tables of a government count what its whole area did; those of its office, or of a bureau, do not.
  ///
  /// What a sentence tells of the office of a government is not that of a bureau, nor what it tells of a body that the
  /// agency sent someone to.
  func told(by agency: String) -> [Statement] {
    map { $0.sentence.tellsOfVisitedBody ? $0.ofOthers : $0 }.toldOfArea(by: agency)
  }

  private func toldOfArea(by agency: String) -> [Statement] {
    guard let area = GovernedArea(agency) else {
      guard words.bureaus.contains(where: agency.hasSuffix) else { return self }
      return map { $0.sentence.opensWithGovernmentOffice ? $0.ofOthers : $0 }
    }
    return map { statement in
      statement.scope == .area && area.isMeant(in: statement.sentence)
        ? statement.ofAgency : statement
    }
  }
}

extension String {
  /// `2023年县政府办公室全年收到`
  fileprivate var opensWithGovernmentOffice: Bool {
    let opening = prefix(Self.longestOpening)
    let name = opening.drop { $0.isNumber || "年度全内，本".contains($0) }.dropFirst()
    return words.offices.contains(where: name.hasPrefix)
  }

  /// `县自然资源局2023年收到申请121件，我局派员学习`
  fileprivate var tellsOfVisitedBody: Bool {
    guard let own = firstIndex(of: "我") else { return false }
    let name = prefix { !$0.isNumber }
    return name.endIndex < own && words.bureaus.contains(where: name.hasSuffix)
      && words.visits.contains(where: self[own...].dropFirst(2).hasPrefix)
  }

  /// In characters.
  private static let longestOpening = 20
}

/// The area of which an agency is the government.
private struct GovernedArea {
  private let names: [String]

  init?(_ agency: String) {
    let area = agency.dropLast(words.names.first(where: agency.hasSuffix)?.count ?? 0)
    guard let level = words.levels.first(where: area.hasSuffix) else { return nil }
    names = words.wholes.map { $0 + level }
  }

  /// The sentence names the whole area, and no bodies in it.
  func isMeant(in sentence: String) -> Bool {
    names.contains(where: sentence.contains)
      && !words.parts.contains(where: sentence.contains)
  }
}

extension Statement {
  fileprivate var ofAgency: Statement { scoped(.agency) }
  fileprivate var ofOthers: Statement { scoped(.area) }

  private func scoped(_ scope: Scope) -> Statement {
    Statement(
      subject: subject, value: value, isDenial: isDenial, mentionsCarryIn: mentionsCarryIn,
      phrase: phrase, sentence: sentence, section: section, place: place, scope: scope,
      isLimited: isLimited, namesYear: namesYear)
  }
}
