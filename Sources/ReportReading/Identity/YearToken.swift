/// A year of this century in a text, with 年, 年度 or the words of a title after it.
struct YearToken {
  let value: Int
  let range: Range<String.Index>

  /// The first one in `text` (compact): `2023年`, `二〇二三年度`, `2023政府信息公开`.
  init?(in text: some StringProtocol) {
    var at = text.startIndex
    while at < text.endIndex {
      let end = text[at...].firstIndex { Self.digit($0) == nil } ?? text.endIndex
      if at == end {
        at = text.index(after: at)
        continue
      }
      let digits = text[at..<end].compactMap(Self.digit)
      if let value = Self.year(digits), let close = Self.end(after: end, in: text) {
        self.value = value
        range = at..<close
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
  private static func end(
    after digits: String.Index, in text: some StringProtocol
  ) -> String.Index? {
    for word in ["年度", "年", "度"] where text[digits...].hasPrefix(word) {
      return text.index(digits, offsetBy: word.count)
    }
    let markers = Vocabulary.shared.titles.marker
    return markers.contains(where: text[digits...].hasPrefix) ? digits : nil
  }

  private static func digit(_ character: Character) -> Int? {
    character.isASCII && character.isNumber ? character.wholeNumberValue : written[character]
  }

  /// Chinese digits, and letters that are written or recognised for a zero.
  private static let written: [Character: Int] = [
    "O": 0, "o": 0,
    "〇": 0, "○": 0, "零": 0, "Ｏ": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]
}
