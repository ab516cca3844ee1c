import DisclosureModel

/// Reads comparisons that name the earlier count first: `由2022年的40件增至2023年的47件，增长17.5%`,
/// `与上年的40件相比，2023年收到47件，增长17.5%`.
struct FurtherChangeReader {
  let sentence: ProseSentence
  let year: Int

  private var tokens: [ProseToken] { sentence.tokens }

  /// The comparison whose earlier count is at `index`.
  func change(at index: Int) -> ChangeReader.Found? {
    guard let measure = tokens[index].count?.measure, let base = sentence.value(at: index) else {
      return nil
    }
    if let change = risingTo(from: index, base, measure) { return change }
    guard isOfYearBefore(index) else { return nil }
    return onBasis(index, base, measure) ?? comparedBefore(index, base, measure) ?? beforeCurrent(
      index, base, measure)
      ?? inBrackets(index, base, measure)
      ?? besides(index, base, measure)
  }

  /// `2022年、2023年分别收到40件、47件，增长17.5%`
  func yearsApart() -> ChangeReader.Found? {
    let years = tokens.indices.filter { tokens[$0].year != nil }
    let counts = tokens.indices.filter { tokens[$0].count != nil }
    guard years.count == 2, tokens[years[0]].year == year - 1, tokens[years[1]].year == year,
      counts.count > 1, years[1] < counts[0],
      let apart = tokens.firstIndex(where: { $0.word == .respectively }), years[1] < apart,
      apart < counts[0], let measure = tokens[counts[0]].count?.measure,
      tokens[counts[1]].count?.measure == measure,
      let base = sentence.value(at: counts[0]), let value = sentence.value(at: counts[1])
    else { return nil }
    let amount = amount(after: counts[1], measure)
    return amount.isRise.map { found(value, base, $0, amount, counts[0], counts[1]) }
  }

  /// 上年 or the year before stands right before the count.
  private func isOfYearBefore(_ index: Int) -> Bool {
    for at in (0..<index).reversed() {
      if tokens[at].year == year - 1 { return true }
      if tokens[at].kind == .colon { continue }
      guard let word = tokens[at].word else { return false }
      if word == .lastYear { return true }
      guard Self.beforeCount.contains(word) else { return false }
    }
    return false
  }

  private static let beforeCount: ProseWords = [
    .shareOf, .apply, .receive, .accept, .total, .publish,
  ]

  /// `40件增至47件，增长17.5%`
  private func risingTo(
    from index: Int, _ base: Interval, _ measure: ProseToken.Measure
  ) -> ChangeReader.Found? {
    let clause = sentence.clause(around: index)
    guard
      let to = (index + 1..<min(index + 3, clause.upperBound)).first(where: {
        tokens[$0].word == .upTo
      }),
      let current = (to..<clause.upperBound).first(where: {
        tokens[$0].count?.measure == measure
      }), let value = sentence.value(at: current)
    else { return nil }
    let isRise = !"降减低落".contains { sentence.printed(to..<(to + 1)).contains($0) }
    var amount = amount(after: current, measure)
    if let direction = amount.isRise, direction != isRise { return nil }
    if amount.isRise == nil { amount = self.amount(before: clause.lowerBound, measure, isRise) }
    return found(value, base, isRise, amount, index, current)
  }

  /// By how much the clause before says that it changed: `较上年净增7件，由40件升至47件`.
  private func amount(
    before start: Int, _ measure: ProseToken.Measure, _ isRise: Bool
  ) -> Amount {
    var amount = Amount(end: start)
    guard start > 1, tokens[start - 1].kind == .comma else { return amount }
    let turn: ProseWord = isRise ? .up : .down
    let last = tokens[start - 2]
    guard let word = tokens[..<(start - 2)].lastIndex(where: { $0.word != .shareOf }),
      tokens[word].word == turn, sentence.clause(around: start - 2).contains(word)
    else { return amount }
    if case .percent(let rate) = last.kind { amount.rate = rate }
    if last.count?.measure == measure { amount.difference = sentence.value(at: start - 2) }
    return amount
  }

