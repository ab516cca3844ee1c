import DisclosureModel

/// Whether a text is the name of a body that reports, told by its ending and by what it is not.
enum BodyName {
  private static let words = Vocabulary.shared.identity

  /// Whether `name` (compact) ends as names of bodies do and holds nothing that no name holds.
  static func isPlausible(_ name: some StringProtocol) -> Bool {
    (3...45).contains(name.count) && words.bodies.contains(where: name.hasSuffix)
      && !isPlaceholder(name) && !name.contains(where: foreign.contains)
      && !words.notBodies.contains(where: name.contains)
  }

  /// Whether `name` says who it is without saying its name: 我局, 全县.
  static func isPlaceholder(_ name: some StringProtocol) -> Bool {
    words.placeholders.contains(where: name.hasPrefix)
  }

  /// Whether the table of divisions knows where the body is.
  static func isPlaced(_ name: String, in year: Int) -> Bool {
    if case .placed = PlaceResolver.resolve(name, year: year) { true } else { false }
  }

  /// The body that an office inside it answers for: 平度市公安局 of 平度市公安局办公室. The office of a
  /// government is a body of its own.
  static func body(ofOffice name: String) -> String {
    for body in words.bodiesWithOffices {
      guard let end = name.firstRange(of: body)?.upperBound, end < name.endIndex else { continue }
      let office = name[end...]
      if words.offices.contains(where: office.hasSuffix) { return String(name[..<end]) }
    }
    return name
  }

  /// Characters that no name holds.
  private static let foreign = Set("。,;:!?《》“”\"'/|>@=+")
}
