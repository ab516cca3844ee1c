import DisclosureModel

/// Reads the share of several numbers together: `予以公开21件、部分公开7件，两项占办结48件的58.33%`.
struct JointShareReader {
  let sentence: ProseSentence

  private var tokens: [ProseToken] { sentence.tokens }

  func shares() -> [ToldShare] { tokens.indices.compactMap(share) }

  private func share(at index: Int) -> ToldShare? {
    guard case .percent(let rate) = tokens[index].kind, sentence.depths[index] == 0 else {
      return nil
    }
    let clause = sentence.clause(around: index)
    let counts = clause.filter { tokens[$0].count != nil }
    guard let word = clause.first(where: { tokens[$0].word == .share }), clause.lowerBound > 0,
      counts.count == 1, counts[0] > word, counts[0] < index,
      let whole = sentence.value(at: counts[0]), let measure = tokens[counts[0]].count?.measure,
      let number = numberOfParts(clause.lowerBound..<word) ?? addedUp(before: clause, word)
    else { return nil }
    let before = tokens[..<clause.lowerBound].indices.filter { tokens[$0].isNumeric }
    let parts = before.suffix(number)
    guard parts.count == number, parts.allSatisfy({ tokens[$0].count?.measure == measure })
    else { return nil }
    let values = parts.compactMap(sentence.value)
    guard values.count == number, let first = parts.first else { return nil }
    return ToldShare(
      part: values.reduce(.zero, +), rate: rate, whole: whole, tokens: first..<(index + 1))
  }

  /// How many kinds the clauses before list, of which 合计 tells the share: `予以公开21件、部分公开7件，合计占`.
  private func addedUp(before clause: Range<Int>, _ word: Int) -> Int? {
    guard
      (clause.lowerBound..<word).contains(where: {
        tokens[$0].word == .sum || tokens[$0].word == .total
      })
    else { return nil }
    var number = 0
    var end = clause.lowerBound - 1
    while end > 0 {
      let part = sentence.clause(around: end - 1)
      let counts = part.filter { tokens[$0].isNumeric }
      guard counts.count == 1, !sentence.words(at: part).isDisjoint(with: .cuts) else { break }
      number += 1
      end = part.lowerBound - 1
    }
    return number > 1 ? number : nil
  }

  /// 两 in 两项
  private func numberOfParts(_ opening: Range<Int>) -> Int? {
    guard !opening.isEmpty else { return nil }
    let words = sentence.printed(opening)
    let numerals = ["两项": 2, "两者": 2, "二者": 2, "两类": 2, "三项": 3, "三者": 3, "三类": 3]
    return numerals.first { words.hasPrefix($0.key) || words.hasPrefix("以上" + $0.key) }?.value
  }
}
