import DisclosureModel

/// Whether a claim means what the tables count.
extension FigureSentence {
  /// Whether the claim is about the report's requests and documents, as far as its words tell.
  mutating func isMeant(
    _ subject: Statement.Subject, _ claim: FigureClause.Claim, _ clause: FigureClause
  ) -> Bool {
    let opening = clause.tokens[claim.opening].afterColon
    guard !opening.contains(where: { $0.roles.contains(.spoiler) }) else { return false }
    // `除办理2022年转入的6件外`, `除39件为自然人提出外`
    if !subject.isCarried, !subject.isApplicants, !subject.isResult,
      opening.contains(where: { $0.roles.contains(.except) })
    {
      return false
    }
    if followsOtherThings, subject.mayBelongToOtherThings, !clause.namesRequests,
      !claim.isDenial
    {
      return false
    }
    if tellsOfSome, subject.isDispute || subject.isResult && !subject.isReason { return false }
    // `收到行政复议申请58件，受理51件`
    if subject.countsRequests, isForeign || hasPassedDisputes, !clause.namesRequests {
      return false
    }
    // `行政复议3件，其中1件涉及过程性信息的认定`
    if subject.isResult, hasPassedDisputes, claim.isInverted || clause.opensPart,
      !clause.namesRequests
    {
      return false
    }
    if subject.countsRequests {
      if countsOtherThings(behind: claim, in: clause) { return false }
      if claim.count.isSpelledOne, outline.dealsOneByOne { return false }
    }
    // `其余45件由其他主体提出`
    if subject.isOther, !outline.listsCells,
      opening.contains(where: { $0.isRest || claim.isInverted && $0.roles.contains(.besides) })
    {
      return false
    }
    // `答复48件，含跨年度件6件`: they were carried in.
    if subject == .carriedOut, wasCarriedIn(claim, clause) { return false }
    // `村民及企业提交的申请47件`: the number is that of both.
    if subject.isApplicants, !claim.isInverted, opening.last?.isJoiner == true,
      opening.dropLast().last?.isUnnamed == true
    {
      return false
    }
    // `办结自然人申请40件，其中5件为上年结转`
    if subject.isCarried, clause.opensPartByName, followsApplicants { return false }
    // `上年结转6件均已办结，无结转下年情况`
    if subject == .carriedOut, claim.isDenial, namesSomeOnly { return false }
    let isPlain = opening.allSatisfy(\.isTransparent)
    switch subject {
    case .carriedIn, .carriedOut:
      if claim.isElliptic {
        return isPlain && speaksOfRequests
          && (claim.isDenial || found.contains { $0.subject == .requestsProcessed })
      }
      return context.topic != .other && !isForeign
    case .results where claim.isElliptic && !fits(subject): return false
    // `走访企业126家次`
    case .applicants where claim.isLoose && (outline.applicants < 2 || !isPlain): return false
    case .applicants where claim.isElliptic && !followsApplicants && outline.applicants == 0:
      return false
    case .requestsProcessed
    where outline.countsSinceEver || outline.countsUndated || outline.tellsDecisionsApart
      || tellsOfReceivedOnly
      || isPartOfReceived(claim, clause) || clause.tellsOfThose(before: claim)
      || clause.decidesReceivedOnly(claim):
      return false
    case .requestsReceived where clause.tellsWhatWasLeft(of: claim): return false
    case .requestsProcessed where isPart(claim, of: clause) && outline.processed > 1:
      return false
    // 因涉及商业秘密不予公开 is less than 不予公开.
    case .results(let rows)
    where rows.contains(where: Self.hasReasons)
      && !opening.allSatisfy({ $0.isTransparent || $0.term == .requestsProcessed }):
      return false
    case .applicants where context.topic == .none && outline.isOnlyOfRequests:
      return isHarmless(opening, claim) && !claim.isDenial && !claim.isInverted
    case .results where outline.isOnlyOfResults && isPlain && context.topic == .none:
      return !claim.isDenial && !(claim.isInverted && claim.count.isSpelledOne)
    case .results, .applicants:
      return (speaksOfRequests || outline.listsResultsOfRequests) && isHarmless(opening, claim)
        && !claim.isDenial
        && !(claim.isInverted && claim.count.isSpelledOne)
    case .requestsProcessed where opening.contains(where: \.namesRequest):
      // `53件政府信息公开申请已办结48件`
      return opening.allSatisfy { $0.isTransparent || $0.count != nil } && !claim.isDenial
        && !claim.isInverted
    case .channel where outline.channels.count > 1 && speaksOfRequests:
      return isHarmless(opening, claim) && !claim.isDenial
    case .requestsProcessed, .channel:
      return (speaksOfRequests || isFollowedByRequest(claim, clause) || isOfApplications(clause))
        && isPlain && !claim.isDenial
        && !(claim.isInverted && claim.count.isSpelledOne)
    case .requestsReceived:
      return (speaksOfRequests || isFollowedByRequest(claim, clause)) && isPlain && !claim.isDenial
        && !isPartOfDecided(claim, clause)
        && (outline.namesCarriedIn || !isPart(claim, of: clause))
    case .requestsHandled:
      return (speaksOfRequests || isFollowedByRequest(claim, clause))
        && opening.allSatisfy({ $0.isTransparent || $0.isEtCetera })
        && !claim.isLoose
        && (claim.isDenial == claim.isInverted || claim.subjects.allSatisfy(\.isChannel))
        && !isPart(claim, of: clause)
    case .disputes: return isMeant(disputesOf: claim, clause, opening)
    case .documents(_, let column) where outline.countsSinceEver && column != "inForce":
      return false
    case .documents where outline.tellsOwnApart: return false
    case .documents:
      return !(claim.isLoose && claim.isElliptic) && !outline.namesPartaking && isFree(opening)
        && (!claim.isElliptic || isPlain && impliesDocuments(subject)
          || isNamedAfter(claim, in: clause))
    case .requestsCountedBefore: return false
    case .published:
      return isPlain && !claim.isInverted && !claim.isDenial && isTotal(claim, clause)
    }
  }

