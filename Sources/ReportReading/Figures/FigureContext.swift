import DisclosureModel

/// What a text is about, from one clause to the next.
struct FigureContext {
  var section: Section.Key = .overview
  private(set) var topic = Topic.none
  /// 行政复议 is named by a heading above.
  private(set) var isUnderDisputes = false
  private var headingTopic = Topic.none
  private var sectionTopic = Topic.none

  enum Topic {
    case none, requests, other
  }

  init(section: Section.Key = .overview) {
    self.section = section
    isUnderDisputes = section == .disputes
  }

  /// Takes notice of what a clause speaks of.
  mutating func pass(_ clause: [FigureToken]) {
    for token in clause { pass(token) }
  }

  mutating func pass(_ token: FigureToken) {
    let roles = token.roles
    if roles.contains(.request) {
      topic = .requests
    } else if !roles.isDisjoint(with: [.other, .foreign]) || token.term == .published {
      topic = .other
    }
    if case .disputes? = token.term { isUnderDisputes = true }
  }

  /// What follows is about the cases of others.
  mutating func leave() { topic = .other }

  /// Takes over what a heading says.
  mutating func setHeading(_ heading: FigureContext, isSection: Bool) {
    if isSection { sectionTopic = heading.topic }
    headingTopic = heading.topic
    isUnderDisputes = heading.isUnderDisputes || section == .disputes
    topic = heading.topic == .none ? sectionTopic : heading.topic
  }

  mutating func beginParagraph() {
    topic = headingTopic == .none ? sectionTopic : headingTopic
  }
}

/// Whether what is said in a sentence holds for the year of the report.
struct FigurePeriod {
  let year: Int?
  private(set) var isOther = false
  private(set) var namesYear = false
  private var month: Int64?
  /// What held before the month was named.
  private var wasOther = false

  init(year: Int?) { self.year = year }

  /// Takes notice of a time that is named.
  mutating func pass(_ token: FigureToken, after before: FigureToken?) {
    switch token.kind {
    case .year(let named):
      guard named > 1900 else { return }
      namesYear = year.map { $0 == named } ?? false
      isOther = year.map { $0 != named } ?? false
    case .month(let named):
      // `1月至12月`, `1-12月`
      let isWhole = named == 12 && (month == 1 || before?.isDash == true)
      if month == nil { wasOther = isOther }
      isOther = isWhole ? wasOther : true
      month = named
    case .day:
      // `12月31日` is the end of the year, any other day is a part of it.
      if month == 1 || month == 12 { isOther = wasOther }
      month = nil
    case .word(let word):
      if word.roles.contains(.thisYear) { isOther = false }
      if !word.roles.isDisjoint(with: [.otherTime, .lastYear, .nextYear]) { isOther = true }
    default: break
    }
  }
}

extension FigureToken {
  fileprivate var isDash: Bool { isUnknown && range.count <= 3 }
}