  /// `收到47件，在2022年40件的基础上增加7件`
  private func onBasis(
    _ index: Int, _ base: Interval, _ measure: ProseToken.Measure
  ) -> ChangeReader.Found? {
    let clause = sentence.clause(around: index)
    let change = clause.filter { $0 > index && tokens[$0].word != .shareOf }
    guard change.count == 3, tokens[change[0]].word == .against,
      tokens[change[1]].word == .up || tokens[change[1]].word == .down, clause.lowerBound > 1,
      tokens[clause.lowerBound - 1].kind == .comma
    else { return nil }
    guard let current = onlyCount(in: sentence.clause(around: clause.lowerBound - 2), measure)
    else { return nil }
    var amount = Amount(end: change[2] + 1)
    if case .percent(let rate) = tokens[change[2]].kind { amount.rate = rate }
    if tokens[change[2]].count?.measure == measure {
      amount.difference = sentence.value(at: change[2])
    }
    guard amount.rate != nil || amount.difference != nil else { return nil }
    return found(
      current.value, base, tokens[change[1]].word == .up, amount, current.index, index)
  }

  /// `40件相比，2023年收到47件，增长17.5%`
  private func comparedBefore(
    _ index: Int, _ base: Interval, _ measure: ProseToken.Measure
  ) -> ChangeReader.Found? {
    let clause = sentence.clause(around: index)
    let against = clause.filter { tokens[$0].word == .against }
    guard against.first.map({ $0 < index }) ?? isFollowedByYear(clause),
      clause.upperBound < tokens.count, tokens[clause.upperBound].kind == .comma,
      tokens[(index + 1)..<clause.upperBound].allSatisfy({
        $0.word == .against || $0.word == .apply || $0.word == .shareOf
      })
    else { return nil }
    let next = sentence.clause(around: clause.upperBound + 1)
    guard let current = onlyCount(in: next, measure, besides: [.upTo]) else { return nil }
    let amount = amount(after: current.index, measure)
    guard let isRise = amount.isRise else { return nil }
    return found(current.value, base, isRise, amount, index, current.index)
  }

  /// `2022年收到40件，2023年收到47件`
  private func isFollowedByYear(_ clause: Range<Int>) -> Bool {
    guard clause.upperBound + 1 < tokens.count else { return false }
    let first = tokens[clause.upperBound + 1]
    return first.year == year || first.word == .thisYear
  }

  /// `申请总量较2022年的40件增长17.5%，达到47件`
  private func beforeCurrent(
    _ index: Int, _ base: Interval, _ measure: ProseToken.Measure
  ) -> ChangeReader.Found? {
    let clause = sentence.clause(around: index)
    let change = (index + 1)..<clause.upperBound
    guard sentence.words(at: clause.lowerBound..<index).contains(.against),
      let turn = change.first, tokens[turn].word == .up || tokens[turn].word == .down,
      change.dropFirst().allSatisfy({ tokens[$0].isNumeric || tokens[$0].word == .shareOf }),
      clause.upperBound < tokens.count, tokens[clause.upperBound].kind == .comma
    else { return nil }
    let next = sentence.clause(around: clause.upperBound + 1)
    guard
      let current = next.first(where: { tokens[$0].word != .shareOf && tokens[$0].word != .over }),
      current > next.lowerBound, tokens[current].count?.measure == measure,
      let value = sentence.value(at: current)
    else { return nil }
    var amount = Amount(isRise: tokens[turn].word == .up, end: clause.upperBound)
    for at in change {
      if case .percent(let rate) = tokens[at].kind { amount.rate = rate }
      if tokens[at].count?.measure == measure { amount.difference = sentence.value(at: at) }
    }
    return found(value, base, amount.isRise ?? true, amount, index, current)
  }

  /// `收到47件（上年为40件），增长17.5%`
  private func inBrackets(
    _ index: Int, _ base: Interval, _ measure: ProseToken.Measure
  ) -> ChangeReader.Found? {
    guard let open = tokens[..<index].lastIndex(where: { $0.kind == .open }), open > 0,
      tokens[open - 1].count?.measure == measure, let value = sentence.value(at: open - 1),
      // `比上年增加7件（上年40件）`
      sentence.clauseWords(at: open - 1).isDisjoint(with: ProseWords.comparisons),
      index + 1 < tokens.count
    else { return nil }
    // `（上年40件，增长17.5%）`
    let isInside = tokens[index + 1].kind == .comma
    guard isInside || tokens[index + 1].kind == .close else { return nil }
    let amount = amount(after: isInside ? index : index + 1, measure)
    guard let isRise = amount.isRise else { return nil }
    return found(value, base, isRise, amount, open - 1, index + 1)
  }

