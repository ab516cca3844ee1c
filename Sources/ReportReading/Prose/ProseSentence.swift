import DisclosureModel

/// A sentence as it was cut up, with what its readers ask of it.
struct ProseSentence {
  let text: FoldedText
  let tokens: [ProseToken]
  /// Its bytes in the folded text.
  let range: Range<Int>
  /// For every token how many brackets are open.
  let depths: [Int]
  /// Every word in it.
  let words: ProseWords

  init(_ tokens: [ProseToken], at range: Range<Int>, of text: FoldedText) {
    self.text = text
    self.tokens = tokens
    self.range = range
    var depth = 0
    var words: ProseWords = []
    depths = tokens.map { token in
      if token.kind == .close { depth = max(0, depth - 1) }
      defer { if token.kind == .open { depth += 1 } }
      if let word = token.word { words.insert(word) }
      return depth
    }
    self.words = words
  }

  /// Both as one sentence, with the mark between them that parts the items of the first.
  func joined(with next: ProseSentence) -> ProseSentence? {
    guard range.upperBound <= next.range.lowerBound, !tokens.isEmpty else { return nil }
    let parts = tokens.contains { $0.kind == .semicolon }
    let mark = ProseToken(
      kind: parts ? .semicolon : .comma, range: range.upperBound - 1..<range.upperBound)
    return ProseSentence(
      tokens + [mark] + next.tokens, at: range.lowerBound..<next.range.upperBound, of: text)
  }

  /// Numbers stand apart from what they count: `分别为3件、2件`, not `分别为：公开3件、`.
  var partsNumbersFromNames: Bool {
    tokens.indices.contains { at in
      tokens[at].word == .respectively && !namesEachNumber(behind: at)
    }
  }

  /// Each number behind the 分别 at `index` follows what it counts.
  func namesEachNumber(behind index: Int) -> Bool {
    let rest = tokens[(index + 1)...]
    guard let start = rest.firstIndex(where: { $0.word != .shareOf }) else { return false }
    if tokens[start].kind == .colon { return true }
    let counts = rest.indices.filter { tokens[$0].count != nil }
    return counts.count > 1 && counts[0] > start && !tokens[counts[1] - 1].separatesClauses
      && !isJoiner(between: counts[0], and: counts[1])
  }

  /// `526条和174条`
  private func isJoiner(between one: Int, and other: Int) -> Bool {
    other == one + 2 && NumberList.joiners.contains(printed((one + 1)..<other))
  }

  /// The 其余 behind the parts of a part that the word at `index` opens, where the sentence divides a whole:
  /// `47件申请中，线下17件，包括信函12件、当面5件，其余30件`.
  func restOfWhole(behind index: Int) -> Int? {
    guard let within = tokens[..<index].lastIndex(where: { $0.word == .within }),
      wholeEnding(at: within) != nil,
      tokens[within..<index].contains(where: { $0.count != nil })
    else { return nil }
    return tokens.indices.dropFirst(index + 1).first {
      tokens[$0].word == .rest && tokens[$0 - 1].kind == .comma
        && $0 + 1 < tokens.count && tokens[$0 + 1].count != nil
    }
  }

  /// `48件，占90.6%`: the next clause gives the share of what the one around `index` counts.
  func hasShare(behind index: Int) -> Bool {
    let next = clause(around: index).upperBound + 1
    guard next < tokens.count, clauseWords(at: next).contains(.share) else { return false }
    let clause = clause(around: next)
    let share = clause.first { tokens[$0].word == .share } ?? clause.upperBound
    // `47件，自然人申请占82.98%` gives the share of a kind.
    return tokens[clause.lowerBound..<share].allSatisfy { $0.count == nil && $0.word != .applicant }
  }

  /// So many shares stand at `indices` or right behind them, and come to a hundred: the `count` parts there are
  /// all.
  func givesAllShares(of count: Int, in indices: Range<Int>) -> Bool {
    let end = indices.upperBound
    let clause = min(end + 1, tokens.count)..<clause(around: end + 1).upperBound
    let behind = clause.allSatisfy { tokens[$0].count == nil } ? clause.upperBound : end
    let rates = tokens[indices.lowerBound..<max(end, behind)].compactMap { token -> Rate? in
      if case .percent(let rate) = token.kind { rate } else { nil }
    }
    return count > 1 && rates.count == count && rates.comeToHundred
  }

  /// The words of the tokens at `indices`.
  func words(at indices: some Sequence<Int>) -> ProseWords {
    indices.reduce(into: []) { words, index in
      if let word = tokens[index].word { words.insert(word) }
    }
  }

  /// Whether anything that the words stand for is in it.
  func mentions(_ words: ProseWords) -> Bool { !self.words.isDisjoint(with: words) }

  /// Whether one of the words is in it from the clause of the first count on: `按照部署，收到47件` counts
  /// what was done, though 按照 is a word of plans.
  func counts(besides words: ProseWords) -> Bool {
    guard mentions(words), let first = tokens.firstIndex(where: { $0.count != nil }) else {
      return false
    }
    return !self.words(at: clause(around: first).lowerBound..<tokens.count).isDisjoint(with: words)
  }

