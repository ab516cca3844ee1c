import Diagnostics
import DisclosureModel
import TextSearch

/// Reads counts with the sum that follows them: `网上105件，快递17件，合计122件`.
struct SumReader {
  let sentence: ProseSentence

  private var tokens: [ProseToken] { sentence.tokens }

  /// The addends of the sum that is announced by the word at `index`.
  func sum(at index: Int) -> BreakdownReader.Found? {
    sum(at: index, of: .counted) ?? sum(at: index, of: .alike)
  }

  /// Which measures may be added up: that of the sum alone, or those of like things too: `4场、8期，合计12场次`.
  private enum Measures { case counted, alike }

  private func sum(at index: Int, of measures: Measures) -> BreakdownReader.Found? {
    var at = index + 1
    while at < tokens.count, tokens[at].word.map(Self.afterSum.contains) == true { at += 1 }
    // `网站受理30件、窗口受理5件，共收到申请35件`
    let isOfTasks = (max(index - 2, 0)..<min(at, tokens.count)).contains(where: sentence.isTask)
    let needsCuts =
      !isOfTasks && tokens[index].word == .total
      && startOfNumberOfParts(endingAt: index - 1) == nil
      && tokens[index + 1..<at].contains { $0.word != .shareOf }
    guard at < tokens.count, let sum = tokens[at].count, let whole = sentence.value(at: at),
      whole.isExact, isPlainSum(index), endsClause(at + 1),
      let end = endOfAddends(before: index),
      let list = addends(
        before: end, of: sum.measure, measures, depth: sentence.depths[index],
        needsCuts: needsCuts,
        besides: isOfTasks ? Self.noAddend.subtracting([.area]) : Self.noAddend),
      isOfTasks ? list.isFromYearBefore : mayEnd(list, announcedBy: index..<at),
      measures == .counted || mayBeAddedUp(list, as: sum.measure, announcedBy: index),
      !list.arePartsOfYear || areWholeYear(list) || !tellsWholeYear(at: index)
    else { return nil }
    var addends = list.values
    // `办理建议5件、提案8件，总共收到申请47件`
    let isOfRequests = tokens[index..<at].contains { $0.word == .apply || $0.word == .receive }
    let before = sentence.words(at: 0..<at)
    if isOfRequests, !before.isDisjoint(with: [.otherApply, .proposal]) { return nil }
    // `更新77条，补贴25条、救助31条、文化21条，合计77条`
    if addends.count > 2, addends[0].overlaps(whole) { addends.removeFirst() }
    guard addends.count > 1, !sentence.partsNumbersFromNames,
      !addends.contains(where: whole.overlaps)
    else { return nil }
    let isCut = list.values.count > addends.count
    let starts = addends.indices.dropLast().filter {
      isCut || $0 == 0 || !list.goesOn[$0]
    }
    let fitting = starts.map { Array(addends[$0...]) }
      .first { $0.reduce(.zero, +).overlaps(whole) }
    return BreakdownReader.Found(
      whole: whole, parts: fitting ?? addends, isClosed: !list.areSomeApplicants, wholeIndex: at,
      isInPrevious: false, end: at + 1)
  }

  /// The whole before a 包括 whose parts the sum at `index` adds up without saying which they are, so that
  /// it tells the whole again: `建成专区13个，包括镇级1个、村级12个，共13个`. What 其中 opens need not be all.
  func wholeToldAgain(at index: Int) -> BreakdownReader.Found? {
    guard index > 0, index + 1 < tokens.count, tokens[index - 1].kind == .comma,
      let sum = tokens[index + 1].count, let told = self.sum(at: index),
      let among = tokens[..<index].lastIndex(where: { $0.word == .among }), among > 1,
      tokens[among - 1].kind == .comma,
      !sentence.printed(among..<(among + 1)).hasPrefix("其中")
    else { return nil }
    let counts = sentence.clause(around: among - 2).filter { tokens[$0].count != nil }
    guard counts.count == 1, tokens[counts[0]].count?.measure == sum.measure,
      let whole = sentence.value(at: counts[0]),
      sentence.clauseWords(at: counts[0]).isDisjoint(with: ProseWords.comparisons)
    else { return nil }
    return BreakdownReader.Found(
      whole: whole, parts: told.parts, isClosed: true, wholeIndex: counts[0],
      isInPrevious: false, end: told.end)
  }

