import Diagnostics
import DisclosureModel
import TextSearch

/// Reads counts with the share they are of another: `办结100件，其中网上83件，占83%`.
struct ShareReader {
  let sentence: ProseSentence
  /// Every count of the paragraph before the sentence.
  let earlier: [(value: Interval, measure: ProseToken.Measure)]
  /// The sentence before, for `…622条。其中，…`.
  let previous: ProseSentence?

  struct Found {
    let part: Interval
    let rate: Rate
    /// Zero where the text does not tell it.
    let whole: Interval
    let otherWholes: [Interval]
    /// The sentence says of which count it is the share.
    let isOfNamedWhole: Bool
    /// The tokens from the part to its share.
    let tokens: Range<Int>
  }

  var tokens: [ProseToken] { sentence.tokens }

  func shares() -> [Found] {
    guard !sentence.mentions([.respectively]) else { return [] }
    let named = tokens.indices.compactMap(named)
    return named.compactMap { found($0, among: named) }
  }

  /// A share and the token of its count.
  struct Named {
    let part: (index: Int, depth: Int)
    let percent: Int
    var rate: Rate
    /// The token of the whole, where it stands between: `占申请总量47件的83.0%`.
    var whole: Int?
  }

  /// The share whose percentage is at `index`, and the count before it.
  private func named(_ index: Int) -> Named? {
    guard case .percent(let rate) = tokens[index].kind else { return nil }
    if let part = countInFront(ofBracketAround: index) {
      return Named(part: (part, sentence.depths[part]), percent: index, rate: rate)
    }
    var whole: Int?
    guard let word = naming(index, &whole),
      let part = countInBracket(behind: index, namedAt: word)
        ?? count(behind: index, namedAt: word) ?? count(before: word)
    else { return nil }
    let isAbout =
      tokens[max(word - 1, 0)..<index].contains { $0.word == .about }
      || index + 1 < tokens.count && tokens[index + 1].word == .around
    return Named(
      part: (part, sentence.depths[part]), percent: index,
      rate: Rate(digits: rate.digits, decimals: rate.decimals, isVague: isAbout), whole: whole)
  }

  /// `其中予以公开21件（43.75%）`
  private func countInFront(ofBracketAround index: Int) -> Int? {
    guard let part = countBefore(bracketAround: index),
      tokens[..<index].contains(where: { $0.word == .among }) || listsShares
        || !sentence.clauseWords(at: part).isDisjoint(with: [.applicant, .way, .outcome])
    else { return nil }
    return part
  }

  /// The count in `21件（43.75%）` or `21件予以公开（43.75%）`.
  private func countBefore(bracketAround index: Int) -> Int? {
    // `30件（占63.83%）`
    let open = index > 0 && tokens[index - 1].word == .share ? index - 2 : index - 1
    guard open > 0, index + 1 < tokens.count, tokens[open].kind == .open,
      tokens[index + 1].kind == .close
    else { return nil }
    let isKind = tokens[open - 1].word.map(ProseWords.cuts.contains) == true
    let part = isKind ? open - 2 : open - 1
    return part >= 0 && tokens[part].count != nil ? part : nil
  }

  /// `予以公开21件（43.8%）、部分公开7件（14.6%）`
  var listsShares: Bool {
    guard sentence.mentions([.outcome]) || sentence.mentions([.applicant, .way]) else {
      return false
    }
    return tokens.indices.count { index in
      guard case .percent = tokens[index].kind else { return false }
      return countBefore(bracketAround: index) != nil
    } > 1
  }

  /// The word 占 or 办结率 that the percentage at `index` belongs to.
  private func naming(_ index: Int, _ whole: inout Int?) -> Int? {
    guard index == tokens.count - 1 || !Self.vague.contains(tokens[index + 1].word ?? .name)
    else { return nil }
    for at in (0..<index).reversed() {
      if tokens[at].count != nil, whole == nil {
        whole = at
        continue
      }
      // `占申请总数（47件）的83.0%`
      if whole == at + 1, tokens[at].kind == .open { continue }
      if whole == nil, tokens[at].kind == .close, at > 1, tokens[at - 1].count != nil { continue }
      guard let word = tokens[at].word else { return nil }
      if word == .share { return at > 0 && tokens[at - 1].word?.isBound == true ? nil : at }
      if word == .rateOf, whole == nil {
        let clause = sentence.clauseWords(at: at)
        return clause.contains(.timely) || !tellsDeed(ofRateAt: at) ? nil : at
      }
      // `图解占全部解读的45%`
      if ProseWords.cuts.contains(word), at > 0, tokens[at - 1].word == .share,
        isFirstCounted(at)
      {
        continue
      }
      // `占已办结申请48件的18.75%`
      let isDone = word == .outcome && sentence.printed(at..<(at + 1)).hasPrefix("已")
      guard Self.between.contains(word) || isDone else { return nil }
    }
    return nil
  }

