import DisclosureModel
import TextSearch

/// Reads counts with the counts of their parts.
///
/// The text rarely says where a list of parts ends, or that a second way of cutting the whole begins. So
/// a list stops at whatever may begin a new statement, parts of different kinds are added up apart, and a
/// list whose first parts make up the whole ends there.
struct BreakdownReader {
  let sentence: ProseSentence
  /// The sentence before, for `…622条。其中，…`.
  let previous: ProseSentence?

  /// A breakdown and the tokens that it was read from; those before the sentence are in the previous one.
  struct Found {
    let whole: Interval
    let parts: [Interval]
    let isClosed: Bool
    /// The token of the whole, and whether it is in the sentence before.
    let wholeIndex: Int
    let isInPrevious: Bool
    let end: Int
  }

  func breakdowns() -> [Found] {
    var found: [Found] = []
    for index in sentence.tokens.indices {
      switch sentence.tokens[index].kind {
      case .word(.among): found += parts(after: index, isMarked: true)
      case .open
      where endsInCount(before: index) && sentence.mentions([.apply]):
        if index + 1 < sentence.tokens.count, sentence.tokens[index + 1].word != .among {
          let count = sentence.tokens[index - 1].count == nil ? index - 2 : index - 1
          found += parts(after: index, isMarked: false, of: count)
        }
      case .open where index > 0 && sentence.tokens[index - 1].count != nil,
        .colon where endsInCount(before: index):
        if index + 1 < sentence.tokens.count, sentence.tokens[index + 1].word != .among {
          found += parts(after: index, isMarked: false)
        }
      case .comma where index > 0 && sentence.tokens[index - 1].word == .division:
        found += parts(after: index, isMarked: false)
      case .word(.division) where isFollowedByPart(index):
        found += parts(after: index, isMarked: false)
      case .colon where divides(before: index): found += parts(after: index, isMarked: false)
      case .word(.firstPart) where index > 0 && sentence.tokens[index - 1].kind == .comma:
        found += parts(after: index - 1, isMarked: false)
      case .word(.respectively) where sentence.namesEachNumber(behind: index):
        if isListed(behind: index) { found += parts(after: index, isMarked: false, isAll: true) }
      case .word(.respectively):
        if let parts = NumberList(sentence: sentence).numbers(behind: index),
          let whole = whole(before: index, of: parts.measure)
            ?? sum(behind: parts.end, parts.measure),
          !whole.isInPrevious
        {
          found.append(
            Found(
              whole: whole.value, parts: parts.values, isClosed: true, wholeIndex: whole.index,
              isInPrevious: false, end: parts.end))
        }
      case .word(.finish) where sentence.isTask(at: index):
        if let sum = SumReader(sentence: sentence).sum(at: index) { found.append(sum) }
      case .word(.within):
        guard let whole = sentence.wholeEnding(at: index) else { continue }
        found += parts(after: index, isMarked: true, of: whole)
      case .word(.shareOf) where isTotalNumber(index):
        if let sum = SumReader(sentence: sentence).sum(at: index) { found.append(sum) }
      case .word(.sum), .word(.total):
        if let sum = SumReader(sentence: sentence).sum(at: index) {
          found.append(sum)
        } else if let sum = sumOfPrevious(at: index) {
          found.append(sum)
        }
        if let whole = SumReader(sentence: sentence).wholeToldAgain(at: index) {
          found.removeAll { $0.wholeIndex == whole.wholeIndex && !$0.isInPrevious }
          found.append(whole)
        }
      case .count:
        let lists = ImplicitListReader(sentence: sentence).lists(after: index)
        found += lists
        if lists.isEmpty, !sentence.mentions([.apply]),
          let division = ComplementReader(sentence: sentence).division(ofCountAt: index)
        {
          found.append(division)
        }
      case .word(.rest):
        if let rest = RemainderReader(sentence: sentence).division(endingAt: index) {
          found.append(rest)
        } else if index == 0, let rest = restOfPrevious() {
          found.append(rest)
        }
      default: continue
      }
    }
    return found
  }

