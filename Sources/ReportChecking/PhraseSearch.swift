import Diagnostics
import DisclosureModel

/// Finds phrases in a report's text, white space and punctuation left aside.
struct PhraseSearch {
  private let phrases: [(text: String, folded: [UInt8])]

  init(_ phrases: [String]) {
    self.phrases = phrases.map { ($0, Self.folded($0)) }
  }

  /// Each of the phrases that the text of `report` holds, where it first stands.
  func found(
    in report: Report, where isMeant: (String) -> Bool = { _ in true }
  ) -> [Located<String>] {
    guard !phrases.isEmpty else { return [] }
    var found: [Located<String>] = []
    for block in report.sections.flatMap(\.blocks) {
      let text = Self.folded(block.text)
      for phrase in phrases
      where !found.contains(where: { $0.value == phrase.text })
        && Self.contains(text, phrase.folded) && isMeant(block.text)
      {
        found.append(Located(phrase.text, at: block.place))
      }
    }
    return found
  }

  func isFound(in text: String) -> Bool {
    let text = Self.folded(text)
    return phrases.contains { Self.contains(text, $0.folded) }
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, text.count >= part.count else { return false }
    for at in 0...text.count - part.count
    where text[at] == first && text[at...].starts(with: part) {
      return true
    }
    return false
  }

  /// Letters, digits and Chinese characters: neither ASCII punctuation nor that of U+2000–206F,
  /// U+3000–303F and U+FF00–FF0F.
  private static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte < 0x80 {
        let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        if isLetter || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { folded.append(byte) }
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      var character = [byte]
      while character.count < length, let next = bytes.next() { character.append(next) }
      if !isPunctuation(character) { folded += character }
    }
    return folded
  }

  private static func isPunctuation(_ character: [UInt8]) -> Bool {
    guard character.count == 3 else { return false }
    return switch (character[0], character[1], character[2]) {
    case (0xE2, 0x80...0x81, _), (0xE3, 0x80, _), (0xEF, 0xBC, 0x80...0x8F),
      (0xEF, 0xBC, 0x9A...0x9B):
      true
    default: false
    }
  }
}
