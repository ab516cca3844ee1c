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
    let cells = rows.map { row in
      "<tr>" + row.split(separator: "|").map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    let page = """
      <!DOCTYPE html><meta charset=utf-8><p>聊城市公安局2023年政府信息公开工作年度报告</p>
      <p>\(section)</p><table>\(cells.joined())</table>
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

  private func received(under headings: [String]) throws -> [String] {
    try values(
      "三、收到和处理政府信息公开申请情况", headings + ["一、本年新收政府信息公开申请数量|2|0|0|1|0|30|33"])
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

  @Test(arguments: [
    ["申请人情况|自然人|法人和其他组织|总计", "商业企业|科研机构|社会公益组织|法律服务机构|其他"],
    ["申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其它|合计"],
  ])
  func readsApplicantsUnderOtherWordsInTheirOrder(_ headings: [String]) throws {
    #expect(try received(under: headings).count == 7)
  }
}
