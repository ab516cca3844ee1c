import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Lists of indicators")
struct IndicatorTests {
  /// Invented figures after the wording of the form of 2014; no two are the same.
  static let rows: [IndicatorText.Row] = [
    .init("一、主动公开情况"),
    .init("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "1001", "2001"),
    .init("其中：主动公开规范性文件数", "条", "1002", "2002"),
    .init("（二）通过不同渠道和方式公开政府信息的情况"),
    .init("1.政府公报公开政府信息数", "条", "1003", "2003"),
    .init("2.政府网站公开政府信息数", "条", "1004", "2004"),
    .init("三、依申请公开情况"),
    .init("（一）收到申请数", "件", "1005", "2005"),
    .init("1.当面申请数", "件", "1006", "2006"),
    .init("2.信函申请数", "件", "1007", "2007"),
    .init("四、行政复议数量", "件", "1008", "2008"),
    .init("（一）维持具体行政行为数", "件", "1009", "2009"),
    .init("（二）被依法纠错数", "件", "1010", "2010"),
    .init("五、行政诉讼数量", "件", "1011", "2011"),
    .init("（二）被依法纠错数", "件", "1012", "2012"),
    .init("七、依申请公开信息收取的费用", "万元", "1.5", "10.25"),
  ]

  /// What the rows must come to: year and cumulative by id.
  static let expected: [String: (year: String, cumulative: String)] = [
    "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）": ("1001", "2001"),
    "主动公开规范性文件数": ("1002", "2002"),
    "1.政府公报公开政府信息数": ("1003", "2003"), "2.政府网站公开政府信息数": ("1004", "2004"),
    "（一）收到申请数": ("1005", "2005"), "1.当面申请数": ("1006", "2006"),
    "2.信函申请数": ("1007", "2007"), "四、行政复议数量": ("1008", "2008"),
    "（一）维持具体行政行为数": ("1009", "2009"),
    "四、行政复议数量/（二）被依法纠错数": ("1010", "2010"), "五、行政诉讼数量": ("1011", "2011"),
    "五、行政诉讼数量/（二）被依法纠错数": ("1012", "2012"),
    "七、依申请公开信息收取的费用": ("1.5", "10.25"),
  ]

  static func read(_ text: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x")
  }

  static func read(_ file: WordFile) throws -> Report {
    try ReportReader().read(DocumentReader.read(file.bytes), path: "x.docx")
  }

  private func expectAll(_ report: Report) {
    #expect(report.form.id == "2014")
    #expect(report.form.cells.count == Self.expected.count * 2)
    for (id, values) in Self.expected {
      #expect(report.cells["indicators.\(id)"]?.raw == values.year, "\(id)")
      #expect(report.cells["indicators.\(id).cumulative"]?.raw == values.cumulative, "\(id)")
    }
    #expect(report.tables.map(\.state) == [.read])
  }

  @Test(arguments: IndicatorText.Layout.allCases)
  func areReadInEveryLayout(_ layout: IndicatorText.Layout) throws {
    expectAll(try Self.read(IndicatorText(Self.rows, layout: layout).text))
  }

  @Test func areReadFromWebPages() throws {
    expectAll(try Self.read(IndicatorText(Self.rows).html))
  }

  @Test func areReadFromWordFiles() throws {
    expectAll(try Self.read(IndicatorText(Self.rows).docx))
  }

  @Test func keepUnitsAndAmountsOfMoney() throws {
    let report = try Self.read(IndicatorText(Self.rows).text)
    let units = Set(report.form.cells.map(\.unit))
    #expect(units == ["条", "件", "万元"])
    #expect(report.cells["indicators.七、依申请公开信息收取的费用"]?.value?.description == "1.5")
  }

  @Test func keepHeadingsAsRowsWithoutCells() throws {
    let report = try Self.read(IndicatorText(Self.rows).text)
    let labels = try #require(report.form.tables.first?.blocks.first?.rows)
    #expect(
      labels.filter(\.isHeading).map(\.text) == [
        "一、主动公开情况", "（二）通过不同渠道和方式公开政府信息的情况", "三、依申请公开情况",
      ])
    #expect(labels.count == Self.rows.count)
  }

