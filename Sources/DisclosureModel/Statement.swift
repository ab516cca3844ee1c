package import Diagnostics

/// What a sentence of the narrative says about something that the tables count.
package struct Statement: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    /// 收到、新收、接收: requests received in the year.
    case requestsReceived
    /// 受理、办理: requests dealt with, which may include those carried in.
    case requestsHandled
    /// 办结、答复: requests decided.
    case requestsProcessed
    /// 上述47件申请: requests that were counted before, told again.
    case requestsCountedBefore
    /// 上年结转
    case carriedIn
    /// 结转下年度继续办理
    case carriedOut
    /// Requests with one of these results; a key such as `refused` stands for all rows below it.
    case results([String])
    /// Requests of one kind of applicant, by the columns that count them.
    case applicants([String])
    /// Requests that came by one way, such as `online`.
    case channel(String)
    /// Cases of reconsideration or litigation, by the groups of the table.
    case disputes([String])
    /// Documents of a kind, such as `normativeDocuments`, and the column that counts them.
    case documents(String, String)
    /// 主动公开政府信息: pieces of information published, which no table counts.
    case published
  }

  /// Whose requests a sentence counts.
  package enum Scope: Sendable, Hashable {
    /// The agency's own, as far as the sentence tells.
    case agency
    /// Those of a whole area or system: `全区`, `全市`, `各部门`. The agency's table may count fewer.
    case area
  }

  package let subject: Subject
  package let scope: Scope
  /// What the sentence claims: exact for `9份`, wider for `130余件`, zero for `未收到`.
  package let value: Interval
  /// The claim is in words of absence, such as `未收到`, rather than in a number.
  package let isDenial: Bool
  /// It speaks of fewer cases than the table counts: `因答复不当引起的行政复议`.
  package let isLimited: Bool
  /// The sentence also speaks of requests carried over from the year before.
  package let mentionsCarryIn: Bool
  /// The sentence names the year of the report.
  package let namesYear: Bool
  /// The words that hold the claim, as printed: `收到群众通过邮寄的政府信息公开申请表9份`.
  package let phrase: String
  /// The whole sentence.
  package let sentence: String
  /// The section it stands in.
  package let section: Section.Key
  package let place: SourcePlace

  package init(
    subject: Subject, value: Interval, isDenial: Bool, mentionsCarryIn: Bool, phrase: String,
    sentence: String, section: Section.Key, place: SourcePlace, scope: Scope = .agency,
    isLimited: Bool = false, namesYear: Bool = false
  ) {
    self.subject = subject
    self.scope = scope
    self.value = value
    self.isDenial = isDenial
    self.isLimited = isLimited
    self.mentionsCarryIn = mentionsCarryIn
    self.namesYear = namesYear
    self.phrase = phrase
    self.sentence = sentence
    self.section = section
    self.place = place
  }
}

extension Statement.Subject {
  /// How many requests there were, told by what was done with them.
  package var countsRequests: Bool {
    switch self {
    case .requestsReceived, .requestsHandled, .requestsProcessed: true
    default: false
    }
  }
}
