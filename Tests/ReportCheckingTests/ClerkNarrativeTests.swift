import Diagnostics
import DisclosureModel
import Tables
import TestSupport
import Testing

@testable import ReportChecking

/// Sentences of clerks about one report, each true and with every figure in it contradicted once, among
/// sentences about other matters.
@Suite("Narrative of clerks")
struct ClerkNarrativeTests {
  /// The cells of the report that the sentences speak of; the rest is 0.
  private static let cells = [
    "requests.received.naturalPerson": 39, "requests.received.business": 5,
    "requests.received.legalService": 2, "requests.received.other": 1,
    "requests.received.total": 47, "requests.carriedIn.naturalPerson": 5,
    "requests.carriedIn.business": 1, "requests.carriedIn.total": 6,
    "requests.granted.total": 21, "requests.partiallyGranted.total": 7,
    "requests.refused.deliberative.total": 4, "requests.unavailable.notHeld.total": 9,
    "requests.unprocessed.duplicate.total": 3, "requests.otherHandling.other.total": 4,
    "requests.processed.naturalPerson": 40, "requests.processed.business": 5,
    "requests.processed.legalService": 2, "requests.processed.other": 1,
    "requests.processed.total": 48, "requests.carriedOut.naturalPerson": 4,
    "requests.carriedOut.business": 1, "requests.carriedOut.total": 5,
    "disputes.reconsideration.total": 3, "disputes.litigationDirect.total": 1,
    "disputes.litigationAfterReconsideration.total": 1,
    "disclosure.normativeDocuments.issued": 4, "disclosure.normativeDocuments.repealed": 2,
    "disclosure.normativeDocuments.inForce": 19,
  ]

  /// What the cells are in a report that has none of something.
  private static func cells(without absent: String) -> [String: Int] {
    switch absent {
    case "received": cells.filter { !$0.key.hasPrefix("requests.") }
    case "disputes": cells.filter { !$0.key.hasPrefix("disputes.") }
    case "carriedOut":
      cells.filter { !$0.key.hasPrefix("requests.carriedOut") }.merging([
        "requests.carriedIn.total": 1, "requests.carriedIn.naturalPerson": 0,
      ]) { $1 }
    default: cells
    }
  }

  private static let governments = [
    (name: "我县政府", agency: "某县人民政府"), (name: "我市收到", agency: "某市人民政府"),
  ]

  private func findings(
    _ text: String, of sentence: ClerkSentence, _ cells: [String: Int], noise: [String]
  ) -> [Finding] {
    var small = SmallReport()
    for (id, value) in cells {
      if let index = small.cells.form.index(of: id) { small.write("\(value)", in: index) }
    }
    // What 我县政府 did is told by that government.
    if let told = Self.governments.first(where: { text.contains($0.name) }) {
      small.agency = told.agency
    }
    // An opening without a stop is a heading of its own.
    let isHeading = !sentence.opening.isEmpty && !sentence.opening.hasSuffix("。")
    small.told = [noise[0] + noise[1]]
    if isHeading { small.told.append(sentence.opening) }
    small.told += [(isHeading ? "" : sentence.opening) + text + noise[2], noise[3], noise[4]]
    small.blocks[.overview] = small.told.map { (.paragraph, $0) }
    let report = small.report
    return (Catalogue.narrative + Catalogue.wording + Catalogue.prose)
      .compactMap { $0.outcome(of: report) }.flatMap(\.findings)
  }

  /// Five sentences about other matters, others for each `index`; the first set's where a set has none.
  private func noise(_ fixture: ClerkSentence.Fixture, _ index: Int) throws -> [String] {
    let noise =
      try fixture.noise.isEmpty ? ClerkSentence.fixture("clerks").noise : fixture.noise
    return (0..<5).map { noise[(index + 3 * $0) % noise.count] }
  }

