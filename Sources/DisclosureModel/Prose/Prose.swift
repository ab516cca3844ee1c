/// What the narrative says that can be calculated with, whether or not a table counts it.
package struct Prose: Sendable, Hashable {
  package var breakdowns: [Breakdown] = []
  package var shares: [StatedShare] = []
  package var namedShares: [NamedShare] = []
  package var changes: [YearlyChange] = []
  package var retoldCounts: [RetoldCount] = []
  /// What the report gives as done in another year than its own.
  package var otherYears: [OtherYear] = []
  /// Where a measure stands without its number: `主动公开条`.
  package var missingNumbers: [Passage] = []
  package var fees: [FeeStatement] = []

  package init() {}
}

/// A count with the counts of its parts: `622条，其中网站86条、公众号536条`.
package struct Breakdown: Sendable, Hashable {
  package let whole: Interval
  package let parts: [Interval]
  /// The parts are said to be all: the last is `其他`, or their sum is what is printed.
  package let isClosed: Bool
  package let passage: Passage

  package init(whole: Interval, parts: [Interval], isClosed: Bool, passage: Passage) {
    self.whole = whole
    self.parts = parts
    self.isClosed = isClosed
    self.passage = passage
  }
}

/// The share of a kind of requests of which the text gives no number: `自然人申请占83%`.
package struct NamedShare: Sendable, Hashable {
  /// The applicants, or the results.
  package let subject: Statement.Subject
  package let rate: Rate
  package let passage: Passage

  package init(subject: Statement.Subject, rate: Rate, passage: Passage) {
    self.subject = subject
    self.rate = rate
    self.passage = passage
  }
}

/// A number that the text says it has told: `上述486条信息`.
package struct RetoldCount: Sendable, Hashable {
  /// The number told last before, and the words that tell it.
  package let told: Interval
  package let phrase: String
  package let retold: Interval
  /// All the numbers before that may be told again, and what they come to.
  package let mayBe: [Interval]
  package let passage: Passage

  package init(
    told: Interval, phrase: String, retold: Interval, mayBe: [Interval], passage: Passage
  ) {
    self.told = told
    self.phrase = phrase
    self.retold = retold
    self.mayBe = mayBe
    self.passage = passage
  }
}

/// A count with the share it is of another: `收到22件，…网上5件，占22.7%`.
package struct StatedShare: Sendable, Hashable {
  package let part: Interval
  package let rate: Rate
  /// What the share is of, as far as the sentence tells; zero where it is of all requests, and the text does
  /// not tell how many these are.
  package let whole: Interval
  /// Other counts of the paragraph of which it may be meant.
  package let otherWholes: [Interval]
  package let passage: Passage

  package init(
    part: Interval, rate: Rate, whole: Interval, otherWholes: [Interval], passage: Passage
  ) {
    self.part = part
    self.rate = rate
    self.whole = whole
    self.otherWholes = otherWholes
    self.passage = passage
  }
}

/// A count against that of an earlier year: `22起，比2022年（31起）下降29%`.
package struct YearlyChange: Sendable, Hashable {
  /// The counts that may be the year's own, the nearest first; empty where none is printed.
  package let current: [Interval]
  /// The earlier year's count, where it is printed.
  package let base: Interval?
  /// The earlier year.
  package let baseYear: Int
  package let isRise: Bool
  package let rate: Rate?
  /// By how many it rose or fell.
  package let difference: Interval?
  /// The number of requests received is compared, the agency's own as far as the sentence tells.
  package let isOfReceivedRequests: Bool
  package let passage: Passage

  package init(
    current: [Interval], base: Interval?, baseYear: Int, isRise: Bool, rate: Rate?,
    difference: Interval?, isOfReceivedRequests: Bool, passage: Passage
  ) {
    self.current = current
    self.base = base
    self.baseYear = baseYear
    self.isRise = isRise
    self.rate = rate
    self.difference = difference
    self.isOfReceivedRequests = isOfReceivedRequests
    self.passage = passage
  }
}

/// Something counted or denied for a year: `2022年共主动公开信息53条`.
package struct OtherYear: Sendable, Hashable {
  package let year: Int
  /// How many requests it tells of, if it counts requests.
  package let requests: Interval?
  package let passage: Passage

  package init(year: Int, requests: Interval?, passage: Passage) {
    self.year = year
    self.requests = requests
    self.passage = passage
  }
}

/// What the text says of fees for dealing with requests (信息处理费).
package struct FeeStatement: Sendable, Hashable {
  /// None was collected; else some was.
  package let isDenial: Bool
  package let passage: Passage

  package init(isDenial: Bool, passage: Passage) {
    self.isDenial = isDenial
    self.passage = passage
  }
}
