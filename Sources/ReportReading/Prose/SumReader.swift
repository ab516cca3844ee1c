import DisclosureModel

/// Reads counts with the sum that follows them: `网上105件，快递17件，合计122件`.
struct SumReader {
  let sentence: ProseSentence

  private var tokens: [ProseToken] { sentence.tokens }

  /// The addends of the sum that is announced by the word at `index`.
  func sum(at index: Int) -> BreakdownReader.Found? {
    var at = index + 1
    while at < tokens.count, tokens[at].word.map(Self.afterSum.contains) == true { at += 1 }
    // `网站受理30件、窗口受理5件，共收到申请35件`
    let needsCuts =
      tokens[index].word == .total && tokens[index + 1..<at].contains { $0.word != .shareOf }
    guard at < tokens.count, let sum = tokens[at].count, let whole = sentence.value(at: at),
      whole.isExact, isPlainSum(index), endsClause(at + 1),
      let end = endOfAddends(before: index)
    else { return nil }
    guard
      var addends = addends(
        before: end, of: sum.measure, depth: sentence.depths[index], needsCuts: needsCuts)
    else { return nil }
    // `办理建议5件、提案8件，总共收到申请47件`
    let isOfRequests = tokens[index..<at].contains { $0.word == .apply || $0.word == .receive }
    let before = sentence.words(at: 0..<at)
    if isOfRequests, !before.isDisjoint(with: [.otherApply, .proposal]) { return nil }
    // `更新77条，补贴25条、救助31条、文化21条，合计77条`
    if addends.count > 2, addends[0].overlaps(whole) { addends.removeFirst() }
    guard addends.count > 1, !sentence.partsNumbersFromNames,
      opensBefore(.among),
      !addends.contains(where: whole.overlaps)
    else { return nil }
    let fitting = addends.indices.dropLast().map { Array(addends[$0...]) }
      .first { $0.reduce(.zero, +).overlaps(whole) }
    return BreakdownReader.Found(
      whole: whole, parts: fitting ?? addends, isClosed: true, wholeIndex: at,
      isInPrevious: false, end: at + 1)
  }

  /// The word stands nowhere behind the first number.
  private func opensBefore(_ word: ProseWord) -> Bool {
    let first = tokens.firstIndex(where: \.isNumeric) ?? tokens.count
    return tokens[first...].allSatisfy { $0.word != word }
  }

  /// Not 累计, which may count more than the year.
  private func isPlainSum(_ index: Int) -> Bool {
    tokens[index].word == .sum || ["共", "全年共"].contains(sentence.printed(index..<(index + 1)))
  }

  private func endsClause(_ at: Int) -> Bool {
    if at < tokens.count, tokens[at].word == .apply { return endsClause(at + 1) }
    guard at < tokens.count else { return true }
    return tokens[at].separatesClauses || tokens[at].kind == .close || tokens[at].kind == .open
  }

  /// The end of the clause before the sum, which a mark ends, or a count: `上年结转6份共53份`.
  private func endOfAddends(before index: Int) -> Int? {
    var at = index - 1
    while at > 0, let word = tokens[at].word, Self.beforeSum.contains(word) { at -= 1 }
    at = startOfNumberOfParts(endingAt: at) ?? at
    guard at > 0 else { return nil }
    switch tokens[at].kind {
    case .comma, .enumeration, .semicolon: return at
    case .count where at == index - 1 && sentence.clauseWords(at: at).contains(.aside): return index
    default: return nil
    }
  }

  /// The mark before `两个平台` or `三种渠道`, which say how many parts there are.
  private func startOfNumberOfParts(endingAt end: Int) -> Int? {
    guard end > 0, let mark = tokens[...end].lastIndex(where: \.separatesClauses), mark < end,
      end - mark <= Self.longestNumberOfParts,
      tokens[(mark + 1)...end].allSatisfy({ !$0.isNumeric || $0.count?.measure == .each }),
      let first = sentence.printed((mark + 1)..<(end + 1)).first,
      "两二三四五六各".contains(first)
    else { return nil }
    return mark
  }

  /// In tokens.
  private static let longestNumberOfParts = 4

  /// `合计申请`, `总共收到申请`
  private static let afterSum: ProseWords = [
    .shareOf, .apply, .receive, .accept, .finish, .own, .publish,
  ]

  /// `全年合计`, `三者合计`
  private static let beforeSum: ProseWords = [.own, .thisYear, .shareOf]

