import DisclosureModel

/// The claims of one sentence.
struct FigureSentence {
  private let sentence: FigureScanner.Sentence
  private let clauses: [FigureClause]
  private let outline: FigureOutline
  private(set) var context: FigureContext
  private var period: FigurePeriod
  /// What held before the clause.
  private var clausePeriod: FigurePeriod
  private var isOfArea = false
  /// 政府信息公开 or a request is named.
  private var namesOpenness = false
  private var namesDocuments = false
  /// The sentence has turned to the cases of others.
  private var isForeign = false
  private var found: [Found] = []

  /// One claim about one subject.
  struct Found {
    let subject: Statement.Subject
    let count: ProseCount
    let isDenial: Bool
    let isLimited: Bool
    let isOfArea: Bool
    let namesYear: Bool
    /// Its bytes in the folded text.
    let range: Range<Int>
  }

  init(_ sentence: FigureScanner.Sentence, context: FigureContext, year: Int?) {
    self.sentence = sentence
    self.context = context
    clauses = sentence.clauses.joiningTermsAndCounts().map {
      FigureClause($0, reportYear: year)
    }
    outline = FigureOutline(clauses)
    period = FigurePeriod(year: year)
    clausePeriod = period
  }

  /// What the sentence claims and does not take back: where it gives two numbers of one thing, each
  /// counts something else.
  var settled: [Found] {
    found.filter { one in
      found.allSatisfy { $0.subject != one.subject || $0.count == one.count }
    }
  }

  mutating func read() {
    var remaining: ProseCount?
    var undecided: Found?
    for clause in clauses {
      var passed = 0
      clausePeriod = period
      var claims = clause.claims()
      let rest = clause.remaining
      if rest != nil, claims.allSatisfy({ $0.subjects == [.requestsHandled] }) { claims = [] }
      if claims.isEmpty, let claim = remaining.flatMap(clause.carrying) { claims = [claim] }
      remaining = claims.isEmpty ? rest : nil
      for claim in claims {
        pass(clause.tokens[passed..<claim.tokens.upperBound], leavingTopic: true)
        passed = claim.tokens.upperBound
        take(claim, of: clause)
      }
      pass(clause.tokens[passed...], leavingTopic: false)
      if let rest = remaining, clause.isUndecided { undecided = leftOver(rest, clause) }
    }
    if let undecided, !found.contains(where: { $0.subject == .carriedOut }) {
      found.append(undecided)
    }
  }

  /// `未办结5件`: what the year leaves to the next, though the sentence does not say that it does.
  private func leftOver(_ count: ProseCount, _ clause: FigureClause) -> Found? {
    guard !period.isOther, !isForeign, speaksOfRequests,
      let first = clause.tokens.first, let last = clause.tokens.last
    else { return nil }
    return Found(
      subject: .carriedOut, count: count, isDenial: false, isLimited: true, isOfArea: isOfArea,
      namesYear: period.namesYear, range: first.range.lowerBound..<last.range.upperBound)
  }

  /// Requests are the topic, or the sentence as a whole can be about nothing else.
  private var speaksOfRequests: Bool {
    context.topic == .requests || context.topic != .other && outline.isOfRequests
  }

  private mutating func pass(_ tokens: ArraySlice<FigureToken>, leavingTopic: Bool) {
    var before: FigureToken?
    for token in tokens {
      if !(leavingTopic && token.term == .published) { context.pass(token) }
      period.pass(token, after: before)
      if token.roles.contains(.area) { isOfArea = true }
      if token.roles.contains(.foreign) { isForeign = true }
      if !token.roles.isDisjoint(with: [.openness, .request]) { namesOpenness = true }
      if token.roles.contains(.documents) { namesDocuments = true }
      if case .documents? = token.term { namesDocuments = true }
      before = token
    }
  }

  // MARK: Claims

  private mutating func take(_ claim: FigureClause.Claim, of clause: FigureClause) {
    // `39名自然人各提交一件申请`
    if claim.isEach, !claim.isDenial, claim.subjects.count == 1, claim.count != ProseCount(0) {
      return
    }
    guard !isOfOtherTime(claim, clause), let subjects = subjects(of: claim) else { return }
    for subject in subjects where !isMeant(subject, claim, clause) { return }
    let limited = clause.tokens.contains { $0.roles.contains(.limited) }
    if limited, !claim.isDenial { return }
    let range =
      clause.tokens[claim.tokens.lowerBound].range
      .lowerBound..<clause.tokens[claim.tokens.upperBound - 1].range.upperBound
    for subject in subjects {
      found.append(
        Found(
          subject: subject, count: claim.count, isDenial: claim.isDenial, isLimited: limited,
          isOfArea: isOfArea, namesYear: period.namesYear, range: range))
    }
  }

  /// `因12月收到而结转下年的5件`: a month tells when these came in.
  private func isOfOtherTime(_ claim: FigureClause.Claim, _ clause: FigureClause) -> Bool {
    guard period.isOther, claim.subjects == [.carriedOut], !clausePeriod.isOther else {
      return period.isOther
    }
    return !clause.tokens[..<claim.tokens.upperBound].allSatisfy { !$0.namesOtherTime }
  }

  /// One subject for each that the number counts by itself, else the one that counts them together.
  private func subjects(of claim: FigureClause.Claim) -> [Statement.Subject]? {
    guard claim.subjects.count > 1 else {
      let isOther = claim.isElliptic && claim.subjects == [.results(["otherHandling"])]
      if isOther, case .applicants? = found.last?.subject { return [.applicants(["other"])] }
      return claim.subjects
    }
    if claim.isEach || claim.count == ProseCount(0) { return claim.subjects }
    var sum = claim.subjects[0]
    for subject in claim.subjects.dropFirst() {
      guard let joined = sum.joined(with: subject) else { return nil }
      sum = joined
    }
    return [sum]
  }

