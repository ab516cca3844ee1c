import DisclosureModel

/// What a clause claims of its terms.
extension FigureClause {
  /// What the clause claims of its terms.
  ///
  /// - Parameter isDivided: the clauses behind it cut a number of requests into parts.
  func claims(isDivided: Bool = false) -> [Claim] {
    let numbered = wholeOfRequests(isDivided).map { [$0] } ?? numberedClaims()
    return numbered.isEmpty ? denials() : numbered
  }

  /// `本年度47件政府信息公开申请中`, `在收到的47件申请中`
  private func wholeOfRequests(_ isDivided: Bool) -> Claim? {
    guard let at = items.firstIndex(where: \.isNumber), case .whole(let count) = items[at].content,
      items[at...].dropFirst().allSatisfy({ $0.terms == [.requestsHandled] }),
      at == 0 || at == 1 && items[0].isDoneWithRequests, endsWithinRequests
    else { return nil }
    let opening = tokens[..<items[at].range.lowerBound]
    let isDone = at == 1
    guard isDone || isDivided || opening.contains(where: \.isTime),
      opening.allSatisfy({ $0.isTransparent || isDone && $0.roles == .partOfWhole })
    else { return nil }
    return Claim(
      subjects: isDone ? items[0].terms ?? [] : [.requestsHandled], count: count,
      tokens: items[0].range.lowerBound..<tokens.count, opening: 0..<items[0].range.lowerBound)
  }

  /// `申请中`
  private var endsWithinRequests: Bool {
    guard let last = tokens.last, last.roles.contains(.within) else { return false }
    let named = last.roles.contains(.request) ? last : tokens.dropLast().last
    let isDone = items.first?.isNumber == false
    return named.map {
      !$0.roles.isDisjoint(with: [.request, .application])
        || isDone && !$0.roles.isDisjoint(with: .measures)
    } ?? false
  }

  private func numberedClaims() -> [Claim] {
    if let distributed = distribution() { return distributed }
    if countsSeveralTimes { return [] }
    let isCountFirst = items.first.map { $0.isCount } ?? false
    var claims: [Claim] = []
    var start = 0
    var index = 0
    while index + 1 < items.count {
      let (one, two) = (items[index], items[index + 1])
      if let claim = claim(one, two, from: start), !isAmbiguous(at: index, isCountFirst) {
        claims.append(claim)
        start = two.range.upperBound
        index += 2
      } else {
        index += 1
      }
    }
    return claims
  }

  /// `2022年、2023年分别收到申请40件、47件`
  private var countsSeveralTimes: Bool {
    guard let first = items.firstIndex(where: \.isNumber) else { return false }
    return items.count - first > 1 && items[first...].allSatisfy(\.isNumber)
      && tokens.contains { $0.roles.contains(.separately) }
  }

  /// `2件申请部分公开3件`: the term has numbers on both sides.
  private func isAmbiguous(at index: Int, _ isCountFirst: Bool) -> Bool {
    guard isCountFirst, items[index].isCount, index + 2 < items.count else { return false }
    return items[index + 2].isCount && items.count % 2 == 1
      && claim(items[index + 1], items[index + 2], from: 0) != nil
  }

  private func claim(_ one: Item, _ two: Item, from start: Int) -> Claim? {
    let gap = one.range.upperBound..<two.range.lowerBound
    // `申请量由40件增至47件`
    if let last = gap.last, tokens[last].roles.contains(.cause), two.isCount { return nil }
    // `企业申请占新收申请（47件）的10.6%`
    if let share = gap.first(where: { tokens[$0].roles.contains(.share) }),
      share + 1 < gap.upperBound,
      two.isCount
    {
      return nil
    }
    guard isTransparent(gap, one.terms ?? []) || carries(one, two) || isShare(gap, two),
      !joinsReceived(one), !receives(one, gap)
    else { return nil }
    switch (one.content, two.content) {
    case (.terms(let subjects), .whole(let count)):
      return Claim(
        subjects: subjects, count: count, isElliptic: one.isElliptic,
        tokens: one.range.lowerBound..<two.range.upperBound,
        opening: start..<one.range.lowerBound)
    case (.terms(let subjects), .count(let count, let isLoose, _)):
      // `上年结转申请和新收5件`
      guard !tokens[gap].contains(where: \.isJoiner) else { return nil }
      return Claim(
        subjects: subjects, count: count, isEach: isEach(gap), isLoose: isLoose,
        isElliptic: one.isElliptic, tokens: one.range.lowerBound..<two.range.upperBound,
        opening: start..<one.range.lowerBound)
    case (.count(let count, let isLoose, true), .terms(let subjects)):
      return Claim(
        subjects: subjects, count: count, isLoose: isLoose, isElliptic: two.isElliptic,
        isInverted: true, tokens: one.range.lowerBound..<two.range.upperBound,
        opening: start..<one.range.lowerBound)
    default: return nil
    }
  }

