/// Finds the claims about numbers of requests in one sentence.
///
/// It goes from token to token and tries a phrase where one can begin:
///
///     verb … noun … number       收到政府信息公开申请9件
///     verb … number … noun       收到9份政府信息公开申请
///     verb … number              收到9件, where requests are the topic
///     noun … number              信息公开申请7件
///     共 number noun             共9件政府信息公开申请
///     parts …, 合计 number       收到网上申请5件，信函2件，合计7件
///     未 verb … noun, 无 … noun  未收到政府信息公开申请
///
/// A word that the lexicon does not know, where it could change what is counted, ends the attempt: a
/// claim that is overlooked costs little, one that nobody made would accuse an agency.
struct ClaimGrammar {
  let tokens: [Token]
  let period: ReportingPeriod
  /// What the text is about, from one sentence to the next.
  var topic: Topic
  private(set) var claims: [Claim] = []

  private var clauseStart = 0
  /// A verb of this clause has turned out not to count requests, so a later one may depend on it.
  private var clauseHasVerb = false
  /// After 其中: what follows are parts.
  private var isInPart = false
  /// The verb whose counts of parts a 合计 may add up.
  private var verbOfParts: (verb: Word, at: Int)?

  enum Topic {
    case none
    /// Requests, and only known words since they were mentioned.
    case requests
    /// Requests, but other things have been mentioned since.
    case requestsBefore
    case other

    var isRequests: Bool { self == .requests || self == .requestsBefore }
  }

  init(_ tokens: [Token], topic: Topic, period: ReportingPeriod) {
    self.tokens = tokens
    self.topic = topic
    self.period = period
  }

  /// Reads the sentence; `claims` and `topic` hold what came of it.
  mutating func read() {
    var at = 0
    while at < tokens.count { at = step(at) }
    claims = claims.settled()
  }

  /// Reads what begins at token `at` and gives the token at which to go on.
  private mutating func step(_ at: Int) -> Int {
    switch tokens[at].kind {
    case .comma, .colon: beginClause(at + 1)
    case .semicolon:
      beginClause(at + 1)
      isInPart = false
    case .enumeration where at > 0 && endsCount(at - 1): beginClause(at + 1)
    case .unknown: lose()
    case .word(let word): return step(at, word)
    default: break
    }
    return at + 1
  }

  private mutating func step(_ at: Int, _ word: Word) -> Int {
    switch word {
    case .part: isInPart = true
    case .other, .proactive:
      topic = .other
      verbOfParts = nil
    case .receive, .submit, .accept, .handle, .finish, .occur:
      verbOfParts = nil
      if let end = add(isInPart ? nil : claim(ofVerb: word, at: at)) { return end }
      clauseHasVerb = true
    case .lack:
      if let end = add(isInPart ? nil : claim(ofDenialAt: at)) { return end }
    case .sum, .total:
      if let end = add(isInPart ? nil : claim(ofTotal: word, at: at)) { return end }
    case .apply, .information, .disclose, .government:
      if let end = add(isInPart ? nil : claim(ofNounAt: at)) { return end }
      return pass(at)
    default: break
    }
    return at + 1
  }

  private mutating func beginClause(_ at: Int) {
    clauseStart = at
    clauseHasVerb = false
  }

  private mutating func lose() {
    if topic == .requests { topic = .requestsBefore }
    verbOfParts = nil
  }

  /// Adds a claim and gives the token after it.
  private mutating func add(_ claim: Claim?) -> Int? {
    guard let claim else { return nil }
    claims.append(claim)
    topic = .requests
    return claim.tokens.upperBound
  }

  /// Goes past a word for requests, which makes them the topic.
  private mutating func pass(_ at: Int) -> Int {
    guard let noun = RequestNoun(tokens, at: at) else { return at + 1 }
    if noun.isFull { topic = .requests }
    return noun.end
  }

  private func endsCount(_ at: Int) -> Bool {
    tokens[at].count != nil || tokens[at].word.map(Words.measures.contains) == true
  }

  // MARK: Phrases

  private mutating func claim(ofVerb verb: Word, at: Int) -> Claim? {
    guard !clauseHasVerb, opensClaim(at) else { return nil }
    switch negation(before: at) {
    case .refusal?: return nil
    case .negation?, .lack?: return denial(ofVerb: verb, at: at)
    default: break
    }
    guard verb != .occur else { return nil }
    var phrase = PhraseReader(tokens, at: at + 1)
    phrase.skipModifiers(reportYear: period.year)
    let opening = coverage(ofOpeningBefore: at)
    if let noun = phrase.noun(allowsWeak: topic.isRequests) {
      guard let count = phrase.count() else { return nil }
      return claim(verb, at, phrase, noun, opening, count)
    }
    guard let count = phrase.count() else { return nil }
    if let noun = phrase.nounAfterCount(allowsWeak: topic.isRequests) {
      if count.isSpelledOne, verb == .handle || verb == .finish { return nil }
      return claim(verb, at, phrase, noun, opening, count)
    }
    guard topic == .requests, isPlainOpening(before: at), phrase.isPlain, !opening.namesChannels,
      verb != .submit, !count.isSpelledOne
    else { return nil }
    return Claim(verb: verb, count: count, tokens: at..<phrase.at)
  }

