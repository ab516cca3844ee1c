import DisclosureModel

/// What a sentence names, seen as a whole.
struct FigureOutline {
  private(set) var namesCarriedIn = false
  /// A result beside 公开, such as 不予公开.
  private(set) var namesOtherResults = false
  /// How many times applicants are named.
  private(set) var applicants = 0
  private var kindsOfApplicants: Set<String> = []
  private(set) var channels: Set<String> = []
  /// An application is named, and no other matter.
  private(set) var isOfApplications = false
  private var namesReceived = false
  private var isOfNothingElse = false
  private var results: Set<String> = []

  /// How many clauses count decisions: `按期办结45件，延期办结3件`.
  private(set) var processed = 0

  /// `不列入本报告`
  private(set) var isDisclaimed = false
  /// The clause that begins with 另 and is the first of those that this is said of.
  private(set) var startOfDisclaimed: Int?
  /// `截至2023年末，累计办结587件`
  private(set) var countsSinceEver = false
  /// `累计办结357件`, with no time named: it may be more than the year's.
  private(set) var countsUndated = false
  /// `办结一件、销号一件`: how each is dealt with, not how many there were.
  private(set) var dealsOneByOne = false
  private(set) var namesDocuments = false
  /// What counts anything counts what was made, repealed or is in force, and does not say of what.
  private(set) var tellsDeedsOnly = false
  /// `我局参与起草`: the documents are another's.
  private(set) var namesPartaking = false
  /// Requests are named, and nothing else is.
  private(set) var isOnlyOfRequests = false
  /// `行政诉讼14件，其中涉及信息公开2件`
  private(set) var tellsOpennessApart = false
  /// 自行答复, 审理: some of what is told is of others.
  private(set) var namesForeign = false
  /// `均涉及政府信息公开`
  private(set) var saysAllAreOfOpenness = false
  /// Other matters are named, and 政府信息公开 is not.
  private(set) var isOfOtherMatters = false
  private var duplicates = 0
  /// `新收申请47件`, and no dispute.
  private var opensWithApplications = false
  /// 政府信息公开 is named.
  private var namesOpenness = false
  private var opensWithRequests = false
  private var disputes: Set<String> = []
  private var namesCarriedOut = false
  /// An application is named, and no other matter nor any unknown word.
  private var isOfPlainApplications = false
  /// Results are named in the words of the form, and nothing else is.
  private(set) var isOnlyOfResults = false
  /// `另办结上年结转的6件`, `其中2件分别出具两份答复书`: the number of decisions told before is not that of all.
  private(set) var tellsDecisionsApart = false
  /// `其中由我局起草的2件`: what is counted before is another's.
  private(set) var tellsOwnApart = false
  /// Another matter is counted before anything else is said: `受理投诉2件，均未引发行政诉讼`.
  private(set) var countsOtherMatterFirst = false

  /// 行政复议 and 行政诉讼 are named.
  var namesBothDisputes: Bool { disputes.count > 1 && disputes.contains("reconsideration") }