  /// `公司2023年收到申请47件`, `公司收到信息公开申请47件`: the body is the one that receives.
  private func receives(_ item: Item, _ gap: Range<Int>) -> Bool {
    guard item.range.lowerBound == 0, item.terms?.allSatisfy(\.isApplicants) == true,
      gap.count > 1, let first = gap.first
    else { return false }
    if tokens[first].isTime { return tokens[first + 1].isReceiving }
    return tokens[first].isReceiving && tokens[first].term == .requestsHandled
      && item.terms != [.applicants(["naturalPerson"])]
      && tokens[gap].contains(where: \.namesRequest)
  }

  /// `新收和上年结转的53件`: the number is that of both.
  private func joinsReceived(_ item: Item) -> Bool {
    let start = item.range.lowerBound
    guard item.terms?.contains(where: \.isCarried) == true, start > 1, tokens[start - 1].isJoiner
    else { return false }
    let before = tokens[..<(start - 1)].last { !$0.roles.contains(.filler) || $0.term != nil }
    return before?.isReceiving == true
  }

  /// `自然人申请占39件`
  private func isShare(_ gap: Range<Int>, _ two: Item) -> Bool {
    guard let last = gap.last, tokens[last].roles.contains(.share),
      case .count(_, _, true) = two.content, two.range.upperBound == tokens.count
    else { return false }
    return isTransparent(gap.dropLast())
  }

  /// `2件因未到期限结转下年度`, `6件是2022年底收到、结转到本年的`: whatever the reason is, they were carried over.
  private func carries(_ one: Item, _ two: Item) -> Bool {
    one.isCount && (two.terms == [.carriedOut] || two.terms == [.carriedIn]) && !two.isElliptic
      && items.count == 2
      && tokens[one.range.upperBound..<two.range.lowerBound].allSatisfy {
        $0.roles.isDisjoint(with: [.spoiler, .other])
      }
  }

  /// `行政复议、行政诉讼分别为3件、2件`
  private func distribution() -> [Claim]? {
    guard let first = items.first, let subjects = first.terms, subjects.count > 1,
      items.count == subjects.count + 1,
      tokens[first.range.upperBound..<items[1].range.lowerBound]
        .contains(where: { $0.roles.contains(.separately) })
    else { return nil }
    var claims: [Claim] = []
    for (subject, item) in zip(subjects, items.dropFirst()) {
      guard case .count(let count, let isLoose, _) = item.content else { return nil }
      claims.append(
        Claim(
          subjects: [subject], count: count, isLoose: isLoose,
          tokens: first.range.lowerBound..<item.range.upperBound,
          opening: 0..<first.range.lowerBound))
    }
    return claims
  }

  /// `未发生行政复议、行政诉讼`, `行政复议：无`
  private func denials() -> [Claim] {
    let zero = ProseCount(0)
    if let repeated = repeatedDenials() { return repeated }
    if let claim = denialOfUndecided() ?? undecidedDenied() { return [claim] }
    guard items.count == 1, let item = items.first, let subjects = item.terms else { return [] }
    for (at, token) in tokens.enumerated()
    where token.roles.contains(.denial)
      && (!token.roles.contains(.decoy) || subjects == [.carriedOut])
    {
      if at < item.range.lowerBound, isTransparent(at + 1..<item.range.lowerBound, subjects),
        isTransparent(item.range.upperBound..<endOfDenied(item))
      {
        return [
          Claim(
            subjects: subjects, count: zero, isDenial: true, isEach: true,
            isElliptic: item.isElliptic, tokens: at..<item.range.upperBound, opening: 0..<at)
        ]
      }
      if at >= item.range.upperBound, isTransparent(item.range.upperBound..<at),
        isTransparent(at + 1..<tokens.count)
      {
        return [
          Claim(
            subjects: subjects, count: zero, isDenial: true, isEach: true,
            isElliptic: item.isElliptic, isInverted: true,
            tokens: item.range.lowerBound..<at + 1, opening: 0..<item.range.lowerBound)
        ]
      }
    }
    return []
  }