  /// Like things, which the sum counts as some of them are counted, or which 合计 adds up as they are; not what
  /// holds others, as the issues of a paper do.
  private func mayBeAddedUp(
    _ list: Addends, as measure: ProseToken.Measure, announcedBy index: Int
  ) -> Bool {
    let isNamedOnce = list.measures.contains(measure)
    return list.isWhole && list.measures.count > 1
      && list.measures.contains { $0 != measure }
      && list.measures.allSatisfy { $0.isAlike(measure) }
      && (isNamedOnce || tokens[index].word == .sum && !list.measures.contains { $0.holdsOthers })
  }

  /// Quarters or halves that come to the whole year.
  private func areWholeYear(_ list: Addends) -> Bool {
    Complements.areAll(list.partsOfYear, toldBehind: 0..<0, in: sentence.text.bytes)
  }

  /// `全年合计`, `共收到`: more than the quarters named may be told.
  private func tellsWholeYear(at index: Int) -> Bool {
    tokens[index].word != .sum
      || index > 0 && !sentence.words(at: [index - 1]).isDisjoint(with: [.own, .thisYear])
  }

  /// Parts that a 其中 opens may be added up by themselves, where the sum counts nothing besides: not in
  /// `收到47件，其中网上30件，上年结转6件，合计53件`.
  private func mayEnd(_ list: Addends, announcedBy words: Range<Int>) -> Bool {
    let first = tokens.firstIndex(where: \.isNumeric) ?? tokens.count
    let openings = (first..<max(first, words.lowerBound)).filter { tokens[$0].word == .among }
    guard !openings.isEmpty else { return true }
    return openings == [list.start] && !list.isBesideOthers
      && words.dropFirst().allSatisfy { tokens[$0].word == .shareOf }
  }

  /// Not 累计, which may count more than the year, if nothing before says 全年.
  private func isPlainSum(_ index: Int) -> Bool {
    tokens[index].word == .sum
      || index > 0 && sentence.words(at: [index - 1]) == [.own]
        && sentence.printed(index - 1..<index) == "全年"
      || sentence.isTask(at: index) || sentence.isTotalNumber(at: index)
      || ["共", "全年共"].contains(sentence.printed(index..<(index + 1)))
  }

  private func endsClause(_ at: Int) -> Bool {
    if at < tokens.count, tokens[at].word == .apply { return endsClause(at + 1) }
    guard at < tokens.count else { return true }
    let end = tokens[at...].firstIndex {
      $0.separatesClauses || $0.kind == .close || $0.kind == .open
    }
    // `共20个解读产品`
    let noun = at..<(end ?? tokens.count)
    return noun.isEmpty
      || noun.count <= Self.longestNoun
        && noun.allSatisfy {
          tokens[$0].kind == .unknown || ProseWords.cuts.contains(tokens[$0].word ?? .name)
        }
        && noun.contains { tokens[$0].word != nil }
  }

  /// In tokens.
  private static let longestNoun = 4

  /// The end of the clause before the sum, which a mark ends, or a count: `上年结转6份共53份`.
  private func endOfAddends(before index: Int) -> Int? {
    var at = index - 1
    while at > 0, let word = tokens[at].word, Self.beforeSum.contains(word) || isPartOfTask(at) {
      at -= 1
    }
    at = startOfNumberOfParts(endingAt: at) ?? startOfNamesToldAgain(endingAt: at, index) ?? at
    guard at > 0 else { return nil }
    switch tokens[at].kind {
    case .comma, .enumeration, .semicolon: return at
    case .count where at == index - 1 && sentence.clauseWords(at: at).contains(.aside): return index
    default: return nil
    }
  }

  /// 应办理 before 共, and the word for requests between them: `应办理申请共53件`.
  private func isPartOfTask(_ at: Int) -> Bool {
    sentence.isTask(at: at) || tokens[at].word == .apply && at > 0 && sentence.isTask(at: at - 1)
  }

  /// The mark before words that only name again what the clauses before it count: `文字解读9篇、图解6篇，解读材料总计`.
  private func startOfNamesToldAgain(endingAt end: Int, _ sum: Int) -> Int? {
    guard end > 0,
      let mark = tokens[...end].lastIndex(where: \.separatesClauses), mark > 0, mark < end,
      end - mark <= Self.longestName, tokens[(mark + 1)...end].allSatisfy({ !$0.isNumeric }),
      tokens[(mark + 1)...end].contains(where: { mayBeNameOfParts($0) })
    else { return nil }
    let bytes = sentence.text.bytes
    let listed = (sentence.range.lowerBound..<tokens[mark].range.lowerBound)
      .suffix(Self.longestList)
    let told = tokens[(mark + 1)...end].filter { mayBeNameOfParts($0) }
    let again = told.count {
      bytes.holds(Array(bytes[$0.range].prefix(Self.leastName)), in: listed)
    }
    // `微信发布672条，微博发布128条，新媒体合计发布800条`
    if tokens[sum].word == .sum, told.count == 1, told[0].word == .way,
      sentence.clauseWords(at: mark - 1).contains(.way),
      Self.waysTogether.contains(where: sentence.printed((mark + 1)..<(end + 1)).hasSuffix)
    {
      return mark
    }
    // What 共 counts may be of that kind in all: `解读共18篇`.
    return again > (tokens[sum].word == .sum ? 0 : 1) ? mark : nil
  }

