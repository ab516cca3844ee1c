import DisclosureModel

/// The weakest reading of a clause.
extension FigureClause {
  /// What the only number of the clause counts if the clause names only one thing that a table counts,
  /// whatever unknown words stand around them.
  ///
  /// It holds only where nothing else in the report tells the same, because one of the unknown words may
  /// tell of a part.
  func hunch() -> Claim? {
    let numbers = items.filter(\.isNumber)
    guard numbers.count == 1, case .count(let count, false, true) = numbers[0].content,
      !count.isSpelledOne, let term = onlyTerm, let subject = term.subjects.first,
      tokens.allSatisfy({ $0.leavesNumberAlone(of: subject) }),
      unnamedLength <= Self.mostUnnamed
    else { return nil }
    let number = numbers[0].range
    let isInverted = number.upperBound <= term.range.lowerBound
    return Claim(
      subjects: term.subjects, count: count, isInverted: isInverted,
      tokens: min(
        number.lowerBound, term.range.lowerBound)..<max(number.upperBound, term.range.upperBound),
      opening: 0..<min(number.lowerBound, term.range.lowerBound))
  }

  private var onlyTerm: (subjects: [Statement.Subject], range: Range<Int>)? {
    let named = items.filter { $0.terms != nil }
    guard let first = named.first, let subjects = first.terms, subjects.count == 1,
      named.allSatisfy({ !$0.isElliptic && $0.terms == subjects })
    else { return nil }
    return (subjects, first.range)
  }

  private var unnamedLength: Int {
    tokens.lazy.filter(\.isUnknown).reduce(0) { $0 + $1.range.count }
  }

  /// In bytes.
  private static let mostUnnamed = 72
}

extension FigureToken {
  /// `2023年`
  fileprivate var namesAYear: Bool { if case .year = kind { true } else { false } }

  /// It does not make the number of its clause that of something else, or of a part.
  fileprivate func leavesNumberAlone(of subject: Statement.Subject) -> Bool {
    // `在年内送达`, `对2件不再适用的规范性文件予以废止`
    if roles == .partOfWhole, range.count == 3 { return true }
    if roles.contains(.cause), subject.isDocuments { return true }
    return roles.isDisjoint(with: [
      .spoiler, .other, .activity, .foreign, .limited, .otherTime, .except, .each, .denial, .share,
      .remaining,
      .undecided, .area, .separately, .yearEnd, .nearly, .about, .over, .under,
    ]) && (roles.isDisjoint(with: [.partOfWhole, .within, .cause]) || isTransparent)
  }
}

extension FigureSentence {
  /// Takes what the clause may say, if it is said of the year and of requests or the disputes about them.
  mutating func takeHunch(of clause: FigureClause) {
    guard !period.isOther, !isForeign, !isOfArea, !followsOtherThings,
      !outline.countsSinceEver, !outline.countsUndated, let claim = clause.hunch(),
      let subject = claim.subjects.first, !isOfRowOfApplicant(claim, clause),
      mayMean(subject, claim, clause)
    else { return }
    found.append(
      Found(
        subject: subject, count: claim.count, isDenial: false, isLimited: false, isOfArea: false,
        namesYear: period.namesYear, range: clause.range(of: claim), isHunch: true))
  }

  /// Takes the number of requests that the clause says was told before: `上述47件申请`.
  mutating func takeMention(of clause: FigureClause) {
    guard !period.isOther, !isForeign, !isOfArea, let (count, range) = clause.mention else {
      return
    }
    found.append(
      Found(
        subject: .requestsCountedBefore, count: count, isDenial: false, isLimited: false,
        isOfArea: false, namesYear: period.namesYear, range: range))
  }

