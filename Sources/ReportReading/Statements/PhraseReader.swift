/// Reads a phrase from left to right: modifiers, the word for requests, a number with its measure.
struct PhraseReader {
  private let tokens: [Token]
  /// The first token not read.
  private(set) var at: Int
  /// The applicants and ways of sending named so far.
  private(set) var coverage = Coverage()
  /// A way of sending is said to be just that: `通过邮寄`.
  private(set) var namesMeans = false
  /// The number is counted in 条, 次 or 个.
  private(set) var hasLooseMeasure = false
  /// The first modifier is a verb: `没有收到…`.
  private(set) var beginsWithVerb = false
  /// Only what may stand before a number has been read.
  private var isBare = true
  private var approximation: ProseCount.Approximation?

  init(_ tokens: [Token], at: Int) {
    self.tokens = tokens
    self.at = at
  }

  /// Reads what may stand between a verb and its object without changing what is counted.
  mutating func skipModifiers(reportYear: Int?) {
    let start = at
    while at < tokens.count {
      switch tokens[at].kind {
      case .word(let word):
        if note(approximation: word) { break }
        guard Words.betweenVerbAndObject.contains(word) || word == .suffix else { return }
        if Words.verbs.contains(word), tokens[start..<at].allSatisfy({ $0.word == .adverb }) {
          beginsWithVerb = true
        }
        if word == .means { namesMeans = true }
        if !Words.beforeNumber.contains(word) && word != .adverb { isBare = false }
        coverage.note(word)
        if word == .own, let end = endOfAddressee { at = end - 1 }
      case .year(let year) where reportYear.map { $0 == year } ?? true: isBare = false
      case .enumeration:
        isBare = false
        coverage.separate()
      case .group(let marks) where !marks.isEmpty: break
      default: return
      }
      at += 1
    }
  }

  /// The end of the agency's name behind 向: `向县水务局提出`.
  private var endOfAddressee: Int? {
    let name = tokens[(at + 1)...].prefix {
      $0.kind == .unknown || $0.word == .own || $0.word == .name || $0.word == .government
    }
    let length = name.last.map { $0.range.upperBound - tokens[at].range.upperBound } ?? 0
    guard tokens[at].range.count == 3, name.contains(where: { $0.kind == .unknown }),
      length <= Self.longestName, name.endIndex < tokens.count,
      tokens[name.endIndex].word == .submit || tokens[name.endIndex].word == .apply
    else { return nil }
    return name.endIndex
  }

  /// In bytes.
  private static let longestName = 45

  /// Reads 一件 in `未收到一件政府信息公开申请`.
  mutating func skipSpelledOne() {
    guard at + 1 < tokens.count, tokens[at].count?.isSpelledOne == true,
      tokens[at + 1].word == .measure
    else { return }
    at += 2
  }

  /// Reads those who applied, though not known by name, and 提出 behind them: `校外人员及家长提出的`.
  mutating func skipApplicants(reportYear: Int?) {
    let name = tokens[at...].prefix { token in
      token.kind == .unknown || token.kind == .enumeration
        || token.word.map(Words.applicants.union(Words([.conjunction, .glue])).contains) == true
    }
    guard name.contains(where: { $0.kind == .unknown }), name.endIndex < tokens.count,
      tokens[name.endIndex].word == .submit
    else { return }
    at = name.endIndex
    skipModifiers(reportYear: reportYear)
  }

  /// Reads the word for requests; a weak one, 申请 alone, only where `allowsWeak`.
  mutating func noun(allowsWeak: Bool) -> RequestNoun? {
    guard let noun = RequestNoun(tokens, at: at), noun.isFull || allowsWeak else { return nil }
    at = noun.end
    isBare = false
    return noun
  }

  /// Reads a number with its measure, and what may stand before it.
  mutating func count() -> ProseCount? {
    skipToNumber()
    guard at < tokens.count, var count = tokens[at].count else { return nil }
    at += 1
    guard skipMeasure() else { return nil }
    if at < tokens.count, let word = tokens[at].word, note(approximation: word) { at += 1 }
    if let approximation { count = count.rounded(approximation) }
    // `收到申请5件的单位有3个`
    if at < tokens.count, tokens[at].word == .glue, !isBeforeNoun { return nil }
    return count
  }

  private var isBeforeNoun: Bool {
    var phrase = self
    return phrase.nounAfterCount(allowsWeak: true) != nil
  }

  /// Reads the word for requests behind a number: `8份政府信息公开申请`.
  ///
  /// - Parameter isAll: what stands before says that these are all there were, as in `收到的47件申请`, so
  ///   that anything may be said of them.
  mutating func nounAfterCount(allowsWeak: Bool, isAll: Bool = false) -> RequestNoun? {
    var phrase = self
    phrase.skipModifiers(reportYear: nil)
    guard let noun = phrase.noun(allowsWeak: allowsWeak),
      phrase.endsNoun || isAll && !phrase.isFollowedByPart && !phrase.tellsWhatWasLeft
    else { return nil }
    self = phrase
    return noun
  }

