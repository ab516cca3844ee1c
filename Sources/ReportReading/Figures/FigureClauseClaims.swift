import DisclosureModel

/// What a clause claims of its terms.
extension FigureClause {
  // MARK: Across a comma

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

  /// It says by itself that the requests are not dealt with: `未办结5件`.
  var isUndecided: Bool { tokens.contains { $0.roles.contains(.undecided) } }

  /// The claim of a clause that says only where `count` requests went: `转入下一年度办理`.
  func carrying(_ count: ProseCount) -> Claim? {
    guard items.count == 1, items[0].terms == [.carriedOut], !items[0].isElliptic,
      tokens.allSatisfy({ $0.roles.isDisjoint(with: [.denial, .spoiler, .other]) })
    else { return nil }
    return Claim(
      subjects: [.carriedOut], count: count, tokens: items[0].range,
      opening: 0..<items[0].range.lowerBound)
  }

  // MARK: Claims

  /// What the clause claims of its terms.
  func claims() -> [Claim] {
    let numbered = numberedClaims()
    return numbered.isEmpty ? denials() : numbered
  }

  private func numberedClaims() -> [Claim] {
    if let distributed = distribution() { return distributed }
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

  /// `2件申请部分公开3件`: the term has numbers on both sides.
  private func isAmbiguous(at index: Int, _ isCountFirst: Bool) -> Bool {
    guard isCountFirst, items[index].isCount, index + 2 < items.count else { return false }
    return items[index + 2].isCount && items.count % 2 == 1
      && claim(items[index + 1], items[index + 2], from: 0) != nil
  }

  private func claim(_ one: Item, _ two: Item, from start: Int) -> Claim? {
    let gap = one.range.upperBound..<two.range.lowerBound
    guard isTransparent(gap) || carries(one, two) else { return nil }
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

  /// `2件因未到期限结转下年度`: whatever the reason is, they were carried over.
  private func carries(_ one: Item, _ two: Item) -> Bool {
    one.isCount && two.terms == [.carriedOut] && !two.isElliptic && items.count == 2
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
    guard items.count == 1, let item = items.first, let subjects = item.terms else { return [] }
    let zero = ProseCount(0)
    for (at, token) in tokens.enumerated() where token.roles.contains(.denial) {
      if at < item.range.lowerBound, isTransparent(at + 1..<item.range.lowerBound),
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

  /// The end of the clause, or of what is denied besides, as 举报 in `行政复议、行政诉讼及举报`.
  private func endOfDenied(_ item: Item) -> Int {
    let joiner = tokens[item.range.upperBound...].firstIndex(where: \.isJoiner)
    guard let joiner, joiner + 1 < tokens.count,
      tokens[(joiner + 1)...].allSatisfy({ $0.isTransparent || $0.roles.contains(.other) })
    else { return tokens.count }
    return joiner
  }

  /// Only words that do not change what is counted; what limits a denial is told apart later.
  private func isTransparent(_ range: Range<Int>) -> Bool {
    tokens[range].allSatisfy {
      $0.isTransparent || $0.roles.contains(.limited) && hasDenial
        || $0.roles.contains(.denial)
    }
  }

  private var hasDenial: Bool { tokens.contains { $0.roles.contains(.denial) } }

  private func isEach(_ gap: Range<Int>) -> Bool {
    tokens[gap].contains { $0.roles.contains(.each) }
  }
}