  @Test(arguments: [
    ("clerks", 0.97), ("clerks-second", 0.97), ("clerks-third", 0.99), ("clerks-fourth", 0.94),
    ("clerks-fifth", 0.95), ("clerks-sixth", 0.98), ("clerks-seventh", 0.96),
    ("clerks-eighth", 0.98), ("clerks-ninth", 0.97), ("clerks-tenth", 0.98),
    ("clerks-eleventh", 0.97), ("clerks-twelfth", 0.97), ("clerks-thirteenth", 0.94),
    ("templates", 0.97), ("templates-second", 0.96), ("templates-third", 0.98),
    ("templates-fourth", 0.97), ("templates-fifth", 0.98), ("templates-sixth", 0.97),
    ("clerks-fourteenth", 0.99), ("templates-seventh", 0.99), ("templates-eighth", 0.99),
    ("templates-ninth", 0.99), ("templates-tenth", 0.99), ("clerks-fifteenth", 0.99),
    ("templates-eleventh", 0.96), ("templates-twelfth", 0.92), ("clerks-sixteenth", 0.9),
    ("templates-thirteenth", 0.97), ("templates-fourteenth", 0.96), ("clerks-seventeenth", 0.97),
    ("templates-fifteenth", 0.97), ("templates-sixteenth", 0.97), ("clerks-eighteenth", 0.97),
    ("templates-seventeenth", 0.99), ("templates-eighteenth", 1), ("clerks-nineteenth", 1),
    ("active-kinds", 0.88),
    ("templates-nineteenth", 0.99), ("templates-twentieth", 0.99), ("clerks-twentieth", 1),
    ("kinds", 0.94),
    ("templates-twentyfirst", 0.9), ("templates-twentysecond", 0.87), ("clerks-twentyfirst", 0.89),
  ])
  func findsWhatTheTablesContradict(_ name: String, _ rate: Double) throws {
    let fixture = try ClerkSentence.fixture(name)
    var planted: [String: (found: Int, tried: Int)] = [:]
    for (index, sentence) in fixture.sentences.enumerated() {
      for text in sentence.contradictions {
        let found = findings(text, of: sentence, Self.cells, noise: try noise(fixture, index))
        let isFound = found.contains { sentence.checks.contains($0.check) }
        if !isFound { print("missed \(sentence.kind): \(text)") }
        planted[sentence.kind, default: (0, 0)].tried += 1
        planted[sentence.kind, default: (0, 0)].found += isFound ? 1 : 0
      }
    }
    for (kind, score) in planted.sorted(by: { $0.key < $1.key }) {
      print("\(name) \(kind): \(score.found) of \(score.tried)")
    }
    let tried = planted.values.reduce(0) { $0 + $1.tried }
    let found = planted.values.reduce(0) { $0 + $1.found }
    print("\(name): \(found) of \(tried)")
    #expect(Double(found) >= rate * Double(tried), "\(found) of \(tried)")
  }

