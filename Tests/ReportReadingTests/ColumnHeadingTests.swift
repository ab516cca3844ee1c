import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

/// Values are the form's only if the headings above them say so.
@Suite("Headings of columns")
struct ColumnHeadingTests {
  /// What is read of a page whose only table has these rows, each cell as `row.column=value`.
  private func values(_ section: String, _ rows: [String]) throws -> [String] {
    try values(
      section,
      table: rows.map { row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false)
        return "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
      }.joined())
  }

  private func values(_ section: String, table: String) throws -> [String] {
    let page = """
      <!DOCTYPE html><meta charset=utf-8><p>聊城市公安局2023年政府信息公开工作年度报告</p>
      <p>\(section)</p><table>\(table)</table>
      """
    let report = try ReportReader().read(DocumentReader.read(Array(page.utf8)), path: "x.html")
    return report.form.cells.compactMap { cell in
      report.cells[cell.index].map { "\(cell.id)=\($0.raw)" }
    }
  }

  private func documents(under headings: String) throws -> [String] {
    try values("二、主动公开政府信息情况", [headings, "规章|0|0|0", "行政规范性文件|2|3|40"])
  }

  @Test(arguments: [
    "上年制发件数|本年制发件数|现行有效件数", "本年制发件数|本年公开件数|现行有效件数",
    "上年制发件数|本年废止件数|现行有效件数", "序号|本年制发件数|现行有效件数",
    "本年制发件数|现行有效件数|备注", "本年新制作数量|本年新公开数量|现行有效件数",
  ])
  func readsNothingUnderAColumnThatTheFormDoesNotHave(_ headings: String) throws {
    #expect(try documents(under: "信息内容|" + headings) == [])
  }

  @Test(arguments: [
    "信息内容|本年制发件数|本年废止件数|现行有效数", "项目|本年制发件数|本年废止件数|现行有效件数",
    "信息内容|制发件数|废止件数|现行有效件数",
  ])
  func readsColumnsWhoseHeadingsAreAbbreviated(_ headings: String) throws {
    #expect(try documents(under: headings).count == 6)
  }

  @Test(arguments: ["许可事项数量", "上年处理决定数量"])
  func takesNoHeadingOfAnotherBlockForTheRows(_ heading: String) throws {
    let read = try values(
      "二、主动公开政府信息情况",
      [
        "信息内容|\(heading)", "行政许可|21", "信息内容|本年处理决定数量", "行政处罚|330", "行政强制|5",
      ])
    #expect(
      read == ["disclosure.penalties.decisions=330", "disclosure.coerciveMeasures.decisions=5"])
    let below = try values(
      "二、主动公开政府信息情况",
      ["信息内容|本年处理决定数量", "行政许可|21", "信息内容|\(heading)", "行政处罚|330", "行政强制|5"])
    #expect(below == ["disclosure.licensing.decisions=21"])
  }

  private func received(
    under headings: [String], _ row: String = "2|0|0|1|0|30|33"
  ) throws -> [String] {
    try values("三、收到和处理政府信息公开申请情况", headings + ["一、本年新收政府信息公开申请数量|" + row])
  }

  @Test(arguments: [
    ["申请人情况|法人或其他组织|自然人|总计", "商业企业|科研机构|社会公益组织|法律服务机构|其他"],
    ["申请人情况|总计|自然人|法人或其他组织", "商业企业|科研机构|社会公益组织|法律服务机构|其他"],
    ["申请人情况|商业企业|科研机构|社会公益组织|法律服务机构|其他|自然人|总计"],
    ["申请人情况|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他"],
    ["申请人情况|自然人|其他组织|商业企业|科研机构|社会公益组织|法律服务机构|总计"],
    ["申请人情况|自然人|商业企业|社会公益组织|法律服务机构|其他|总计|备注"],
  ])
  func readsNoApplicantsInAnotherOrder(_ headings: [String]) throws {
    #expect(try received(under: headings) == [])
  }

  /// The applicants' columns, those of 自然人 first.
  private func applicants(_ values: String) -> [String] {
    zip(
      [
        "naturalPerson", "business", "researchInstitution", "socialOrganization", "legalService",
        "other", "total",
      ], values.split(separator: "|", omittingEmptySubsequences: false)
    ).map { "requests.received.\($0)=\($1)" }
  }

  @Test(arguments: [
    (
      "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|备注", "30|2|0|0|1|0|33|其中网上3件",
      "30|2|0|0|1|0|33"
    ),
    (
      "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|占比", "30|2|0|0|1|0|33|12.5%",
      "30|2|0|0|1|0|33"
    ),
    (
      "上年数|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计", "40|30|2|0|0|1|0|33",
      "30|2|0|0|1|0|33"
    ),
    (
      "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|上年数", "|2|0|0|1|0|3|40",
      "|2|0|0|1|0|3"
    ),
  ])
  func readsColumnsBesideOthersByTheirHeadings(_ headings: String, _ row: String, _ values: String)
    throws
  {
    let read = try received(under: ["申请人情况|" + headings], row)
    #expect(read == applicants(values))
  }

  private let twoLevels = """
    <tr><td rowspan=2>申请人情况</td><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td>
    <td rowspan=2>总计</td><td rowspan=2>备注</td></tr>
    <tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
    """

  private func received(below headings: String, _ row: String) throws -> [String] {
    let cells = ["一、本年新收政府信息公开申请数量"] + row.split(separator: "|").map(String.init)
    return try values(
      "三、收到和处理政府信息公开申请情况",
      table: headings + "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>")
  }

  @Test func readsColumnsByTheirHeadingsOnTwoLevels() throws {
    #expect(
      try received(below: twoLevels, "30|2|0|0|1|0|33|无") == applicants("30|2|0|0|1|0|33"))
  }

  @Test(arguments: [
    // What heads a part of the column is not its heading.
    ("<td rowspan=2>自然人</td>", "<td colspan=1>自然人</td>", "<tr><td>商业企业", "<tr><td>网上</td><td>商业企业"),
    // Two years side by side.
    ("<td rowspan=2>备注</td>", "<td rowspan=2>自然人</td>", "", ""),
    // A column that nothing heads.
    ("<td rowspan=2>备注</td>", "", "", ""),
  ])
  func readsNothingBelowHeadingsThatLeaveADoubt(
    _ heading: String, _ other: String, _ second: String, _ longer: String
  ) throws {
    var headings = twoLevels.replacing(heading, with: other)
    if !second.isEmpty { headings.replace(second, with: longer) }
    #expect(try received(below: headings, "30|2|0|0|1|0|33|7") == [])
  }

  @Test func readsColumnsOfLinesByTheirHeadings() throws {
    func read(_ received: String) throws -> [String] {
      let text = """
        聊城市公安局2023年政府信息公开工作年度报告
        三、收到和处理政府信息公开申请情况
        申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|备注
        一、本年新收政府信息公开申请数量|\(received)
        二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1|无
        四、政府信息公开行政复议、行政诉讼情况
        """.replacing("|", with: "\t")
      let report = try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x.txt")
      return report.form.cells.filter { $0.row == "received" }.compactMap { cell in
        report.cells[cell.index].map { "\(cell.id)=\($0.raw)" }
      }
    }
    #expect(try read("30|2||0|1|0|33|无") == applicants("30|2||0|1|0|33"))
    // One cell is lost, and nothing tells which.
    #expect(try read("30|2|0|1|0|33|无") == [])
  }

  @Test func takesNumbersOfRowsForNoValues() throws {
    let read = try values(
      "三、收到和处理政府信息公开申请情况",
      [
        "序号|申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计",
        "1|一、本年新收政府信息公开申请数量|30|2|0|0|1|0|33",
        "2|二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1",
      ])
    #expect(read.count == 14)
    #expect(read.contains("requests.received.total=33"))
    let single = try values(
      "二、主动公开政府信息情况",
      ["序号|信息内容|本年处理决定数量", "1|行政处罚|330", "2|行政强制|5"])
    #expect(
      single == ["disclosure.penalties.decisions=330", "disclosure.coerciveMeasures.decisions=5"])
  }

  @Test(arguments: [
    ["申请人情况|自然人|法人和其他组织|总计", "商业企业|科研机构|社会公益组织|法律服务机构|其他"],
    ["申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其它|合计"],
  ])
  func readsApplicantsUnderOtherWordsInTheirOrder(_ headings: [String]) throws {
    #expect(try received(under: headings).count == 7)
  }
}
