import Diagnostics
import DisclosureModel
import DocumentReading
import TestSupport
import Testing

@testable import ReportReading

@Suite("Who reports on which year")
struct IdentityTests {
  private func title(_ lines: String...) throws -> Title? {
    let text = Array(lines.joined(separator: "\n").utf8)
    let document = FoldedDocument(try DocumentReader.read(text))
    return TitleReader(document: document).title(before: document.fragments.count)
  }

  @Test(arguments: [
    ("聊城市公安局2023年政府信息公开工作年度报告", "聊城市公安局", 2023),
    ("聊城市公安局 2023 年度政府信息公开工作报告", "聊城市公安局", 2023),
    ("聊城市公安局２０２３年政府信息公开工作年度报告", "聊城市公安局", 2023),
    ("2022年度聊城市公安局政府信息公开工作年度报告", "聊城市公安局", 2022),
    ("聊城市公安局关于2021年度政府信息公开工作的年度报告", "聊城市公安局", 2021),
    ("关于聊城市公安局2021年政府信息公开工作的年度报告", "聊城市公安局", 2021),
    ("聊城市公安局政府信息公开工作2020年度报告", "聊城市公安局", 2020),
    ("聊城市公安局2023年政府信息公开年报", "聊城市公安局", 2023),
  ])
  func readsTitles(_ line: String, _ agency: String, _ year: Int) throws {
    let title = try #require(try title(line))
    #expect(title.agency == agency)
    #expect(title.year == year)
  }

  @Test func joinsATitleOverSeveralLines() throws {
    for lines in [
      ["聊城市公安局", "2023年政府信息公开工作年度报告"], ["聊城市公安局2023年政府", "信息公开工作年度报告"],
      ["聊城市公安局", "", "2023年政府信息", "公开工作年度报告"],
    ] {
      let title = try #require(try title(lines.joined(separator: "\n")))
      #expect(title.agency == "聊城市公安局")
      #expect(title.text.value == lines.joined())
      #expect(title.text.place.line == 1)
    }
  }

  @Test(arguments: [
    "关于做好2023年政府信息公开工作年度报告编制，发布工作的通知", "2023年工作年度报告", "聊城市公安局政府信息公开工作年度报告",
    "根据《2023年政府信息公开工作年度报告》",
  ])
  func takesNoOtherLineForATitle(_ line: String) throws {
    #expect(try title(line) == nil)
  }

  @Test(arguments: [
    ("统计期限自2023年1月1日起至2023年12月31日止", "2023-01-01 2023-12-31"),
    ("统计期限自 2023 年 1 月 1 日起，至 2023 年 12 月 31 日止", "2023-01-01 2023-12-31"),
    ("自2023年1月1日起至12月31日止", "2023-01-01 2023-12-31"),
    ("自2023年1月1日至12月31止", "2023-01-01 2023-12-31"),
    ("自2010年1月1日起至2009年12月31日止", "2010-01-01 2009-12-31"),
    ("２０２３年１月１日—２０２３年１２月３１日", "2023-01-01 2023-12-31"),
  ])
  func readsPeriods(_ text: String, _ expected: String) throws {
    let period = try #require(PeriodReader.period(in: text))
    #expect("\(period.from) \(period.to)" == expected)
  }

  @Test(arguments: ["截至2023年12月31日", "2023年1月1日发布", "自1月1日至12月31日", "2023年13月1日至2023年14月2日"])
  func readsNoPeriodWhereNoneIs(_ text: String) {
    #expect(PeriodReader.period(in: text) == nil)
  }

  @Test(arguments: [
    ("2024年1月18日", "2024-01-18"), ("2024 年 1 月 18 日", "2024-01-18"),
    ("二〇二四年一月十八日", "2024-01-18"), ("二○二四年十二月三十一日", "2024-12-31"),
    ("二〇二四年十月二十日", "2024-10-20"),
  ])
  func readsDatesThatStandAlone(_ text: String, _ expected: String) {
    #expect(DateReader.wholeDate(in: text)?.description == expected)
  }

  @Test func readsNoDateThatTheCalendarLacks() {
    #expect(DateReader.wholeDate(in: "2023年2月29日") == nil)
    #expect(DateReader.wholeDate(in: "2024年1月18日印发") == nil)
  }

  @Test(arguments: [
    (
      "（地址：东昌府区昌润路中段98号，邮编：252000，电话：0635-7170096，传真：0635-8682062）。",
      Contact(address: "东昌府区昌润路中段98号", postcode: "252000", phone: "0635-7170096")
    ),
    (
      "(联系地址:阳谷县淮河路 567 号;邮政编码:252300;电子邮箱:a_b@163.com)",
      Contact(address: "阳谷县淮河路567号", postcode: "252300", email: "a_b@163.com")
    ),
    (
      "网址 http://www.zzszq.gov.cn/，电话：(0632)3657500。",
      Contact(phone: "(0632)3657500", website: "http://www.zzszq.gov.cn/")
    ),
    ("通过电话、邮箱等方式受理。", Contact()),
  ])
  func readsContacts(_ text: String, _ expected: Contact) {
    let block = Section.Block(kind: .paragraph, text: text, place: SourcePlace(line: 1))
    #expect(ContactReader().contact(in: [block]) == expected)
  }

