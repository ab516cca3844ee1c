import DisclosureModel

/// Reads what is said of a count against an earlier year's: `22起，比2022年（31起）下降29%`.
struct ChangeReader {
  let sentence: ProseSentence
  /// Every count of the paragraph before the sentence, for `收到申请47件。与2022年的40件相比，上升17.5%`.
  let earlier: [(value: Interval, measure: ProseToken.Measure)]
  let year: Int

  struct Found {
    let current: [Interval]
    let base: Interval?
    let baseYear: Int
    let isRise: Bool
    let rate: Rate?
    let difference: Interval?
    let isOfReceivedRequests: Bool
    let tokens: Range<Int>
  }

  private var tokens: [ProseToken] { sentence.tokens }

  func changes() -> [Found] {
    guard !sentence.mentions([.elseThan]) else { return [] }
    let further = FurtherChangeReader(sentence: sentence, year: year)
    if comparesApart { return further.yearsApart().map { [$0] } ?? [] }
    return tokens.indices.compactMap(change) + tokens.indices.compactMap(further.change)
  }

  /// 分别 stands before a comparison, or where there is none: `分别收到40件、47件，增长17.5%`.
  private var comparesApart: Bool {
    let turns: ProseWords = [.up, .down, .upTo]
    guard let apart = tokens.firstIndex(where: { $0.word == .respectively }) else { return false }
    return !sentence.words(at: apart..<tokens.count).isDisjoint(with: turns)
      || sentence.words(at: 0..<apart).isDisjoint(with: turns)
  }

  /// The comparison that begins at `index`.
  private func change(at index: Int) -> Found? {
    guard let opening = opening(at: index) else { return nil }
    var measure = subject(of: index)
    // `同比增加7件（2022年40件）`, of what the sentence before counts
    if measure.measure == nil, tokens[..<index].allSatisfy({ !$0.isNumeric }) {
      measure.measure = tokens[index...].lazy.compactMap(\.count?.measure).first
    }
    var at = opening.end
    let named = base(&at) ?? earlierCount(before: index, of: measure.measure)
    guard let direction = direction(&at) else { return nil }
    var rate: Rate?
    var difference: Interval?
    readAmount(&at, measure.measure, &rate, &difference)
    if at + 1 < tokens.count, tokens[at].kind == .comma || tokens[at].kind == .enumeration {
      var next = at + 1
      if let second = self.direction(&next), second == direction {
        readAmount(&next, measure.measure, &rate, &difference)
        at = next
      }
    }
    let base =
      named ?? baseInBrackets(at, opening.year, measure.measure)
      ?? baseInNextClause(at, opening.year, measure.measure)
    readRateBehindBrackets(&at, direction, &rate)
    guard rate != nil || difference != nil || base != nil else { return nil }
    let behind = countBehind(at, measure.measure)
    guard measure.isClear || behind != nil else { return nil }
    let current = measure.isClear ? counts(before: index, of: measure.measure) : []
    let first = current.last ?? index
    return Found(
      current: current.isEmpty
        ? behind.map { [$0] } ?? countsBefore(base, at)
        : current.compactMap(sentence.value),
      base: base, baseYear: opening.year,
      isRise: direction, rate: rate, difference: difference,
      isOfReceivedRequests: isOfReceivedRequests(current.first, index),
      tokens: min(first, index)..<min(max(at, index + 1), tokens.count))
  }

  /// Where the words 同比 or 比2022年 at `index` end, and the year they mean.
  private func opening(at index: Int) -> (year: Int, end: Int)? {
    switch tokens[index].word {
    case .yearOnYear: return (year - 1, index + 1)
    case .against:
      guard index + 1 < tokens.count else { return nil }
      if tokens[index + 1].word == .lastYear { return (year - 1, index + 2) }
      guard let other = tokens[index + 1].year, other < year else { return nil }
      return (other, index + 2)
    default: return nil
    }
  }

