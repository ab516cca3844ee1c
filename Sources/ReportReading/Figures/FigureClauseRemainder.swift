import DisclosureModel

/// What a clause leaves to those behind it, though it claims nothing by itself.
extension FigureClause {
  /// The number of requests that the clause says are not dealt with yet, if it says nothing else:
  /// `尚有5件未到答复期限`.
  var remaining: ProseCount? {
    // 答复 may be part of 答复期限.
    let counts = items.filter {
      $0.terms != [.requestsProcessed] && $0.terms != [.requestsHandled]
    }
    guard counts.count == 1, case .count(let count, _, true) = counts[0].content,
      tokens.contains(where: { $0.roles.contains(.remaining) }),
      tokens.allSatisfy({ $0.roles.isDisjoint(with: [.spoiler, .other, .foreign]) })
    else { return nil }
    return count
  }

  /// The number with which the clause opens, if it holds no other and may go on behind a mark:
  /// `另有5件因需征求意见，跨年办理`.
  var openingCount: ProseCount? {
    let counts = items.filter(\.isCount)
    guard counts.count == 1, case .count(let count, _, true) = counts[0].content,
      items.allSatisfy({ $0.isCount || $0.terms == [.requestsHandled] }),
      tokens[..<counts[0].range.lowerBound].allSatisfy({
        $0.roles.contains(.filler) && !$0.roles.contains(.partOfWhole) && $0.term == nil
          && !$0.namesRequest
      }),
      tokens[counts[0].range.upperBound...].first?.isUnnamed != true,
      tokens.allSatisfy({ $0.roles.isDisjoint(with: [.other, .foreign]) })
    else { return nil }
    return count
  }

  /// The number that ends the clause behind 共, if it is the only one and counts requests:
  /// `申请件未能在年内办结，共5件`.
  var closingCount: ProseCount? {
    let counts = items.filter(\.isNumber)
    guard counts.count == 1, case .count(let count, _, true) = counts[0].content,
      counts[0].range.upperBound == tokens.count, counts[0].range.lowerBound > 0,
      tokens[counts[0].range.lowerBound - 1].roles.contains(.total), namesRequests,
      tokens.allSatisfy({ $0.roles.isDisjoint(with: [.other, .foreign]) })
    else { return nil }
    return count
  }

  /// `无投诉举报`
  var onlyDenies: Bool {
    items.isEmpty && tokens.contains { $0.roles.contains(.denial) }
  }

  /// It names requests by their whole word.
  var namesRequests: Bool { tokens.contains(where: \.namesRequest) }

  /// It counts what no word here names: `问题线索5条`, `受理残疾人证申请89件`.
  var countsOtherThings: Bool {
    guard !namesRequests, let at = tokens.firstIndex(where: { $0.count != nil }), at > 0,
      tokens[at].count?.isSpelledOne != true
    else { return false }
    var end = at
    while end > 0, tokens[end - 1].isPartOfName { end -= 1 }
    // `上报事件4120件`
    if end > 0, tokens[end - 1].roles.contains(.spoiler),
      tokens[end..<at].contains(where: { $0.roles == .filler }), items.allSatisfy(\.isNumber),
      tokens.allSatisfy({ $0.roles.isDisjoint(with: [.openness, .application, .documents]) })
    {
      return true
    }
    return end > 1 && tokens[end - 1].isUnnamed && tokens[end - 2].isUnnamed
      && tokens[end - 2].range.upperBound == tokens[end - 1].range.lowerBound
  }

  /// What it counts are some of the requests, told by words unknown here: `涉及商业秘密的申请2件`,
  /// `不予公开的申请中`.
  var countsSome: Bool {
    if tokens.last?.roles.contains(.within) == true, !items.contains(where: \.isNumber) {
      return items.contains { item in item.terms?.contains(where: \.isResult) == true }
    }
    guard let at = tokens.firstIndex(where: { $0.count != nil }),
      let cause = tokens[..<at].firstIndex(where: { $0.roles.contains(.cause) })
    else { return false }
    return tokens[cause..<at].contains(where: \.isUnnamed)
      && items.allSatisfy { $0.isNumber || $0.terms == [.requestsHandled] }
  }

  /// It says by itself that the requests are not dealt with: `未办结5件`.
  var isUndecided: Bool {
    tokens.contains { $0.roles.contains(.undecided) }
      || namesRequests && tokens.contains { $0.roles.contains(.until) }
        && tokens.contains { $0.roles.contains(.remaining) }
        && tokens.allSatisfy { $0.term != .requestsProcessed }
  }