  @Test func knowWhatEachRowIsAPartOf() throws {
    let rows = try Self.read(
      IndicatorText([
        .init("主动公开信息数", "条", "9", "9"), .init("其中：1、网站公开数", "条", "8", "8"),
        .init("2、公报公开数", "条", "1", "1"), .init("收到申请数", "件", "1", "1"),
        .init("其中：当面申请数", "件", "1", "1"), .init("二、回应情况"),
        .init("（一）回应舆情数", "次", "1", "1"), .init("1.参加新闻发布会总次数", "次", "1", "1"),
      ]).text
    ).form.tables[0].blocks[0].rows
    #expect(rows.compactMap(\.printed).map(\.level) == [0, 1, 1, 0, 1, 0, 1, 2])
    #expect(rows.map(\.printed?.group).last == "（一）回应舆情数")
  }

  @Test func stayOutOfTheNarrative() throws {
    for layout in IndicatorText.Layout.allCases where layout != .oneLine {
      let report = try Self.read(IndicatorText(Self.rows, layout: layout).text)
      let text = report.sections.flatMap(\.blocks).map(\.text).joined()
      #expect(!text.contains("收到申请数"), "\(layout)")
      #expect(text.contains("收到申请 7 件"), "\(layout)")
    }
  }

  /// The sum over all years is never the year's figure, whichever column comes first.
  @Test(arguments: IndicatorText.Layout.allCases)
  func takeColumnsByTheirHeadings(_ layout: IndicatorText.Layout) throws {
    var text = IndicatorText(Self.rows, layout: layout)
    text.header = ["指标", "单位", "历年累计", "本年度"]
    let report = try Self.read(text.text)
    #expect(report.cells["indicators.（一）收到申请数"]?.raw == "2005")
    #expect(report.cells["indicators.（一）收到申请数.cumulative"]?.raw == "1005")
  }

  @Test(arguments: IndicatorText.Layout.allCases)
  func readNoFigureOfAnotherYear(_ layout: IndicatorText.Layout) throws {
    var text = IndicatorText(Self.rows, layout: layout)
    text.header = ["指标", "单位", "2014年度", "2015年度"]
    let report = try Self.read(text.text)
    #expect(report.cells["indicators.（一）收到申请数"]?.raw == "2005")
    // Without a column of the year there is nothing to read.
    text.header = ["指标", "单位", "2013年度", "历年累计"]
    let cells = try? Self.read(text.text).form.cells
    #expect(cells?.isEmpty ?? true)
  }

  /// Two columns that both give the year's figure must agree.
  @Test func leaveUnreadWhatTwoColumnsGiveDifferently() throws {
    var rows = Self.rows
    for index in rows.indices where !rows[index].values.isEmpty {
      rows[index].values[1] = rows[index].values[0]
    }
    rows[7].values[1] = "7"
    var text = IndicatorText(rows)
    text.header = ["指标名称", "计量单位", "本期实际", "本年累计"]
    let report = try Self.read(text.text)
    #expect(report.cells["indicators.1.当面申请数"]?.raw == "1006")
    #expect(report.cells["indicators.（一）收到申请数"] == nil)
    #expect(report.tables.first?.problems.map(\.label) == ["（一）收到申请数"])
  }

  @Test(arguments: IndicatorText.Layout.allCases)
  func needNoCumulativeColumn(_ layout: IndicatorText.Layout) throws {
    var text = IndicatorText(Self.rows, layout: layout)
    text.header = ["统 计 指 标", "单位", "统计数"]
    for index in text.rows.indices {
      text.rows[index].values = Array(text.rows[index].values.prefix(1))
    }
    let report = try Self.read(text.text)
    #expect(report.cells["indicators.（一）收到申请数"]?.raw == "1005")
    #expect(report.form.cells.count == Self.expected.count)
  }

  @Test func readHeadingsWhoseCellsAreCrossedOut() throws {
    var rows = Self.rows
    for index in rows.indices where rows[index].values.isEmpty {
      rows[index] = .init(rows[index].label, "——", "——", "——")
    }
    for layout in IndicatorText.Layout.allCases {
      expectAll(try Self.read(IndicatorText(rows, layout: layout).text))
    }
  }

