import DocumentReading
import TextSearch

/// What the numbers of cells are written with.
enum RunCharacters {
  private static let characters = PhraseSet(
    "0123456789０１２３４５６７８９+-＋－—/.,元万亿件".map { String($0) })
  /// What may stand between a label and numbers and belongs to neither.
  private static let around = PhraseSet("（）()“”\"《》：:；;、，。,".map { String($0) })

  /// Whether `range` holds nothing else, white space aside.
  static func fill(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    end(of: characters, from: range, in: text) == range.upperBound
  }

  /// `range` without white space and punctuation at its ends.
  static func trim(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
    let range = WhiteSpace.trim(range, of: text)
    let start = Self.end(of: around, from: range, in: text)
    var end = range.upperBound
    while end > start {
      var last = end - 1
      while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
      guard Self.end(ofOneOf: around, at: last, before: end, in: text) != nil else { break }
      end = last
    }
    return start..<end
  }

  /// Where the characters of `set` and the white space end with which `range` begins.
  private static func end(of set: PhraseSet, from range: Range<Int>, in text: [UInt8]) -> Int {
    var at = range.lowerBound
    while at < range.upperBound,
      let next = Self.end(ofOneOf: set, at: at, before: range.upperBound, in: text)
    {
      at = next
    }
    return at
  }

  /// Where the character at `at` ends, if it is one of `set` or white space.
  private static func end(
    ofOneOf set: PhraseSet, at: Int, before end: Int, in text: [UInt8]
  ) -> Int? {
    let space = text.lengthOfWhiteSpace(at: at)
    return space > 0 ? at + space : set.match(in: text, at: at, before: end)?.end
  }
}
