import Diagnostics
import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Reports with front matter")
struct FrontMatterReportTests {
  private func read(_ front: String, _ text: String = ReportText().text) throws -> Report {
    try ReportReader().read(
      DocumentReader.read(Array("---\n\(front)\n---\n\(text)".utf8), name: "x.md"), path: "x.md")
  }

  @Test func areOfTheAgencyAndYearThatTheEditorNames() throws {
    let report = try read(
      "agency: 枣庄市公安局\nyear: 2022\npublished: 2023-01-18\nsource: https://example.org/1")
    #expect(report.agency.name == "枣庄市公安局")
    #expect(report.year == 2022)
    #expect(report.title.value == "聊城市公安局2023年政府信息公开工作年度报告")
    #expect(report.source.published == "2023-01-18")
    #expect(report.source.url == "https://example.org/1")
    #expect(report.cells["requests.received.total"]?.raw == "0")
  }

  @Test func keepWhatWasRecognisedWhereAValueIsWrong() throws {
    let report = try read("agency: ''\nyear: 20233")
    #expect(report.agency.name == "聊城市公安局")
    #expect(report.year == 2023)
  }

  @Test func needNoTitleOfTheirOwn() throws {
    let text = ReportText().text.split(separator: "\n").dropFirst().joined(separator: "\n")
    let report = try read("agency: 甲市公安局\nyear: 2023", text)
    #expect(report.agency.name == "甲市公安局")
    #expect(report.title.value.isEmpty)
    let titled = try read("title: 乙市公安局2022年政府信息公开工作年度报告", text)
    #expect(titled.agency.name == "乙市公安局")
    #expect(titled.year == 2022)
    #expect(titled.title.value == "乙市公安局2022年政府信息公开工作年度报告")
    #expect(titled.title.place.line == 2)
  }

  @Test func areStillNoReportsWithoutText() {
    #expect(throws: ReportReader.Fault.notAReport) {
      try read("agency: 甲市公安局\nyear: 2023", "请按时报送。")
    }
  }

  @Test func areStillRefusedWhereTheyAreTwo() {
    let text = ReportText(agency: "甲市公安局").text + ReportText(agency: "乙市公安局").text
    #expect(throws: ReportReader.Fault.self) { try read("agency: 丙市公安局", text) }
  }

  @Test func takeTablesUnderASecondSeriesOfHeadings() throws {
    let text = ReportText(cells: ["requests.received.total": "7"]).text
    let narrative = ["一、总体情况", "二、机构建设", "三、主动公开工作情况", "四、平台建设"].map { "\($0)\n本年度工作正常开展。\n" }
      .joined()
    let title = try #require(text.split(separator: "\n").first)
    let report = try read(
      "year: 2023", text.replacing(title + "\n", with: title + "\n" + narrative))
    #expect(report.cells["requests.received.total"]?.raw == "7")
    #expect(report.tables.allSatisfy { $0.state == .read })
  }
}