  /// What is compared: the last count before `index`, unless the clause names something else.
  private func subject(of index: Int) -> (measure: ProseToken.Measure?, isClear: Bool) {
    let clause = sentence.clause(around: index)
    let inClause = (clause.lowerBound..<index).reversed()
    if let count = inClause.first(where: { tokens[$0].count != nil }) {
      return (tokens[count].count?.measure, true)
    }
    let named = inClause.contains { at in
      guard let word = tokens[at].word else { return tokens[at].kind != .unknown ? false : true }
      return !Self.unnamed.contains(word)
    }
    let nearest = tokens[..<index].lastIndex { $0.isNumeric }
    return (nearest.flatMap { tokens[$0].count?.measure }, !named)
  }

  /// What may stand between the mark and the comparison without naming another thing.
  private static let unnamed: ProseWords = [
    .shareOf, .apply, .receive, .accept, .total, .own, .thisYear, .sum,
  ]

  /// The earlier count: `（31起）`, `31起`, `的31起`.
  private func base(_ at: inout Int) -> Interval? {
    var next = at
    while next < tokens.count, tokens[next].word == .shareOf || tokens[next].word == .lastYear {
      next += 1
    }
    guard next < tokens.count else { return nil }
    if tokens[next].kind == .open {
      guard let close = tokens[next...].firstIndex(where: { $0.kind == .close }) else { return nil }
      let counts = (next..<close).filter { tokens[$0].count != nil }
      at = close + 1
      return counts.count == 1 ? sentence.value(at: counts[0]) : nil
    }
    guard tokens[next].count != nil else { return nil }
    at = next + 1
    return sentence.value(at: next)
  }

  /// `同比增加7起（2022年为40起）`
  private func baseInBrackets(_ at: Int, _ baseYear: Int, _ measure: ProseToken.Measure?)
    -> Interval?
  {
    guard at < tokens.count, tokens[at].kind == .open else { return nil }
    let inner = tokens[(at + 1)...].indices.prefix { tokens[$0].kind != .close }
    let counts = inner.filter { tokens[$0].count != nil }
    let namesYear = inner.contains { tokens[$0].year == baseYear || tokens[$0].word == .lastYear }
    guard namesYear, counts.count == 1, tokens[counts[0]].count?.measure == measure else {
      return nil
    }
    return sentence.value(at: counts[0])
  }

  /// `增加7件（上年40件），增长17.5%`
  private func readRateBehindBrackets(_ at: inout Int, _ isRise: Bool, _ rate: inout Rate?) {
    guard rate == nil, at < tokens.count, tokens[at].kind == .open,
      let close = tokens[at...].firstIndex(where: { $0.kind == .close }), close + 2 < tokens.count,
      tokens[close + 1].kind == .comma
    else { return }
    var next = close + 2
    var difference: Interval?
    guard direction(&next) == isRise else { return }
    readAmount(&next, nil, &rate, &difference)
    if rate != nil { at = next }
  }

  /// `同比增长17.5%，2022年为40件`
  private func baseInNextClause(
    _ at: Int, _ baseYear: Int, _ measure: ProseToken.Measure?
  ) -> Interval? {
    guard at + 1 < tokens.count, tokens[at].kind == .comma else { return nil }
    let clause = sentence.clause(around: at + 1)
    let counts = clause.filter { tokens[$0].isNumeric }
    guard tokens[at + 1].year == baseYear || tokens[at + 1].word == .lastYear, counts.count == 1,
      tokens[counts[0]].count?.measure == measure,
      sentence.words(at: clause).isDisjoint(with: [.up, .down, .upTo, .against, .yearOnYear])
    else { return nil }
    return sentence.value(at: counts[0])
  }

  /// Whether it rose; nil where nothing is said that could be calculated with.
  private func direction(_ at: inout Int) -> Bool? {
    for next in at..<min(at + Self.longestTurn, tokens.count) {
      // `与2022年相比，增长`
      if tokens[next].kind == .comma, next > 0, tokens[next - 1].word == .against { continue }
      if tokens[next].year == year { continue }
      switch tokens[next].word {
      case .up, .down:
        at = next + 1
        return tokens[next].word == .up
      case .shareOf, .apply, .receive, .accept, .total, .sum, .name, .lastYear, .against: continue
      // `较上年增加7件，同比增长17.5%`
      case .yearOnYear where next == at: continue
      default: return nil
      }
    }
    return nil
  }

  /// In tokens.
  private static let longestTurn = 5