  init(_ clauses: [FigureClause]) {
    let tokens = clauses.lazy.flatMap(\.tokens)
    let others = clauses.filter { !$0.onlyDenies }.lazy.flatMap(\.tokens)
    isDisclaimed =
      tokens.contains { $0.roles.contains(.disclaimer) }
      || (tokens.contains { $0.roles.contains(.paper) } || Self.tellsOpennessOfPapers(clauses))
        && !tokens.contains { $0.roles.contains(.documents) || $0.term?.isDocuments == true }
    if isDisclaimed {
      startOfDisclaimed =
        clauses.indices.dropFirst().first {
          clauses[$0].tokens.first?.roles.contains(.besides) == true
        }
        ?? clauses.indices.dropFirst().last { at in
          clauses[at].tokens.first?.opensItem == true
            && clauses[at...].contains { $0.tokens.contains { $0.roles.contains(.disclaimer) } }
        }
        ?? clauses.indices.dropFirst().last { clauses[$0].disclaimsItsOwn }
    }
    countsSinceEver =
      tokens.contains { $0.roles.contains(.until) }
      && tokens.contains { $0.roles.contains(.cumulative) }
    countsUndated =
      tokens.contains { $0.roles.contains(.cumulative) } && !tokens.contains(where: \.isTime)
    var ones = 0
    for token in clauses.lazy.flatMap(\.tokens) {
      if token.count?.isSpelledOne == true { ones += 1 }
      if token.roles.contains(.documents) || token.term?.isDocuments == true {
        namesDocuments = true
      }
    }
    dealsOneByOne = ones > 1
    tellsDeedsOnly = clauses.allSatisfy { clause in
      let deeds = clause.items.filter { !$0.isNumber }
      return !clause.items.contains(where: \.isNumber) || clause.onlyCountsAtTime
        || deeds.count == 1 && deeds[0].isElliptic
          && deeds[0].terms?.allSatisfy(\.isDocuments) == true
    }
    namesPartaking = tokens.contains { $0.roles.contains(.partaking) }
    let opening = clauses.first?.tokens ?? []
    let opensWithReceived =
      opening.contains { $0.term == .requestsReceived }
      && !opening.contains(where: \.isUnnamed)
    isOnlyOfRequests =
      (opensWithReceived || tokens.contains { $0.roles.contains(.request) })
      && !others.contains { !$0.roles.isDisjoint(with: [.other, .foreign]) }
    isOfNothingElse = others.allSatisfy {
      $0.roles.isDisjoint(with: [.other, .foreign, .spoiler, .documents])
    }
    isOfApplications =
      isOfNothingElse
      && tokens.contains { !$0.roles.isDisjoint(with: [.application, .request]) }
    isOfPlainApplications = isOfApplications && others.allSatisfy { !$0.isUnnamed }
    namesReceived = tokens.contains { $0.term == .requestsReceived }
    let firstPart = clauses.dropFirst().firstIndex(where: \.opensPart) ?? clauses.count
    tellsOpennessApart =
      clauses[firstPart...].contains { clause in
        clause.items.contains(where: \.isCount)
          // `其中25件为行政处罚类，3件为政府信息公开类`
          && (clause.opensPart || clause.items.allSatisfy(\.isNumber))
          && clause.tokens.contains { !$0.roles.isDisjoint(with: [.openness, .request]) }
      } || clauses.dropFirst().contains { $0.onlyOpensOpenness || $0.countsShareOfOpenness }
    opensWithRequests = opening.contains(where: \.namesRequest) && clauses.first?.hasNumber == false
    tellsOwnApart = clauses.dropFirst().contains { clause in
      clause.opensPartByName
        && clause.tokens.drop { $0.count == nil && !$0.roles.contains(.own) }.first?.count == nil
        && clause.hasNumber
    }
    tellsDecisionsApart = clauses.dropFirst().contains { clause in
      guard let first = clause.tokens.first, clause.tokens.contains(where: { $0.count != nil })
      else { return false }
      let isBeside =
        first.roles.contains(.besides) && clause.tokens.count > 1
        && clause.tokens[1].term == .requestsProcessed
      let isDivided =
        first.roles.contains(.partOfWhole)
        && clause.tokens.contains { $0.roles.contains(.separately) }
        && clause.items.count(where: \.isNumber) > 1
      return isBeside || isDivided
    }
    countsOtherMatterFirst =
      opening.contains { $0.roles.contains(.other) } && opening.contains { $0.count != nil }
      && opening.allSatisfy { $0.roles.isDisjoint(with: [.openness, .request]) }
    namesForeign = tokens.contains { $0.roles.contains(.foreign) }
    saysAllAreOfOpenness = clauses.dropFirst().contains { clause in
      clause.tokens.contains { !$0.roles.isDisjoint(with: [.openness, .request]) }
        && clause.tokens.contains { $0.roles.contains(.each) }
        && clause.tokens.allSatisfy { $0.isTransparent && $0.count == nil }
    }
    isOfOtherMatters =
      others.contains { $0.roles.contains(.other) }
      && tokens.allSatisfy { $0.roles.isDisjoint(with: [.openness, .request]) }
    opensWithApplications =
      opening.contains(where: \.isReceiving) && opening.contains { $0.count != nil }
      && opening.contains { $0.roles.contains(.application) }
      && opening.allSatisfy { $0.term?.isDispute != true }
    namesOpenness = tokens.contains { $0.roles.contains(.openness) }
    duplicates = tokens.count { $0.term == .results(["unprocessed.duplicate"]) }
    processed = clauses.count { clause in
      clause.items.contains(where: \.isCount)
        && clause.items.contains { $0.terms == [.requestsProcessed] }
    }
    for case .results(let rows)? in tokens.map(\.term) { results.formUnion(rows) }
    for item in clauses.lazy.flatMap(\.items) {
      for term in item.terms ?? [] where !item.isElliptic {
        switch term {
        case .carriedIn: namesCarriedIn = true
        case .carriedOut: namesCarriedOut = true
        case .results(let rows): results.formUnion(rows)
        case .applicants(let columns):
          applicants += 1
          kindsOfApplicants.insert(columns[0])
        case .channel(let channel): channels.insert(channel)
        case .disputes(let groups): disputes.formUnion(groups)
        default: break
        }
      }
    }
    namesOtherResults = !results.subtracting(["granted"]).isEmpty
    isOnlyOfResults = !results.isEmpty && isOfNothingElse && disputes.isEmpty
  }

