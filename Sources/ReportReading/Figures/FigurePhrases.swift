import DisclosureModel
import Tables

/// The phrases of `phrases/figures.json`.
///
/// A phrase may hold alternatives: `(予以|同意)公开` stands for two.
enum FigurePhrases {
  static let lexicon = Lexicon<FigureWord>(
    words(of: Table.decode([String: [String: [String]]].self, from: "phrases/figures.json")))

  private static func words(
    of groups: [String: [String: [String]]]
  ) -> [([UInt8], FigureWord)] {
    var words: [[UInt8]: FigureWord] = [:]
    for (group, entries) in groups {
      for (name, phrases) in entries {
        for phrase in Set(phrases.flatMap(alternatives)) where !phrase.isEmpty {
          add(name, of: group, to: &words[FoldedText(phrase).bytes, default: FigureWord()])
        }
      }
    }
    return words.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
  }

  private static func add(_ name: String, of group: String, to word: inout FigureWord) {
    switch group {
    case "roles":
      guard let role = FigureRoles.names[name] else {
        preconditionFailure("phrases/figures.json: no role is called \(name)")
      }
      word.roles.formUnion(role)
    default:
      guard let subject = Statement.Subject(phraseKey: name) else {
        preconditionFailure("phrases/figures.json: nothing is called \(name)")
      }
      if group == "terms" { word.term = subject } else { word.elliptic = subject }
    }
  }

  /// The phrases that `pattern` stands for.
  static func alternatives(_ pattern: String) -> [String] {
    var results = [""]
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let choices = rest[rest.index(after: open)..<close]
        .split(separator: "|", omittingEmptySubsequences: false)
      let before = rest[..<open]
      results = results.flatMap { start in choices.map { start + before + $0 } }
      rest = rest[rest.index(after: close)...]
    }
    return results.map { $0 + rest }
  }
}