  /// `，总数47件`
  private func isTotalNumber(_ index: Int) -> Bool {
    index > 0 && sentence.tokens[index - 1].kind == .comma && index + 1 < sentence.tokens.count
      && sentence.tokens[index + 1].count != nil && sentence.isTotalNumber(at: index)
  }

  /// `，共700条` behind the numbers that end before `end`
  private func sum(behind end: Int, _ measure: ProseToken.Measure) -> Whole? {
    guard end + 1 < sentence.tokens.count, sentence.tokens[end].kind == .comma else { return nil }
    let clause = sentence.clause(around: end + 1)
    let counts = clause.filter { sentence.tokens[$0].count != nil }
    guard counts.count == 1, sentence.tokens[counts[0]].count?.measure == measure,
      counts[0] + 1 == clause.upperBound,
      !sentence.words(at: clause).isDisjoint(with: [.sum, .total]),
      (clause.lowerBound..<counts[0]).allSatisfy({ at in
        sentence.tokens[at].word.map(Self.beforeSum.contains) == true
      })
    else { return nil }
    return whole(at: counts[0])
  }

  private static let beforeSum: ProseWords = [.sum, .total, .shareOf, .own, .publish]

  /// `47件：`, `47件申请：`
  private func endsInCount(before colon: Int) -> Bool {
    guard colon > 0 else { return false }
    let last = sentence.tokens[colon - 1].word == .apply ? colon - 2 : colon - 1
    return last >= 0 && sentence.tokens[last].count != nil
  }

  /// `予以公开21件；……其他4件。上述六类合计48件。`
  private func sumOfPrevious(at index: Int) -> Found? {
    guard let previous, sentence.tokens.count <= Self.longestSum,
      sentence.tokens.count(where: \.isNumeric) == 1,
      let joined = previous.joined(with: sentence)
    else { return nil }
    let offset = joined.tokens.count - sentence.tokens.count
    guard let sum = SumReader(sentence: joined).sum(at: offset + index) else { return nil }
    return Found(
      whole: sum.whole, parts: sum.parts, isClosed: true, wholeIndex: sum.wholeIndex - offset,
      isInPrevious: false, end: sum.end - offset)
  }

  /// So many tokens and no more make a sentence that only adds up.
  private static let longestSum = 6

  /// `收到的47件申请中，30件来自网上。其余17件为线下申请。`
  private func restOfPrevious() -> Found? {
    guard let previous, let joined = previous.joined(with: sentence) else { return nil }
    let offset = joined.tokens.count - sentence.tokens.count
    guard let rest = RemainderReader(sentence: joined).division(endingAt: offset),
      rest.wholeIndex < offset - 1
    else { return nil }
    return Found(
      whole: rest.whole, parts: rest.parts, isClosed: true, wholeIndex: rest.wholeIndex,
      isInPrevious: true, end: rest.end - offset)
  }

  /// `按内容分：`
  private func divides(before colon: Int) -> Bool {
    colon > 0 && sentence.clauseWords(at: colon - 1).contains(.division)
  }

  /// `渠道分布为网络30件、信函12件、当面5件`
  private func isFollowedByPart(_ index: Int) -> Bool {
    index + 1 < sentence.tokens.count
      && sentence.tokens[index + 1].word.map(ProseWords.cuts.contains) == true
  }

  // MARK: A whole, then its parts

  /// `分别为机构类6条、业务类100条`, at the beginning of a clause
  private func isListed(behind index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count, index > 0 else { return false }
    let next = sentence.tokens[index + 1]
    return (next.word == .shareOf || next.kind == .colon)
      && sentence.tokens[index - 1].separatesClauses
  }