  private mutating func claim(
    _ verb: Word, _ at: Int, _ phrase: PhraseReader, _ noun: RequestNoun, _ opening: Coverage,
    _ count: ProseCount
  ) -> Claim? {
    verbOfParts = (verb, at)
    let isByOneChannel = phrase.coverage.isOneChannel
    guard !opening.isOneChannel, !opening.isByOneMeans, !noun.coverage.isOneChannel,
      !opening.isOneKindOfApplicant,
      !phrase.coverage.isOneKindOfApplicant, !isByOneChannel || phrase.namesMeans
    else { return nil }
    return Claim(
      verb: verb, count: count, namesOneChannel: isByOneChannel, tokens: at..<phrase.at)
  }

  private func denial(ofVerb verb: Word, at: Int) -> Claim? {
    guard verb == .receive || verb == .accept || verb == .occur else { return nil }
    var phrase = PhraseReader(tokens, at: at + 1)
    phrase.skipModifiers(reportYear: period.year)
    guard let noun = phrase.noun(allowsWeak: topic == .requests) else { return nil }
    return denial(verb, from: at - 1, phrase, noun)
  }

  /// `无政府信息公开申请`
  private func claim(ofDenialAt at: Int) -> Claim? {
    guard opensClaim(at) else { return nil }
    var phrase = PhraseReader(tokens, at: at + 1)
    phrase.skipModifiers(reportYear: period.year)
    guard !phrase.beginsWithVerb, let noun = phrase.noun(allowsWeak: false),
      !noun.mayMeanDisclosure
    else { return nil }
    return denial(.receive, from: at, phrase, noun)
  }

  private func denial(
    _ verb: Word, from start: Int, _ phrase: PhraseReader, _ noun: RequestNoun
  ) -> Claim? {
    guard phrase.endsDenial, !phrase.coverage.isOneKindOfApplicant,
      !phrase.coverage.namesChannels || phrase.coverage.namesEveryChannel,
      !noun.coverage.namesChannels, !tokens[..<start].contains(where: { $0.word == .except })
    else { return nil }
    return Claim(verb: verb, count: ProseCount(0), isDenial: true, tokens: start..<phrase.at)
  }

  /// `信息公开申请7件`
  private func claim(ofNounAt at: Int) -> Claim? {
    guard !clauseHasVerb, opensClaim(at), isPlainOpening(before: at) else { return nil }
    var phrase = PhraseReader(tokens, at: at)
    guard let noun = phrase.noun(allowsWeak: false), !noun.mayMeanDisclosure,
      !noun.coverage.namesChannels, let count = phrase.count(), !phrase.hasLooseMeasure
    else { return nil }
    return Claim(verb: nil, count: count, tokens: at..<phrase.at)
  }

  /// `合计7件` after its parts, or `共7件政府信息公开申请`.
  private func claim(ofTotal word: Word, at: Int) -> Claim? {
    var phrase = PhraseReader(tokens, at: at + 1)
    guard let count = phrase.count() else { return nil }
    if word == .sum, let verbOfParts {
      guard opensClaim(verbOfParts.at) else { return nil }
      return Claim(
        verb: verbOfParts.verb, count: count, isSum: true, tokens: verbOfParts.at..<phrase.at)
    }
    guard !clauseHasVerb, opensClaim(at), isPlainOpening(before: at),
      let noun = phrase.nounAfterCount(allowsWeak: false), !noun.mayMeanDisclosure
    else { return nil }
    return Claim(verb: nil, count: count, tokens: at..<phrase.at)
  }

  // MARK: What stands before a phrase

  /// Nothing before `at` makes what follows a number of something else or of another time.
  private func opensClaim(_ at: Int) -> Bool {
    !tokens[clauseStart..<max(at, clauseStart)].contains {
      $0.word.map(Words.spoilsClause.contains) == true
    } && period.isWhole(after: tokens[..<at])
  }

  private func isPlainOpening(before at: Int) -> Bool {
    tokens[clauseStart..<at].allSatisfy { token in
      switch token.kind {
      case .word(let word): Words.plainOpening.contains(word)
      case .year, .month, .day, .group: true
      default: false
      }
    }
  }

  private func coverage(ofOpeningBefore at: Int) -> Coverage {
    var coverage = Coverage()
    coverage.note(tokens[clauseStart..<at])
    return coverage
  }

  /// The negation of the verb at `at`, adverbs between them left out.
  private func negation(before at: Int) -> Word? {
    let skipped = Words([.adverb, .total, .timely])
    let word = tokens[clauseStart..<at].last { $0.word.map(skipped.contains) != true }?.word
    return word == .negation || word == .lack || word == .refusal ? word : nil
  }
}
