import DisclosureModel
import DocumentReading
import Foundation
import ReportReading
import TestSupport
import Testing

@Suite("Files with more than one report")
struct SecondReportTests {
  private func read(_ text: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x.txt")
  }

  private func isRefused(_ text: String) -> Bool {
    do {
      _ = try read(text)
      return false
    } catch ReportReader.Fault.severalReports {
      return true
    } catch {
      return false
    }
  }

  private let first = ReportText().text

  private func other(
    agency: String = "聊城市公安局", year: Int = 2023, title: (String) -> String = { $0 }
  ) -> String {
    var text = ReportText(agency: agency)
    text.year = year
    let printed = "\(agency)\(year)年政府信息公开工作年度报告"
    return text.text.replacing(printed, with: title(printed))
  }

  @Test func areRefusedWhereAgenciesDiffer() {
    #expect(isRefused(first + other(agency: "枣庄市公安局")))
    #expect(isRefused(first + "\n- 9 -\n" + other(agency: "枣庄市公安局")))
  }

  @Test func areRefusedWhereYearsDiffer() {
    #expect(isRefused(first + other(year: 2022)))
    #expect(isRefused(first + other(year: 2022) { _ in "2022年政府信息公开工作年度报告" }))
    #expect(isRefused(first + other(year: 2022) { _ in "聊城市公安局\n2022年政府信息公开工作年度报告" }))
  }

  @Test func areRefusedOnASingleLine() {
    let text =
      (ReportText(cells: [:], layout: .bareLines).text
      + other(agency: "枣庄市公安局")).replacing("\n", with: " ").replacing("\t", with: " ")
    #expect(isRefused(text) || (try? read(text)) == nil)
  }

  @Test func areNoneWhereACoverAndAListOfContentsStandBefore() throws {
    let contents =
      "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n"
    for cover in ["聊城市公安局2023年政府信息公开工作年度报告\n", "聊城市公安局\n2023年政府信息公开工作年度报告\n1\n"] {
      let report = try read(cover + "目录\n" + contents + "1\n" + first)
      #expect(report.agency.name == "聊城市公安局")
      #expect(report.tables.allSatisfy { $0.state == .read })
    }
  }

  @Test func areNoneWhereAReportQuotesAnother() throws {
    for quotation in [
      "枣庄市公安局2022年政府信息公开工作年度报告", "《枣庄市公安局2022年政府信息公开工作年度报告》",
      "附件：枣庄市公安局2022年政府信息公开工作年度报告", "相关链接：枣庄市公安局2022年政府信息公开工作年度报告",
    ] {
      var text = ReportText()
      text.other = "本年度未收取信息处理费。\n\(quotation)\n"
      #expect(try read(text.text).agency.name == "聊城市公安局")
      text.other = "本年度未收取信息处理费。"
      text.overview = "现将情况报告如下。\n\(quotation)\n（一）主动公开。已公开。"
      #expect(try read(text.text).agency.name == "聊城市公安局")
    }
  }
}