  /// `零复议、零诉讼`
  private func repeatedDenials() -> [Claim]? {
    guard items.count > 1,
      tokens[items[items.count - 1].range.upperBound...].allSatisfy({
        $0.isTransparent || $0.roles.contains(.denial) || $0.roles.contains(.other)
      })
    else { return nil }
    var claims: [Claim] = []
    for item in items {
      let at = item.range.lowerBound - 1
      guard let subjects = item.terms, !item.isElliptic else { return nil }
      if at >= 0, tokens[at].roles.contains(.denial) {
        claims.append(
          Claim(
            subjects: subjects, count: ProseCount(0), isDenial: true, isEach: true,
            tokens: at..<item.range.upperBound, opening: 0..<at))
      } else if let end = denial(behind: item) {
        claims.append(
          Claim(
            subjects: subjects, count: ProseCount(0), isDenial: true, isEach: true,
            isInverted: true, tokens: item.range.lowerBound..<end + 1,
            opening: 0..<item.range.lowerBound))
      } else {
        return nil
      }
    }
    return claims
  }

  /// The 零 in `行政复议为零`
  private func denial(behind item: Item) -> Int? {
    let denial = tokens[item.range.upperBound...].firstIndex { !($0.isTransparent && !$0.isJoiner) }
    return denial.flatMap { tokens[$0].roles.contains(.denial) ? $0 : nil }
  }

  /// `年末无未办结的申请`: none goes to the next year.
  private func denialOfUndecided() -> Claim? {
    guard let at = tokens.firstIndex(where: { $0.roles.contains(.denial) }),
      let undecided = tokens[at...].firstIndex(where: { $0.roles.contains(.undecided) }),
      items.allSatisfy({ $0.terms == [.requestsHandled] }),
      tokens.contains(where: { !$0.roles.isDisjoint(with: [.request, .application]) }),
      tokens[(at + 1)..<undecided].allSatisfy(\.isTransparent),
      tokens[(undecided + 1)...].allSatisfy({ $0.isTransparent && !$0.isJoiner })
    else { return nil }
    return Claim(
      subjects: [.carriedOut], count: ProseCount(0), isDenial: true, isEach: true,
      tokens: at..<tokens.count, opening: 0..<at)
  }

  /// `未办结申请为零`
  private func undecidedDenied() -> Claim? {
    guard let at = tokens.firstIndex(where: { $0.roles.contains(.undecided) }),
      let last = tokens.last, last.roles.contains(.denial), at + 1 < tokens.count - 1,
      items.allSatisfy({ $0.terms == [.requestsHandled] }),
      tokens.contains(where: { !$0.roles.isDisjoint(with: [.request, .application]) }),
      tokens[(at + 1)..<(tokens.count - 1)].allSatisfy({ $0.isTransparent && !$0.isJoiner })
    else { return nil }
    return Claim(
      subjects: [.carriedOut], count: ProseCount(0), isDenial: true, isEach: true,
      isInverted: true, tokens: at..<tokens.count, opening: 0..<at)
  }

  /// The end of the clause, or of what is denied besides, as 举报 in `行政复议、行政诉讼及举报`.
  private func endOfDenied(_ item: Item) -> Int {
    let joiner = tokens[item.range.upperBound...].firstIndex(where: \.isJoiner)
    guard let joiner, joiner + 1 < tokens.count,
      tokens[(joiner + 1)...].allSatisfy({ $0.isTransparent || $0.roles.contains(.other) })
    else { return tokens.count }
    return joiner
  }

  /// Only words that do not change what is counted; what limits a denial is told apart later.
  private func isTransparent(
    _ range: Range<Int>, _ subjects: [Statement.Subject] = []
  ) -> Bool {
    tokens[range].allSatisfy {
      $0.isTransparent
        // `没有未办结而结转下年度的申请`, `2022年转来未办结的申请`
        || $0.roles.contains(.undecided) && subjects.count == 1 && subjects[0].isCarried
        // `无一件`
        || $0.count?.isSpelledOne == true
        || $0.roles.contains(.limited) && hasDenial
        || $0.roles.contains(.denial)
    }
  }

  private var hasDenial: Bool { tokens.contains { $0.roles.contains(.denial) } }

  private func isEach(_ gap: Range<Int>) -> Bool {
    tokens[gap].contains { $0.roles.contains(.each) }
  }
}
