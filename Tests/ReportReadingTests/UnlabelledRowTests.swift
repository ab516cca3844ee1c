import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

/// The table of reviews and lawsuits, whose only row has no label: its headings alone tell what its values are.
@Suite("Rows without labels")
struct UnlabelledRowTests {
  private static let results = "结果维持|结果纠正|其他结果|尚未审结|总计"
  private static let values = (1...15).map(String.init)

  /// What is read of the last table, cell by cell; `-` for what is unread.
  private func read(_ table: String) throws -> [String] {
    let text = """
      聊城市公安局2023年政府信息公开工作年度报告
      四、政府信息公开行政复议、行政诉讼情况
      \(table)
      """
    let report = try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x")
    return report.form.cells.filter { $0.table == "disputes" }
      .map { report.cells[$0.index]?.raw ?? "-" }
  }

  private func table(_ rows: [String]) -> String {
    let rows = rows.map { row in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
      return "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return "<table>\(rows.joined())</table>"
  }

  private func page(_ tables: String...) throws -> [String] {
    let html =
      "<!DOCTYPE html><meta charset=utf-8><p>聊城市公安局2023年政府信息公开工作年度报告</p>"
      + "<p>四、政府信息公开行政复议、行政诉讼情况</p>" + tables.joined()
    let report = try ReportReader().read(DocumentReader.read(Array(html.utf8)), path: "x.html")
    return report.form.cells.filter { $0.table == "disputes" }
      .map { report.cells[$0.index]?.raw ?? "-" }
  }

  private var reconsideration: [String] { ["行政复议", Self.results, "1|2|3|4|5"] }
  private var litigation: [String] {
    [
      "行政诉讼", "未经复议直接起诉|复议后起诉", Self.results + "|" + Self.results,
      "6|7|8|9|10|11|12|13|14|15",
    ]
  }

  @Test func readsTheTableInTwoParts() throws {
    #expect(try page(table(reconsideration), table(litigation)) == Self.values)
    #expect(
      try page(table(reconsideration), table(["其他|总计", "3|3"]), table(litigation))
        == Array(repeating: "-", count: 15))
  }

  @Test func leavesAPartUnreadThatLostACell() throws {
    let short = Array(reconsideration.dropLast()) + ["1|2|3|4"]
    #expect(
      try page(table(short), table(litigation))
        == Array(repeating: "-", count: 5) + Self.values.dropFirst(5))
  }

  @Test func readsNoPartsInAnotherOrder() throws {
    #expect(
      try page(table(litigation), table(reconsideration)) == Array(repeating: "-", count: 15))
  }

  /// The table with a row for each item.
  private func turned(_ values: [String], under heading: [String] = []) -> String {
    let groups = ["行政复议|", "行政诉讼|未经复议直接起诉|", "复议后起诉|"]
    let results = Self.results.split(separator: "|")
    let rows = values.enumerated().map { position, value in
      (position % 5 == 0 ? groups[position / 5] : "") + results[position % 5] + "|" + value
    }
    return table(heading + rows)
  }

  @Test func readsATableThatIsTurned() throws {
    #expect(try page(turned(Self.values)) == Self.values)
  }

  @Test func readsNothingBesideAnotherHeading() throws {
    let unread = Array(repeating: "-", count: 15)
    #expect(try page(turned(Self.values, under: ["项目|2022年"])) == unread)
    #expect(try page(turned(Self.values, under: ["项目|上年数|本年数"])) == unread)
    #expect(try page(turned(Self.values.map { $0 + "|7" })) == unread)
    #expect(try page(turned(Self.values.map { $0 + "|" })) == unread)
  }

  private static let headings = [
    "行政复议|行政诉讼", results + "|未经复议直接起诉|复议后起诉", results + "|" + results,
  ]

  private func lines(_ rows: [String]) -> String {
    rows.map { $0.replacing("|", with: "\t") }.joined(separator: "\n")
  }

  @Test(arguments: [[0], [14], [0, 14], [0, 1, 5, 13], Array(0..<15)])
  func readsBlanksAtTheEndsOfTheRow(_ blanks: [Int]) throws {
    var values = Self.values
    for index in blanks { values[index] = "" }
    #expect(try read(lines(Self.headings + [values.joined(separator: "|")])) == values)
    let framed = (Self.headings + [values.joined(separator: "|")]).map { "| \($0) |" }
    #expect(try read(framed.joined(separator: "\n").replacing("|", with: " | ")) == values)
  }

  @Test func leavesARowUnreadThatHasAnotherNumberOfCells() throws {
    let unread = Array(repeating: "-", count: 15)
    for values in [Self.values.dropFirst(2), Self.values.dropLast(2)] {
      let row = values.joined(separator: "|") + "|"
      #expect(try read(lines(Self.headings + [row])) == unread)
    }
  }

  @Test(arguments: [("项目", "件数"), ("年度", "2023年"), ("序号", "1"), ("单位", "")])
  func readsTheRowBesideALabelOfItsOwn(_ heading: String, _ label: String) throws {
    var rows = Self.headings
    rows[0] = heading + "|" + rows[0]
    let row = label + "|" + Self.values.joined(separator: "|")
    #expect(try read(lines(rows + [row])) == Self.values)
    #expect(try page(table(rows + [row])) == Self.values)
    // A cell that no heading stands above may be anything.
    let unread = Array(repeating: "-", count: 15)
    if !label.isEmpty { #expect(try page(table(Self.headings + [row])) == unread) }
  }

  @Test func readsTheHeadingsAmongThoseOfOtherTables() throws {
    let row = Self.values.joined(separator: "|")
    let own = table(["类型|结果维持|其他|总计", "行政复议|3|4|7"])
    #expect(try page(own, table(Self.headings + [row])) == Self.values)
    #expect(try page(table(Self.headings + [row]), own) == Self.values)
    #expect(try page(table(Self.headings + [row]), table(Self.headings + [row])) == Self.values)
    let other = (2...16).map(String.init).joined(separator: "|")
    #expect(
      try page(table(Self.headings + [row]), table(Self.headings + [other]))
        == Array(repeating: "-", count: 15))
  }

  @Test(arguments: [ReportText.Layout.tabRows, .bars, .cellPerLine])
  func readsAReportOfBlanks(_ layout: ReportText.Layout) throws {
    let form = Form.form2021
    let cells = Dictionary(uniqueKeysWithValues: form.cells.map { ($0.id, "") })
    let text = ReportText(cells: cells, layout: layout).text
    let report = try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x")
    for cell in form.cells { #expect(report.cells[cell.index]?.kind == .blank, "\(cell.id)") }
  }
}
