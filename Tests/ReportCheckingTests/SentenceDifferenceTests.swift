import Diagnostics
import DisclosureModel
import Testing

@testable import ReportChecking

@Suite("Sentences of two years")
struct SentenceDifferenceTests {
  private func section(_ paragraphs: [String]) -> Section {
    let place = SourcePlace(line: 1)
    return Section(
      key: .overview, title: "总体情况", ordinal: "一、", place: place,
      blocks: paragraphs.map { Section.Block(kind: .paragraph, text: $0, place: place) })
  }

  private func changes(_ before: String, _ after: String) -> [SentenceDifference.Change] {
    SentenceDifference(from: section([before]), to: section([after])).changes
  }

  @Test func findsNothingInTheSameText() {
    #expect(changes("甲乙。丙丁！戊己", "甲乙。丙丁！戊己") == [.same(3)])
  }

  @Test func doesNotMindWhereParagraphsEnd() {
    let difference = SentenceDifference(
      from: section(["甲乙。丙丁。"]), to: section(["甲乙。", " 丙丁。"]))
    #expect(difference.changes == [.same(2)])
  }

  @Test func putsSentencesWithOtherFiguresSideBySide() {
    #expect(
      changes("收到申请5件。已办结。", "收到申请1,206件。已办结。")
        == [.refigured("收到申请5件。", "收到申请1,206件。"), .same(1)])
  }

  @Test func tellsWhatWasRemovedBeforeWhatWasAdded() {
    #expect(
      changes("头一句。旧句。末一句。", "头一句。新句甲。新句乙。末一句。")
        == [.same(1), .removed("旧句。"), .added("新句甲。"), .added("新句乙。"), .same(1)])
  }

  @Test func takesASentenceThatMovedForRemovedAndAdded() {
    #expect(
      changes("甲句。乙句。丙句。丁句。", "丁句。甲句。乙句。丙句。")
        == [.added("丁句。"), .same(3), .removed("丁句。")])
  }

  @Test func findsRepeatedSentencesBesideOthers() {
    #expect(
      changes("无此情况。无此情况。甲句。", "无此情况。无此情况。无此情况。甲句。")
        == [.same(2), .added("无此情况。"), .same(1)])
  }

  @Test func keepsClosingQuotesWithTheirSentence() {
    #expect(changes("他说“好。”完了。", "完了。") == [.removed("他说“好。”"), .same(1)])
  }

  @Test func comparesWithNothing() {
    #expect(SentenceDifference(from: nil, to: section(["甲。"])).changes == [.added("甲。")])
    #expect(SentenceDifference(from: section(["甲。"]), to: nil).changes == [.removed("甲。")])
    #expect(SentenceDifference(from: nil, to: nil).changes == [])
  }

  /// Applied to the former text, the changes give the latter, whatever the texts.
  @Test(arguments: 0..<20)
  func loseAndInventNoSentence(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = ["甲句。", "乙句。", "丙句。", "丁句。", "戊句。", "己句。", "庚句。"]
    let before = (0..<next(30)).map { _ in words[next(words.count)] }
    let after = (0..<next(30)).map { _ in words[next(words.count)] }
    let changes = changes(before.joined(), after.joined())
    let former = changes.reduce(0) { count, change in
      switch change {
      case .same(let same): count + same
      case .removed, .refigured: count + 1
      case .added: count
      }
    }
    #expect(former == before.count)
    var rest = before[...]
    var made: [String] = []
    for change in changes {
      switch change {
      case .same(let count):
        made += rest.prefix(count)
        rest = rest.dropFirst(count)
      case .removed(let text):
        #expect(rest.first == text)
        rest = rest.dropFirst()
      case .added(let text): made.append(text)
      case .refigured: Issue.record("no sentence has a figure")
      }
    }
    #expect(made == after)
  }

  @Test func staysQuickOnLongTexts() {
    let before = (0..<20_000).map { "第\($0 % 7)类事项\(["甲", "乙", "丙"][$0 % 3])。" }.joined()
    let after = (0..<20_000).map { "第\($0 % 5)类事项\(["乙", "丙", "甲"][$0 % 3])。" }.joined()
    #expect(!changes(before, after).isEmpty)
  }
}
