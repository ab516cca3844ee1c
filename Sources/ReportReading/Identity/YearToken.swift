import TextSearch

/// A year of this century in a text, with 年, 年度 or the words of a title after it.
struct YearToken {
  let value: Int
  /// Its bytes.
  let range: Range<Int>

  /// The first one in `range` of `text` (compact): `2023年`, `二〇二三年度`, `2023政府信息公开`.
  init?(in text: [UInt8], _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      var end = at
      var digits: [Int] = []
      while end < range.upperBound, let digit = Self.digit(text, end) {
        digits.append(digit.value)
        end += digit.length
      }
      if at == end {
        at += Folding.sequenceLength(text[at])
        continue
      }
      if let value = Self.year(digits), let close = Self.end(after: end, in: text, range) {
        self.value = value
        self.range = at..<close
        return
      }
      at = end
    }
    return nil
  }

  private static func year(_ digits: [Int]) -> Int? {
    guard digits.count == 4, digits[0] == 2, digits[1] == 0 else { return nil }
    return digits.reduce(0) { $0 * 10 + $1 }
  }

  /// Where the year's word ends; nil where the digits are no year.
  private static func end(after digits: Int, in text: [UInt8], _ range: Range<Int>) -> Int? {
    if let word = words.match(in: text, at: digits, before: range.upperBound) { return word.end }
    return TitleParts.markers.match(in: text, at: digits, before: range.upperBound).map { _ in
      digits
    }
  }

  private static let words = PhraseSet(["年度", "年", "度"])

  /// The digit at `at`: an ASCII one, a Chinese one, or a letter that is written or recognised for a zero.
  private static func digit(_ text: [UInt8], _ at: Int) -> (value: Int, length: Int)? {
    switch text[at] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return (Int(text[at] - UInt8(ascii: "0")), 1)
    case UInt8(ascii: "O"), UInt8(ascii: "o"): return (0, 1)
    case 0xE2...0xEF where at + 2 < text.count:
      return chinese(text, at).map { ($0, 3) }
    default: return nil
    }
  }

  /// The digit of three bytes that begins at `at`; circles stand for zeros, too.
  private static func chinese(_ text: [UInt8], _ at: Int) -> Int? {
    switch (text[at], text[at + 1], text[at + 2]) {
    case (0xE2, 0x97, 0x8B), (0xEF, 0xBC, 0xAF): 0  // ○ Ｏ
    default: ChineseNumeral.figure(text, at: at).map(Int.init)
    }
  }
}

extension Substring {
  /// The first year in the text, and where it stands.
  func year() -> (value: Int, range: Range<Index>)? {
    let bytes = Array(utf8)
    guard let token = YearToken(in: bytes, bytes.indices) else { return nil }
    let start = utf8.index(startIndex, offsetBy: token.range.lowerBound)
    return (token.value, start..<utf8.index(start, offsetBy: token.range.count))
  }
}