  /// `答复5件投诉举报`
  private func countsOtherThings(
    behind claim: FigureClause.Claim, in clause: FigureClause
  ) -> Bool {
    let rest = clause.tokens[claim.tokens.upperBound...]
    guard let other = rest.firstIndex(where: { $0.roles.contains(.other) }), !clause.namesRequests
    else { return false }
    return rest[..<other].allSatisfy { $0.roles.contains(.filler) || $0.isUnnamed }
      && rest.allSatisfy { !$0.roles.contains(.denial) }
  }

  var followsApplicants: Bool {
    if case .applicants? = found.last?.subject { true } else { false }
  }

  /// Whether the number is said to be that of a part: `其中受理20件`.
  private func isPart(_ claim: FigureClause.Claim, of clause: FigureClause) -> Bool {
    let words = clause.tokens[..<claim.tokens.upperBound]
    // `在47件申请中`
    let isWithin = clause.tokens.last?.roles.contains(.within) == true
    return !words.contains(where: \.isEtCetera)
      && words.contains {
        !$0.roles.isDisjoint(with: [.partOfWhole, .remaining])
          && !(isWithin && $0.range.count <= 3)
      }
  }

  /// `办理完毕48件，包括当年新收的42件`
  private func isPartOfDecided(_ claim: FigureClause.Claim, _ clause: FigureClause) -> Bool {
    isInPartsOfDecided || clause.opensWithinDecided
      || isPart(claim, of: clause) && found.contains { $0.subject == .requestsProcessed }
  }

  /// `答复48件，含跨年度件6件`
  func wasCarriedIn(_ claim: FigureClause.Claim, _ clause: FigureClause) -> Bool {
    isPartOfDecided(claim, clause) && clause.tokens.allSatisfy { !$0.roles.contains(.remaining) }
      && clause.tokens[claim.tokens].contains { $0.roles.contains(.acrossYears) }
  }

  /// `新收47件，其中42件当年办结`
  func isPartOfReceived(_ claim: FigureClause.Claim, _ clause: FigureClause) -> Bool {
    guard isPart(claim, of: clause) else { return false }
    return found.last?.subject == .requestsReceived
      || tellsWhatCame && clause.tokens.contains { $0.roles.contains(.wholeYear) }
  }

  /// Nothing before a result or an applicant makes it one of something else; a reason may stand there.
  private func isHarmless(
    _ opening: ArraySlice<FigureToken>, _ claim: FigureClause.Claim
  ) -> Bool {
    let unknown = opening.filter { !$0.isTransparent }
    return unknown.allSatisfy {
      $0.isPlainUnknown || !$0.roles.isDisjoint(with: [.limited, .except])
        || $0.term == .requestsProcessed
        || $0.term.map(claim.subjects.contains) == true || $0.term == .channel("offline")
        // `法人或其他组织中商业企业5件`
        || ($0.term ?? $0.word?.elliptic)?.isApplicants == true
          && opening.last?.roles.contains(.within) == true
    }
      && unknown.reduce(0) { $0 + ($1.term == nil ? $1.range.count : 0) } <= Self.longestReason
  }

  /// A group of rows, each for a reason.
  private static func hasReasons(_ row: String) -> Bool {
    ["refused", "unavailable", "unprocessed"].contains(row)
  }

  /// In bytes.
  private static let longestReason = 36

