import DisclosureModel

/// Reads shares that stand apart from the numbers they are of, in the same order: `自然人39件、法人8件，分别占82.98%和
/// 17.02%`.
struct RespectiveShareReader {
  let sentence: ProseSentence

  private var tokens: [ProseToken] { sentence.tokens }

  func shares() -> [ToldShare] {
    tokens.indices.filter { tokens[$0].word == .respectively }.flatMap(shares)
  }

  private func shares(behind index: Int) -> [ToldShare] {
    let end = endOfRates(behind: index)
    let rates = (index + 1..<end).compactMap { at -> Rate? in
      if case .percent(let rate) = tokens[at].kind { rate } else { nil }
    }
    let wholes = (index + 1..<end).filter { tokens[$0].count != nil }
    // `，占比分别为`
    let isBehindShare = index > 1 && tokens[index - 1].word == .share
    let start = isBehindShare ? index - 1 : index
    guard rates.count > 1, wholes.count < 2, start > 0, tokens[start - 1].kind == .comma,
      isBehindShare || sentence.words(at: index + 1..<end).contains(.share)
    else { return [] }
    let numbers = tokens[..<index].indices.filter {
      tokens[$0].isNumeric && sentence.depths[$0] == sentence.depths[index]
    }
    let parts = Array(numbers.suffix(rates.count))
    guard parts.count == rates.count, let first = parts.first,
      let measure = tokens[first].count?.measure,
      parts.allSatisfy({ tokens[$0].count?.measure == measure && isPart($0) }),
      let whole = wholes.first ?? wholeBefore(numbers.dropLast(rates.count).last)
        ?? sum(behind: end),
      tokens[whole].count?.measure == measure, let value = sentence.value(at: whole)
    else { return [] }
    return zip(parts, rates).compactMap { part, rate in
      sentence.value(at: part).map {
        ToldShare(part: $0, rate: rate, whole: value, tokens: part..<end)
      }
    }
  }

  /// The end of the clauses that hold the rates.
  private func endOfRates(behind index: Int) -> Int {
    tokens[(index + 1)...].firstIndex {
      $0.kind == .comma || $0.kind == .semicolon || $0.kind == .close
    } ?? tokens.count
  }

  /// Not the number of another year, nor one beside the others.
  private func isPart(_ index: Int) -> Bool {
    sentence.clauseWords(at: index)
      .isDisjoint(with: ProseWords.comparisons.union([.aside, .total, .sum, .reach]))
  }

  /// `，合计47件`
  private func sum(behind end: Int) -> Int? {
    guard end + 1 < tokens.count, tokens[end].kind == .comma else { return nil }
    let clause = sentence.clause(around: end + 1)
    let counts = clause.filter { tokens[$0].isNumeric }
    return counts.count == 1 && sentence.words(at: clause).contains(.sum) ? counts[0] : nil
  }

  /// The number told before the parts, where it is that of what they are parts of.
  private func wholeBefore(_ index: Int?) -> Int? {
    index.flatMap { at in
      let words = sentence.clauseWords(at: at)
      return words.isDisjoint(with: ProseWords.comparisons.union([.reach, .area]))
        && !words.isDisjoint(with: .verbs) ? at : nil
    }
  }
}
