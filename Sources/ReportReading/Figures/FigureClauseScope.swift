import DisclosureModel

/// Of which requests, or of which disputes, a clause tells.
extension FigureClause {
  /// `自然人新收39件` or `自然人方面` opens a row of numbers about one kind of applicant, and `上年结转5件` goes on
  /// in it; the sum of some of them ends it only where the sentence tells of others too.
  ///
  /// - Parameter behindNumber: the row has told a number before, which a sum may add up.
  func goesOn(inRowOfApplicant isOpen: Bool, isOnlyKind: Bool, behindNumber: Bool) -> Bool {
    let first = tokens.first { !$0.isTime && !$0.isParticle }
    if first?.term?.isApplicants == true {
      return tokens.contains(where: \.isReceiving) || onlyNamesKind || onlyTellsOfKind
    }
    if isOnlyKind, !behindNumber, countsReceivedOfKind { return true }
    let onlyAddsUp =
      isOnlyKind && tokens.allSatisfy { $0.isTransparent || $0.count != nil }
      && items.allSatisfy(\.isNumber)
    return isOpen
      && tokens.allSatisfy {
        ($0.term?.isApplicants != true || isOnlyKind)
          && $0.roles.isDisjoint(with: [.request, .own, .partOfWhole])
          && (onlyAddsUp || !behindNumber || !$0.roles.contains(.total))
      }
  }

  /// `收到商业企业申请5件`; 公民 may stand for all who apply.
  private var countsReceivedOfKind: Bool {
    let terms = items.compactMap(\.terms).flatMap { $0 }
    return tokens.contains(where: \.isReceiving) && items.count(where: \.isCount) == 1
      && !terms.isEmpty
      && terms.allSatisfy { $0.isApplicants && $0 != .applicants(["naturalPerson"]) }
  }

  /// `自然人申请量最大`
  private var onlyTellsOfKind: Bool {
    !hasNumber && tokens.count { $0.term?.isApplicants == true } == 1
      && tokens.allSatisfy { $0.roles.isDisjoint(with: [.share, .denial]) }
  }

  /// `自然人方面`, `在商业企业申请中`, `以个人名义提出的申请`
  private var onlyNamesKind: Bool {
    guard let last = tokens.last, !hasNumber else { return false }
    let namesTheirs = last.namesRequest && tokens.contains { $0.roles.contains(.submitting) }
    return (namesTheirs || !last.roles.isDisjoint(with: [.kind, .within]))
      && items.count { $0.terms?.contains(where: \.isApplicants) == true } == 1
  }

  /// `新收的47件`, `收到的47件申请中`, and nothing else.
  var namesReceivedOnly: Bool {
    guard let number = attributedNumber(before: tokens.count), tokens[number - 2].isReceiving else {
      return false
    }
    return tokens.indices.allSatisfy {
      $0 == number || tokens[$0].isTransparent
        || $0 == tokens.count - 1 && tokens[$0].roles.contains(.within)
    } && tokens.allSatisfy { !$0.isJoiner && $0.roles.isDisjoint(with: [.besides, .carry]) }
  }

  /// The number in `新收的47件`, which says of which requests the clause tells.
  private func attributedNumber(before end: Int) -> Int? {
    tokens[..<end].indices.dropFirst(2).first {
      tokens[$0].count != nil && tokens[$0 - 1].roles.contains(.attributive)
        && tokens[$0 - 2].term?.isFlow == true
    }
  }

  /// `上年结转的6件已办结6件`
  func tellsOfThose(before claim: Claim) -> Bool {
    attributedNumber(before: claim.tokens.lowerBound) != nil
  }

  /// `办结本年新收申请42件`, `当年受理当年办结42件`
  func decidesReceivedOnly(_ claim: Claim) -> Bool {
    tokens[claim.tokens].contains { $0.term == .requestsReceived }
      || tokens[claim.opening].contains(where: \.isReceiving)
        && tokens[claim.opening].count { $0.roles.contains(.wholeYear) } > 1
  }

  /// `2023年末为19件`
  var onlyCountsAtTime: Bool {
    tokens.first?.isYear == true && items.allSatisfy(\.isNumber)
      && tokens.allSatisfy { $0.count != nil || $0.isTransparent && !$0.namesRequest }
  }

  /// `新收的5件结转下年`
  func tellsWhatWasLeft(of claim: Claim) -> Bool {
    attributedNumber(before: claim.tokens.upperBound) != nil
      && tokens[claim.tokens.upperBound...].contains {
        $0.term == .carriedOut || !$0.roles.isDisjoint(with: [.carry, .undecided])
      }
  }

  /// What was carried in, one kind of applicant, or a result: some of the requests.
  var namesSomeRequests: Bool {
    tokens.contains { $0.term == .carriedIn || $0.term.map(\.isPartOfRequests) == true }
  }

  /// What came in, or requests without a word for some of them.
  var namesAllRequests: Bool {
    tokens.contains(where: \.isReceiving)
      || namesRequests && !namesSomeRequests
  }

  /// 等 stands right behind what the claim counts.
  func namesMore(behind claim: Claim) -> Bool {
    tokens[claim.tokens.upperBound...].first?.isEtCetera == true
  }

  /// `政府信息公开类占2件`
  var countsShareOfOpenness: Bool {
    guard let share = tokens.firstIndex(where: { $0.roles.contains(.share) }) else { return false }
    return tokens[..<share].contains { $0.roles.contains(.openness) }
      && tokens[share...].contains { $0.count != nil }
  }
}