  /// The tokens between the marks around `index`, as deep in brackets as it is; none behind the last, as
  /// where a sentence breaks off with a comma.
  func clause(around index: Int) -> Range<Int> {
    guard index < tokens.count else { return tokens.count..<tokens.count }
    var start = index
    while start > 0, !isBoundary(start - 1, seenFrom: index) { start -= 1 }
    var end = index + 1
    while end < tokens.count, !isBoundary(end, seenFrom: index) { end += 1 }
    return start..<end
  }

  /// The clause of the count at `index` up to it, with the names that 、 parts in it.
  func clauseWithNames(before index: Int) -> Range<Int> {
    let start = tokens[..<index].lastIndex { $0.separatesClauses && $0.kind != .enumeration }
    return (start.map { $0 + 1 } ?? 0)..<(index + 1)
  }

  private func isBoundary(_ at: Int, seenFrom index: Int) -> Bool {
    if depths[at] < depths[index] { return true }
    if depths[at] > depths[index] { return false }
    return tokens[at].separatesClauses
      || tokens[at].kind == .open && at < index && isInBrackets(index, since: at)
  }

  private func isInBrackets(_ index: Int, since open: Int) -> Bool {
    depths[index] > depths[open]
  }

  /// The words of the clause around `index`, those in brackets inside it left out.
  func clauseWords(at index: Int) -> ProseWords {
    words(at: clause(around: index).lazy.filter { depths[$0] <= depths[index] })
  }

  /// The counts that the number at `index` may stand for, with the words around it such as 约.
  func value(at index: Int) -> Interval? {
    guard var count = tokens[index].count?.value else { return nil }
    var before = index - 1
    while before >= 0, tokens[before].word == .shareOf { before -= 1 }
    if before >= 0, let word = tokens[before].word, let approximation = word.approximation {
      count = count.rounded(approximation)
    }
    if index + 1 < tokens.count, tokens[index + 1].word == .around { count = count.rounded(.about) }
    return count.interval
  }

  /// The count of which a clause before `index` says 中 last: `48件中`, `48件申请中`.
  func wholeWithin(before index: Int, of measure: ProseToken.Measure) -> Int? {
    guard let within = tokens[..<index].lastIndex(where: { $0.word == .within }) else { return nil }
    return wholeEnding(at: within).flatMap { tokens[$0].count?.measure == measure ? $0 : nil }
  }

  /// The count before the 中 at `index`, with nothing but the word for requests between.
  func wholeEnding(at index: Int) -> Int? {
    let between: ProseWords = [.apply, .shareOf, .receive, .finish, .accept, .outcome]
    let at = tokens[..<index].lastIndex { !($0.word.map(between.contains) ?? false) }
    return at.flatMap { tokens[$0].count != nil && index - $0 <= 4 ? $0 : nil }
  }

  /// `47件申请中`, and not `申请中自然人39件`
  func isBeforeWithin(_ index: Int) -> Bool {
    clause(around: index).contains { $0 > index && tokens[$0].word == .within }
  }

  /// The word at `index` says what there was to be done: 应办理, 需办.
  func isTask(at index: Int) -> Bool {
    tokens[index].word == .finish && Self.oughts.contains { begins(index, with: $0) }
  }

  private static let oughts = [Array("应".utf8), Array("需".utf8)]
  private static let all = Array("总".utf8)

  private func begins(_ index: Int, with word: [UInt8]) -> Bool {
    text.bytes[tokens[index].range].starts(with: word)
  }

  /// 总数, 总量
  func isTotalNumber(at index: Int) -> Bool {
    tokens[index].word == .shareOf && begins(index, with: Self.all)
  }

  /// `见我局2022年度报告`
  func namesReport(of year: Int) -> Bool {
    tokens.indices.contains { at in
      tokens[at].year == year
        && tokens[(at + 1)...].prefix(3).contains { token in
          text.printed(token.range).hasPrefix("报告") || text.printed(token.range).hasSuffix("年度报告")
        }
    }
  }

  /// Whether what is counted at `index` are requests for information.
  func countsRequests(at index: Int) -> Bool {
    let words = clauseWords(at: index)
    return words.contains(.apply) && !words.contains(.otherApply) && !words.contains(.proposal)
  }

  /// The text of the tokens at `indices`, as printed.
  func printed(_ indices: Range<Int>) -> String {
    text.printed(
      tokens[indices.lowerBound].range.lowerBound..<tokens[indices.upperBound - 1].range.upperBound)
  }

  var isEmpty: Bool { tokens.isEmpty }
}

extension ProseWord {
  var approximation: ProseCount.Approximation? {
    switch self {
    case .about: .about
    case .nearly: .nearly
    case .over: .over
    case .under: .under
    default: nil
    }
  }
}