  private func parts(
    after index: Int, isMarked: Bool, of count: Int? = nil, isAll: Bool = false
  ) -> [Found] {
    guard !sentence.partsNumbersFromNames else { return [] }
    var list = PartList(sentence, after: index)
    list.read()
    guard let measure = list.measure, !list.parts.isEmpty, isMarked || list.parts.count > 1,
      var whole = count.map(whole) ?? whole(before: index, of: measure)
    else { return [] }
    // `发布政策文件24件，配套解读20件，其中文字解读10件`
    if !whole.isInPrevious, whole.index > 0, list.areKinds(of: sentence.tokens[whole.index - 1]),
      let nearest = sentence.value(at: whole.index)
    {
      whole.value = nearest
    }
    let isWhole =
      isAll || list.isClosed || isItemised(list, behind: index) || isDivided(list, at: index)
      || list.namesEveryWay && sentence.countsRequests(at: whole.index) && !whole.isInPrevious
      || sentence.givesAllShares(of: list.parts.count, in: index..<list.end)
      || !whole.isInPrevious && areNamed(list, from: index, before: whole.index)
      || !whole.isInPrevious && tellsHowMany(list, before: whole.index)
    let closed = isWhole && whole.isSingle
    let thing = !whole.isInPrevious && whole.index > 0 ? sentence.tokens[whole.index - 1] : nil
    return list.groups(of: whole.value, counting: thing).map { parts in
      Found(
        whole: whole.value, parts: parts, isClosed: closed && parts.count == list.parts.count,
        wholeIndex: whole.index, isInPrevious: whole.isInPrevious, end: list.end)
    }
  }

  /// `47件：网上30件，信函12件，当面5件。`, `共计500条，按类别分，政策类120条、动态类300条、公告类80条。`
  private func isItemised(_ list: PartList, behind index: Int) -> Bool {
    let isDivided =
      index > 0 && sentence.tokens[index - 1].word == .division
      && sentence.printed(index - 1..<index).hasSuffix("分")
    let opens = sentence.tokens[index].kind == .colon || sentence.tokens[index].word == .division
    return (opens || isDivided) && list.parts.count > 1
      && list.end == sentence.tokens.count
      && !namesMore(in: index..<list.end)
      && !sentence.printed(index..<list.end).contains("其中")
  }

  /// `分为政策类22条、动态类76条`, `具体为`: what a whole is divided into is all of it.
  private func isDivided(_ list: PartList, at index: Int) -> Bool {
    let word = sentence.printed(index..<(index + 1))
    return sentence.tokens[index].word == .among
      && (word.hasSuffix("分为") || word.hasPrefix("具体")) && list.parts.count > 1
      && (list.end == sentence.tokens.count || sentence.tokens[list.end].separatesClauses)
      && !namesMore(in: index..<list.end)
  }

  /// 等, 主要: there are more than are named.
  private func namesMore(in indices: Range<Int>) -> Bool {
    ["等", "主要"].contains(where: sentence.printed(indices).contains)
  }

  /// `通过广播、公示栏公开信息96条，其中广播34条，公示栏62条`: the parts are those of which the whole is told.
  private func areNamed(_ list: PartList, from start: Int, before whole: Int) -> Bool {
    let clause = sentence.clauseWithNames(before: whole)
    guard sentence.tokens[start..<list.end].count(where: \.isNumeric) == list.parts.count else {
      return false
    }
    // `16个村和2个社区更新公开栏，共张贴540期，其中村480期、社区60期`
    let before =
      clause.lowerBound > 1
      ? sentence.clauseWithNames(before: clause.lowerBound - 2) : clause
    return names(list, in: clause) || names(list, in: before)
  }

  /// `3个账号共发布660条，其中微信300条、微博260条、抖音100条`: as many parts as there are of what published all.
  private func tellsHowMany(_ list: PartList, before whole: Int) -> Bool {
    let clause = sentence.clause(around: whole)
    let counts = clause.filter { sentence.tokens[$0].count?.measure == .each }
    guard counts.count == 1, counts[0] < whole, list.parts.count > 1, whole > 0,
      sentence.words(at: counts[0]..<whole).contains(.total),
      list.measure != .each, !namesMore(in: clause)
    else { return false }
    let parts = Quantity(exactly: Int64(list.parts.count)).map { Interval($0) }
    return sentence.value(at: counts[0]) == parts
  }