  private func mayMean(
    _ subject: Statement.Subject, _ claim: FigureClause.Claim, _ clause: FigureClause
  ) -> Bool {
    switch subject {
    case .requestsReceived, .requestsHandled, .requestsProcessed:
      !tellsOfSome && !outline.tellsDecisionsApart && !outline.namesForeign && clause.namesRequests
        && clause.namesRequestsPlainly(claim)
        && (!clause.namesPart || claim.isInverted && clause.tellsWhatCame(claim))
        && (subject == .requestsProcessed
          ? !tellsOfReceivedOnly && !isPartOfReceived(claim, clause) : !context.isUnderDisputes)
        && clause.tokens.allSatisfy { $0.roles.isDisjoint(with: [.besides, .carry]) }
        && (claim.isInverted
          ? clause.tellsWhatCame(claim) || clause.tellsOfAll(claim) : !clause.namesCause)
    case .carriedIn, .carriedOut:
      (clause.namesRequests || context.topic == .requests) && !wasCarriedIn(claim, clause)
        && !(clause.opensPartByName && followsApplicants)
    case .disputes: !outline.tellsOwnApart && clause.namesOpenness && !clause.namesPart
    case .results:
      speaksOfRequests
        && (outline.listsResults && !claim.isInverted
          || subject.isReason && clause.namesApplication)
    // `对2件不再适用的规范性文件予以废止`
    case .documents(_, "inForce"): !clause.namesPart && !claim.isElliptic
    case .documents: claim.isInverted && !clause.namesPart
    case .applicants, .channel, .published, .requestsCountedBefore: false
    }
  }
}

extension FigureClause {
  /// 上述, a number of requests, and its bytes.
  fileprivate var mention: (count: ProseCount, range: Range<Int>)? {
    guard let at = tokens.firstIndex(where: { $0.count != nil }), at > 0,
      tokens[at - 1].roles.contains(.again), at + 2 < tokens.count,
      tokens[at + 1].roles.contains(.measure), let count = tokens[at].count,
      let noun = tokens[(at + 2)...].first(where: {
        !$0.isTransparent || !$0.roles.isDisjoint(with: [.request, .application])
      }),
      !noun.roles.isDisjoint(with: [.request, .application]), noun.roles.isDisjoint(with: .other)
    else { return nil }
    return (count, tokens[at - 1].range.lowerBound..<noun.range.upperBound)
  }

  /// 其中, 通过: the number may be that of a part.
  fileprivate var namesPart: Bool {
    tokens.contains { !$0.roles.isDisjoint(with: [.partOfWhole, .within, .limited]) }
  }

  /// `47件政府信息公开申请由我局收到`: a verb follows, with nothing else between.
  fileprivate func tellsWhatCame(_ claim: Claim) -> Bool {
    let end = tokens.last?.term
    let isDone =
      end == .requestsReceived || end == .requestsHandled || end == .requestsProcessed
    return (isDone || tokens.contains { $0.roles.contains(.submitting) })
      && tokens[claim.tokens.lowerBound...].allSatisfy { token in
        token.count != nil || token.term != nil || token.isTransparent && !token.namesAYear
          || token.roles == .partOfWhole
      }
  }

  /// Unknown words stand only before the word for a request, and behind a verb such as 收到 or before it;
  /// without such a verb, nowhere.
  fileprivate func namesRequestsPlainly(_ claim: Claim) -> Bool {
    guard let noun = tokens.lastIndex(where: \.namesRequest) else { return false }
    let isReceived = tokens.contains { $0.isReceiving || $0.term == .requestsProcessed }
    let last = tokens.lastIndex { $0.isUnknown && $0.roles != .within }
    guard let last else { return true }
    if claim.isInverted { return last < claim.tokens.lowerBound || last > noun }
    return isReceived && last < noun
  }

  var namesApplication: Bool {
    tokens.contains { !$0.roles.isDisjoint(with: [.request, .application]) }
  }

  /// `47件政府信息公开申请均由专人办理`, `47件政府信息公开申请的来源为`
  fileprivate func tellsOfAll(_ claim: Claim) -> Bool {
    let next = tokens[claim.tokens.upperBound...].first
    let isOpen = tokens[claim.opening].allSatisfy(\.isTransparent)
    guard isOpen, let next else { return false }
    return next.roles.contains(.each)
      || next.roles == .filler && next.range.count == 3
        && tokens.last?.roles.contains(.filler) == true
  }

  fileprivate var namesCause: Bool { tokens.contains { $0.roles.contains(.cause) } }

  fileprivate var namesOpenness: Bool { tokens.contains { $0.roles.contains(.openness) } }

  /// The bytes of what a claim was read from.
  func range(of claim: Claim) -> Range<Int> {
    tokens[claim.tokens.lowerBound].range
      .lowerBound..<tokens[claim.tokens.upperBound - 1].range.upperBound
  }
}