  /// The word at `index` ends the name of the first thing that the sentence counts: 解读 in `政策解读40篇`.
  private func isFirstCounted(_ index: Int) -> Bool {
    guard let count = tokens.firstIndex(where: { $0.count != nil }), 0 < count, count < index
    else { return false }
    let bytes = sentence.text.bytes
    return bytes[tokens[count - 1].range].suffix(tokens[index].range.count)
      .elementsEqual(bytes[tokens[index].range])
  }

  /// What 采用率 is the rate of is told by 采用 before the last number, and before no other; of requests several
  /// words say that they were dealt with.
  private func tellsDeed(ofRateAt index: Int) -> Bool {
    if sentence.words(at: 0..<index).contains(.finish) { return true }
    let deed = Array(sentence.text.bytes[tokens[index].range].dropLast(3))
    let counts = tokens[..<index].indices.filter { tokens[$0].count != nil }
    guard let last = counts.last else { return true }
    return counts.filter { tells(deed, at: $0) } == [last]
  }

  /// The clause of the count at `index` names the deed before it, not as what ought to be done, as 应公开 does.
  private func tells(_ deed: [UInt8], at index: Int) -> Bool {
    let bytes = sentence.text.bytes
    let start = tokens[sentence.clause(around: index).lowerBound].range.lowerBound
    return bytes.places(of: deed, in: start..<tokens[index].range.lowerBound).contains { place in
      !bytes[start..<place.lowerBound].suffix(3).elementsEqual("应".utf8)
    }
  }

  private static let vague: ProseWords = [.over]
  /// Not 超过: with it the percentage is only a bound.
  private static let between: ProseWords = [
    .shareOf, .receive, .accept, .finish, .publish, .own, .apply, .thisYear, .against, .total,
    .sum, .about, .measure,
  ]

  /// The count right before the word at `index`: in its clause or in the one before.
  private func count(before index: Int) -> Int? {
    var commas = 0
    var at = index - 1
    while at >= 0 {
      let token = tokens[at]
      if sentence.depths[at] > sentence.depths[index] || token.kind == .close {
        at -= 1
        continue
      }
      if token.count != nil {
        let gap = at + 1..<index
        return namesSeveral(gap) || namesAnother(gap, than: at) ? nil : at
      }
      switch token.kind {
      case .comma, .open, .enumeration: commas += 1
      case .word(let word):
        if !Self.breaking.isDisjoint(with: ProseWords(word)) { return nil }
      case .unknown: break
      default: return nil
      }
      if commas > 1 { return nil }
      at -= 1
    }
    return nil
  }

  /// The count in `自然人占82.98%（39件）`.
  private func countInBracket(behind percent: Int, namedAt word: Int) -> Int? {
    let clause = sentence.clause(around: percent)
    let count = percent + 2
    guard count + 1 < tokens.count, tokens[percent + 1].kind == .open, tokens[count].count != nil,
      tokens[count + 1].kind == .close,
      !sentence.words(at: clause.lowerBound..<word).isDisjoint(with: .cuts),
      // `47件申请中网络渠道占比63.8%（30件）`
      (clause.lowerBound..<percent).allSatisfy({
        tokens[$0].count == nil || sentence.isBeforeWithin($0)
      })
    else { return nil }
    return count
  }

