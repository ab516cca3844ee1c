import TextSearch

/// Words that are looked for as they are written.
struct WordList: Sendable, Decodable {
  let words: [String]
  private let set: PhraseSet

  init(_ words: [String]) {
    precondition(words.allSatisfy { !$0.isEmpty })
    self.words = words
    set = PhraseSet(words)
  }

  init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String].self))
  }

  /// The words that `text` holds, in the list's order.
  func found(in text: String) -> [String] { set.numbers(in: text).map { words[$0] } }

  func isFound(in text: String) -> Bool { set.isFound(in: text) }

  /// Whether `text` ends with one of the words.
  func ends(_ text: String) -> Bool { words.contains(where: text.ends) }

  /// `text` without any of the words, those that come first in the list taken out first.
  func removed(from text: String) -> String {
    words.reduce(text) { text, word in text.split(separator: word).joined() }
  }
}