  private func names(_ list: PartList, in clause: Range<Int>) -> Bool {
    let bytes = sentence.text.bytes
    let told =
      sentence.tokens[clause.lowerBound].range
      .lowerBound..<sentence.tokens[clause.upperBound - 1].range.upperBound
    let marks =
      clause.count { sentence.tokens[$0].kind == .enumeration }
      + NumberList.joiners.reduce(0) { $0 + bytes.places(of: Array($1.utf8), in: told).count }
    guard marks > 0, marks + 1 == list.parts.count, !namesMore(in: clause) else { return false }
    return list.parts.allSatisfy { part in
      !part.name.isEmpty && bytes.holds(Array(bytes[part.name]), in: told)
    }
  }

  private struct Whole {
    var value: Interval
    let index: Int
    let isInPrevious: Bool
    /// It is printed as one number, not added up from several.
    var isSingle = true
  }

  private func whole(at index: Int) -> Whole? {
    sentence.value(at: index).map { Whole(value: $0, index: index, isInPrevious: false) }
  }

  /// The count of `measure` that the parts after `index` are parts of.
  private func whole(before index: Int, of measure: ProseToken.Measure) -> Whole? {
    let isFirst = sentence.tokens[..<index].allSatisfy { !$0.isNumeric }
    guard isFirst, let previous else {
      return Self.whole(in: sentence, before: index, of: measure, isInPrevious: false)
    }
    guard sentence.tokens[index].word == .among,
      sentence.tokens[..<index].allSatisfy({ $0.kind == .enumeration || $0.kind == .comma })
    else { return nil }
    return Self.whole(in: previous, before: previous.tokens.count, of: measure, isInPrevious: true)
  }

  private static func whole(
    in sentence: ProseSentence, before end: Int, of measure: ProseToken.Measure,
    isInPrevious: Bool
  ) -> Whole? {
    let depth = end < sentence.tokens.count ? sentence.depths[end] : 0
    var candidates: [(index: Int, value: Interval, words: ProseWords)] = []
    for index in (0..<end).reversed() {
      if sentence.tokens[index].kind == .semicolon, sentence.depths[index] <= depth { break }
      guard sentence.depths[index] <= depth, let count = sentence.tokens[index].count,
        count.measure == measure, let value = sentence.value(at: index)
      else { continue }
      let words = sentence.clauseWords(at: index)
      guard words.isDisjoint(with: .comparisons), !words.contains(.reach) else { continue }
      // `47件申请中，线下17件，包括信函12件`
      if !candidates.isEmpty, sentence.isBeforeWithin(index) { continue }
      candidates.append((index, value, words))
      // In brackets only what stands right before them is cut into parts.
      if depth > 0 { break }
    }
    guard let nearest = candidates.first else { return nil }
    var whole = Whole(value: nearest.value, index: nearest.index, isInPrevious: isInPrevious)
    let isTotal = nearest.words.contains(.total) || nearest.words.contains(.sum)
    guard candidates.count > 1, !isTotal else { return whole }
    whole.isSingle = false
    let verbs = nearest.words.intersection(.verbs)
    for other in candidates.dropFirst() {
      let others = other.words.intersection(.verbs)
      let isAnotherMatter =
        !verbs.isEmpty && !others.isEmpty && verbs.isDisjoint(with: others)
      whole.value =
        isAnotherMatter
        ? Interval(max(whole.value.low, other.value.low), max(whole.value.high, other.value.high))
        : whole.value + other.value
    }
    return whole
  }
}

extension ProseWords: ExpressibleByArrayLiteral {
  init(arrayLiteral words: ProseWord...) {
    self.init(rawValue: words.reduce(0) { $0 | 1 << UInt64($1.rawValue) })
  }
}
