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
        && text.holds(phrase.folded, in: text.indices) && isMeant(block.text)
      {
        found.append(Located(phrase.text, at: block.place))
      }
    }
    return found
  }

  func isFound(in text: String) -> Bool {
    let text = Self.folded(text)
    return phrases.contains { text.holds($0.folded, in: text.indices) }
  }

  /// Letters, digits and Chinese characters: neither ASCII punctuation nor that of U+2000–206F,
  /// U+3000–303F and U+FF00–FF0F.
  private static func folded(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var folded: [UInt8] = []
      folded.reserveCapacity(bytes.count)
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let character = bytes[at..<min(at + length, bytes.count)]
        if !isLeftOut(character) { folded.append(contentsOf: character) }
        at += length
      }
      return folded
    }
  }

  private static func isLeftOut(_ character: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let start = character.startIndex
    let first = character[start]
    if first < 0x80 {
      let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
      return !isLetter && !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first)
    }
    guard character.count == 3 else { return false }
    return switch (first, character[start + 1], character[start + 2]) {
    case (0xE2, 0x80...0x81, _), (0xE3, 0x80, _), (0xEF, 0xBC, 0x80...0x8F),
      (0xEF, 0xBC, 0x9A...0x9B):
      true
    default: false
    }
  }
}
