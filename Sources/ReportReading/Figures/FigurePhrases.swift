import DisclosureModel
import Tables

/// The phrases of `phrases/figures.json`.
///
/// A phrase may hold alternatives: `(予以|同意)公开` stands for two.
enum FigurePhrases {
  static let lexicon = Lexicon<FigureWord>(
    entries(of: Table.decode([String: [String: [String]]].self, from: "phrases/figures.json"))
  ) { $0.take($1) }

  private static func entries(
    of groups: [String: [String: [String]]]
  ) -> [Lexicon<FigureWord>.Entry] {
    var entries: [Lexicon<FigureWord>.Entry] = []
    for (group, names) in groups {
      for (name, phrases) in names {
        let word = word(name, of: group)
        for phrase in phrases.lazy.flatMap({ alternatives(Array($0.utf8)) }) where !phrase.isEmpty {
          entries.append((FoldedText(phrase).bytes, word))
        }
      }
    }
    return entries
  }

  private static func word(_ name: String, of group: String) -> FigureWord {
    if group == "roles" {
      guard let roles = FigureRoles.names[name] else {
        preconditionFailure("phrases/figures.json: no role is called \(name)")
      }
      return FigureWord(roles: roles)
    }
    guard let subject = Statement.Subject(phraseKey: name) else {
      preconditionFailure("phrases/figures.json: nothing is called \(name)")
    }
    return group == "terms" ? FigureWord(term: subject) : FigureWord(elliptic: subject)
  }

  /// The phrases that `pattern` stands for.
  private static func alternatives(_ pattern: [UInt8]) -> [[UInt8]] {
    guard pattern.contains(UInt8(ascii: "(")) else { return [pattern] }
    var results: [[UInt8]] = [[]]
    var rest = pattern[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "(")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: ")"))
    {
      let choices = rest[(open + 1)..<close]
        .split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      let before = rest[..<open]
      results = results.flatMap { start in choices.map { start + before + $0 } }
      rest = rest[(close + 1)...]
    }
    return results.map { $0 + rest }
  }
}
