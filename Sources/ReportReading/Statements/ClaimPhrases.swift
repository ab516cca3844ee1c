/// The phrases, each tried where it can begin.
extension ClaimGrammar {
  mutating func claim(ofVerb verb: Word, at: Int) -> Claim? {
    guard !clauseHasVerb, opensClaim(at), !(verb == .finish && followsOther(at)) else { return nil }
    switch negation(before: at) {
    case .refusal?: return nil
    case .lack? where verb == .submit:
      // `科研机构、社会公益组织没有提出申请`
      return coverage(ofOpeningBefore: at).isOneKindOfApplicant
        ? nil : denial(ofVerb: .receive, at: at)
    case .negation?, .lack?: return denial(ofVerb: verb, at: at)
    default: break
    }
    guard verb != .occur, verb != .submit || !(namesStranger(before: at) || isShare(at)) else {
      return nil
    }
    var phrase = PhraseReader(tokens, at: at + 1)
    phrase.skipModifiers(reportYear: period.year)
    // `办结本年新收申请42件`
    if verb == .finish, tokens[at..<phrase.at].contains(where: { $0.word == .receive }) {
      return nil
    }
    if namesTime(before: at) { phrase.skipApplicants(reportYear: period.year) }
    let opening = coverage(ofOpeningBefore: at)
    if let noun = phrase.noun(allowsWeak: topic.isRequests) {
      guard let count = phrase.count() else { return nil }
      return claim(verb, at, phrase, noun, opening, count)
    }
    guard let count = phrase.count() else { return nil }
    let isAll =
      verb == .receive && tokens[at + 1].word == .glue && isPlainOpening(before: at)
    if let noun = phrase.nounAfterCount(allowsWeak: topic.isRequests, isAll: isAll) {
      if count.isSpelledOne, verb == .handle || verb == .finish { return nil }
      return claim(verb, at, phrase, noun, opening, count)
    }
    let opensText = followsHeading && topic.isRequests && opensSentenceWithOffice(before: at)
    guard topic == .requests || opensText || topic.isRequests && verb == .receive && tellsBalance,
      isPlainOpening(before: at) || opensText, phrase.isPlain,
      !opening.namesChannels,
      verb != .submit, !count.isSpelledOne,
      // `新收的5件结转下年`
      !(tokens[at + 1].word == .glue && phrase.tellsWhatWasLeft)
    else { return nil }
    return Claim(verb: verb, count: count, tokens: at..<phrase.at)
  }

  private mutating func claim(
    _ verb: Word, _ at: Int, _ phrase: PhraseReader, _ noun: RequestNoun, _ opening: Coverage,
    _ count: ProseCount
  ) -> Claim? {
    verbOfParts = (verb, at)
    let isByOneChannel = phrase.coverage.isOneChannel
    // `收到信函形式的申请12件、当面提出的5件`
    if isByOneChannel, tokens[phrase.at...].countsChannel { return nil }
    guard !opening.isOneChannel, !opening.isByOneMeans, !noun.coverage.isOneChannel,
      !opening.isOneKindOfApplicant || noun.isFull && opensWithReceiver(verb, at),
      !phrase.coverage.isOneKindOfApplicant, !isByOneChannel || phrase.namesMeans
    else { return nil }
    return Claim(
      verb: verb, count: count, namesOneChannel: isByOneChannel, tokens: at..<phrase.at)
  }

  private func denial(ofVerb verb: Word, at: Int) -> Claim? {
    guard verb == .receive || verb == .accept || verb == .occur else { return nil }
    var phrase = PhraseReader(tokens, at: at + 1)
    phrase.skipModifiers(reportYear: period.year)
    phrase.skipSpelledOne()
    let isOfYear = topic.isRequests && tokens[..<at].contains(where: \.isTime)
    guard let noun = phrase.noun(allowsWeak: topic == .requests || isOfYear) else { return nil }
    return denial(verb, from: at - 1, phrase, noun)
  }

  /// `无政府信息公开申请`
  func claim(ofDenialAt at: Int) -> Claim? {
    guard opensClaim(at) else { return nil }
    var phrase = PhraseReader(tokens, at: at + 1)
    phrase.skipModifiers(reportYear: period.year)
    // `无申请件`
    let isPlain = topic == .requests && isPlainOpening(before: at)
    guard !phrase.beginsWithVerb, let noun = phrase.noun(allowsWeak: isPlain),
      !noun.mayMeanDisclosure
    else { return nil }
    return denial(.receive, from: at, phrase, noun)
  }

