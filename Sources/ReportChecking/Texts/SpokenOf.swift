import Tables

/// Words that tell of whom a sentence speaks, from `Sources/CTables/phrases/spoken-of.json`.
struct SpokenOf: Decodable, Sendable {
  /// Places and bodies in general.
  let generic: [String]
  /// What an agency calls itself.
  let own: [String]
  /// How names of bodies end.
  let endings: [String]
  /// What follows the name of the body whose report it is.
  let reporting: [String]
  /// What follows the name of a body that acts.
  let acting: [String]

  static let words = Table.decode(SpokenOf.self, from: "phrases/spoken-of.json")
}
