import TextSearch

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
  init?(of sentence: ArraySlice<UInt8>) {
    let bytes = Self.withoutSpace(sentence)
    let start = Self.endOfTime(in: bytes, from: Self.endOfOrdinal(in: bytes))
    var end = start
    // Names hold nothing but Chinese characters, of three bytes each.
    while end + 3 < bytes.count, end < start + Self.longest, 0xE4...0xE9 ~= bytes[end] {
      end += 3
      guard end >= start + Self.shortest else { continue }
      let isReporting = Self.reporting.match(in: bytes, at: end) != nil
      guard isReporting || Self.acting.match(in: bytes, at: end) != nil,
        Self.endings.contains(where: {
          $0.count <= end - start && bytes.has($0, at: end - $0.count)
        })
      else { continue }
      self.isReporting = isReporting
      self.name = String(decoding: bytes[start..<end], as: UTF8.self)
      return
    }
    return nil
  }

  private static let endings = SpokenOf.words.endings.map { Array($0.utf8) }
  private static let reporting = PhraseSet(SpokenOf.words.reporting)
  private static let acting = PhraseSet(SpokenOf.words.acting)

  private static func withoutSpace(_ sentence: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(sentence)
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let length = bytes.lengthOfWhiteSpace(at: at)
      if length == 0 { rest.append(bytes[at]) }
      at += max(length, 1)
    }
    return rest
  }

  /// Where the text begins behind `（一）` or `一、`.
  private static func endOfOrdinal(in bytes: [UInt8]) -> Int {
    var at = bytes.starts(with: "（".utf8) ? 3 : 0
    while let numeral = numerals.match(in: bytes, at: at) { at = numeral.end }
    return at > 0 ? closings.match(in: bytes, at: at)?.end ?? 0 : 0
  }

  /// Where the text begins behind `2023年，`, `一年来，` and the like.
  private static func endOfTime(in bytes: [UInt8], from start: Int) -> Int {
    let clause = start..<min(start + 36, bytes.count)
    if let comma = bytes.firstRange(of: comma, in: clause),
      bytes.holds(year, in: start..<comma.lowerBound)
    {
      return comma.upperBound
    }
    var end = start
    while end < clause.upperBound, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[end] { end += 1 }
    guard end - start == 4, bytes.has(year, at: end) else { return start }
    end += year.count
    return bytes.has(ofYear, at: end) ? end + ofYear.count : end
  }

  private static let numerals = PhraseSet(
    (ChineseNumerals.ordinals + "123456").map { String($0) })
  private static let closings = PhraseSet(["）", "、", "．", "."])
  private static let (comma, year, ofYear) = (
    Array("，".utf8), Array("年".utf8), Array("度".utf8)
  )
}