  /// `政府信息公开申请增加7件，达47件`
  private func countBehind(_ end: Int, _ measure: ProseToken.Measure?) -> Interval? {
    guard end + 1 < tokens.count, tokens[end].kind == .comma else { return nil }
    let clause = sentence.clause(around: end + 1)
    let last = clause.upperBound - 1
    guard clause.count > 1, tokens[last].count?.measure == measure,
      clause.dropLast().allSatisfy({ tokens[$0].word == .shareOf || tokens[$0].word == .total })
    else { return nil }
    return sentence.value(at: last)
  }

  private func readAmount(
    _ at: inout Int, _ measure: ProseToken.Measure?, _ rate: inout Rate?,
    _ difference: inout Interval?
  ) {
    var isVague = false
    var next = at
    while next < tokens.count, let word = tokens[next].word,
      word == .shareOf || word.approximation != nil
    {
      if word.approximation != nil { isVague = true }
      next += 1
    }
    guard next < tokens.count else { return }
    if next + 1 < tokens.count, let word = tokens[next + 1].word,
      word == .around || word == .over
    {
      isVague = true
    }
    switch tokens[next].kind {
    case .percent(let read) where !isVague && rate == nil: rate = read
    case .count(_, let read) where read == measure && difference == nil && !isVague:
      difference = sentence.value(at: next)
    default: return
    }
    at = next + 1
  }

  /// Counts of this year before `index`, the nearest first.
  private func counts(before index: Int, of measure: ProseToken.Measure?) -> [Int] {
    (0..<index).reversed().filter { at in
      guard let measure, tokens[at].count?.measure == measure,
        sentence.depths[at] <= sentence.depths[index]
      else { return false }
      let clause = sentence.clause(around: at)
      return clause.contains(index)
        || sentence.clauseWords(at: at).isDisjoint(with: .comparisons) && !isOfYearBefore(clause)
    }
  }

  /// What the sentences before count, the nearest first, where this one gives no number but the earlier one and
  /// names nothing else that is compared.
  private func countsBefore(_ base: Interval?, _ end: Int) -> [Interval] {
    let counts = tokens.indices.filter { tokens[$0].count != nil }
    guard base != nil, (1...2).contains(counts.count),
      counts.allSatisfy({ $0 < end || sentence.depths[$0] > 0 }),
      let measure = tokens[counts[0]].count?.measure,
      tokens[sentence.clause(around: counts[0])].allSatisfy({ token in
        token.kind != .unknown
          && token.word.map(ProseWords.comparisons.union(Self.comparing).contains) ?? true
      })
    else { return [] }
    return earlier.reversed().filter { $0.measure == measure }.map(\.value)
  }

  private static let comparing = unnamed.union([.against])

  /// `去年收到31件，今年收到22件`
  private func earlierCount(before index: Int, of measure: ProseToken.Measure?) -> Interval? {
    (0..<index).reversed().first { at in
      guard let measure, tokens[at].count?.measure == measure else { return false }
      let clause = sentence.clause(around: at)
      guard !clause.contains(index) else { return false }
      let words = sentence.words(at: clause)
      return (words.contains(.lastYear) || isOfYearBefore(clause))
        && words.isDisjoint(with: [.against, .yearOnYear, .up, .down, .upTo])
    }.flatMap(sentence.value)
  }

  /// `2022年为40件` in the report for 2023
  private func isOfYearBefore(_ clause: Range<Int>) -> Bool {
    let years = tokens[clause].compactMap(\.year)
    return years == [year - 1]
  }

  private func isOfReceivedRequests(_ count: Int?, _ index: Int) -> Bool {
    guard !sentence.mentions([.area]), let at = count else { return false }
    let clause = sentence.clauseWords(at: at)
    guard clause.contains(.apply), clause.contains(.receive) || clause.contains(.accept),
      clause.isDisjoint(with: [.otherApply, .proposal, .way, .applicant, .outcome, .aside])
    else { return false }
    // The nearest count must be the one of requests, and the year's.
    let between = tokens[(at + 1)..<index]
    return between.allSatisfy { !$0.isNumeric }
      && tokens[..<at].allSatisfy { $0.year == nil || $0.year == year }
  }
}