  /// `收到申请47件，上一年度为40件，多了7件`
  private func besides(
    _ index: Int, _ base: Interval, _ measure: ProseToken.Measure
  ) -> ChangeReader.Found? {
    let clause = sentence.clause(around: index)
    guard clause.lowerBound > 1, clause.upperBound == index + 1,
      tokens[clause.lowerBound - 1].kind == .comma
    else { return nil }
    guard let current = onlyCount(in: sentence.clause(around: clause.lowerBound - 2), measure)
    else { return nil }
    let amount = amount(after: index, measure)
    guard let isRise = amount.isRise else { return nil }
    return found(current.value, base, isRise, amount, current.index, index)
  }

  /// The count of a clause that has one alone and compares nothing, but for `words`.
  private func onlyCount(
    in clause: Range<Int>, _ measure: ProseToken.Measure, besides words: ProseWords = []
  ) -> (index: Int, value: Interval)? {
    let counts = clause.filter { tokens[$0].count != nil }
    guard counts.count == 1, tokens[counts[0]].count?.measure == measure,
      let value = sentence.value(at: counts[0]),
      sentence.words(at: clause).isDisjoint(with: ProseWords.comparisons.subtracting(words))
    else { return nil }
    return (counts[0], value)
  }

  private struct Amount {
    var isRise: Bool?
    var rate: Rate?
    var difference: Interval?
    var end: Int
  }

  /// By how much the next clause says that it changed.
  private func amount(after index: Int, _ measure: ProseToken.Measure) -> Amount {
    var amount = Amount(end: index + 1)
    let mark = tokens[(index + 1)...].firstIndex { $0.word != .apply && $0.word != .shareOf }
    guard let mark, mark + 1 < tokens.count, tokens[mark].separatesClauses else { return amount }
    for at in (mark + 1)..<tokens.count {
      switch tokens[at].kind {
      case .word(.up), .word(.down):
        let isRise = tokens[at].word == .up
        guard amount.isRise ?? isRise == isRise else { return amount }
        amount.isRise = isRise
      case .comma where amount.difference != nil: continue
      case .semicolon where amount.difference != nil: continue
      case .enumeration where amount.difference != nil: continue
      case .word(let word) where Self.beforeAmount.contains(word): continue
      case .percent(let rate) where amount.isRise != nil:
        amount.rate = rate
        amount.end = at + 1
        return amount
      case .count(_, measure) where amount.isRise != nil && amount.difference == nil:
        amount.difference = sentence.value(at: at)
        amount.end = at + 1
      default: return amount
      }
    }
    return amount
  }

  private static let beforeAmount: ProseWords = [.yearOnYear, .shareOf]

  /// The clause of `index` names requests, or nothing, and then the clause before does: `申请件数持续走高，由2022年的40件增至
  /// 2023年的47件`.
  private func countsRequests(at index: Int) -> Bool {
    if sentence.countsRequests(at: index) { return true }
    let clause = sentence.clause(around: index)
    return clause.lowerBound > 1
      && sentence.words(at: clause).isSubset(of: [.shareOf, .upTo, .lastYear])
      && sentence.clause(around: clause.lowerBound - 2).allSatisfy { !tokens[$0].isNumeric }
      && sentence.countsRequests(at: clause.lowerBound - 2)
  }

  private func found(
    _ current: Interval, _ base: Interval, _ isRise: Bool, _ amount: Amount, _ first: Int,
    _ last: Int
  ) -> ChangeReader.Found {
    ChangeReader.Found(
      current: [current], base: base, baseYear: year - 1, isRise: isRise, rate: amount.rate,
      difference: amount.difference,
      isOfReceivedRequests: isOfYearBefore(first) && countsRequests(at: last),
      tokens: first..<max(last + 1, amount.end))
  }
}