  @Test(arguments: [
    "clerks", "clerks-second", "clerks-third", "clerks-fourth", "clerks-fifth", "clerks-sixth",
    "clerks-seventh", "clerks-eighth", "clerks-ninth", "clerks-tenth", "clerks-eleventh",
    "clerks-twelfth", "clerks-thirteenth", "templates", "templates-second", "templates-third",
    "templates-fourth", "templates-fifth", "templates-sixth", "clerks-fourteenth",
    "templates-seventh", "templates-eighth", "templates-ninth", "templates-tenth",
    "clerks-fifteenth", "templates-eleventh", "templates-twelfth", "clerks-sixteenth",
    "templates-thirteenth", "templates-fourteenth", "clerks-seventeenth",
    "templates-fifteenth", "templates-sixteenth", "clerks-eighteenth",
    "templates-seventeenth", "templates-eighteenth", "clerks-nineteenth", "active-kinds",
    "templates-nineteenth", "templates-twentieth", "clerks-twentieth", "kinds",
    "templates-twentyfirst", "templates-twentysecond", "clerks-twentyfirst",
  ])
  func raisesNoAlarmWhereTextAndTableAgree(_ name: String) throws {
    let fixture = try ClerkSentence.fixture(name)
    for (index, sentence) in fixture.sentences.enumerated() {
      let found = findings(
        sentence.truth, of: sentence, Self.cells(without: sentence.absent),
        noise: try noise(fixture, index + 1))
      let alarms = found.filter { $0.severity > .notice || $0.check == "N.channel" }
      #expect(
        alarms.isEmpty,
        "\(alarms.map(\.check)) \(alarms.compactMap(\.formula?.zh)): \(sentence.truth)")
    }
  }

  /// What is found in a sentence is found in other words for the same, and no alarm is raised about
  /// them; each sentence is tried with a few.
  @Test func findsTheSameInOtherWords() throws {
    let rephrasings = try Self.rephrasings()
    let (mostLost, mostAlarms) = (0.03, 0.01)
    var tried = 0
    var lost = 0
    var alarms = 0
    for name in ["clerks", "clerks-third", "clerks-sixth", "templates", "templates-third"] {
      let fixture = try ClerkSentence.fixture(name)
      for (index, sentence) in fixture.sentences.enumerated() {
        let noise = try noise(fixture, index)
        for (old, new) in rephrasings.enumerated().lazy.filter({ ($0.offset + index) % 5 == 0 })
          .map(\.element)
        {
          guard let other = sentence.rephrased(old, as: new) else { continue }
          for (text, otherText) in zip(sentence.contradictions, other.contradictions)
          where isFound(text, of: sentence, noise) {
            tried += 1
            guard !isFound(otherText, of: other, noise) else { continue }
            lost += 1
            print("lost in other words: \(otherText)")
          }
          if raisesAlarm(other, noise), !raisesAlarm(sentence, noise) {
            alarms += 1
            print("alarm in other words: \(other.truth)")
          }
        }
      }
    }
    #expect(tried > 500)
    #expect(Double(lost) <= mostLost * Double(tried), "\(lost) of \(tried)")
    #expect(Double(alarms) <= mostAlarms * Double(tried), "\(alarms) of \(tried)")
  }

  private func isFound(_ text: String, of sentence: ClerkSentence, _ noise: [String]) -> Bool {
    findings(text, of: sentence, Self.cells, noise: noise).contains {
      sentence.checks.contains($0.check)
    }
  }

  private func raisesAlarm(_ sentence: ClerkSentence, _ noise: [String]) -> Bool {
    findings(
      sentence.truth, of: sentence, Self.cells(without: sentence.absent), noise: noise
    ).contains { $0.severity > .notice }
  }

  private static func rephrasings() throws -> [(old: String, new: String)] {
    let text = String(
      decoding: try Repository.bytes("Tests/Fixtures/narrative/rephrasings.txt"), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("%") }.compactMap { line in
      let words = line.split(separator: " → ")
      return words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }
  }

  /// Sentences about other matters, or about other years, agencies and times, each behind one about the
  /// report's requests, and under a heading that makes these the topic.
  @Test func staysSilentOnOtherMatters() throws {
    let text = String(
      decoding: try Repository.bytes("Tests/Fixtures/narrative/other-matters.txt"),
      as: UTF8.self)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("%") }
    #expect(lines.count > 1000)
    var alarms = 0
    for line in lines {
      var small = SmallReport()
      for (id, value) in Self.cells {
        if let index = small.cells.form.index(of: id) { small.write("\(value)", in: index) }
      }
      small.told = [
        "（二）依申请公开情况。2023年收到政府信息公开申请47件。" + line,
        "2023年主动公开政府信息600条。" + line,
      ]
      small.blocks[.overview] = small.told.map { (.paragraph, $0) }
      let report = small.report
      let found = (Catalogue.narrative + Catalogue.wording + Catalogue.prose)
        .compactMap { $0.outcome(of: report) }.flatMap(\.findings)
        .filter { $0.severity > .notice }
      guard let first = found.first else { continue }
      alarms += 1
      print("alarm \(first.check) \(first.formula?.zh ?? ""): \(line)")
    }
    #expect(alarms == 0, "\(alarms) of \(lines.count)")
  }
}
