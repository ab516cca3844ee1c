import DisclosureModel

/// A clause with the terms and numbers in it, and the claims that they make.
struct FigureClause {
  private(set) var tokens: [FigureToken]
  private(set) var items: [Item] = []

  /// Terms that share a number, or a number with its measure.
  struct Item {
    var content: Content
    var range: Range<Int>
    /// It is a term only by what the sentence said before.
    var isElliptic = false

    enum Content {
      case terms([Statement.Subject])
      case count(ProseCount, isLoose: Bool, hasMeasure: Bool)
    }

    var terms: [Statement.Subject]? {
      if case .terms(let terms) = content { terms } else { nil }
    }
  }

  /// Terms, with a number or a denial of them.
  struct Claim {
    let subjects: [Statement.Subject]
    var count: ProseCount
    var isDenial = false
    var isEach = false
    var isLoose = false
    var isElliptic = false
    /// The number stands before its term.
    var isInverted = false
    let tokens: Range<Int>
    /// What stands before it in the clause.
    let opening: Range<Int>
  }

  init(_ tokens: [FigureToken], reportYear: Int?) {
    self.tokens = tokens.composingCarries(reportYear: reportYear)
    findItems()
  }

  // MARK: Items

  private mutating func findItems() {
    let terms = tokens.filter { $0.term != nil && !$0.roles.contains(.filler) }
    var at = 0
    while at < tokens.count {
      // 答复 is what a request got, unless another term says more.
      if let term = tokens[at].term, terms.isEmpty || !tokens[at].roles.contains(.filler) {
        add(term, at)
      } else if let elliptic = tokens[at].word?.elliptic, tokens[at].term == nil {
        items.append(Item(content: .terms([elliptic]), range: at..<at + 1, isElliptic: true))
      } else if let count = tokens[at].count, let end = endOfCount(at) {
        let measure = end > at + 1 ? tokens[at + 1].roles : []
        items.append(
          Item(
            content: .count(
              widened(count, at, end), isLoose: measure.contains(.looseMeasure),
              hasMeasure: !measure.isDisjoint(with: .measures)), range: at..<end))
        at = end
        continue
      }
      at += 1
    }
  }

  /// Adds a term to the ones it is joined with, or by itself.
  private mutating func add(_ term: Statement.Subject, _ at: Int) {
    if let last = items.last, let reason = last.terms?.reason(of: term),
      let isWhole = joinsReason(last.range.upperBound..<at)
    {
      items[items.count - 1].content = .terms([isWhole ? term : reason])
      items[items.count - 1].range = last.range.lowerBound..<at + 1
    } else if let last = items.last, let terms = last.terms, !last.isElliptic,
      terms.allSatisfy({ $0.isKin(to: term) }), isJoined(last.range.upperBound..<at)
    {
      items[items.count - 1].content = .terms(terms.contains(term) ? terms : terms + [term])
      items[items.count - 1].range = last.range.lowerBound..<at + 1
    } else {
      items.append(Item(content: .terms([term]), range: at..<at + 1))
    }
  }

  /// Whether the decision counts as a whole, as in `属于过程性信息等不予公开`; nil where it is not said
  /// to be for the reason before the gap.
  private func joinsReason(_ gap: Range<Int>) -> Bool? {
    guard tokens[gap].allSatisfy({ $0.isTransparent && !$0.isJoiner || $0.isEtCetera }) else {
      return nil
    }
    return tokens[gap].contains(where: \.isEtCetera)
  }

  private func isJoined(_ gap: Range<Int>) -> Bool {
    if gap.isEmpty { return true }
    return tokens[gap].allSatisfy(\.isTransparent) && tokens[gap].contains(where: \.isJoiner)
  }

  /// The token after a number and its measure; nil where it counts something else.
  private func endOfCount(_ at: Int) -> Int? {
    var end = at + 1
    guard end < tokens.count else { return end }
    let roles = tokens[end].roles
    if !roles.isDisjoint(with: .measures) {
      end += 1
    } else if !(tokens[end].isJoiner || !roles.isDisjoint(with: .approximations)) {
      return nil
    }
    if end < tokens.count, !tokens[end].roles.isDisjoint(with: .approximations) { end += 1 }
    return end
  }

  private func widened(_ count: ProseCount, _ at: Int, _ end: Int) -> ProseCount {
    let before = at > 0 ? tokens[at - 1].roles : []
    let after = tokens[end - 1].roles
    let roles = before.union(after)
    if roles.contains(.about) { return count.rounded(.about) }
    if before.contains(.nearly) { return count.rounded(.nearly) }
    if roles.contains(.over) { return count.rounded(.over) }
    if roles.contains(.under) { return count.rounded(.under) }
    return count
  }

  // MARK: Across a comma

  /// The number of requests that the clause says are not dealt with yet, if it says nothing else:
  /// `尚有5件未到答复期限`.
  var remaining: ProseCount? {
    // 答复 may be part of 答复期限.
    let counts = items.filter { $0.terms != [.requestsProcessed] }
    guard counts.count == 1, case .count(let count, _, true) = counts[0].content,
      tokens.contains(where: { $0.roles.contains(.remaining) }),
      tokens.allSatisfy({ $0.roles.isDisjoint(with: [.spoiler, .other, .foreign]) })
    else { return nil }
    return count
  }

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
    let isCountFirst = items.first.map { $0.terms == nil } ?? false
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
    guard isCountFirst, items[index].terms == nil, index + 2 < items.count else { return false }
    return items[index + 2].terms == nil && items.count % 2 == 1
      && claim(items[index + 1], items[index + 2], from: 0) != nil
  }

  private func claim(_ one: Item, _ two: Item, from start: Int) -> Claim? {
    let gap = one.range.upperBound..<two.range.lowerBound
    guard isTransparent(gap) || carries(one, two) else { return nil }
    switch (one.content, two.content) {
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
    one.terms == nil && two.terms == [.carriedOut] && !two.isElliptic && items.count == 2
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
        isTransparent(item.range.upperBound..<tokens.count)
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
            isElliptic: item.isElliptic, tokens: item.range.lowerBound..<at + 1,
            opening: 0..<item.range.lowerBound)
        ]
      }
    }
    return []
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

extension [Statement.Subject] {
  /// The one reason in the list, if it is one for the result `other`.
  fileprivate func reason(of other: Statement.Subject) -> Statement.Subject? {
    guard count == 1, case .results(let reasons) = self[0], case .results(let results) = other,
      reasons.count == 1, results.count == 1, reasons[0].hasPrefix(results[0] + ".")
    else { return nil }
    return self[0]
  }
}
