import DisclosureModel

extension [Statement] {
  /// The statements, with those of an area made the agency's own where it is the government of that area:
  /// `全县共收到` in the report of 某县人民政府.
  ///
  /// The tables of a government count what its whole area did; those of its office, or of a bureau, do not.
  ///
  /// What a sentence tells of the office of a government is not that of a bureau.
  func told(by agency: String) -> [Statement] {
    guard let area = GovernedArea(agency) else {
      guard Self.bureaus.contains(where: agency.hasSuffix) else { return self }
      return map { $0.sentence.opensWithGovernmentOffice ? $0.ofOthers : $0 }
    }
    return map { statement in
      statement.scope == .area && area.isMeant(in: statement.sentence)
        ? statement.ofAgency : statement
    }
  }

  private static let bureaus = ["局", "委员会", "厅", "大队", "支队"]
}

extension String {
  /// `2023年县政府办公室全年收到`
  fileprivate var opensWithGovernmentOffice: Bool {
    let opening = prefix(Self.longestOpening)
    let name = opening.drop { $0.isNumber || "年度全内，本".contains($0) }.dropFirst()
    return ["政府办公室", "人民政府办公室", "政府办公厅"].contains(where: name.hasPrefix)
  }

  /// In characters.
  private static let longestOpening = 20
}

/// The area of which an agency is the government.
private struct GovernedArea {
  private let names: [String]

  init?(_ agency: String) {
    let government = ["人民政府", "政府"].first(where: agency.hasSuffix) ?? ""
    guard let level = agency.dropLast(government.count).last, "省市县区旗州盟".contains(level) else {
      return nil
    }
    names = ["全", "我", "本"].map { "\($0)\(level)" }
  }

  /// The sentence names the whole area, and no bodies in it.
  func isMeant(in sentence: String) -> Bool {
    names.contains(where: sentence.contains)
      && !["各", "下属", "所属", "直属", "系统"].contains(where: sentence.contains)
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
