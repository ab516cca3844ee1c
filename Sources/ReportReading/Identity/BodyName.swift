import Diagnostics
import DisclosureModel
import TextSearch

/// Whether a text is the name of a body that reports, told by its ending and by what it is not.
enum BodyName {
  private static let words = Vocabulary.shared.identity

  /// Whether `name` (compact) ends as names of bodies do and holds nothing that no name holds.
  static func isPlausible(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return (3...45).contains(name.unicodeScalars.count)
      && endings.contains { bytes.has($0, at: bytes.count - $0.count) }
      && !isPlaceholder(bytes) && !foreign.isFound(in: bytes)
  }

  /// Whether `name` says who it is without saying its name: 我局, 全县.
  static func isPlaceholder(_ name: some StringProtocol) -> Bool {
    isPlaceholder(Array(name.utf8))
  }

  private static func isPlaceholder(_ name: [UInt8]) -> Bool {
    placeholders.match(in: name, at: 0) != nil
  }

  /// Whether the table of divisions knows where the body is.
  static func isPlaced(_ name: String, in year: Int) -> Bool {
    if case .placed = PlaceResolver.resolve(name, year: year) { true } else { false }
  }

  /// The body that an office inside it answers for: 平度市公安局 of 平度市公安局办公室. The office of a
  /// government is a body of its own.
  static func body(ofOffice name: String) -> String {
    for body in words.bodiesWithOffices {
      guard let end = name.places(of: body).first?.upperBound, end < name.endIndex else { continue }
      let office = name[end...]
      if words.offices.contains(where: office.ends) { return String(name[..<end]) }
    }
    return name
  }

  private static let endings = words.bodies.map { Array($0.utf8) }
  private static let placeholders = PhraseSet(words.placeholders)
  /// Characters and words that no name holds.
  private static let foreign = PhraseSet(
    "。,;:!?《》“”\"'/|>@=+".map { String($0) } + words.notBodies)
}
