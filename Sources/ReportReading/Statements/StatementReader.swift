import Diagnostics
package import DisclosureModel

/// Finds what the narrative says about the numbers that the tables give.
package enum StatementReader {
  /// The statements in `sections`, in the order of the text.
  ///
  /// - Parameter year: the year of the report. Where it is given, what is said of other years is left
  ///   out; where it is not, only what is plainly said of another time.
  package static func statements(in sections: [Section], year: Int? = nil) -> [Statement] {
    var reading = Reading(period: ReportingPeriod(year: year))
    for section in sections { reading.read(section) }
    return reading.statements
  }
}

/// The reading of one report's narrative.
private struct Reading {
  let period: ReportingPeriod
  private var found: [(statement: Statement, namesOneChannel: Bool)] = []
  private var tokens: [Token] = []
  private var headings = HeadingTopics()

  init(period: ReportingPeriod) { self.period = period }

  /// What was found. A number for one way of sending is taken for the whole only where no other
  /// number is given in the report.
  var statements: [Statement] {
    found.lazy.filter { candidate in
      !candidate.namesOneChannel
        || found.allSatisfy { other in
          other.statement.subject != candidate.statement.subject
            || other.statement.value == candidate.statement.value
        }
    }.map(\.statement)
  }

  mutating func read(_ section: Section) {
    headings.begin(topic(of: FoldedText(section.title)))
    for block in section.blocks { read(block, in: section.key) }
  }

  private mutating func read(_ block: Section.Block, in section: Section.Key) {
    let text = FoldedText(block.text)
    guard headings.topic.isRequests || text.mentionsApplications else {
      if case .heading(let level) = block.kind { headings.set(.none, level: level) }
      return
    }
    var topic = headings.topic
    var tokenizer = Tokenizer(text)
    var sentences = 0
    var followsHeading = topic == .requests
    var isOfOtherYear = false
    while let range = tokenizer.nextSentence(into: &tokens) {
      guard range.count <= Self.longestSentence else { continue }
      var grammar = ClaimGrammar(
        tokens, topic: topic, period: period, followsHeading: followsHeading)
      grammar.read()
      topic = grammar.topic
      let isShort = range.count <= Self.longestHeading
      if isShort, topic == .requestsBefore { topic = .requests }
      if isShort, topic == .none, tokens.onlyNameApplications { topic = .requests }
      followsHeading =
        isShort && topic == .requests && tokens.allSatisfy { $0.count == nil }
      let goesOnInOtherYear = isOfOtherYear && text.refersToYear(at: range.lowerBound)
      isOfOtherYear = goesOnInOtherYear || period.isOther(tokens)
      for claim in grammar.claims
      where !goesOnInOtherYear && tokens.allSatisfy({ $0.word != .disclaimer }) {
        append(claim, text: text, sentence: range, section: section, place: block.place)
      }
      sentences += 1
    }
    setHeading(
      block.kind, topic, isShort: sentences == 1 && text.bytes.count <= Self.longestHeading)
  }

  /// Bytes beyond which it is no sentence but a text without stops.
  private static let longestSentence = 12_000

  /// A sentence of so many bytes and no more, such as `依申请公开情况。`, only names a topic.
  private static let longestHeading = 60

  private mutating func setHeading(
    _ kind: Section.Block.Kind, _ topic: ClaimGrammar.Topic, isShort: Bool
  ) {
    if case .heading(let level) = kind {
      headings.set(topic, level: level)
    } else if isShort {
      headings.set(topic, level: .max)
    }
  }

  private mutating func append(
    _ claim: Claim, text: FoldedText, sentence: Range<Int>, section: Section.Key,
    place: SourcePlace
  ) {
    let isTorn = tokens[claim.tokens].contains { $0.count != nil && text.isTorn($0.range) }
    guard !isTorn, let value = claim.count.interval else { return }
    let phrase =
      tokens[claim.tokens.lowerBound].range
      .lowerBound..<tokens[claim.tokens.upperBound - 1].range.upperBound
    let plain = tokens.filter { if case .group = $0.kind { false } else { true } }
    let isOfOthers =
      tokens[..<claim.tokens.upperBound].isOfArea
      || tokens.tellOfAnotherOffice(upTo: claim.tokens.upperBound)
    let statement = Statement(
      subject: claim.subject(besideCarryIn: plain.mentionCarryIn), value: value,
      isDenial: claim.isDenial, mentionsCarryIn: tokens.mentionCarryIn,
      phrase: text.printed(phrase), sentence: text.printed(sentence), section: section,
      place: place, scope: isOfOthers ? .area : .agency)
    found.append((statement, claim.namesOneChannel))
  }

  /// The topic that a heading sets.
  private mutating func topic(of heading: FoldedText) -> ClaimGrammar.Topic {
    guard heading.mentionsApplications else { return .none }
    var topic = ClaimGrammar.Topic.none
    var tokenizer = Tokenizer(heading)
    while tokenizer.nextSentence(into: &tokens) != nil {
      var grammar = ClaimGrammar(tokens, topic: topic, period: period)
      grammar.read()
      topic = grammar.topic
      if topic == .none, tokens.onlyNameApplications { topic = .requests }
    }
    return topic
  }
}

/// The topics of the headings above a paragraph.
private struct HeadingTopics {
  private var stack: [(level: Int, topic: ClaimGrammar.Topic)] = []

  /// The topic of the nearest heading that has one.
  var topic: ClaimGrammar.Topic { stack.last { $0.topic != .none }?.topic ?? .none }

  /// Begins a section, whose heading sets `topic`.
  mutating func begin(_ topic: ClaimGrammar.Topic) { stack = [(0, topic.asHeading)] }

  mutating func set(_ topic: ClaimGrammar.Topic, level: Int) {
    while let last = stack.last, last.level >= level { stack.removeLast() }
    stack.append((level, topic.asHeading))
  }
}

extension ClaimGrammar.Topic {
  /// A heading such as 依申请公开工作 is about requests whatever else it says.
  fileprivate var asHeading: Self { self == .requestsBefore ? .requests : self }
}

extension [Token] {
  /// `申请办理情况`: as a heading of such a report it can be about no other applications.
  fileprivate var onlyNameApplications: Bool {
    contains { $0.word == .apply }
      && allSatisfy { $0.word.map(Self.wordsOfHeadings.contains) == true }
  }

  private static var wordsOfHeadings: Words {
    Words.requestStart.union(.verbs)
      .union(Words([.suffix, .conjunction, .glue, .own, .thisYear, .wholeYear, .adverb]))
  }
}

extension FoldedText {
  /// 当年 stands there, which means the year that the sentence before names.
  func refersToYear(at start: Int) -> Bool { bytes[start...].starts(with: Self.thatYear) }

  private static let thatYear = Array("当年".utf8)

  /// The word 申请 occurs: without it nothing is said about requests, and most paragraphs lack it.
  fileprivate var mentionsApplications: Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let word: [UInt8] = [0xE7, 0x94, 0xB3, 0xE8, 0xAF, 0xB7]
      guard bytes.count >= word.count else { return false }
      for at in 0...(bytes.count - word.count)
      where bytes[at] == word[0] && bytes[at + 1] == word[1] {
        if bytes[at..<(at + word.count)].elementsEqual(word) { return true }
      }
      return false
    }
  }
}