  /// `依申请公开：零申请`
  func claim(ofNoneAt at: Int) -> Claim? {
    guard topic.isRequests, opensClaim(at), isPlainOpening(before: at),
      PhraseReader(tokens, at: at + 1).endsDenial
    else { return nil }
    return Claim(verb: .receive, count: ProseCount(0), isDenial: true, tokens: at..<at + 1)
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
  func claim(ofNounAt at: Int) -> Claim? {
    // `不予公开4件，公开申请21件`
    let mayBeResult = topic == .other && tokens[at].word == .disclose
    guard !clauseHasVerb, opensClaim(at), !mayBeResult, !dividesPapers(before: at),
      opensWithEveryone(before: at) || opensWithOffice(before: at)
    else { return nil }
    var phrase = PhraseReader(tokens, at: at)
    // `2023年申请47件`, right behind the heading 依申请公开情况
    let opensText = followsHeading && claims.isEmpty && tokens[..<at].allSatisfy(\.mayOpenText)
    guard let noun = phrase.noun(allowsWeak: opensText), !noun.mayMeanDisclosure,
      !noun.coverage.namesChannels, let count = phrase.count(),
      !phrase.hasLooseMeasure || noun.isPlain,
      !phrase.isFollowedByPart
    else { return nil }
    return Claim(verb: nil, count: count, tokens: at..<phrase.at)
  }

  /// `印发文件274件，主动公开161件，依申请公开52件`: of other things it is told how open they are.
  private func dividesPapers(before at: Int) -> Bool {
    guard
      let open = tokens[..<at].firstIndex(where: { $0.word == .proactive }), open + 1 < at,
      tokens[open + 1].count != nil
    else { return false }
    return tokens[..<open].contains { $0.count != nil }
  }

  /// `全年47件政府信息公开申请，…`
  func claim(ofCountAt at: Int) -> Claim? {
    guard opensClaim(at), tokens[clauseStart..<at].allSatisfy(\.isTime) else { return nil }
    var phrase = PhraseReader(tokens, at: at)
    guard let count = phrase.count(), !count.isSpelledOne,
      let noun = phrase.nounAfterCount(allowsWeak: false), !noun.coverage.namesChannels,
      !phrase.hasLooseMeasure || noun.isPlain
    else { return nil }
    // `47件政府信息公开申请由我局受理`
    if let verb = tellsReceiver(at: phrase.at) ?? tellsRegister(at: phrase.at) {
      return Claim(verb: verb, count: count, tokens: at..<phrase.at)
    }
    guard at > clauseStart, !noun.mayMeanDisclosure,
      phrase.at == tokens.count || tokens[phrase.at].separatesClauses
    else { return nil }
    return Claim(verb: nil, count: count, tokens: at..<phrase.at)
  }

  /// `合计7件` after its parts, or `共7件政府信息公开申请`.
  func claim(ofTotal word: Word, at: Int) -> Claim? {
    var phrase = PhraseReader(tokens, at: at + 1)
    guard let count = phrase.count() else { return nil }
    if word == .sum, let verbOfParts {
      guard verbOfParts.at < clauseStart, opensClaim(verbOfParts.at), opensSum(at),
        !tokens[..<at].namesFurtherRequests
      else { return nil }
      return Claim(
        verb: verbOfParts.verb, count: count, isSum: true, tokens: verbOfParts.at..<phrase.at)
    }
    guard !clauseHasVerb, opensClaim(at),
      isPlainOpening(before: at) || opensWithOffice(before: at)
    else { return nil }
    if phrase.isPlain, totalsRequestsNamed(before: at) {
      return Claim(verb: .receive, count: count, tokens: at..<phrase.at)
    }
    if followsHeading, claims.isEmpty, tokens[..<at].allSatisfy(\.isTime), phrase.isPlain {
      return Claim(verb: nil, count: count, tokens: at..<phrase.at)
    }
    let opensText = followsHeading && claims.isEmpty && tokens[..<at].allSatisfy(\.isTime)
    guard let noun = phrase.nounAfterCount(allowsWeak: opensText), !noun.mayMeanDisclosure
    else { return nil }
    return Claim(verb: nil, count: count, tokens: at..<phrase.at)
  }

  /// Numbers of requests that were carried over stand beside: `收到47件，结转上年6件`.
  private var tellsBalance: Bool {
    tokens.contains { $0.word == .carry } && tokens.count { $0.count != nil } > 2
  }

  /// `直接递交申请5件，占10.6%`
  private func isShare(_ at: Int) -> Bool {
    guard let mark = tokens[at...].firstIndex(where: \.separatesClauses) else { return false }
    return mark + 1 < tokens.count && tokens[mark + 1].word == .part
      && tokens[(mark + 1)...].prefix(4).contains { $0.kind == .share }
  }

  /// `不予公开答复`, `公开类答复`
  private func followsOther(_ at: Int) -> Bool {
    guard at > clauseStart else { return false }
    if tokens[at - 1].word == .other { return true }
    let last = tokens[clauseStart..<at].lastIndex { $0.word != .glue && $0.word != .suffix }
    guard let last, tokens[last].word == .disclose else { return false }
    guard last > clauseStart else { return true }
    switch tokens[last - 1].word {
    case .information, .government: return false
    // `依申请公开事项办结1件`
    case .apply: return last - 1 == clauseStart || tokens[last - 2].word != .government
    default: return true
    }
  }

  /// `，合计47件`, `，全年合计`: not `，网上申请合计30件`.
  private func opensSum(_ at: Int) -> Bool {
    tokens[clauseStart..<at].allSatisfy { token in
      token.isTime || token.kind == .unknown && token.range.count <= 6
        || token.word.map(Words([.own, .adverb, .cumulative, .conjunction]).contains) == true
    }
  }
}

extension ArraySlice<Token> {
  /// A way of sending is named, and a number.
  fileprivate var countsChannel: Bool {
    contains { $0.word == .channel } && contains { $0.count != nil }
  }

  /// Requests of another year are named, which a sum may count too: `上年结转共计6件`.
  fileprivate var namesFurtherRequests: Bool {
    contains { token in
      if case .group(let marks) = token.kind { return marks.contains(.carriedIn) }
      return token.word == .carry || token.word == .lastYear
    }
  }
}
