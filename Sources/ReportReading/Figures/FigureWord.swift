import DisclosureModel

/// What a word of `phrases/figures.json` names or does in a sentence.
struct FigureWord: Sendable {
  /// What it names that a table counts.
  var term: Statement.Subject?
  /// What it names where the sentence has named the whole thing: `废止` after `规范性文件`.
  var elliptic: Statement.Subject?
  var roles: FigureRoles = []

  /// Takes up what `other` says of the same word; it stops where both name something.
  mutating func take(_ other: FigureWord) {
    precondition(term == nil || other.term == nil || term == other.term, "a word for two things")
    precondition(elliptic == nil || other.elliptic == nil || elliptic == other.elliptic)
    term = other.term ?? term
    elliptic = other.elliptic ?? elliptic
    roles.formUnion(other.roles)
  }
}

extension Statement.Subject {
  /// The subject that the key of a list of phrases names, such as `results.refused`.
  init?(phraseKey key: String) {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "carriedIn": self = .carriedIn
    case "carriedOut": self = .carriedOut
    case "received": self = .requestsReceived
    case "handled": self = .requestsHandled
    case "processed": self = .requestsProcessed
    case "published": self = .published
    case "results": self = .results([rest])
    case "applicants":
      let bodies = [
        "business", "researchInstitution", "socialOrganization", "legalService", "other",
      ]
      self = .applicants(rest == "organizations" ? bodies : [rest])
    case "channels": self = .channel(rest)
    case "disputes":
      self = .disputes(
        rest == "all"
          ? ["reconsideration", "litigationDirect", "litigationAfterReconsideration"]
          : rest == "litigation"
            ? ["litigationDirect", "litigationAfterReconsideration"] : [rest])
    case "documents":
      let names = rest.split(separator: ".").map(String.init)
      guard names.count == 2 else { return nil }
      self = .documents(names[0], names[1])
    default: return nil
    }
  }

  /// Subjects of one family can share a number.
  func isKin(to other: Self) -> Bool {
    switch (self, other) {
    case (.results, .results), (.applicants, .applicants), (.disputes, .disputes): true
    case (.channel, .channel), (.documents, .documents): true
    case (.carriedIn, .carriedOut), (.carriedOut, .carriedIn): true
    default: self == other
    }
  }

  /// What counts both, where a form has cells for that.
  func joined(with other: Self) -> Self? {
    switch (self, other) {
    case (.results(let one), .results(let two)): .results(one + two)
    case (.applicants(let one), .applicants(let two)): .applicants(one + two)
    case (.disputes(let one), .disputes(let two)): .disputes(one + two)
    default: nil
    }
  }

  /// Behind a number of other things they are as likely a number of these.
  var mayBelongToOtherThings: Bool {
    switch self {
    case .requestsProcessed, .requestsHandled, .carriedOut, .channel: true
    default: false
    }
  }

  /// 其他主体, 其他方式: where it is the rest of what was told, it need not be the column of the form.
  var isOther: Bool {
    self == .applicants(["other"]) || self == .channel("other")
      || self == .results(["otherHandling"])
  }

  /// Applicants, ways of sending and results cut the requests into parts.
  var isPartOfRequests: Bool { isApplicants || isChannel || isResult }

  var isResult: Bool { if case .results = self { true } else { false } }

  var isApplicants: Bool { if case .applicants = self { true } else { false } }

  var isChannel: Bool { if case .channel = self { true } else { false } }

  var isDocuments: Bool { if case .documents = self { true } else { false } }

  /// 现行有效: what there is at the end of the year, whenever it was made.
  var isStock: Bool { if case .documents(_, "inForce") = self { true } else { false } }

  var isDispute: Bool { if case .disputes = self { true } else { false } }

  /// 新收, 结转, 办结: what a row of the table counts of every kind of applicant.
  var isFlow: Bool {
    isCarried || self == .requestsProcessed || self == .requestsReceived || self == .requestsHandled
  }

  var isCarried: Bool { self == .carriedIn || self == .carriedOut }

  /// A row of the table inside a group: 不予公开 for a reason.
  var isReason: Bool {
    if case .results(let rows) = self { rows.contains { $0.contains(".") } } else { false }
  }
}
