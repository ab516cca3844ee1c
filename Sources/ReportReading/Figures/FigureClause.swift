import DisclosureModel

/// A clause with the terms and numbers in it, and the claims that they make.
///
/// Words name what is counted more or less strongly. 予以公开 always does; 答复 and 收到 only where the clause
/// holds no stronger term; the words for a request only where it holds nothing else.
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
      /// `48件中`: what follows are parts of it.
      case whole(ProseCount)
    }

    var terms: [Statement.Subject]? {
      if case .terms(let terms) = content { terms } else { nil }
    }

    /// A number of any kind.
    var isNumber: Bool { terms == nil }

    /// 收到, 办结
    var isDoneWithRequests: Bool {
      guard let terms, terms.count == 1, !isElliptic else { return false }
      return [.requestsReceived, .requestsHandled, .requestsProcessed].contains(terms[0])
    }

    var isCount: Bool {
      if case .count = content { true } else { false }
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
    /// The number, or the denial, does not stand where it does as a rule: `3件行政复议`, `行政复议：无`.
    var isInverted = false
    let tokens: Range<Int>
    /// What stands before it in the clause.
    let opening: Range<Int>
  }

  init(_ tokens: [FigureToken], reportYear: Int?) {
    self.tokens = tokens.settlingAreas().composingRequests().composingYears(reportYear: reportYear)
      .composingCarries(reportYear: reportYear).composingAims(reportYear: reportYear)
      .composingDocuments().composingLawsuits().leavingOutFormerNumbers()
    findItems()
  }

  // MARK: Items

  private mutating func findItems() {
    let strength = tokens.lazy.compactMap(\.termStrength).max() ?? .noun
    var at = 0
    while at < tokens.count {
      if let term = tokens[at].term(of: strength) ?? besideCarried(at) {
        add(term, at)
      } else if let other = restOfList(at) {
        add(other, at)
      } else if let elliptic = tokens[at].word?.elliptic, tokens[at].term == nil,
        !endsUnknownName(at)
      {
        addElliptic(elliptic, at)
      } else if let count = tokens[at].count, let end = endOfCount(at) {
        // `无一件`
        if count.isSpelledOne, isDenied(at) {
          at = end
          continue
        }
        items.append(Item(content: content(of: count, at, end), range: at..<end))
        at = end
        continue
      }
      at += 1
    }
    dropDecisionsBehindResults()
    if strength == .noun, items.contains(where: \.isElliptic) {
      items.removeAll { $0.terms == [.requestsHandled] }
    }
  }

  /// `以予以公开方式办结21件`: the result says more than the decision.
  private mutating func dropDecisionsBehindResults() {
    for at in items.indices.dropFirst().reversed()
    where items[at].terms == [.requestsProcessed] && !items[at].isElliptic {
      let gap = items[at - 1].range.upperBound..<items[at].range.lowerBound
      let isParted =
        tokens[items[at - 1].range.upperBound - 1].range.upperBound
        < tokens[items[at].range.lowerBound].range.lowerBound
      guard let terms = items[at - 1].terms,
        terms.allSatisfy({ $0.isResult || $0.isApplicants }), isParted || !gap.isEmpty,
        tokens[gap].allSatisfy({ $0.isTransparent && !$0.roles.contains(.share) })
      else { continue }
      items[at - 1].range = items[at - 1].range.lowerBound..<items[at].range.upperBound
      items.remove(at: at)
    }
  }

  /// What a weaker word names right before its number, where the stronger ones tell of carried-over
  /// requests only: `新收47件加上年结转6件`.
  private func besideCarried(_ at: Int) -> Statement.Subject? {
    guard let term = tokens[at].term, term == .requestsReceived || term == .requestsProcessed,
      precedesCount(at) || followsCount(at),
      items.last?.isCount ?? true,
      tokens.allSatisfy({ $0.termStrength != .strong || $0.term?.isCarried == true })
    else { return nil }
    return term
  }

  /// `47件新收申请`
  private func followsCount(_ at: Int) -> Bool {
    at > 1 && tokens[at - 2].count != nil && !tokens[at - 1].roles.isDisjoint(with: .measures)
      && items.last?.range.upperBound == at && items.count == 1
  }

  /// The 其他 that ends a list of terms: `商业企业、法律服务机构、其他分别为`.
  private func restOfList(_ at: Int) -> Statement.Subject? {
    guard tokens[at].word?.elliptic == .results(["otherHandling"]), tokens[at].term == nil,
      at > 0, tokens[at - 1].isJoiner, let last = items.last, !last.isElliptic,
      last.range.upperBound == at - 1
    else { return nil }
    switch last.terms?.first {
    case .applicants?: return .applicants(["other"])
    case .results?: return .results(["otherHandling"])
    default: return nil
    }
  }

  /// `废止和宣布失效` are one deed.
  private mutating func addElliptic(_ term: Statement.Subject, _ at: Int) {
    if case .documents = term, let last = items.last, last.isElliptic, last.terms == [term],
      tokens[last.range.upperBound..<at].allSatisfy({ $0.isJoiner || $0.range.count <= 3 })
    {
      items[items.count - 1].range = last.range.lowerBound..<at + 1
    } else {
      items.append(Item(content: .terms([term]), range: at..<at + 1, isElliptic: true))
    }
  }

  /// 机构 in `监理机构` is no kind of applicant.
  private func endsUnknownName(_ at: Int) -> Bool {
    guard case .applicants? = tokens[at].word?.elliptic, at > 0 else { return false }
    return tokens[at - 1].isUnnamed
      && tokens[at - 1].range.upperBound == tokens[at].range.lowerBound
  }

  private func content(of count: ProseCount, _ at: Int, _ end: Int) -> Item.Content {
    let count = widened(count, at, end)
    let measure = end > at + 1 ? tokens[at + 1].roles : []
    if !measure.isDisjoint(with: .measures), isWhole(before: end) { return .whole(count) }
    return .count(
      count, isLoose: measure.contains(.looseMeasure),
      hasMeasure: !measure.isDisjoint(with: .measures))
  }

  /// Behind the number stands 中, perhaps after the word for a request.
  private func isWhole(before end: Int) -> Bool {
    let next = tokens[end...].first { $0.term != nil || !$0.isTransparent || $0.endsWithin }
    return next?.roles.contains(.within) == true || next?.endsWithin == true
  }

  /// Adds a term to the ones it is joined with, or by itself.
  private mutating func add(_ term: Statement.Subject, _ at: Int) {
    if let last = items.last, let reason = last.terms?.reason(of: term),
      let isWhole = joinsReason(last.range.upperBound..<at)
    {
      items[items.count - 1].content = .terms([isWhole ? term : reason])
      items[items.count - 1].range = last.range.lowerBound..<at + 1
    } else if let last = items.last, let reason = [term].reason(ofOnly: last.terms),
      last.range.upperBound < at, tokens[last.range.upperBound..<at].allSatisfy(\.isParticle)
    {
      items[items.count - 1].content = .terms([reason])
      items[items.count - 1].range = last.range.lowerBound..<at + 1
    } else if let last = items.last, let terms = last.terms,
      !last.isElliptic || terms == [.results(["granted"])],
      terms.allSatisfy({ $0.isKin(to: term) }), isJoined(last.range.upperBound..<at)
    {
      items[items.count - 1] = Item(
        content: .terms(terms.contains(term) ? terms : terms + [term]),
        range: last.range.lowerBound..<at + 1)
    } else {
      items.append(Item(content: .terms([term]), range: at..<at + 1))
    }
  }

  /// Whether the decision counts as a whole, as in `属于过程性信息等不予公开`; nil where it is not said
  /// to be for the reason before the gap.
  private func joinsReason(_ gap: Range<Int>) -> Bool? {
    // `不掌握、无法提供的9件`
    let isMarked = gap.count == 1 && tokens[gap].allSatisfy(\.isJoiner)
    guard
      isMarked
        || tokens[gap].allSatisfy({ $0.isTransparent && !$0.isJoiner || $0.isEtCetera })
    else { return nil }
    return tokens[gap].contains(where: \.isEtCetera)
  }

  private func isJoined(_ gap: Range<Int>) -> Bool {
    if gap.isEmpty { return items.last?.isElliptic != true }
    return tokens[gap].allSatisfy(\.isTransparent) && tokens[gap].contains(where: \.isJoiner)
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

  /// The same where the result stands first: `不予处理的重复申请`.
  fileprivate func reason(ofOnly others: [Statement.Subject]?) -> Statement.Subject? {
    guard let others, others.count == 1 else { return nil }
    return reason(of: others[0])
  }
}

extension FigureToken {
  fileprivate enum TermStrength: Int, Comparable {
    case noun, weak, strong

    static func < (one: Self, two: Self) -> Bool { one.rawValue < two.rawValue }
  }

  fileprivate var termStrength: TermStrength? {
    guard term != nil else { return roles.contains(.request) ? .noun : nil }
    return roles.contains(.filler) ? .weak : .strong
  }

  /// What it names, if it does so as strongly as the strongest words of its clause.
  fileprivate func term(of strength: TermStrength) -> Statement.Subject? {
    guard termStrength == strength else { return nil }
    return term ?? .requestsHandled
  }

  /// `政府信息公开申请中`
  fileprivate var endsWithin: Bool { roles.contains([.request, .within]) }
}