  @Test func keepBlankCellsInTheirColumns() throws {
    var rows = Self.rows
    rows[7].values = ["", "2005"]
    for layout in [IndicatorText.Layout.tabs, .bars, .cellPerLine] {
      let report = try Self.read(IndicatorText(rows, layout: layout).text)
      #expect(report.cells["indicators.（一）收到申请数"]?.kind == .blank, "\(layout)")
      #expect(report.cells["indicators.（一）收到申请数.cumulative"]?.raw == "2005", "\(layout)")
    }
    // Where an empty cell leaves no trace, nobody can tell whose number is left.
    for layout in [IndicatorText.Layout.columns, .bareLines, .spacedRows, .oneLine] {
      let report = try Self.read(IndicatorText(rows, layout: layout).text)
      #expect(report.cells["indicators.（一）收到申请数"] == nil, "\(layout)")
      #expect(report.tables.first?.problems.map(\.label) == ["（一）收到申请数"], "\(layout)")
    }
  }

  @Test func tellTheFormByLabelsBeforeTheYear() throws {
    var text = IndicatorText([
      .init("01 主动公开信息数", "条", "5", "9"), .init("02 全文电子化的主动公开信息数", "条", "4", "8"),
      .init("10 申请总数", "条", "3", "7"), .init("20 否决公开答复数", "条", "1", "2"),
    ])
    #expect(try Self.read(text.text).form.id == "2008")
    text.rows =
      Array(text.rows.prefix(1)) + [
        .init("收到申请数", "条", "3", "7"), .init("行政复议数", "件", "1", "2"),
      ]
    #expect(try Self.read(text.text).form.id == "2014")
    text.year = 2009
    text.header[2] = "2009年度"
    #expect(try Self.read(text.text).form.id == "2008")
  }

  @Test func standBesideTheOfficialTables() throws {
    let list = IndicatorText(Self.rows).text.split(separator: "附表\n\n")[1]
    var text = ReportText(cells: ["requests.received.total": "14"])
    text.year = 2015
    text.other = "附表\n\n\(list)"
    let report = try Self.read(text.text)
    #expect(report.form.id == "2021")
    #expect(report.cells["requests.received.total"]?.raw == "14")
    #expect(report.cells["indicators.（一）收到申请数"]?.raw == "1005")
    #expect(report.tables.map(\.key) == ["disclosure", "requests", "disputes", "indicators"])
  }

  /// A report of today whose tables were lost keeps its form, whatever else it counts.
  @Test func takeThePlaceOfTheOfficialTablesOnlyWhereTheirLabelsTell() throws {
    var text = IndicatorText([
      .init("政府网站公开数", "条", "5", "9"), .init("微信公开数", "条", "4", "8"),
      .init("收到申请数", "件", "3", "7"),
    ])
    text.year = 2022
    text.header[2] = "2022年度"
    let report = try Self.read(text.text)
    #expect(report.form.id == "2021")
    #expect(report.tables.map(\.state) == [.missing, .missing, .missing, .read])
    #expect(report.cells["indicators.收到申请数"]?.raw == "3")
    text.rows.append(.init("被依法纠错数", "件", "1", "2"))
    #expect(try Self.read(text.text).form.id == "2014")
  }

  @Test func areNotMadeOfNarrative() throws {
    let text = """
      聊城市公安局2015年政府信息公开工作年度报告
      一、概述
      2015年，主动公开政府信息 9 条，其中政府网站公开 8 条，微博公开 1 条；指标名称 单位 统一规范，收到申请 7 件，行政复议 0 件。
      各项指标 数量 较上年增加 5 条，答复 3 件。
      """
    let report = try Self.read(text)
    #expect(report.form.id == "2014")
    #expect(report.form.cells.isEmpty)
    #expect(report.tables.isEmpty)
  }

  @Test func areNotMadeOfOtherTables() throws {
    var text = IndicatorText([
      .init("车辆", "台", "5", "6"), .init("办公用房", "平方米", "7", "8"), .init("人员", "人", "9", "9"),
    ])
    text.narrative = "主动公开。"
    #expect(try Self.read(text.text).form.cells.isEmpty)
  }

  @Test func ofOtherFormsLeaveTheReportsOfTodayAlone() throws {
    let report = try Self.read(ReportText(cells: [:]).text)
    #expect(report.form.key == "2021-2021-2021")
    #expect(report.form.signature == report.form.key)
    #expect(report.form.cells.count == 200)
  }
}
