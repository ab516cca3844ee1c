import Diagnostics
import DisclosureModel
import Testing

@testable import ReportReading

@Suite("Marks in running text")
struct FoldedMarksTests {
  @Test(arguments: [
    ("收到47（件）", "收到47件"), ("收到四十七（件）", "收到四十七件"), ("收到“47”件", "收到47件"),
    ("■收到47件", "收到47件"), ("二○二三年", "二○二三年"), ("收到（47件）", "收到47件"),
    ("予以公开（二十一件）", "予以公开二十一件"), ("比2022年（31起）", "比2022年(31起)"),
    ("48件（47件）", "48件(47件)"), ("申请件（47件）", "申请件47件"),
    ("申请（47件、5份）", "申请(47件\u{2}5份)"),
    ("“12345”热线", "\u{3}12345\u{4}热线"), ("新收47件＋结转6件", "新收47件,结转6件"), ("3千万+", "3千万+"),
  ])
  func dropsWhatOnlySetsANumberOff(_ printed: String, _ folded: String) {
    #expect(FoldedText(printed).bytes == Array(folded.utf8))
  }

  @Test func printsWhatStoodThere() {
    let text = FoldedText("收到“47”件申请")
    #expect(text.printed(6..<(text.bytes.count)) == "47”件申请")
  }

  @Test func printsTheBracketThatWasOpened() {
    let text = FoldedText("收到申请（47件），均已办结")
    #expect(text.printed(0..<17) == "收到申请（47件）")
  }

  /// A comparison that breaks off, or whose later count stands behind a mark.
  @Test(arguments: [
    "2022年收到40件，增至47件。", "与2022年收到的40件相比，", "收到47件，比2022年的40件，", "共47件：", "其中，", "占，83%",
    "2022年、2023年分别收到40件、", "合计，", "（47件", "其余5件，占",
  ])
  func readsSentencesThatBreakOff(_ sentence: String) {
    let section = Section(
      key: .overview, title: "总体情况", ordinal: "一、", place: SourcePlace(line: 1),
      blocks: [
        Section.Block(kind: .paragraph, text: "政府信息公开申请" + sentence, place: SourcePlace(line: 2))
      ])
    let prose = ProseReader.prose(in: [section], year: 2023)
    #expect(prose.shares.isEmpty)
  }

  /// The count in brackets stands before the words that follow them.
  @Test func readsCountsInBracketsInOrder() {
    let text = "依法予以公开（共21件）的申请，政府信息公开（共5件）结转下年。"
    let section = Section(
      key: .overview, title: "依申请公开", ordinal: "一、", place: SourcePlace(line: 1),
      blocks: [Section.Block(kind: .paragraph, text: text, place: SourcePlace(line: 2))])
    let statements = FigureReader.statements(in: [section], year: 2023).certain
    #expect(statements.contains { $0.subject == .results(["granted"]) })
  }
}
