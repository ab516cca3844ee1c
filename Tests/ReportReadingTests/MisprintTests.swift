import Diagnostics
import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Misprinted labels and headings")
struct MisprintTests {
  private static let distinct = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  private func read(_ text: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x.txt")
  }

  private func report(
    _ layout: ReportText.Layout = .cellPerLine, _ changes: [(String, String)]
  ) throws -> Report {
    var text = ReportText(cells: Self.distinct, layout: layout).text
    for (label, printed) in changes {
      try #require(text.contains(label))
      text = text.replacing(label, with: printed)
    }
    return try read(text)
  }

  /// Rows of the official form whose cells are not those printed in them.
  private func unread(_ report: Report) -> Set<String> {
    var rows: Set<String> = []
    for cell in report.form.cells where Self.distinct[cell.id] != nil {
      guard let read = report.cells[cell.index] else {
        rows.insert(cell.row)
        continue
      }
      #expect(read.raw == String(1000 + cell.index), "\(cell.id)")
    }
    return rows
  }

  private static let slips = [
    ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"), ("5.属于三类内部事务信息", "5.属于三类内容事物信息"),
    ("1.本机关不掌握相关政府信息", "1.本机关不掌提相关政府信息"), ("2.重复申请", "2.重夏申请"), ("（一）予以公开", "予以公开"),
    ("四、结转下年度继续办理", "四、结转下年继续办理"), ("一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请"),
    ("8.属于行政查询事项", "8.属千行政查询事项"), ("行政事业性收费", "行政事业收费"), ("行政规范性文件", "行政规范姓文件"),
  ]
  private static let cases = ReportText.Layout.allCases.flatMap { layout in
    slips.map { (layout, $0.0, $0.1) }
  }

  @Test(arguments: cases)
  func readTheRowTheyStandBefore(
    _ layout: ReportText.Layout, _ label: String, _ printed: String
  ) throws {
    let report = try report(layout, [(label, printed)])
    #expect(unread(report) == [])
    #expect(report.misprints.map(\.printed) == [printed])
    #expect(report.misprints.map(\.readAs) == [label])
  }

  @Test func readTwoRowsOneAfterTheOther() throws {
    let report = try report(
      .cellPerLine, [("6.属于四类过程性信息", "6.属于四类过程姓信息"), ("7.属于行政执法案卷", "7.属于行政执法案巻")])
    #expect(unread(report) == [])
    #expect(report.misprints.count == 2)
  }

  @Test func namesTheLineOfEach() throws {
    let text = ReportText(cells: Self.distinct).text.replacing("2.重复申请", with: "2.重夏申请")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("重夏") })
    #expect(try read(text).misprints.map(\.place.line) == [line + 1])
  }

  @Test(arguments: [
    // Nearer to another label, or as near; too far; or no label at all.
    ("行政处罚", "行政处可", "penalties"), ("2.重复申请", "2.重复的", "unprocessed.duplicate"),
    ("（一）予以公开", "（一）不予公开", "granted"), ("3.其他", "3.其它类", "otherHandling.other"),
    ("1.属于国家秘密", "1.商业秘密", "refused.stateSecret"),
  ])
  func staysUnreadWhereTheLabelIsAnother(
    _ label: String, _ printed: String, _ row: String
  ) throws {
    let report = try report(.cellPerLine, [("\t" + label, "\t" + printed)])
    #expect(unread(report) == [row])
    #expect(report.misprints.isEmpty)
  }

  @Test func staysUnreadWhereTheLabelStandsElsewhere() throws {
    // The misprint follows the row before which it belongs.
    let report = try report(
      .cellPerLine,
      [
        ("2.重复申请", "#"), ("3.要求提供公开出版物", "2.重夏申请"), ("#", "3.要求提供公开出版物"),
      ])
    #expect(report.cells["requests.unprocessed.duplicate.total"] == nil)
    #expect(report.misprints.isEmpty)
  }

  @Test func readTheHeadingsOfDisputes() throws {
    let report = try report(.cellPerLine, [("未经复议直接起诉", "末经复议直接起诉")])
    #expect(unread(report) == [])
    #expect(report.misprints.map(\.readAs) == ["未经复议直接起诉"])
  }

  @Test func readTheHeadingOfASingleColumn() throws {
    let report = try report(.cellPerLine, [("本年收费金额（单位：万元）", "本年收费金颔（单位：万元）")])
    #expect(unread(report) == [])
  }

  @Test func readTheHeadingsOfSections() throws {
    let report = try report(.cellPerLine, [("五、存在的主要问题及改进情况", "五、存在的主要间题及改进情况")])
    #expect(report.section(.problems)?.title == "存在的主要间题及改进情况")
    #expect(report.misprints.map(\.readAs) == ["存在的主要问题及改进情况"])
  }

  @Test func areNoneInSpellingsThatReportsUse() throws {
    let report = try report(
      .cellPerLine,
      [
        ("本年制发件数", "本年新制发数量"), ("本年废止件数", "本年新废止数量"), ("现行有效件数", "现行有效件数(历史累计)"),
        ("第二十条第（一）项", "第二十条 第(一)项"), ("5.属于三类内部事务信息", "5、属于三类“内容”事务信息"),
        ("只计这一情形", "只计这一情况"), ("1.本机关不掌握", "１、本机关不掌握"),
      ])
    #expect(unread(report) == [])
    #expect(report.misprints.isEmpty)
  }

  @Test func readTablesInTraditionalCharacters() throws {
    let pairs = [
      ("规", "規"), ("开", "開"), ("报", "報"), ("许", "許"), ("处", "處"), ("罚", "罰"), ("强", "強"),
      ("费", "費"), ("额", "額"), ("单", "單"), ("万", "萬"), ("业", "業"), ("机", "機"), ("构", "構"),
      ("会", "會"), ("组", "組"), ("织", "織"), ("务", "務"), ("总", "總"), ("计", "計"), ("请", "請"),
      ("数", "數"), ("类", "類"), ("内", "內"), ("过", "過"), ("执", "執"), ("询", "詢"), ("项", "項"),
      ("复", "復"), ("议", "議"), ("诉", "訴"), ("讼", "訟"), ("结", "結"), ("维", "維"), ("纠", "糾"),
      ("审", "審"), ("号", "號"), ("据", "據"), ("条", "條"), ("现", "現"), ("废", "廢"), ("发", "發"),
      ("转", "轉"), ("继", "繼"), ("续", "續"), ("办", "辦"), ("属", "屬"), ("于", "於"), ("关", "關"),
      ("无", "無"), ("国", "國"), ("稳", "穩"), ("护", "護"), ("权", "權"), ("举", "舉"), ("诊", "診"),
    ]
    var text = ReportText(cells: Self.distinct).text
    for (simplified, traditional) in pairs { text = text.replacing(simplified, with: traditional) }
    let report = try read(text)
    #expect(unread(report) == [])
    #expect(report.agency.place?.code == "371500")
    #expect(report.sections.count == 7)
    #expect(report.misprints.isEmpty)
  }
}
