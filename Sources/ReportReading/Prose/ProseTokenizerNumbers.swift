import DisclosureModel

/// Numbers, with what they count.
extension ProseTokenizer {

  mutating func number() -> ProseToken.Kind {
    guard let (count, end) = ProseCount.read(bytes, at: at) else { return fraction() }
    at = end
    if bytes[tokenStart..<end].contains(UInt8(ascii: ".")), end < bytes.count,
      bytes[end] == UInt8(ascii: "%")
    {
      at = tokenStart
      return fraction()
    }
    return take("%") ? percent(tokenStart..<end) : unit(of: count)
  }

  /// A number that is no count, as a rule a percentage.
  private mutating func fraction() -> ProseToken.Kind {
    let start = at
    while at < bytes.count, ProseCount.isDigit(bytes[at]) || bytes[at] == UInt8(ascii: ".") {
      at += 1
    }
    let end = at
    if take("%") { return percent(start..<end) }
    if let word = unitWord(), word == .points { return .points }
    return .number
  }

  private func percent(_ range: Range<Int>) -> ProseToken.Kind {
    var digits: Int64 = 0
    var decimals: Int?
    for byte in bytes[range] {
      if byte == UInt8(ascii: ".") {
        guard decimals == nil else { return .number }
        decimals = 0
      } else if ProseCount.isDigit(byte), digits < 1_000_000_000 {
        digits = digits * 10 + Int64(byte & 0xF)
        decimals = decimals.map { $0 + 1 }
      } else if byte != UInt8(ascii: ",") {
        return .number
      }
    }
    guard decimals ?? 0 <= Rate.mostDecimals else { return .number }
    // Such as `5-6%`, which is no single number.
    if range.lowerBound > 0, "-~/".utf8.contains(bytes[range.lowerBound - 1]) { return .number }
    return .percent(Rate(digits: digits, decimals: decimals ?? 0))
  }

  mutating func spelledPercent() -> ProseToken.Kind {
    if let (rate, end) = Rate.decimal(in: bytes, at: at) {
      at = end
      return .percent(rate)
    }
    guard at < bytes.count, let (count, end) = ProseCount.read(bytes, at: at),
      count.low == count.high
    else { return .number }
    at = end
    return .percent(Rate(digits: count.low, decimals: 0))
  }

  /// A number in Chinese characters, if a measure follows.
  mutating func spelledNumber() -> ProseToken.Kind? {
    guard let (count, end) = ProseCount.read(bytes, at: at), !count.isSpelledOne,
      let match = lexicon.longestMatch(in: bytes, at: end), match.word == .measure
    else { return nil }
    at = match.end
    return .count(count, ProseToken.Measure(bytes[end..<match.end]))
  }

  /// The number with what follows it.
  private mutating func unit(of count: ProseCount) -> ProseToken.Kind {
    let isOrdinal =
      tokenStart >= 3 && bytes[(tokenStart - 3)..<tokenStart].elementsEqual("第".utf8)
    let hasPrefix =
      tokenStart > 0
      && (bytes[tokenStart - 1] == UInt8(ascii: "-")
        || bytes[tokenStart - 1] == UInt8(ascii: ".")
        || bytes[tokenStart - 1] == UInt8(ascii: "/"))
    if take("年") { return year(count) }
    if take("月") {
      _ = take("份")
      return .number
    }
    if take("日") { return .number }
    let start = at
    switch unitWord() {
    case .measure where !isOrdinal && !hasPrefix:
      let measure = ProseToken.Measure(bytes[start..<at])
      skipMeasureInBrackets()
      return .count(count.rounded(overIf: isFollowedByExcess()), measure)
    case .yuan: return .yuan(count)
    case .points: return .points
    default: return isBare ? .count(count, .none) : .number
    }
  }

  /// Behind a word for what is counted, and before a mark: `予以公开21，部分公开7`.
  private var isBare: Bool {
    guard wordBefore.end == tokenStart, let word = wordBefore.word, Self.counted.contains(word),
      at - tokenStart < 4
    else { return false }
    guard at < bytes.count else { return true }
    switch bytes[at] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), FoldedText.Mark.enumeration:
      return true
    default: return isStop(at)
    }
  }

  private static let counted: ProseWords = [
    .applicant, .way, .outcome, .finish, .receive, .accept, .apply, .aside, .sum, .total, .rest,
  ]

  /// `条（次）`
  private mutating func skipMeasureInBrackets() {
    _ = take("(次)") || take("/次")
  }

  /// `以上`
  private mutating func isFollowedByExcess() -> Bool { take("以上") || take("余") }

  private mutating func unitWord() -> ProseWord? {
    guard at < bytes.count, let match = lexicon.longestMatch(in: bytes, at: at) else { return nil }
    switch match.word {
    case .measure, .yuan, .points, .otherUnit:
      at = match.end
      return match.word
    default: return nil
    }
  }

  /// A year, unless a month follows.
  private mutating func year(_ count: ProseCount) -> ProseToken.Kind {
    if !take("度") { _ = take("间") }
    guard (1990...2099).contains(count.low), count.low == count.high else { return .number }
    if at < bytes.count, let (_, end) = ProseCount.read(bytes, at: at), end + 2 < bytes.count,
      bytes[end..<(end + 3)].elementsEqual("月".utf8)
    {
      at = end + 3
      return .number
    }
    return .year(Int(count.low))
  }
}

extension ProseCount {
  fileprivate func rounded(overIf isOver: Bool) -> ProseCount { isOver ? rounded(.over) : self }
}