  @Test(arguments: [
    (
      "根据条例规定,现公布肇庆市公安局交警支队第三大队2021年政府信息公开年度报告。如有疑问,可与肇庆市公安局内勤中队联系(地址:政德大街98号)。",
      "肇庆市公安局交警支队第三大队", 2021
    ),
    (
      "特向社会公布2023年政府信息公开工作年度报告。统计期限自2023年1月1日起至12月31日止。如有疑问,请与平度市公安局(地址:平度市红旗路36号)联系。",
      "平度市公安局", 2023
    ),
    ("2020年政府信息公开工作年度报告\n\n如对本报告有疑问，请与聊城市审计局联系。", "聊城市审计局", 2020),
  ])
  func findsTheAgencyInThePreamble(_ preamble: String, _ agency: String, _ year: Int) throws {
    let text = "\(preamble)\n一、总体情况\n（一）主动公开\n已公开。\n"
    let report = try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x")
    #expect(report.agency.name == agency)
    #expect(report.year == year)
  }

  @Test func takesNothingAboveTheTitleIntoIt() throws {
    let title = try #require(try title("正文", "2024 年上海市科委政府信息公开工作", "年度报告"))
    #expect(title.agency == "上海市科委")
    #expect(title.text.value == "2024年上海市科委政府信息公开工作年度报告")
  }

  @Test func refusesWhatIsNoReport() throws {
    let reader = ReportReader()
    let letter = try DocumentReader.read(Array("通知\n\n请各单位按时报送。\n".utf8))
    #expect(throws: ReportReader.Fault.notAReport) { try reader.read(letter, path: "x") }
  }

  @Test(arguments: [
    "鏀垮簻淇℃伅鍏紑宸ヤ綔骞村害鎶ュ憡", "æ”¿åºœä¿¡æ¯å…¬å¼€", "Õþ¸®ÐÅÏ¢¹«¿ª", "某市��������Ϣ����", "锟斤拷锟斤拷",
  ])
  func tellsWhereGarbledTextBegins(_ line: String) throws {
    let file = try DocumentReader.read(Array("2023\n\n\(line)\n\(line)\n".utf8))
    #expect(throws: ReportReader.Fault.garbled(line: 3)) {
      try ReportReader().read(file, path: "x")
    }
  }

  @Test func refusesAFileThatHoldsTwoReports() throws {
    let first = ReportText().text
    var second = ReportText(agency: "枣庄市公安局")
    let reader = ReportReader()
    let lines = first.split(separator: "\n", omittingEmptySubsequences: false).count
    let both = try DocumentReader.read(Array((first + second.text).utf8))
    #expect(throws: ReportReader.Fault.severalReports(line: lines)) {
      try reader.read(both, path: "x")
    }
    second.agency = "聊城市公安局"
    second.year = 2022
    let years = try DocumentReader.read(Array((first + second.text).utf8))
    #expect(throws: ReportReader.Fault.severalReports(line: lines)) {
      try reader.read(years, path: "x")
    }
  }

  @Test func readsAReportThatNamesAnotherInItsText() throws {
    var text = ReportText()
    text.other = "枣庄市公安局2022年政府信息公开工作年度报告\n另有参考。"
    let report = try ReportReader().read(DocumentReader.read(text.bytes), path: "x")
    #expect(report.agency.name == "聊城市公安局")
  }

  @Test func saysSoWhereAReportNamesNoAgency() throws {
    var text = ReportText()
    text.agency = ""
    let document = try DocumentReader.read(text.bytes)
    #expect(throws: ReportReader.Fault.noAgency(line: 1)) {
      try ReportReader().read(document, path: "x")
    }
  }

  @Test(arguments: [
    ("市公安局", "现公布聊城市公安局2023年政府信息公开工作年度报告。", "聊城市公安局", "371500"),
    ("市中区人民政府", "如有疑问，请与枣庄市市中区人民政府（地址：文化路1号）联系。", "枣庄市市中区人民政府", "370402"),
    // The preamble speaks of another body, or says no more than the title.
    ("市公安局", "请与聊城市人民政府办公室（地址：昌润路1号）联系。", "市公安局", nil),
    ("市中区人民政府", "请与市中区人民政府（地址：文化路1号）联系。", "市中区人民政府", nil),
  ])
  func takesTheFullerNameOfThePreamble(
    _ titled: String, _ preamble: String, _ name: String, _ code: String?
  ) throws {
    var text = ReportText(agency: titled)
    text.preamble = preamble
    let report = try ReportReader().read(DocumentReader.read(text.bytes), path: "x")
    #expect(report.agency.name == name)
    #expect(report.agency.place?.code == code)
  }
}