  /// The count that stands behind its share: `自然人申请占82.98%，共39件`, `合计53件，办结率90.57%，已办结48件`.
  private func count(behind percent: Int, namedAt word: Int) -> Int? {
    let clause = sentence.clause(around: percent)
    let next = percent + 1
    guard clause.contains(word), clause.upperBound == next, next + 1 < tokens.count,
      tokens[next].kind == .comma,
      clause.allSatisfy({ tokens[$0].count == nil })
    else { return nil }
    let behind = sentence.clause(around: next + 1)
    let counts = behind.filter { tokens[$0].count != nil }
    guard counts.count == 1 else { return nil }
    let opening = behind.lowerBound..<counts[0]
    if tokens[word].word == .rateOf {
      let words = sentence.words(at: opening)
      // 已办结 names an outcome, and so does 未办结.
      let isDone = words.contains(.outcome) && sentence.printed(behind).hasPrefix("已")
      return words.contains(.finish) || isDone ? counts[0] : nil
    }
    guard !sentence.words(at: clause.lowerBound..<word).isDisjoint(with: .cuts),
      behind.upperBound == counts[0] + 1,
      opening.allSatisfy({
        tokens[$0].word == .total || tokens[$0].word == .shareOf
          || ["计", "即"].contains(sentence.printed($0..<($0 + 1)))
      })
    else { return nil }
    return counts[0]
  }

  /// `，两项占48件的58.33%`: the share is that of more than the last.
  private func namesSeveral(_ gap: Range<Int>) -> Bool {
    guard !gap.isEmpty else { return false }
    let words = sentence.printed(gap)
    return ["两", "二者", "三", "合", "以上", "上述", "前述"].contains(where: words.contains)
  }

  /// `办结48件，予以公开占43.8%`: the share is that of a kind which the clause of the count does not tell apart.
  private func namesAnother(_ gap: Range<Int>, than count: Int) -> Bool {
    let kinds = sentence.words(at: gap).intersection(.cuts)
    return !kinds.isEmpty && kinds.isDisjoint(with: sentence.clauseWords(at: count))
  }

  private static let breaking: ProseWords = ProseWords.comparisons.union([
    .reach, .plan, .area, .among, .total, .sum, .rest,
  ])

  private func found(_ share: Named, among all: [Named]) -> Found? {
    let index = share.part.index
    guard let part = sentence.value(at: index), let measure = tokens[index].count?.measure
    else { return nil }
    let before = earlier.filter { $0.measure == measure }.map(\.value)
    let others = all.filter { $0.part.index != index }
    // `39件，占申请总数47件的83%；2件，占4.3%`
    let named =
      (share.whole ?? all.last { $0.percent < share.percent && $0.whole != nil }?.whole)
      .flatMap {
        tokens[$0].count?.measure == measure ? sentence.value(at: $0) : nil
      } ?? wholeWithin(before: share, measure) ?? wholeInBracket(behind: share.percent, measure)
    // What has shares is as a rule all there is: their sum may be the whole.
    let sum = all.filter { $0.part.depth == share.part.depth }
      .compactMap { sentence.value(at: $0.part.index) }.reduce(.zero, +)
    let isBehind = named == nil && self.whole(of: index, measure) == nil
    let behind = isBehind ? self.sum(after: share.percent, measure) : nil
    guard
      let whole = named ?? behind ?? whole(of: index, measure)
        ?? before.last(where: { isWhole($0, of: others) || others.count > 0 && $0 == sum })
        ?? tasksOfPrevious(measure, share) ?? (isOfAllRequests(share) ? .zero : nil)
    else { return nil }
    // All are answered, at the latest in the year after.
    if isRate(share), share.rate.digits == 100, share.rate.decimals == 0 { return nil }
    let inSentence = tokens.indices.filter { $0 != index && tokens[$0].count?.measure == measure }
      .compactMap(sentence.value)
    return Found(
      part: part, rate: share.rate, whole: whole,
      otherWholes: named == nil ? before + inSentence + [sum] : [],
      isOfNamedWhole: named != nil || behind != nil,
      tokens: min(index, share.percent)..<(max(index, share.percent) + 1))
  }

  /// `办结率90.57%`, `办结率为90.57%`
  private func isRate(_ share: Named) -> Bool {
    tokens[..<share.percent].last { $0.word != .shareOf }?.word == .rateOf
  }