  /// The counts of the clauses before `end`, the nearest last, as far as they may be added up.
  private func addends(
    before end: Int, of measure: ProseToken.Measure, depth: Int, needsCuts: Bool
  ) -> [Interval]? {
    var addends: [Interval] = []
    var areBesides = true
    let isItemised = tokens[end].kind == .semicolon
    var end = end
    while end > 0 {
      let clause = sentence.clause(around: end - 1).clamped(to: 0..<end)
      let counts = clause.filter {
        tokens[$0].count != nil && sentence.depths[$0] == depth
      }
      let words = sentence.words(at: clause)
      let isBeside = words.contains(.aside)
      // `，占83%`
      if counts.isEmpty, words.contains(.share), clause.lowerBound > 0 {
        end = clause.lowerBound - 1
        continue
      }
      // `区分处理、部分公开7件`
      if tokens[end].kind == .enumeration, clause.lowerBound > 0,
        clause.allSatisfy({ !tokens[$0].isNumeric }), !words.isDisjoint(with: .cuts)
      {
        end = clause.lowerBound - 1
        continue
      }
      // `四类过程性信息4件`: the list goes on before it.
      if counts.count > 1, !addends.isEmpty { return nil }
      if isUnreadAddend(clause, counts, words, of: measure) { return nil }
      guard counts.count == 1, isMeasured(counts[0], measure),
        words.isDisjoint(with: Self.noAddend), !needsCuts || !words.isDisjoint(with: Self.kinds),
        isBeside || !words.contains(.lastYear),
        let value = sentence.value(at: counts[0])
      else { break }
      // `共收到47件，上年结转6件，合计53件`: it is one of them only if the others are beside it.
      let isTotal = words.contains(.total) && words.isDisjoint(with: .cuts)
      if isTotal, addends.isEmpty || !areBesides { break }
      addends.insert(value, at: 0)
      areBesides = areBesides && isBeside
      guard !isTotal, clause.lowerBound > 0,
        isItemised || !words.isDisjoint(with: .cuts)
          || tokens[clause.lowerBound - 1].kind != .semicolon
      else { break }
      end = clause.lowerBound - 1
    }
    return addends
  }

  /// The clause counts something that can be no addend as it stands: in brackets, in another measure, in
  /// none, or as a sum. Then the sum is one of more than was read.
  private func isUnreadAddend(
    _ clause: Range<Int>, _ counts: [Int], _ words: ProseWords, of measure: ProseToken.Measure
  ) -> Bool {
    guard !words.isDisjoint(with: .cuts) else { return false }
    if counts.isEmpty {
      return clause.contains { tokens[$0].count != nil || tokens[$0].kind == .number }
    }
    return counts.count == 1 && (!isMeasured(counts[0], measure) || words.contains(.sum))
  }

  /// In a row of numbers the sum alone may have a measure: `自然人39、企业8，合计47件`.
  private func isMeasured(_ index: Int, _ measure: ProseToken.Measure) -> Bool {
    tokens[index].count.map { $0.measure == measure || $0.measure == .none } ?? false
  }

  /// Kinds of requests of which each is counted once.
  private static let kinds: ProseWords = [.way, .applicant]

  private static let noAddend: ProseWords = ProseWords.comparisons.subtracting([.lastYear])
    .union([.reach, .sum, .plan, .area])
}

/// Reads a count that is told whole by its parts, of which the last is the rest: `共收到47件，信函12件，
/// 其余35件从网站提交`.
struct RemainderReader {
  let sentence: ProseSentence

  /// The division that ends with the 其余 at `index`.
  func division(endingAt index: Int) -> BreakdownReader.Found? {
    let tokens = sentence.tokens
    guard index > 0, tokens[index - 1].separatesClauses, index + 1 < tokens.count,
      let rest = tokens[index + 1].count, let value = sentence.value(at: index + 1),
      sentence.printed(index..<(index + 1)) != "其他", !isUnclear
    else { return nil }
    var parts = [value]
    var end = index - 1
    while end > 0 {
      let clause = sentence.clause(around: end - 1)
      let counts = clause.filter { tokens[$0].count != nil }
      let words = sentence.words(at: clause)
      // `，占63.8%`
      if counts.isEmpty, words.contains(.share), clause.lowerBound > 0 {
        end = clause.lowerBound - 1
        continue
      }
      guard counts.count == 1, tokens[counts[0]].count?.measure == rest.measure,
        let value = sentence.value(at: counts[0])
      else { return nil }
      if words.contains(.total) || sentence.isBeforeWithin(counts[0])
        || isOfReceivedRequests(counts[0], words)
      {
        guard parts.count > 1 else { return nil }
        return BreakdownReader.Found(
          whole: value, parts: parts, isClosed: true, wholeIndex: counts[0],
          isInPrevious: false, end: index + 2)
      }
      parts.insert(value, at: 0)
      // What 包括 opens are parts of the part before: `线下17件，包括信函12件、当面5件，其余30件`.
      if tokens[clause.lowerBound].word == .among {
        guard sentence.restOfWhole(behind: clause.lowerBound) == index else { return nil }
        parts = [parts[parts.count - 1]]
      }
      guard clause.lowerBound > 0 else { return nil }
      end = clause.lowerBound - 1
    }
    return nil
  }

  private var isUnclear: Bool {
    guard sentence.tokens.contains(where: { $0.word == .within }) else {
      return sentence.counts(besides: Self.unclear)
    }
    return sentence.counts(besides: Self.unclear.subtracting([.outcome, .among]))
  }

  /// `收到政府信息公开申请47件`
  private func isOfReceivedRequests(_ index: Int, _ words: ProseWords) -> Bool {
    sentence.countsRequests(at: index) && words.contains(.receive)
      && words.isDisjoint(with: .cuts)
  }

  /// With these in it the sentence tells of several things that were done one after the other.
  private static let unclear: ProseWords = ProseWords.comparisons.union([
    .among, .aside, .overlap, .respectively, .finish, .outcome, .plan, .area, .reach,
  ])
}
