import DisclosureModel

/// What a text is about, from one clause to the next.
struct FigureContext {
  var section: Section.Key = .overview
  private(set) var topic = Topic.none
  /// 行政复议 is named by a heading above.
  private(set) var isUnderDisputes = false
  /// The sentence before spoke of documents.
  private(set) var followsDocuments = false
  /// The sentence begins with 当年 behind one that tells of another year.
  private(set) var goesOnInOtherYear = false
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

  /// What was mentioned in passing is over: `件件有登记、事事有回音。`
  mutating func resumeRequests() { topic = .requests }

  /// What follows is about the cases of others.
  mutating func leave() { topic = .other }

  /// Takes over what a heading says.
  mutating func setHeading(_ heading: FigureContext, isSection: Bool) {
    if isSection { sectionTopic = heading.topic }
    headingTopic = heading.topic
    isUnderDisputes = heading.isUnderDisputes || section == .disputes
    topic = heading.topic == .none ? sectionTopic : heading.topic
  }

  mutating func beginSentence(behindDocuments namesDocuments: Bool) {
    followsDocuments = namesDocuments
  }

  mutating func goOn(inOtherYear isOther: Bool) { goesOnInOtherYear = isOther }

  mutating func beginParagraph() {
    followsDocuments = false
    goesOnInOtherYear = false
    topic = headingTopic == .none ? sectionTopic : headingTopic
  }
}

extension FigureScanner.Sentence {
  /// `行政复议、行政诉讼情况。`
  var namesOnly: Bool {
    clauses.count == 1
      && clauses[0].allSatisfy { $0.isTransparent || $0.term != nil && !$0.roles.contains(.denial) }
  }

  /// `本年度无此类情况。`
  var deniesWhatWasNamed: Bool {
    clauses.last?.contains { $0.roles.contains([.denial, .again]) } == true
      && clauses.allSatisfy { $0.allSatisfy { $0.isTransparent || $0.roles.contains(.denial) } }
  }

  /// `依申请公开中，`
  var opensWithRequests: Bool {
    clauses.first?.contains(where: \.namesRequest) == true
      && clauses.allSatisfy { $0.allSatisfy { $0.count == nil } }
  }

  /// It begins with 当年.
  func refersToYear(in text: FoldedText) -> Bool { text.refersToYear(at: range.lowerBound) }

  /// It gives a number of other things, or turns to the cases of others.
  var countsOtherMatters: Bool {
    clauses.contains { clause in
      clause.contains { $0.roles.contains(.foreign) || $0.term == .published }
        || clause.contains { $0.roles.contains(.other) } && clause.contains { $0.count != nil }
    }
  }
}