  /// `办结率90.57%（应办53件）`
  private func wholeInBracket(behind percent: Int, _ measure: ProseToken.Measure) -> Interval? {
    let open = percent + 1
    guard open + 1 < tokens.count, tokens[open].kind == .open else { return nil }
    let inner = sentence.clause(around: open + 1)
    let counts = inner.filter { tokens[$0].count?.measure == measure }
    guard counts.count == 1, inner.contains(where: sentence.isTask) else { return nil }
    return sentence.value(at: counts[0])
  }

  /// `47件申请中有30件来自网络，占63.83%`: no other count lies between the whole and its part.
  private func wholeWithin(before share: Named, _ measure: ProseToken.Measure) -> Interval? {
    guard let whole = sentence.wholeWithin(before: share.part.index, of: measure),
      tokens[(whole + 1)..<share.part.index].allSatisfy({ $0.count == nil })
    else { return nil }
    return sentence.value(at: whole)
  }

  /// `需办理53件。年内办结48件，办结率90.57%。`
  private func tasksOfPrevious(_ measure: ProseToken.Measure, _ share: Named) -> Interval? {
    guard isRate(share), let previous,
      sentence.clauseWords(at: share.part.index).contains(.finish)
    else { return nil }
    let tasks = previous.tokens.indices.filter { at in
      guard previous.tokens[at].count?.measure == measure, at > 1 else { return false }
      return previous.isTask(at: at - 1)
        || previous.tokens[at - 1].word == .apply && previous.isTask(at: at - 2)
    }
    return tasks.count == 1 ? previous.value(at: tasks[0]) : nil
  }

  /// `，合计47件`, `，办结总量为48件`
  private func sum(after index: Int, _ measure: ProseToken.Measure) -> Interval? {
    let sum = tokens.indices.dropFirst(index).first {
      tokens[$0].word == .sum
        || tokens[$0].word == .total && sentence.printed($0..<($0 + 1)).hasPrefix("总")
        || tokens[$0].word == .shareOf && sentence.printed($0..<($0 + 1)).contains("总")
    }
    guard let sum else { return nil }
    let between: ProseWords = [.receive, .accept, .apply, .shareOf, .finish, .publish]
    let next = tokens[(sum + 1)...].firstIndex { !($0.word.map(between.contains) ?? false) }
    guard let next, tokens[next].count?.measure == measure else { return nil }
    return sentence.value(at: next)
  }

  /// Two or more of the other shares are shares of `whole`, and at most one is not.
  private func isWhole(_ whole: Interval, of shares: [Named]) -> Bool {
    let fitting = shares.count { share in
      sentence.value(at: share.part.index).map { share.rate.isShare(of: whole, for: $0) } ?? false
    }
    return fitting > 1 && fitting + 1 >= shares.count
  }

  /// The count that the one at `index` is a part of, where the sentence makes it plain.
  private func whole(of index: Int, _ measure: ProseToken.Measure) -> Interval? {
    if let within = sentence.wholeWithin(before: index, of: measure) {
      return sentence.value(at: within)
    }
    if let among = tokens[..<index].lastIndex(where: { $0.word == .among }) {
      if let at = nearest(before: among, of: measure) { return sentence.value(at: at) }
      guard tokens[..<among].allSatisfy({ !$0.isNumeric }), let previous else { return nil }
      return previous.tokens.indices.last { previous.tokens[$0].count?.measure == measure }
        .flatMap(previous.value)
    }
    return nearest(before: index, of: measure).flatMap(sentence.value)
  }

  /// The nearest count of something done that has no share of its own.
  private func nearest(before index: Int, of measure: ProseToken.Measure) -> Int? {
    (0..<index).reversed().first { at in
      guard tokens[at].count?.measure == measure, sentence.depths[at] <= sentence.depths[index]
      else { return false }
      let words = sentence.clauseWords(at: at)
      let isWhole =
        words.contains(.total) || !words.isDisjoint(with: .verbs)
        || sentence.countsRequests(at: at) && words.isDisjoint(with: .cuts)
      return isWhole && words.isDisjoint(with: ProseWords.comparisons.union([.outcome]))
        && !words.contains(.share) && !sentence.hasShare(behind: at)
    }
  }
}

extension ProseWord {
  /// 超过, 近: the number is no more than a bound.
  fileprivate var isBound: Bool { approximation != nil && self != .about }
}