  private mutating func isMeant(
    disputesOf claim: FigureClause.Claim, _ clause: FigureClause,
    _ opening: ArraySlice<FigureToken>
  ) -> Bool {
    let words = clause.tokens[..<claim.tokens.upperBound]
    // `应诉案件31件，其中政府信息公开类行政诉讼2件`
    let isToldApart =
      tellsOpennessApart
      || (words.first?.roles.contains(.partOfWhole) == true || words.first?.opensItem == true)
        && words.contains { !$0.roles.isDisjoint(with: [.openness, .request]) }
    guard !isForeign || isToldApart else { return false }
    let deeds = words.afterColon
    guard deeds.allSatisfy({ !$0.roles.contains(.organ) || isConductedHere($0, clause) }) else {
      isForeign = true
      context.leave()
      return false
    }
    // `占街道全部行政复议案件11起的近三成`
    guard !opening.contains(where: { $0.roles.contains(.share) }) else { return false }
    guard !outline.tellsOwnApart else { return false }
    if claim.isDenial { return isFree(opening) && !outline.countsOtherMatterFirst }
    if case .disputes(let groups) = claim.subjects.first, groups.count > 2,
      claim.subjects.count == 1,
      words.allSatisfy({ $0.roles.isDisjoint(with: [.openness, .request]) })
    {
      return false
    }
    // `因工伤认定引起的行政诉讼`
    let cause = opening.lastIndex { $0.roles.contains(.cause) }
    if let cause, opening[cause...].contains(where: \.isUnknown),
      opening[cause...].allSatisfy({ $0.roles.isDisjoint(with: [.openness, .request]) })
    {
      return false
    }
    let isHere =
      tellsOpennessApart || outline.saysAllAreOfOpenness || outline.startOfDisclaimed != nil
      || words.contains { !$0.roles.isDisjoint(with: [.openness, .request]) }
    return isFree(opening)
      && (isHere || !isOfTribunal && !outline.tellsOpennessApart && !outline.isOfOtherMatters)
      && (isHere || context.isUnderDisputes && context.section == .disputes
        || context.topic == .requests || namesOpenness && found.contains { $0.subject.isDispute }
        || context.topic != .other && (namesOpenness || context.isUnderDisputes))
  }

  /// `办理涉及政府信息公开的行政复议3件、行政诉讼2件`: who has both is a party to them.
  private func isConductedHere(_ token: FigureToken, _ clause: FigureClause) -> Bool {
    token.roles.contains(.conduct) && outline.namesBothDisputes
      && (namesOpenness
        || clause.tokens.contains { !$0.roles.isDisjoint(with: [.openness, .request]) })
  }

  /// 其他 after 不予处理 is the last row of the table; anywhere else it may be a further reason. 公开 is a
  /// result where others are named.
  private func fits(_ result: Statement.Subject) -> Bool {
    guard result != .results(["granted"]) else { return outline.namesOtherResults }
    guard case .results(let rows)? = found.last?.subject else { return false }
    return rows == ["unprocessed"]
      || outline.listsResults && rows.allSatisfy { $0.hasPrefix("unprocessed.") }
  }

  /// `收到行政复议申请58件，受理51件，审结49件`: the sentence counts what one does with the cases of others.
  private var isOfTribunal: Bool {
    let first = sentence.clauses.firstIndex { clause in
      clause.contains { if case .disputes? = $0.term { true } else { false } }
    }
    return sentence.clauses[(first ?? 0)...].contains { clause in
      clause.contains { $0.roles.contains(.organ) } && clause.contains { $0.count != nil }
        && clause.allSatisfy { $0.roles.isDisjoint(with: [.request, .openness]) }
        && !(namesOpenness && clause.contains { $0.roles.contains(.other) })
    }
  }

  /// `申请办结数48件`, where nothing says that anything else is applied for.
  func isOfApplications(_ clause: FigureClause) -> Bool {
    context.topic == .none && outline.isOfApplications
      && clause.tokens.contains { $0.roles.contains(.application) }
      && !clause.tokens.contains(where: \.isUnnamed)
  }

  /// `47件新收政府信息公开申请`
  private func isFollowedByRequest(_ claim: FigureClause.Claim, _ clause: FigureClause) -> Bool {
    clause.tokens[claim.tokens.upperBound...].first { !$0.isTransparent || $0.namesRequest }?
      .namesRequest == true
  }

  /// An unknown word may open a clause, as an agency's name does, after the year at most; anywhere else
  /// it may not stand before a term.
  private func isFree(_ opening: ArraySlice<FigureToken>) -> Bool {
    let opening = opening.withoutAddressee
    guard let last = opening.withoutSuffix.last, last.isUnknown || last.roles.contains(.other)
    else { return true }
    // `在政府信息公开工作中`
    if last.roles.contains(.within), opening.contains(where: { $0.roles.contains(.openness) }) {
      return opening.allSatisfy { $0.count == nil }
    }
    return opening.drop(while: \.isYear).allSatisfy(\.isUnknown)
  }

  /// The sentence names documents before, or after a deed that nothing else suffers; or the sentence before
  /// does, and this one tells of nothing but deeds: `全年制发4件，废止2件。`
  private func impliesDocuments(_ subject: Statement.Subject) -> Bool {
    if namesDocuments || context.followsDocuments && outline.tellsDeedsOnly { return true }
    return outline.namesDocuments && subject == .documents("normativeDocuments", "repealed")
  }

  private func isTotal(_ claim: FigureClause.Claim, _ clause: FigureClause) -> Bool {
    let words = clause.tokens[..<claim.tokens.upperBound]
    return words.contains { $0.roles.contains(.total) }
      && !words.contains { $0.roles.contains(.partOfWhole) }
  }

  /// `制发3件规范性文件`
  private func isNamedAfter(_ claim: FigureClause.Claim, in clause: FigureClause) -> Bool {
    clause.tokens[claim.tokens.upperBound...].first?.roles.contains(.documents) == true
  }
}