  /// The number read stands alone: neither modifiers before it nor a noun behind.
  var isPlain: Bool {
    guard isBare, !hasLooseMeasure else { return false }
    guard at < tokens.count else { return true }
    return endsPhrase || tokens[at].word == .adverb || tokens[at].word == .conjunction
  }

  /// A denial may end here; a number or another noun would make it a denial of something else.
  var endsDenial: Bool {
    guard at < tokens.count, !endsPhrase, !endsInGlue else { return true }
    let next = tokens[at...].first { $0.word != .adverb }?.word
    return next == .conjunction || next == .negation || next == .lack
  }

  /// `39件由自然人提出`, `9件无法提供`, `5件转下一年办理`
  var isFollowedByPart: Bool {
    guard at < tokens.count else { return false }
    if tokens[at].word == .other || tokens[at].word == .carry { return true }
    guard at + 1 < tokens.count, tokens[at].word == .by else { return false }
    return tokens[at + 1].word == .person || tokens[at + 1].word == .body
  }

  /// `5件申请结转下年`, `5件申请的答复`
  var tellsWhatWasLeft: Bool {
    let clause = tokens[at...].prefix { !$0.separatesClauses }
    let left = Words([.carry, .nextYear, .lastYear, .glue, .by, .pending])
    return clause.contains { $0.word.map(left.contains) == true }
  }

  private var endsNoun: Bool {
    guard at < tokens.count, !endsPhrase else { return true }
    let word = tokens[at].word
    // `由我办受理`
    if word == .by, at + 1 < tokens.count {
      return tokens[at + 1].word == .own
        || tokens[(at + 1)...].prefix(2).contains(where: \.endsOffice)
    }
    return word == .adverb || word == .conjunction || word == .total || word == .timely
      || word == .submit || endsInRegister
  }

  /// `47件政府信息公开申请登记在册`
  private var endsInRegister: Bool {
    let registering = Words([.register, .accept, .receive])
    guard let word = tokens[at].word, registering.contains(word) else { return false }
    return at + 1 == tokens.count || tokens[at + 1].separatesClauses
  }

  /// `未接到依申请公开信息的要求`, `无政府信息公开申请的情况发生`
  private var endsInGlue: Bool {
    let ending = Words([.glue, .suffix, .occur])
    let rest = tokens[at...].drop { $0.word.map(ending.contains) == true }
    return rest.first.map(\.separatesClauses) ?? true
  }

  private var endsPhrase: Bool {
    guard at < tokens.count else { return true }
    switch tokens[at].kind {
    case .comma, .semicolon, .enumeration, .group: return true
    default: return false
    }
  }

  private mutating func skipToNumber() {
    while at < tokens.count {
      switch tokens[at].kind {
      case .word(let word) where Words.beforeNumber.contains(word): _ = note(approximation: word)
      case .colon: break
      case .group(let marks) where !marks.isEmpty: break
      case .comma where isTotal(at + 1) || isAmount(at + 1): break
      // `申请政府信息公开的共7件`
      case .word(.glue) where isTotal(at + 1): break
      default: return
      }
      at += 1
    }
  }

  /// `数量为47件`
  private func isAmount(_ at: Int) -> Bool {
    guard at + 1 < tokens.count, tokens[at].word == .suffix else { return false }
    let count = tokens[at + 1].word == .copula ? at + 2 : at + 1
    return count < tokens.count && tokens[count].count != nil
  }

  private func isTotal(_ at: Int) -> Bool {
    guard at < tokens.count else { return false }
    return tokens[at].word == .total || tokens[at].word == .sum
  }

  /// Reads a measure; false where the number counts something else.
  private mutating func skipMeasure() -> Bool {
    if endsPhrase, !isMeasureGroup { return true }
    if isMeasureGroup {
      at += 1
      return true
    }
    guard let word = tokens[at].word, Words.measures.contains(word) else { return false }
    hasLooseMeasure = word == .looseMeasure
    at += 1
    if isMeasureGroup { at += 1 }
    return true
  }

  private var isMeasureGroup: Bool {
    guard at < tokens.count, case .group(let marks) = tokens[at].kind else { return false }
    return marks.contains(.measure)
  }

  private mutating func note(approximation word: Word) -> Bool {
    switch word {
    case .about: approximation = .about
    case .nearly: approximation = .nearly
    case .over: approximation = .over
    case .under: approximation = .under
    default: return false
    }
    return true
  }
}
