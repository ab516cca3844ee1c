/// Finds the claims about numbers of requests in one sentence.
///
/// It goes from token to token and tries a phrase where one can begin:
///
///     verb … noun … number       收到政府信息公开申请9件
///     verb … number … noun       收到9份政府信息公开申请
///     verb … number              收到9件, where requests are the topic
///     noun … number              信息公开申请7件
///     共 number noun             共9件政府信息公开申请
///     全年 number noun           全年9件政府信息公开申请
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
  /// Right before stands a heading about requests.
  let followsHeading: Bool
  private(set) var claims: [Claim] = []

  private(set) var clauseStart = 0
  /// A verb of this clause has turned out not to count requests, so a later one may depend on it.
  private(set) var clauseHasVerb = false
  /// After 其中: what follows are parts.
  private var isInPart = false
  /// What follows is told of one kind of applicant: `自然人方面，新收39件，办结40件`.
  private var isInRowOfApplicant = false
  /// What follows is told of what came in this year: `新收的47件，当年办结42件`.
  private var tellsOfReceivedOnly = false
  /// The verb whose counts of parts a 合计 may add up.
  var verbOfParts: (verb: Word, at: Int)?

  enum Topic {
    case none
    /// Requests, and only known words since they were mentioned.
    case requests
    /// Requests, but other things have been mentioned since.
    case requestsBefore
    case other

    var isRequests: Bool { self == .requests || self == .requestsBefore }
  }

  init(
    _ tokens: [Token], topic: Topic, period: ReportingPeriod, followsHeading: Bool = false
  ) {
    self.tokens = tokens
    self.followsHeading = followsHeading
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
      isInRowOfApplicant = false
      tellsOfReceivedOnly = false
    case .enumeration where at > 0 && endsCount(at - 1): beginClause(at + 1)
    case .unknown:
      isInPart = isInPart || opensWithinDecided(at)
      lose()
    case .count:
      if let end = add(isInPart ? nil : claim(ofCountAt: at)) { return end }
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
    case .register:
      let isPlain = isPlainOpening(before: at) || opensWithOffice(before: at)
      if isPlain, let end = add(claim(ofVerb: .accept, at: at)) { return end }
      clauseHasVerb = clauseHasVerb || isPlain
      let isPartOfName = at > clauseStart && tokens[at - 1].kind == .unknown
      if topic.isRequests, !isPartOfName { lose() } else { topic = .other }
    case .lack:
      if let end = add(isInPart ? nil : claim(ofDenialAt: at)) { return end }
    case .none:
      if let end = add(claim(ofNoneAt: at)) { return end }
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
    let clause = tokens[clauseStart..<(at - 1)]
    isInRowOfApplicant =
      isInRowOfApplicant || namesOneKindOnly(clause) || opensWithKind(clause)
      || countsOneKindOnly(clause)
    tellsOfReceivedOnly = tellsOfReceivedOnly || clause.namesReceivedOnly
    clauseStart = at
    clauseHasVerb = false
  }

  private mutating func lose() {
    if topic == .requests { topic = .requestsBefore }
    verbOfParts = nil
  }

  /// Adds a claim and gives the token after it.
  private mutating func add(_ claim: Claim?) -> Int? {
    guard let claim, !isOfSome(claim) else { return nil }
    claims.append(claim)
    topic = .requests
    return claim.tokens.upperBound
  }

  private func isOfSome(_ claim: Claim) -> Bool {
    if tellsOfReceivedOnly, claim.verb == .finish { return true }
    guard isInRowOfApplicant else { return false }
    // A sum may add up more than the row behind its first number.
    return tokens[..<clauseStart].allSatisfy { $0.count == nil }
      || tokens[clauseStart..<claim.tokens.upperBound]
        .allSatisfy { $0.word != .total && $0.word != .sum }
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
}