  private func mayBeNameOfParts(_ token: ProseToken) -> Bool {
    token.range.count >= Self.leastName && token.kind != .unknown
      && token.word.map(ProseWords.cuts.union([.hold, .make]).contains) == true
  }

  /// What several ways of publishing are together.
  private static let waysTogether = ["新媒体", "平台", "渠道"]
  /// In tokens.
  private static let longestName = 4
  /// In bytes.
  private static let longestList = 600
  /// Two characters, in bytes.
  private static let leastName = 6

  /// The mark before `两个平台` or `三种渠道`, which say how many parts there are.
  private func startOfNumberOfParts(endingAt end: Int) -> Int? {
    guard end > 0, let mark = tokens[...end].lastIndex(where: \.separatesClauses), mark < end,
      end - mark <= Self.longestNumberOfParts,
      tokens[(mark + 1)...end].allSatisfy({ !$0.isNumeric || $0.count?.measure == .each }),
      sentence.printed((mark + 1)..<(end + 1)).opensWithNumberOfParts
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

  private struct Addends {
    var values: [Interval] = []
    /// For each of them whether only 、 parts it from the one before.
    var goesOn: [Bool] = []
    /// One of them is told as beside the others.
    var isBesideOthers = false
    /// What is told as beside the others came from the year before.
    var isFromYearBefore = false
    /// They are kinds of applicants, of which there may be more, before what all are said to be: `企业5件，个人39件，
    /// 共收到47件`.
    var areSomeApplicants = false
    /// The token with which the first begins.
    var start: Int
    var measures: [ProseToken.Measure] = []
    /// Nothing else is counted before them.
    var isWhole = false
    /// The names of the quarters or halves of the year of which they are told.
    var partsOfYear: [Range<Int>] = []

    var arePartsOfYear: Bool { !values.isEmpty && partsOfYear.count == values.count }
  }

  /// The counts of the clauses before `end`, the nearest last, as far as they may be added up.
  private func addends(
    before end: Int, of measure: ProseToken.Measure, _ measures: Measures, depth: Int,
    needsCuts: Bool, besides noAddend: ProseWords
  ) -> Addends? {
    var addends = Addends(start: end)
    var areBesides = true
    var kinds = ProseWords.kindsOfCut
    let isItemised = tokens[end].kind == .semicolon
    var end = end
    while end > 0 {
      let clause = sentence.clause(around: end - 1).clamped(to: 0..<end)
      let counts = withoutNumberOfBodies(
        clause.filter { tokens[$0].count != nil && sentence.depths[$0] == depth }, measure)
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
      if counts.count > 1, !addends.values.isEmpty { return nil }
      if isUnreadAddend(clause, counts, words, of: measure, measures) { return nil }
      if isBeside, addends.values.isEmpty, let both = joined(counts, of: measure) {
        addends.values = both
        addends.goesOn = both.map { _ in false }
        addends.start = clause.lowerBound
        addends.isBesideOthers = true
        break
      }
      // `共计47件，与上年转入的6件合并办理`
      let isBeforeBesides = areBesides && !addends.values.isEmpty
      let allowed: ProseWords = isBeside ? [.against] : isBeforeBesides ? [.sum] : []
      guard counts.count == 1, isMeasured(counts[0], measure, measures),
        words.isDisjoint(with: noAddend.subtracting(allowed)),
        !needsCuts || !words.kindsOfCut.isEmpty,
        isBeside || !words.contains(.lastYear),
        let value = sentence.value(at: counts[0])
      else { break }
      // `共收到47件，上年结转6件，合计53件`: it is one of them only if the others are beside it.
      let isTotal = !words.isDisjoint(with: [.total, .sum]) && words.isDisjoint(with: .cuts)
      if isTotal, addends.values.isEmpty || !areBesides { break }
      // `自然人申请39件，网上提交30件`: the same ones, cut in two ways.
      if needsCuts, kinds.isDisjoint(with: words.kindsOfCut) { return nil }
      kinds.formIntersection(words.kindsOfCut)
      addends.values.insert(value, at: 0)
      addends.measures += tokens[counts[0]].count.map { [$0.measure] } ?? []
      if let part = clause.first(where: { tokens[$0].word.map(ProseWords.ofYear.contains) == true })
      {
        addends.partsOfYear.append(
          tokens[part].range.lowerBound..<tokens[counts[0]].range.lowerBound)
      }
      addends.goesOn.insert(
        clause.lowerBound > 0 && tokens[clause.lowerBound - 1].kind == .enumeration, at: 0)
      addends.start = clause.lowerBound
      if isBeside {
        let isFromBefore = isFromYearBefore(clause)
        addends.isFromYearBefore =
          isFromBefore && (addends.isFromYearBefore || !addends.isBesideOthers)
        addends.isBesideOthers = true
      }
      areBesides = areBesides && isBeside
      guard !isTotal, tokens[clause.lowerBound].word != .among, clause.lowerBound > 0,
        isItemised || !words.isDisjoint(with: .cuts)
          || tokens[clause.lowerBound - 1].kind != .semicolon
      else { break }
      end = clause.lowerBound - 1
    }
    addends.areSomeApplicants = needsCuts && kinds == [.applicant]
    addends.isWhole = tokens[..<addends.start].allSatisfy { $0.count == nil }
    return addends
  }

  /// Without the number of those who did what is counted behind it: `12个行政村公示264期`.
  private func withoutNumberOfBodies(_ counts: [Int], _ measure: ProseToken.Measure) -> [Int] {
    guard counts.count == 2, tokens[counts[0]].count?.measure == .each, measure != .each,
      tokens[counts[1]].count?.measure == measure
    else { return counts }
    return [counts[1]]
  }

  /// `上年结转的6件与新收的47件`
  private func joined(_ counts: [Int], of measure: ProseToken.Measure) -> [Interval]? {
    guard counts.count == 2, counts.allSatisfy({ tokens[$0].count?.measure == measure }),
      (counts[0] + 1..<counts[1]).contains(where: isJoiner)
    else { return nil }
    return counts.compactMap(sentence.value)
  }

  private func isJoiner(_ at: Int) -> Bool {
    NumberList.joiners.contains(sentence.printed(at..<(at + 1)))
  }

  /// `上年结转6件`, `加上2022年结转的6件`
  private func isFromYearBefore(_ clause: Range<Int>) -> Bool {
    if sentence.words(at: clause).contains(.lastYear) { return true }
    guard
      let carry = clause.first(where: { tokens[$0].word == .aside && tokens[$0].range.count > 3 })
    else { return false }
    let isDated = carry > clause.lowerBound && tokens[carry - 1].year != nil
    return isDated || sentence.printed(carry..<(carry + 1)).contains("上")
  }

  /// The clause counts something that can be no addend as it stands: in brackets, in another measure, in
  /// none, or as a sum. Then the sum is one of more than was read.
  private func isUnreadAddend(
    _ clause: Range<Int>, _ counts: [Int], _ words: ProseWords, of measure: ProseToken.Measure,
    _ measures: Measures
  ) -> Bool {
    guard !words.isDisjoint(with: .cuts) else { return false }
    if counts.isEmpty {
      return clause.contains { tokens[$0].count != nil || tokens[$0].kind == .number }
    }
    return counts.count == 1 && (!isMeasured(counts[0], measure, measures) || words.contains(.sum))
  }

  /// In a row of numbers the sum alone may have a measure: `自然人39、企业8，合计47件`.
  private func isMeasured(
    _ index: Int, _ measure: ProseToken.Measure, _ measures: Measures
  ) -> Bool {
    guard let own = tokens[index].count?.measure else { return false }
    return own == measure || own == .none || measures == .alike && own.isAlike(measure)
  }

  private static let noAddend: ProseWords = ProseWords.comparisons.subtracting([.lastYear])
    .union([.reach, .sum, .plan, .area])
}

extension ProseWords {
  /// Kinds of which each is counted once: ways, applicants, and the halves of the year.
  fileprivate static let kindsOfCut: ProseWords = [.way, .applicant, .firstPart]

  /// Halves and quarters of the year.
  fileprivate static let ofYear: ProseWords = [.firstPart, .furtherPart, .lastPart]

  /// Those that tell in which way the parts are cut.
  fileprivate var kindsOfCut: ProseWords {
    !isDisjoint(with: .ofYear)
      ? [.firstPart] : intersection([.way, .applicant])
  }
}

extension String {
  /// `两个平台`, `以上六类`
  fileprivate var opensWithNumberOfParts: Bool {
    let referring = ["以上", "上述", "前述"].first(where: hasPrefix) ?? ""
    return dropFirst(referring.count).first.map("两二三四五六各".contains) ?? false
  }
}
