import DisclosureModel

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
      case .open where index > 0 && sentence.tokens[index - 1].count != nil,
        .colon where index > 0 && sentence.tokens[index - 1].count != nil:
        if index + 1 < sentence.tokens.count, sentence.tokens[index + 1].word != .among {
          found += parts(after: index, isMarked: false)
        }
      case .word(.sum), .word(.total): found += addends(before: index)
      default: continue
      }
    }
    return found
  }

  // MARK: A whole, then its parts

  private func parts(after index: Int, isMarked: Bool) -> [Found] {
    guard !sentence.mentions([.respectively]) else { return [] }
    var list = PartList(sentence, after: index)
    list.read()
    guard let measure = list.measure, !list.parts.isEmpty, isMarked || list.parts.count > 1,
      let whole = whole(before: index, of: measure)
    else { return [] }
    let closed = list.isClosed && whole.isSingle
    return list.groups(of: whole.value).map { parts in
      Found(
        whole: whole.value, parts: parts, isClosed: closed && parts.count == list.parts.count,
        wholeIndex: whole.index, isInPrevious: whole.isInPrevious, end: list.end)
    }
  }

  private struct Whole {
    var value: Interval
    let index: Int
    let isInPrevious: Bool
    /// It is printed as one number, not added up from several.
    var isSingle = true
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

  // MARK: Addends, then their sum

  /// `网上105件，快递17件，合计122件`
  private func addends(before index: Int) -> [Found] {
    let tokens = sentence.tokens
    var at = index + 1
    while at < tokens.count, tokens[at].word == .shareOf { at += 1 }
    guard at < tokens.count, let sum = tokens[at].count, let whole = sentence.value(at: at),
      whole.isExact, isPlainSum(index), endsClause(at + 1),
      index > 0, tokens[index - 1].kind == .comma || tokens[index - 1].kind == .enumeration
    else { return [] }
    var addends: [Interval] = []
    var clauseEnd = index - 1
    while clauseEnd > 0 {
      let clause = sentence.clause(around: clauseEnd - 1)
      let counts = clause.filter {
        tokens[$0].count != nil && sentence.depths[$0] == sentence.depths[index]
      }
      let words = sentence.words(at: clause)
      guard counts.count == 1, tokens[counts[0]].count?.measure == sum.measure,
        words.isDisjoint(with: Self.noAddend), let value = sentence.value(at: counts[0])
      else { break }
      addends.insert(value, at: 0)
      guard clause.lowerBound > 0 else { break }
      guard tokens[clause.lowerBound - 1].kind != .semicolon else { break }
      clauseEnd = clause.lowerBound - 1
    }
    guard addends.count > 1, !sentence.mentions([.among, .respectively]),
      !addends.contains(where: whole.overlaps)
    else { return [] }
    let fitting = addends.indices.dropLast().map { Array(addends[$0...]) }
      .first { $0.reduce(.zero, +).overlaps(whole) }
    return [
      Found(
        whole: whole, parts: fitting ?? addends, isClosed: true, wholeIndex: at,
        isInPrevious: false, end: at + 1)
    ]
  }

  private static let noAddend: ProseWords = ProseWords.comparisons.union(
    ProseWords(.among, .reach, .total, .sum, .plan, .area, .lastYear))

  /// Not 累计, which may count more than the year.
  private func isPlainSum(_ index: Int) -> Bool {
    sentence.tokens[index].word == .sum || sentence.printed(index..<(index + 1)) == "共"
  }

  private func endsClause(_ at: Int) -> Bool {
    guard at < sentence.tokens.count else { return true }
    return sentence.tokens[at].separatesClauses || sentence.tokens[at].kind == .close
  }
}

extension ProseWords: ExpressibleByArrayLiteral {
  init(arrayLiteral words: ProseWord...) {
    self.init(rawValue: words.reduce(0) { $0 | 1 << UInt64($1.rawValue) })
  }
}
