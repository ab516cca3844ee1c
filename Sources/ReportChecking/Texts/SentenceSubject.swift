/// The body of which a sentence says what it does: 某市某局 in `2023年，某市某局认真贯彻落实…`.
///
/// It is read only at the beginning of a sentence and only before words that follow a subject, so that the
/// bodies of sentences such as `按照某市某局的要求` are none.
struct SentenceSubject {
  let name: String
  /// Whether the sentence says whose report it is, or on what it is based.
  let isReporting: Bool

  /// The longest name that is looked for, in bytes: 30 characters.
  private static let longest = 90
  private static let shortest = 9

  /// Nil where the sentence does not begin with a body.
  init?(of sentence: String) {
    let bytes = Self.withoutSpace(sentence)
    let start = Self.endOfTime(in: bytes, from: Self.endOfOrdinal(in: bytes))
    var end = start
    // Names hold nothing but Chinese characters, of three bytes each.
    while end + 3 < bytes.count, end < start + Self.longest, 0xE4...0xE9 ~= bytes[end] {
      end += 3
      guard end >= start + Self.shortest else { continue }
      let (name, rest) = (bytes[start..<end], bytes[end...])
      let isReporting = Self.reporting.contains { rest.starts(with: $0) }
      guard isReporting || Self.acting.contains(where: { rest.starts(with: $0) }),
        Self.endings.contains(where: { name.suffix($0.count) == $0[...] })
      else { continue }
      self.isReporting = isReporting
      self.name = String(decoding: name, as: UTF8.self)
      return
    }
    return nil
  }

  private static let endings = SpokenOf.words.endings.map { Array($0.utf8) }
  private static let reporting = SpokenOf.words.reporting.map { Array($0.utf8) }
  private static let acting = SpokenOf.words.acting.map { Array($0.utf8) }

  private static func withoutSpace(_ sentence: String) -> [UInt8] {
    let scalars = sentence.unicodeScalars.filter { !$0.properties.isWhitespace }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  /// Where the text begins behind `（一）` or `一、`.
  private static func endOfOrdinal(in bytes: [UInt8]) -> Int {
    var at = bytes.starts(with: "（".utf8) ? 3 : 0
    while let numeral = numerals.first(where: { bytes[at...].starts(with: $0) }) {
      at += numeral.count
    }
    let mark = at > 0 ? closings.first { bytes[at...].starts(with: $0) } : nil
    return mark.map { at + $0.count } ?? 0
  }

  /// Where the text begins behind `2023年，`, `一年来，` and the like.
  private static func endOfTime(in bytes: [UInt8], from start: Int) -> Int {
    let clause = bytes[start...].prefix(36)
    let (comma, year) = (Array("，".utf8), Array("年".utf8))
    if let end = clause.indices.first(where: { clause[$0...].starts(with: comma) }),
      clause[..<end].contains(year)
    {
      return end + comma.count
    }
    let digits = clause.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard digits.count == 4, bytes[digits.endIndex...].starts(with: year) else { return start }
    let end = digits.endIndex + year.count
    return bytes[end...].starts(with: "度".utf8) ? end + 3 : end
  }

  private static let numerals = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "1", "2", "3", "4", "5", "6",
  ]
  .map { Array($0.utf8) }
  private static let closings = ["）", "、", "．", "."].map { Array($0.utf8) }
}
