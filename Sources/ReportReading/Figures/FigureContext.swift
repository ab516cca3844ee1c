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
  mutating func pass(_ clause: [FigureToken], year: Int?) {
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
  private var monthBefore: Int64?
  private var isPending = false

  init(year: Int?) { self.year = year }

  /// Takes notice of a time that is named.
  mutating func pass(_ token: FigureToken, after before: FigureToken?) {
    defer { isPending = false }
    switch token.kind {
    case .year(let named):
      guard named > 1900 else { return }
      namesYear = year.map { $0 == named } ?? false
      isOther = year.map { $0 != named } ?? false
    case .month(let month):
      // 12月31日, 1月至12月
      isOther =
        !(month == 12 && (monthBefore == 1 || before?.isDash == true) || isFirstOrLast(month))
      monthBefore = month
      isPending = true
    case .word(let word):
      if word.roles.contains(.thisYear) { isOther = false }
      if !word.roles.isDisjoint(with: [.otherTime, .lastYear, .nextYear]) { isOther = true }
    default: break
    }
  }

  private func isFirstOrLast(_ month: Int64) -> Bool { month == 1 || month == 12 }
}

extension FigureToken {
  fileprivate var isDash: Bool { isUnknown && range.count <= 3 }
}
