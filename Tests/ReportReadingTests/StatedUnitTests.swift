import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Units that headings and lines state")
struct StatedUnitTests {
  private func cell(_ id: String, in html: String, year: Int = 2023) throws -> Cell? {
    let page =
      "<!DOCTYPE html><meta charset=utf-8><p>聊城市公安局\(year)年政府信息公开工作年度报告</p>"
      + "<p>二、主动公开政府信息情况</p>\(html)"
    let report = try ReportReader().read(DocumentReader.read(Array(page.utf8)), path: "x.html")
    let form = try #require(report.form.cells.first { $0.id == id })
    return report.cells[form.index]
  }

  private func table(_ headings: [String], _ row: [String], above: String = "") -> String {
    let rows = [["信息内容"] + headings, row].map { row in
      "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return above + "<table>" + rows.joined() + "</table>"
  }

  private func fee(_ heading: String, _ value: String, above: String = "") throws -> Cell? {
    try cell(
      "disclosure.fees.amount", in: table([heading], ["行政事业性收费", value], above: above))
  }

  @Test(arguments: [
    ("本年收费金额（单位：元）", "52000", "5.2"), ("本年收费金额（元）", "52000", "5.2"),
    ("本年收费金额（千元）", "52", "5.2"), ("本年收费金额（亿元）", "0.52", "5200"),
    ("本年收费金额（单位：万元）", "5.2", "5.2"), ("本年收费金额", "5.2", "5.2"),
    ("本年收费金额（元）", "5.2万元", "5.2"),
  ])
  func bringAmountsToTheFormsUnit(_ heading: String, _ raw: String, _ value: String) throws {
    let cell = try #require(try fee(heading, raw))
    #expect(cell.value?.description == value)
    #expect(cell.raw == raw)
    let isStated = value != raw && !raw.hasSuffix("元")
    #expect(cell.marks.contains(.currencyUnit) == isStated)
  }

  @Test(arguments: [("单位：件、元", "5.2"), ("单位：元", "5.2"), ("单位：万元", "52000"), ("填报单位：某局", "52000")])
  func countWhereALineAboveTheTableSaysThem(_ line: String, _ value: String) throws {
    let above = "<p>\(line)</p>"
    #expect(try fee("本年收费金额", "52000", above: above)?.value?.description == value)
    #expect(try fee("本年收费金额（单位：万元）", "5.2", above: above)?.value?.description == "5.2")
  }

  @Test(arguments: [
    ("采购总金额（万元）", "251000"), ("采购总金额", "25.1"), ("采购总金额（元）", "25.1"),
    ("采购总金额（亿元）", "2510000000"),
  ])
  func bringProcurementToYuan(_ heading: String, _ value: String) throws {
    let table = table(["采购项目数量", heading], ["政府集中采购", "12", "25.1"])
    let cell = try cell("disclosure.procurement.amount", in: table, year: 2019)
    #expect(cell?.value?.description == value)
  }

  @Test func takeACountInTenThousandsAsRounded() throws {
    let table = table(["本年处理决定数量（万件）"], ["行政许可", "443"])
    let cell = try #require(try cell("disclosure.licensing.decisions", in: table))
    #expect(cell.value?.description == "4430000")
    #expect(cell.bounds.low.description == "4425000")
    #expect(cell.marks.contains(.magnitudeSuffix))
  }

  @Test(arguments: ["上年收费金额", "上年收费金额（单位：万元）", "本年收赛金额（单位：元）", "累计收费金额（单位：万元）"])
  func takeNoHeadingOfOtherMeaningForAMisprint(_ heading: String) throws {
    #expect(try fee(heading, "12.5")?.value == nil)
  }

  @Test(arguments: ["<s>5</s>", "<del>5</del>", "<strike>5</strike>", struckOut])
  func leaveOutWhatIsStruckOut(_ deleted: String) throws {
    let table = table(["本年处理决定数量"], ["行政许可", deleted + "6"])
    #expect(try cell("disclosure.licensing.decisions", in: table)?.value?.description == "6")
  }

  private static let struckOut = "<span style='text-decoration: line-through'>5</span>"

  @Test func keepMarksRaisedByAStyleApart() throws {
    let raised = "12<span style='vertical-align: super'>1</span>"
    let table = table(["本年处理决定数量"], ["行政许可", raised])
    #expect(try cell("disclosure.licensing.decisions", in: table)?.value == nil)
  }
}
