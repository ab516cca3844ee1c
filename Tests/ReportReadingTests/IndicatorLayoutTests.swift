import DisclosureModel
import ReportReading
import Testing

/// Tables as word processors and web sites set them, with merged cells and torn rows.
@Suite("Layouts of lists of indicators")
struct IndicatorLayoutTests {
  private func read(html rows: [String]) throws -> Report {
    try IndicatorTests.read(
      """
      <html><body><h1>聊城市公安局2015年政府信息公开工作年度报告</h1><p>一、概述</p><p>主动公开。</p>
      <table>\(rows.map { "<tr>\($0)</tr>" }.joined())</table></body></html>
      """)
  }

  private func read(text rows: String) throws -> Report {
    try IndicatorTests.read("聊城市公安局2015年政府信息公开工作年度报告\n\n一、概述\n主动公开。\n\n\(rows)\n")
  }

  /// The ids of the cells with what stands there.
  private func cells(_ report: Report) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: report.form.cells.compactMap { cell in
        report.cells[cell.index].map { (String(cell.id.dropFirst("indicators.".count)), $0.raw) }
      })
  }

  @Test func groupsMayStandInAColumnOfTheirOwn() throws {
    let report = try read(html: [
      "<td colspan=2>指标名称</td><td>单位</td><td>2015年度</td><td>历年累计</td>",
      "<td rowspan=2>申请情况</td><td>收到申请数</td><td>件</td><td>5</td><td>50</td>",
      "<td>答复申请数</td><td>件</td><td>4</td><td>40</td>",
      "<td rowspan=2>救济情况</td><td>行政复议数</td><td>件</td><td>1</td><td>10</td>",
      "<td>行政诉讼数</td><td>件</td><td>0</td><td>9</td>",
    ])
    #expect(
      cells(report) == [
        "收到申请数": "5", "收到申请数.cumulative": "50", "答复申请数": "4", "答复申请数.cumulative": "40",
        "行政复议数": "1", "行政复议数.cumulative": "10", "行政诉讼数": "0", "行政诉讼数.cumulative": "9",
      ])
  }

  /// A label that is lost leaves its group, which is not the row's label.
  @Test func aGroupIsNoLabel() throws {
    let report = try read(html: [
      "<td colspan=2>指标名称</td><td>单位</td><td>2015年度</td>",
      "<td rowspan=2>申请情况</td><td>件</td><td>5</td>",
      "<td>答复申请数</td><td>件</td><td>4</td>",
      "<td rowspan=2>救济情况</td><td>行政复议数</td><td>件</td><td>1</td>",
      "<td>行政诉讼数</td><td>件</td><td>0</td>",
    ])
    #expect(cells(report) == ["答复申请数": "4", "行政复议数": "1", "行政诉讼数": "0"])
    #expect(report.tables[0].state == .partial)
  }

  @Test func ordinalsUnitsAndRemarksMayHaveColumns() throws {
    let report = try read(html: [
      "<td>序号</td><td>指标名称</td><td>计量单位</td><td>数量</td><td>备注</td>",
      "<td>1</td><td>收到申请数</td><td rowspan=2>件</td><td>5</td><td>含上年 3</td>",
      "<td>2</td><td>答复申请数</td><td>4</td><td></td>",
      "<td>3</td><td>主动公开政府信息数</td><td>万人次</td><td>6</td><td></td>",
    ])
    #expect(cells(report) == ["收到申请数": "5", "答复申请数": "4", "主动公开政府信息数": "6"])
    #expect(report.form.cells.map(\.unit) == ["件", "件", "万人次"])
  }

  @Test func aHeaderOfTwoLevelsIsNotGuessedAt() throws {
    let report = try? read(html: [
      "<td rowspan=2>指标名称</td><td rowspan=2>单位</td><td colspan=2>数量</td>",
      "<td>历年累计</td><td>2015年度</td>",
      "<td>收到申请数</td><td>件</td><td>50</td><td>5</td>",
      "<td>答复申请数</td><td>件</td><td>40</td><td>4</td>",
      "<td>行政复议数</td><td>件</td><td>10</td><td>1</td>",
    ])
    #expect(report.map(cells)?.isEmpty ?? true)
  }

  @Test func twoListsMayStandSideBySide() throws {
    let report = try read(html: [
      "<td>指标名称</td><td>单位</td><td>数量</td><td>指标名称</td><td>单位</td><td>数量</td>",
      "<td>收到申请数</td><td>件</td><td>5</td><td>行政复议数</td><td>件</td><td>1</td>",
      "<td>答复申请数</td><td>件</td><td></td><td>行政诉讼数</td><td>件</td><td>0</td>",
      "<td>公开信息数</td><td>条</td><td>3</td><td>举报数</td><td>件</td><td>2</td>",
    ])
    #expect(
      cells(report) == ["收到申请数": "5", "行政复议数": "1", "行政诉讼数": "0", "公开信息数": "3", "举报数": "2"])
  }

  @Test func theHeaderMayComeAgainAfterAPageBreak() throws {
    for separator in ["\t", "      "] {
      let header = ["指标名称", "单位", "2015年度", "历年累计"].joined(separator: separator)
      func row(_ label: String, _ year: Int) -> String {
        [label, "件", "\(year)", "\(year)0"].joined(separator: separator)
      }
      let report = try read(
        text: """
          \(header)
          \(row("收到申请数", 5))
          \(row("答复申请数", 4))
          \(header)
          \(row("行政复议数", 1))
          \(row("行政诉讼数", 2))
          """)
      #expect(report.form.cells.count == 8)
      #expect(cells(report)["行政诉讼数"] == "2")
      #expect(report.tables[0].state == .read)
    }
  }

  /// Whether a line without values heads the next row, or is a part of its label or of the one before,
  /// only its number can tell.
  @Test func labelsTornOverLinesAreTakenWholeOrNotAtAll() throws {
    let report = try read(
      text: """
        指标名称      单位      2015年度      历年累计
        （一）主动公开政府信息数（不同渠道和方
        式公开相同信息计1条）      条      5      50
        （二）收到申请数      件      4      40
        政府信息公开收费      元      3      30
        减免金额
        行政复议数      件      1      10
        （四）政府信息公开工作
        专门机构数      个      2      20
        （五）行政诉讼数      件      7      70
        """)
    #expect(
      cells(report).filter { !$0.key.hasSuffix("cumulative") } == [
        "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）": "5", "（二）收到申请数": "4",
        "（五）行政诉讼数": "7",
      ])
    #expect(report.tables[0].state == .partial)
  }

  @Test func pageNumbersAreNoValues() throws {
    let report = try read(
      text: """
        指标名称
        单位
        数量
        收到申请数
        件
        5
        12
        答复申请数
        件
        4
        行政复议数
        件
        1
        """)
    #expect(cells(report) == ["答复申请数": "4", "行政复议数": "1"])
  }

  @Test func aRowThatComesTwiceIsOneUnlessItsValuesDiffer() throws {
    let report = try read(
      text: """
        指标名称\t单位\t数量
        收到申请数\t件\t5
        收到申请数\t件\t5
        答复申请数\t件\t4
        答复申请数\t件\t3
        行政复议数\t件\t1
        """)
    #expect(cells(report) == ["收到申请数": "5", "行政复议数": "1"])
    #expect(report.tables[0].problems.map(\.kind) == [.labelRepeated])
  }
}
