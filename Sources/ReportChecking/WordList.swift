/// Words that are looked for as they are written.
struct WordList: Sendable, Decodable {
  let words: [String]
  private let spelled: [[UInt8]]

  init(_ words: [String]) {
    precondition(words.allSatisfy { !$0.isEmpty })
    self.words = words
    spelled = words.map { Array($0.utf8) }
  }

  init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String].self))
  }

  /// The words that `text` holds, in the list's order.
  func found(in text: String) -> [String] {
    let text = Array(text.utf8)
    return words.indices.filter { Self.isFound(spelled[$0], in: text) }.map { words[$0] }
  }

  func isFound(in text: String) -> Bool {
    let text = Array(text.utf8)
    return spelled.contains { Self.isFound($0, in: text) }
  }

  /// Whether `text` ends with one of the words.
  func ends(_ text: String) -> Bool { words.contains(where: text.hasSuffix) }

  /// `text` without any of the words, those that come first in the list taken out first.
  func removed(from text: String) -> String {
    words.reduce(text) { text, word in text.split(separator: word).joined() }
  }

  private static func isFound(_ word: [UInt8], in text: [UInt8]) -> Bool {
    let last = text.count - word.count
    var at = 0
    while at <= last {
      if text[at] == word[0], text[at...].starts(with: word) { return true }
      at += 1
    }
    return false
  }
}