  /// `印发文件274件，主动公开161件，依申请公开52件`
  private static func tellsOpennessOfPapers(_ clauses: [FigureClause]) -> Bool {
    guard let first = clauses.first, first.hasNumber,
      first.tokens.contains(where: { $0.roles.contains(.papering) })
    else { return false }
    return clauses.dropFirst().contains { clause in
      clause.hasNumber && clause.tokens.contains { $0.roles.contains(.other) }
        && clause.tokens.allSatisfy {
          $0.isTransparent || $0.count != nil || $0.roles.contains(.other)
        }
    }
  }

  var namesOneKindOfApplicant: Bool { kindsOfApplicants.count == 1 }

  /// The clauses cut a number of requests by applicants or by ways of sending.
  var dividesRequests: Bool { kindsOfApplicants.count > 1 || channels.count > 1 }

  /// Several results are named behind a clause that only names requests: `办理政府信息公开申请过程中`.
  var listsResultsOfRequests: Bool { opensWithRequests && results.count > 1 }

  /// Most results of the table are named.
  var listsResults: Bool { results.count > 3 }

  /// The kinds of applicants or results of the table are told apart, whatever was spoken of before.
  var listsCells: Bool { kindsOfApplicants.count > 2 && disputes.isEmpty || listsResults }

  /// Two kinds of applicants are told apart, of applications and of nothing else.
  var tellsApplicantsApart: Bool {
    kindsOfApplicants.count > 1 && disputes.isEmpty && isOfApplications
  }

  /// Carried-over requests and lists of results are spoken of nowhere else.
  var isOfRequests: Bool {
    namesCarriedIn || results.count > 1 || duplicates > 1 || cutsApplications
      || namesCarriedOut && isOfNothingElse
        && (processed > 0 || opensWithApplications || isOfPlainApplications)
      || isOfApplications && !results.isDisjoint(with: Self.openness)
      || saysAllAreOfOpenness && isOfNothingElse
      || !results.isDisjoint(with: Self.plainReasons)
  }

  /// The applicants of the table, or the ways in which they apply: nothing else that is applied for is
  /// told apart by these.
  private var cutsApplications: Bool {
    guard disputes.isEmpty || namesOpenness else { return false }
    let kinds = max(kindsOfApplicants.count, channels.count)
    let isCutTwice = !kindsOfApplicants.isEmpty && !channels.isEmpty
    return kindsOfApplicants.count > 2
      || isOfApplications && (kinds > 1 || isCutTwice || kinds > 0 && namesReceived)
  }

  /// Results that only requests for information have.
  private static let openness: Set = [
    "granted", "partiallyGranted", "refused", "unprocessed.duplicate",
  ]

  /// Reasons that nobody gives for anything but requests.
  private static let plainReasons: Set = [
    "partiallyGranted",
    "refused.deliberative", "refused.internalAffairs", "unavailable.notHeld",
    "unavailable.requiresCreation", "unavailable.unclearAfterCorrection",
  ]
}
