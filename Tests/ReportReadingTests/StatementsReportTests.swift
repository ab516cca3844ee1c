import Diagnostics
import DisclosureModel
import Testing

@testable import ReportReading

@Suite("Statements across a report")
struct StatementsReportTests {
  private func summaries(_ paragraphs: String..., year: Int? = 2023) -> [String] {
    let blocks = paragraphs.map {
      Section.Block(kind: .paragraph, text: $0, place: SourcePlace(line: 1))
    }
    let section = Section(
      key: .requests, title: "", ordinal: "三、", place: SourcePlace(line: 1), blocks: blocks)
    return StatementReader.statements(in: [section], year: year).map(\.summary)
  }

  @Test func leaveOutOtherYearsOnlyWhereTheReportsYearIsKnown() {
    let text = "2022年收到政府信息公开申请31件"
    #expect(summaries(text) == [])
    #expect(summaries(text, year: 2022) == ["received 31"])
    #expect(summaries(text, year: nil) == ["received 31"])
  }

  @Test func leaveOutNumbersThatContradictEachOtherInOneSentence() {
    let years = "2022年收到政府信息公开申请31件，2023年收到政府信息公开申请22件"
    #expect(summaries(years, year: nil) == [])
    #expect(summaries("收到政府信息公开申请3件。收到政府信息公开申请5件。") == ["received 3", "received 5"])
  }

  @Test func takeOneChannelForAllOnlyWhereNoOtherNumberIsGiven() {
    let byPost = "收到群众通过邮寄的政府信息公开申请9件"
    #expect(summaries(byPost, byPost) == ["received 9", "received 9"])
    #expect(summaries(byPost, "收到群众通过网站的政府信息公开申请4件") == [])
    #expect(summaries(byPost, "收到政府信息公开申请13件") == ["received 13"])
  }

  @Test func letAHeadingSayWhatTheParagraphsBelowAreAbout() {
    #expect(summaries("依申请公开情况。", "全年共收到12件。") == ["received 12"])
    #expect(summaries("热线办理情况。", "全年共收到12件。") == [])
  }
}
