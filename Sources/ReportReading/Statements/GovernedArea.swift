import DisclosureModel

extension [Statement] {
  /// The statements, with those of an area made the agency's own where it is the government of that area:
  /// `全县共收到` in the report of 某县人民政府.
  ///
  /// The tables of a government count what its whole area did; those of its office, or of a bureau, do not.
  func told(by agency: String) -> [Statement] {
    guard let area = GovernedArea(agency) else { return self }
    return map { statement in
      statement.scope == .area && area.isMeant(in: statement.sentence)
        ? statement.ofAgency : statement
    }
  }
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
  fileprivate var ofAgency: Statement {
    Statement(
      subject: subject, value: value, isDenial: isDenial, mentionsCarryIn: mentionsCarryIn,
      phrase: phrase, sentence: sentence, section: section, place: place, scope: .agency,
      isLimited: isLimited, namesYear: namesYear)
  }
}
