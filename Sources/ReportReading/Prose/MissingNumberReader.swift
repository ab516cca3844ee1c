import DisclosureModel

/// Finds measures and percent signs that lack their number: `主动公开条，其中`.
struct MissingNumberReader {
  let sentence: ProseSentence

  /// The tokens from the word that wants a number to what follows it.
  func missing() -> [Range<Int>] {
    let tokens = sentence.tokens
    return tokens.indices.dropFirst().compactMap { at in
      guard endsHere(at + 1) else { return nil }
      var before = at - 1
      let hasPlaceholder = isPlaceholder(before)
      if hasPlaceholder { before -= 1 }
      guard before >= 0, let word = tokens[before].word else { return nil }
      if tokens[at].word == .measure, wantsNumber(word, measure(at), hasPlaceholder) {
        return before..<(at + 1)
      }
      if isPercentSign(at), Self.beforePercent.contains(word) { return before..<(at + 1) }
      return nil
    }
  }

  private func measure(_ at: Int) -> ProseToken.Measure {
    ProseToken.Measure(sentence.text.bytes[sentence.tokens[at].range])
  }

  /// 公开件 and 申请件 are words; 公开条 is none.
  private func wantsNumber(
    _ word: ProseWord, _ measure: ProseToken.Measure, _ hasPlaceholder: Bool
  ) -> Bool {
    if hasPlaceholder { return Self.beforePlaceholder.contains(word) }
    if measure == .article || measure == Self.text {
      return Self.beforePlaceholder.contains(word) && word != .apply
    }
    return ProseToken.Measure.matters.contains(measure) && [.total, .sum].contains(word)
  }

  private static let text = ProseToken.Measure("篇")
  private static let beforePlaceholder: ProseWords = [
    .total, .sum, .publish, .receive, .accept, .finish, .apply, .shareOf,
  ]
  private static let beforePercent: ProseWords = [
    .up, .down, .share, .rateOf, .timely,
  ]

  /// A mark, 其中, or the end of the sentence.
  private func endsHere(_ at: Int) -> Bool {
    guard at < sentence.tokens.count else { return true }
    let token = sentence.tokens[at]
    return token.separatesClauses || token.word == .among || token.kind == .open
  }

  /// `XX`, `__`, `×`
  private func isPlaceholder(_ at: Int) -> Bool {
    guard at > 0, sentence.tokens[at].kind == .unknown else { return false }
    let bytes = sentence.text.bytes[sentence.tokens[at].range]
    return bytes.allSatisfy { "Xx_".utf8.contains($0) }
      || bytes.elementsEqual("×".utf8) || bytes.elementsEqual("××".utf8)
      || bytes.elementsEqual("×××".utf8)
  }

  private func isPercentSign(_ at: Int) -> Bool {
    sentence.tokens[at].kind == .unknown
      && sentence.text.bytes[sentence.tokens[at].range].elementsEqual("%".utf8)
  }
}