  /// `尚在办理期限内`, and nothing else.
  var onlySaysUndecided: Bool {
    !tokens.isEmpty
      && tokens.allSatisfy {
        $0.count == nil && $0.term == nil
          && ($0.isTransparent || $0.roles.contains(.undecided))
      } && isUndecided
  }

  /// The claim of a clause that says only where `count` requests went: `转入下一年度办理`.
  func carrying(_ count: ProseCount) -> Claim? {
    guard items.count == 1, items[0].terms == [.carriedOut],
      !items[0].isElliptic || tokens.allSatisfy({ $0.isTransparent || $0.roles.contains(.carry) }),
      tokens.allSatisfy({ $0.roles.isDisjoint(with: [.denial, .spoiler, .other]) })
    else { return nil }
    return Claim(
      subjects: [.carriedOut], count: count, tokens: items[0].range,
      opening: 0..<items[0].range.lowerBound)
  }

  /// A number of requests of which the next clause may tell the result.
  struct Awaited {
    let count: ProseCount
    /// The row of the table that the clause gives as the reason.
    let reason: Statement.Subject?
    /// It gives a reason in words that are no row's.
    let hasOtherReason: Bool
  }

  /// `4件申请涉及过程性信息`, before `作出不予公开决定`
  var awaitingResult: Awaited? {
    guard let first = items.first, case .count(let count, false, true) = first.content,
      items.count(where: \.isNumber) == 1, !count.isSpelledOne
    else { return nil }
    let tellsWhich = tellsWhich(before: first)
    guard
      tokens[..<first.range.lowerBound].allSatisfy({
        (tellsWhich || $0.isTransparent) && $0.roles.isDisjoint(with: [.besides, .total])
      }),
      tokens.allSatisfy({
        $0.roles.isDisjoint(with: [.other, .foreign, .spoiler, .remaining, .undecided, .carry])
      })
    else { return nil }
    let reasons = items.compactMap(\.terms).flatMap { $0 }.filter { $0 != .requestsHandled }
    guard reasons.count < 2, reasons.allSatisfy(\.isReason), !reasons.isEmpty || namesApplication
    else { return nil }
    return Awaited(
      count: count, reason: reasons.first,
      hasOtherReason: reasons.isEmpty && tokens.contains(where: \.isUnnamed))
  }

  /// `就同一内容再次申请的12件`: what stands before the number that ends the clause tells which are meant.
  private func tellsWhich(before number: Item) -> Bool {
    let at = number.range.lowerBound
    return number.range.upperBound == tokens.count && at > 0
      && !tokens[at - 1].roles.isDisjoint(with: [.attributive, .application])
  }

  /// The claim of a clause that says only how the requests that were `awaited` were decided.
  func deciding(_ awaited: Awaited?) -> Claim? {
    guard let awaited, items.count == 1, !items[0].isElliptic, let terms = items[0].terms,
      terms.count == 1, case .results(let rows) = terms[0],
      tokens.allSatisfy({ $0.isTransparent || $0.term == terms[0] || $0.roles == .limited })
    else { return nil }
    let isGroup = rows.contains { ["refused", "unavailable", "unprocessed"].contains($0) }
    guard !isGroup || !awaited.hasOtherReason else { return nil }
    return Claim(
      subjects: [awaited.reason ?? terms[0]], count: awaited.count, tokens: items[0].range,
      opening: 0..<items[0].range.lowerBound)
  }

  /// `此类申请共9件`, `全年此类答复9件`, of what the clause before named.
  func counting(_ named: Statement.Subject?) -> Claim? {
    guard let named, let first = tokens.firstIndex(where: { !$0.isTime }),
      tokens[first].roles.contains(.again),
      let number = items.first(where: \.isCount),
      case .count(let count, false, true) = number.content,
      items.allSatisfy({ $0.isCount || $0.isDoneWithRequests }),
      items.count(where: \.isCount) == 1, number.range.upperBound == tokens.count,
      tokens[(first + 1)..<number.range.lowerBound].allSatisfy(\.isTransparent),
      tokens.contains(where: {
        !$0.roles.isDisjoint(with: [.request, .application]) || $0.term == .requestsProcessed
      })
    else { return nil }
    let start = number.range.lowerBound
    return Claim(subjects: [named], count: count, tokens: number.range, opening: start..<start)
  }

