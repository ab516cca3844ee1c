import DisclosureModel

/// The claims of one sentence.
struct FigureSentence {
  let sentence: FigureScanner.Sentence
  private let clauses: [FigureClause]
  let outline: FigureOutline
  var context: FigureContext
  var period: FigurePeriod
  /// What holds outside the brackets that are being read.
  private var periodOutside: FigurePeriod?
  /// What held before the clause.
  private var clausePeriod: FigurePeriod
  private(set) var isOfArea = false
  /// 政府信息公开 or a request is named.
  var namesOpenness = false
  var namesDocuments = false
  /// The sentence has turned to the cases of others.
  var isForeign = false
  /// What follows is told of some of the requests only.
  private(set) var tellsOfSome = false
  /// 行政复议 or 行政诉讼 has been named.
  private(set) var hasPassedDisputes = false
  /// What follows is told of those that are about 政府信息公开: `其中属于政府信息公开的，`.
  private(set) var tellsOpennessApart = false
  /// The result that a clause without a number named last.
  private var namedResult: Statement.Subject?
  /// The kind of applicant whose share the clause before tells, with no number of requests.
  private var namedApplicant: Statement.Subject?
  /// The clause before compares with another year and gives no number of its own.
  private var followsComparison = false
  /// What held before a clause without a number that tells a cause or what was looked through.
  private var periodBeforeCause: FigurePeriod?
  /// What follows are parts of what was decided: `答复48件，其中上年结转6件、本年新收42件`.
  private(set) var isInPartsOfDecided = false
  /// These stand in brackets: `答复48件（包括上年度结转的6件），跨年度办理5件`.
  private var partsAreAside = false
  /// What follows is told of the one kind of applicant that the clause before names.
  private var isInRowOfApplicant = false
  private var rowHasNumber = false
  /// What follows is told of what came in this year, not of what was carried in: `新收的47件，`.
  private(set) var tellsOfReceivedOnly = false
  /// The last number is that of what came in.
  private(set) var tellsWhatCame = false
  /// Only what is some of the requests has been named: what was carried in, one kind of applicant, a result.
  private(set) var namesSomeOnly = false
  private var namesAll = false
  /// The clause before counts things that no word here names.
  private(set) var followsOtherThings = false
  var found: [Found] = []

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
    /// It stands in brackets.
    var isAside = false
    /// It counts only where nothing else in the report tells the same.
    var isHunch = false
  }

  init(_ sentence: FigureScanner.Sentence, context: FigureContext, year: Int?) {
    self.sentence = sentence
    self.context = context
    clauses = sentence.clauses.joiningTermsAndCounts()
      .tellingApplicantsApart()
      .partingWholes().tellingPartsApart().tellingCarriesApart().map {
        FigureClause($0, reportYear: year)
      }
    outline = FigureOutline(clauses)
    period = FigurePeriod(year: year, isOfYearBefore: context.goesOnInOtherYear)
    clausePeriod = period
  }

  /// What the sentence claims and does not take back: where it gives two numbers of one thing, each
  /// counts something else.
  var settled: [Found] {
    found.filter { one in
      let same = found.filter { $0.subject == one.subject && (one.isHunch || !$0.isHunch) }
      // 不掌握4件、不属于本机关4件 are two parts of one row.
      return same.allSatisfy { $0.count == one.count }
        && (same.count == 1 || !one.subject.isReason)
    }
  }

  mutating func read() {
    guard !outline.isDisclaimed || outline.startOfDisclaimed != nil else {
      for clause in clauses { context.pass(clause.tokens) }
      return
    }
    var remaining: ProseCount?
    var undecided: Found?
    var awaited: FigureClause.Awaited?
    for clause in clauses.prefix(outline.startOfDisclaimed ?? clauses.count) {
      var passed = 0
      let before = found.count
      let periodBefore = period
      beginClause(clause)
      clausePeriod = period
      if clause.opensItem || partsAreAside && !clause.isAside { isInPartsOfDecided = false }
      var claims = clause.claims(isDivided: outline.dividesRequests)
      let rest = clause.remaining
      if rest != nil, claims.allSatisfy({ $0.subjects == [.requestsHandled] }) { claims = [] }
      if claims.isEmpty, let claim = remaining.flatMap(clause.carrying) { claims = [claim] }
      if claims.isEmpty, let claim = clause.deciding(awaited), !hasFound(claim) { claims = [claim] }
      if claims.allSatisfy({ $0.subjects == [.requestsProcessed] }),
        let claim = clause.counting(namedResult)
      {
        claims = [claim]
      }
      if claims.isEmpty, let claim = clause.adding(to: namedApplicant) { claims = [claim] }
      awaited = clause.awaitingResult
      remaining =
        claims.isEmpty
        ? rest ?? clause.openingCount ?? clause.closingCount
          ?? (clause.onlySaysUndecided ? remaining : nil) : nil
      if claims.allSatisfy({ $0.subjects == [.requestsHandled] && $0.isInverted }) {
        remaining = remaining ?? clause.openingCount
      }
      for claim in claims {
        pass(clause.tokens[passed..<claim.tokens.upperBound], leavingTopic: true)
        passed = claim.tokens.upperBound
        take(claim, of: clause)
      }
      pass(clause.tokens[passed...], leavingTopic: false)
      if found.count == before { takeHunch(of: clause) }
      takeMention(of: clause)
      if claims.isEmpty, clause.isUndecided,
        let count = rest ?? (clause.onlySaysUndecided ? remaining : nil)
      {
        undecided = leftOver(count, clause)
      }
      if claims.isEmpty { tellsOfSome = tellsOfSome || clause.countsSome }
      tellsOfReceivedOnly = clause.namesReceivedOnly || tellsOfReceivedOnly && !clause.opensItem
      namesAll = namesAll || clause.namesAllRequests
      namesSomeOnly = !namesAll && (namesSomeOnly || clause.namesSomeRequests)
      if clause.onlyOpensOpenness { tellsOpennessApart = true }
      if clause.opensWithinDecided
        || clause.opensPartByName
          && found.contains(where: { $0.subject == .requestsProcessed })
      {
        isInPartsOfDecided = true
        partsAreAside = clause.isAside
      }
      isInRowOfApplicant = clause.goesOn(
        inRowOfApplicant: isInRowOfApplicant, isOnlyKind: outline.namesOneKindOfApplicant,
        behindNumber: rowHasNumber)
      rowHasNumber = isInRowOfApplicant && (rowHasNumber || clause.hasNumber)
      namedResult = clause.hasNumber ? nil : clause.onlyResult ?? namedResult
      namedApplicant = clause.applicantOfShare
      if clause.hasNumber { tellsWhatCame = clause.tokens.contains(where: \.isReceiving) }
      // `同比增长17.5%，上年收到40件`
      if clause.onlyCountsOtherYear, followsComparison { period = periodBefore }
      followsComparison = clause.onlyCompares
      periodBeforeCause = clause.onlyTellsCause ? periodBeforeCause ?? periodBefore : nil
      if clause.countsOtherThings {
        followsOtherThings = true
      } else if clause.namesRequests {
        followsOtherThings = false
      }
    }
    if let undecided, !found.contains(where: { $0.subject == .carriedOut }) {
      found.append(undecided)
    }
  }

  private func hasFound(_ claim: FigureClause.Claim) -> Bool {
    found.contains { claim.subjects == [$0.subject] && claim.count == $0.count }
  }

  /// `未办结5件`: what the year leaves to the next, though the sentence does not say that it does.
  private func leftOver(_ count: ProseCount, _ clause: FigureClause) -> Found? {
    // `尚未答复的5件均为12月收到`: a month behind the number tells when these came in.
    let number = clause.tokens.firstIndex { $0.count != nil } ?? 0
    let isOfYear =
      (!clausePeriod.isOther || clausePeriod.isYearEnd)
      && clause.tokens[..<number].allSatisfy { !$0.namesOtherTime && !$0.isMonth }
    guard !period.isOther || isOfYear, !isForeign,
      speaksOfRequests || isOfApplications(clause), !hasPassedDisputes,
      !clause.tokens.contains(where: { $0.roles.contains(.total) }),
      let first = clause.tokens.first, let last = clause.tokens.last
    else { return nil }
    return Found(
      subject: .carriedOut, count: count, isDenial: false, isLimited: true, isOfArea: isOfArea,
      namesYear: period.namesYear, range: first.range.lowerBound..<last.range.upperBound)
  }

  /// Requests are the topic, or the sentence as a whole can be about nothing else.
  var speaksOfRequests: Bool {
    context.topic == .requests || outline.listsCells || outline.tellsApplicantsApart
      || context.topic != .other && outline.isOfRequests
  }

  private mutating func pass(_ tokens: ArraySlice<FigureToken>, leavingTopic: Bool) {
    var before: FigureToken?
    for token in tokens {
      stepAside(token)
      if token.roles.contains(.own), before?.isTime ?? true { isOfArea = false }
      if !(leavingTopic && token.term == .published) { context.pass(token) }
      period.pass(token, after: before)
      if token.roles.contains(.area) { isOfArea = true }
      if token.roles.contains(.foreign) { isForeign = true }
      if !token.roles.isDisjoint(with: [.openness, .request]) { namesOpenness = true }
      if token.roles.contains(.documents) { namesDocuments = true }
      if token.term?.isDispute == true { hasPassedDisputes = true }
      if case .documents? = token.term { namesDocuments = true }
      before = token
    }
  }

  private mutating func beginClause(_ clause: FigureClause) {
    guard let first = clause.tokens.first, !first.isAside else { return }
    stepAside(first)
    period.beginClause()
  }

  /// A time named in brackets holds in them only: `（上年40件）`.
  private mutating func stepAside(_ token: FigureToken) {
    if token.isAside {
      periodOutside = periodOutside ?? period
    } else if let outside = periodOutside {
      period = outside
      periodOutside = nil
    }
  }

  // MARK: Claims

  private mutating func take(_ claim: FigureClause.Claim, of clause: FigureClause) {
    // `39名自然人各提交一件申请`
    if claim.isEach, !claim.isDenial, claim.subjects.count == 1, claim.count != ProseCount(0) {
      return
    }
    if isOfRowOfApplicant(claim, clause) { return }
    guard !isOfOtherTime(claim, clause), let subjects = subjects(of: claim, clause)
    else { return }
    // `网上30件（门户网站24件、电子邮箱6件），信函12件`
    if subjects.allSatisfy(\.isChannel), clause.tokens[claim.tokens.lowerBound].isAside,
      found.contains(where: { $0.subject.isChannel && !$0.isAside })
    {
      return
    }
    for subject in subjects where !isMeant(subject, claim, clause) { return }
    let limited = isLimited(claim, clause)
    if limited, !claim.isDenial { return }
    let range = clause.range(of: claim)
    for subject in subjects {
      found.append(
        Found(
          subject: subject, count: claim.count, isDenial: claim.isDenial, isLimited: limited,
          isOfArea: isOfArea, namesYear: period.namesYear, range: range,
          isAside: clause.tokens[claim.tokens.lowerBound].isAside))
    }
  }

  func isOfRowOfApplicant(_ claim: FigureClause.Claim, _ clause: FigureClause) -> Bool {
    isInRowOfApplicant && claim.subjects.allSatisfy(\.isFlow)
      && clause.goesOn(
        inRowOfApplicant: true, isOnlyKind: outline.namesOneKindOfApplicant,
        behindNumber: rowHasNumber)
  }

  /// `撤回等其他处理` is all of them, 败诉1件 is not.
  private func isLimited(_ claim: FigureClause.Claim, _ clause: FigureClause) -> Bool {
    if claim.subjects == [.results(["otherHandling"])],
      clause.tokens[claim.opening].contains(where: \.isEtCetera)
    {
      return false
    }
    // `作其他处理的4件均为申请人撤回` says of all of them why.
    let behind = clause.tokens[claim.tokens.upperBound...]
    let end = behind.firstIndex { $0.roles.contains(.each) } ?? clause.tokens.endIndex
    return clause.tokens[..<end].contains { $0.roles.contains(.limited) }
  }

  /// `因12月收到而结转下年的5件`: a month tells when these came in.
  private func isOfOtherTime(_ claim: FigureClause.Claim, _ clause: FigureClause) -> Bool {
    // `因2022年12月收到的申请跨年办理，上年结转6件`
    if let before = periodBeforeCause, !before.isOther,
      claim.subjects.allSatisfy({ $0 == .carriedIn || $0.isDocuments }), !claim.isElliptic
    {
      return false
    }
    if period.isOfAllYears, claim.subjects.allSatisfy(\.isStock) { return false }
    guard period.isOther, claim.subjects == [.carriedOut] else { return period.isOther }
    if period.isYearEnd, !claim.isElliptic { return false }
    if clausePeriod.isOther { return !clausePeriod.isYearEnd || claim.isElliptic }
    return !clause.tokens[..<claim.tokens.upperBound].allSatisfy { !$0.namesOtherTime }
  }

  /// One subject for each that the number counts by itself, else the one that counts them together.
  private func subjects(
    of claim: FigureClause.Claim, _ clause: FigureClause
  ) -> [Statement.Subject]? {
    // `其余18件分别作部分公开、不予公开等答复`
    if claim.isInverted, !claim.subjects.contains(where: \.isReason),
      clause.namesMore(behind: claim)
    {
      return nil
    }
    guard claim.subjects.count > 1 else {
      let isOther = claim.isElliptic && claim.subjects == [.results(["otherHandling"])]
      if isOther, case .applicants? = found.last?.subject { return [.applicants(["other"])] }
      return claim.subjects
    }
    // `未收到书面或网络形式的申请`
    if claim.isDenial, claim.subjects.areEveryChannel, clause.namesRequests {
      return [.requestsHandled]
    }
    if claim.isEach || claim.count == ProseCount(0) { return claim.subjects }
    // `收到书面及线上提交的申请`
    if claim.subjects.allSatisfy(\.isChannel) {
      return clause.namesRequests && clause.namesReceiving
        ? [.requestsHandled] : [claim.subjects[0]]
    }
    var sum = claim.subjects[0]
    for subject in claim.subjects.dropFirst() {
      guard let joined = sum.joined(with: subject) else { return nil }
      sum = joined
    }
    // `自然人和法人` are all who can apply.
    if case .applicants(let columns) = sum, columns.contains("naturalPerson"), columns.count > 5 {
      return [.requestsHandled]
    }
    return [sum]
  }
}

extension [Statement.Subject] {
  /// Ways of sending that leave hardly another: 书面 and 网络.
  fileprivate var areEveryChannel: Bool {
    allSatisfy(\.isChannel) && contains(.channel("online"))
      && (contains(.channel("written")) || contains(.channel("offline")))
  }
}