  /// Whether the claim is about the report's requests and documents, as far as its words tell.
  private mutating func isMeant(
    _ subject: Statement.Subject, _ claim: FigureClause.Claim, _ clause: FigureClause
  ) -> Bool {
    let opening = clause.tokens[claim.opening].afterColon
    guard !opening.contains(where: { $0.roles.contains(.spoiler) }) else { return false }
    let isPlain = opening.allSatisfy(\.isTransparent)
    switch subject {
    case .carriedIn, .carriedOut:
      if claim.isElliptic {
        return isPlain && context.topic == .requests
          && (claim.isDenial || found.contains { $0.subject == .requestsProcessed })
      }
      return context.topic != .other && !isForeign
    case .results where claim.isElliptic && !fits(subject): return false
    case .applicants where claim.isLoose && outline.applicants < 2: return false
    case .applicants where claim.isElliptic && !followsApplicants: return false
    case .requestsProcessed where isPart(claim, of: clause) && outline.processed > 1:
      return false
    // 因涉及商业秘密不予公开 is less than 不予公开.
    case .results(let rows) where !isPlain && rows.contains(where: Self.hasReasons):
      return false
    case .results, .applicants:
      return speaksOfRequests && isHarmless(opening, claim) && !claim.isDenial
        && !(claim.isInverted && claim.count.isSpelledOne)
    case .requestsProcessed, .channel:
      return speaksOfRequests && isPlain && !claim.isDenial
        && !(claim.isInverted && claim.count.isSpelledOne)
    case .requestsReceived:
      return speaksOfRequests && isPlain && !claim.isDenial
        && (outline.namesCarriedIn || !isPart(claim, of: clause))
    case .requestsHandled:
      return speaksOfRequests && opening.allSatisfy({ $0.isTransparent || $0.isEtCetera })
        && !claim.isLoose
        && claim.isDenial == claim.isInverted && !isPart(claim, of: clause)
    case .disputes: return isMeant(disputesOf: claim, clause, opening)
    case .documents:
      return !claim.isLoose && isFree(opening)
        && (!claim.isElliptic || namesDocuments && isPlain || isNamedAfter(claim, in: clause))
    case .published:
      return isPlain && !claim.isInverted && !claim.isDenial && isTotal(claim, clause)
    }
  }

  private var followsApplicants: Bool {
    if case .applicants? = found.last?.subject { true } else { false }
  }

  /// Whether the number is said to be that of a part: `其中受理20件`.
  private func isPart(_ claim: FigureClause.Claim, of clause: FigureClause) -> Bool {
    let words = clause.tokens[..<claim.tokens.upperBound]
    return !words.contains(where: \.isEtCetera)
      && words.contains { !$0.roles.isDisjoint(with: [.partOfWhole, .remaining]) }
  }

  /// Nothing before a result or an applicant makes it one of something else; a reason may stand there.
  private func isHarmless(
    _ opening: ArraySlice<FigureToken>, _ claim: FigureClause.Claim
  ) -> Bool {
    let unknown = opening.filter { !$0.isTransparent }
    return unknown.allSatisfy(\.isPlainUnknown)
      && unknown.reduce(0) { $0 + $1.range.count } <= Self.longestReason
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
    guard !isForeign else { return false }
    guard !words.contains(where: { $0.roles.contains(.organ) }) else {
      isForeign = true
      context.leave()
      return false
    }
    if claim.isDenial { return isFree(opening) }
    let isHere = words.contains { !$0.roles.isDisjoint(with: [.openness, .request]) }
    return isFree(opening)
      && (isHere || !isOfTribunal)
      && (isHere || context.isUnderDisputes && context.section == .disputes
        || context.topic == .requests
        || context.topic != .other && (namesOpenness || context.isUnderDisputes))
  }

  /// 其他 after 不予处理 is the last row of the table; anywhere else it may be a further reason. 公开 is a
  /// result where others are named.
  private func fits(_ result: Statement.Subject) -> Bool {
    result == .results(["granted"])
      ? outline.namesOtherResults : found.last?.subject == .results(["unprocessed"])
  }

  /// `收到行政复议申请58件，受理51件，审结49件`: the sentence counts what one does with the cases of others.
  private var isOfTribunal: Bool {
    sentence.clauses.contains { clause in
      clause.contains { $0.roles.contains(.organ) } && clause.contains { $0.count != nil }
    }
  }

  /// An unknown word may open a clause, as an agency's name does, after the year at most; anywhere else
  /// it may not stand before a term.
  private func isFree(_ opening: ArraySlice<FigureToken>) -> Bool {
    opening.last?.isUnknown != true || opening.drop(while: \.isYear).allSatisfy(\.isUnknown)
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

extension FigureToken {
  /// A word that the list of phrases does not have.
  fileprivate var isPlainUnknown: Bool {
    switch kind {
    case .unknown: true
    // 一 in 同一, and the number of the whole
    case .count: true
    default: isEtCetera || roles == .partOfWhole || roles == .within
    }
  }

  fileprivate var namesOtherTime: Bool {
    !roles.isDisjoint(with: [.otherTime, .lastYear]) || isYear && !roles.contains(.thisYear)
  }

  fileprivate var isYear: Bool {
    if case .year = kind { true } else { roles.contains(.thisYear) }
  }
}

extension ArraySlice<FigureToken> {
  /// What stands after the last colon.
  fileprivate var afterColon: ArraySlice<FigureToken> {
    let colon = lastIndex { if case .colon = $0.kind { true } else { false } }
    return colon.map { self[($0 + 1)...] } ?? self
  }
}