  /// `，计39件`, of the kind whose share the clause before tells.
  func adding(to named: Statement.Subject?) -> Claim? {
    guard let named, items.count == 1, case .count(let count, false, true) = items[0].content,
      items[0].range.upperBound == tokens.count,
      tokens[..<items[0].range.lowerBound].allSatisfy({
        $0.roles.contains(.total) || $0.roles == .filler && $0.range.count <= 3
      })
    else { return nil }
    let start = items[0].range.lowerBound
    return Claim(subjects: [named], count: count, tokens: items[0].range, opening: start..<start)
  }

  /// The kind of applicant in `超八成是个人申请`, which tells a share and no number of requests.
  var applicantOfShare: Statement.Subject? {
    let terms = items.compactMap(\.terms).flatMap { $0 }
    guard terms.count == 1, terms[0].isApplicants,
      hasNumber || tokens.contains(where: { $0.roles.contains(.share) }),
      items.allSatisfy({ !$0.isNumber || isOfShare($0) })
    else { return nil }
    return terms[0]
  }

  /// 47件 in `占申请总量47件的82.98%`
  private func isOfShare(_ item: Item) -> Bool {
    tokens[..<item.range.lowerBound].contains { $0.roles.contains(.share) }
      && tokens[item.range.upperBound...].first?.roles.contains(.attributive) == true
  }

  /// `同比增长17.5%`
  var onlyCompares: Bool {
    !hasNumber && items.isEmpty && tokens.first?.roles.contains(.spoiler) == true
  }

  /// `上年收到40件`
  var onlyCountsOtherYear: Bool {
    tokens.first?.namesOtherTime == true && items.count(where: \.isNumber) == 1
      && tokens.allSatisfy { $0.isTransparent || $0.namesOtherTime || $0.count != nil }
  }

  /// `网上信访办结57件另行统计`: what it takes back is a matter that it names.
  var disclaimsItsOwn: Bool {
    tokens.firstIndex { $0.roles.contains(.disclaimer) }
      .map { end in tokens[..<end].contains { $0.roles.contains(.other) } } ?? false
  }

  /// It opens with 其中 or 包括.
  var opensPartByName: Bool { tokens.first?.opensPartByName == true }

  /// `办结件中`, which what follows are parts of.
  var opensWithinDecided: Bool {
    guard let at = tokens.firstIndex(where: { !$0.isTime }), at + 1 < tokens.count else {
      return false
    }
    let next = tokens[(at + 1)...].first { !$0.isTransparent || $0.roles.contains(.within) }
    return tokens[at].term == .requestsProcessed && next?.roles.contains(.within) == true
  }

  /// A semicolon stands before it.
  var opensItem: Bool { tokens.first?.opensItem == true }

  /// It stands in brackets.
  var isAside: Bool { tokens.first?.isAside == true }

  var hasNumber: Bool { tokens.contains { $0.count != nil } }

  /// The result that it names, if it names one.
  var onlyResult: Statement.Subject? {
    let terms = items.compactMap(\.terms).flatMap { $0 }
    guard terms.count == 1, terms[0].isResult else { return nil }
    return terms[0]
  }

  /// `其中属于政府信息公开的`
  var onlyOpensOpenness: Bool {
    opensPartByName && !hasNumber && items.allSatisfy { $0.terms == [.requestsHandled] }
      && tokens.contains { !$0.roles.isDisjoint(with: [.openness, .request]) }
      && tokens.allSatisfy { $0.isTransparent || $0.roles.contains(.partOfWhole) }
  }

  /// `因2022年12月收到的申请跨年办理`, `我局对2010年以来的文件进行清理`: it gives no number and opens with 因 or 对.
  var onlyTellsCause: Bool {
    !hasNumber && tokens.first { !$0.roles.contains(.own) }?.roles.contains(.cause) == true
  }

  /// `其中涉及信息公开2件`, `这9件中属于信息公开类的3件`
  var opensPart: Bool {
    if let first = tokens.first, !first.roles.isDisjoint(with: [.partOfWhole, .within]) {
      return true
    }
    guard let item = items.first, case .whole = item.content else { return false }
    return items.count > 1
  }

  /// 收到
  var namesReceiving: Bool {
    tokens.contains { $0.term == .requestsReceived || $0.term == .requestsHandled }
  }
}
