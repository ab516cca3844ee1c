import Diagnostics
import DisclosureModel
import Foundation
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("A report's page")
struct ReportPageTests {
  @Test func showsRoundedNumbersAsWrittenWithTheirRange() throws {
    let html = try Self.html()
    #expect(
      html.contains(
        "<td id=\"c-disclosure.licensing.decisions\"><a href=\"#c-disclosure.licensing.decisions\">25.1万</a><a class=\"note\" href=\"#n-1\">注1</a></td>"
      ))
    #expect(html.contains("原文为“25.1万”（第 26 行）。这是约数，核对时按 250500 至 251500 件之间的任何数理解。"))
    #expect(html.contains("原文为“10608956 元”（第 51 行）。单位与表格规定不同，折合 1060.8956 万元。"))
  }

  @Test func saysThatACellWasNotRead() throws {
    #expect(
      try Self.html().contains(
        "<td id=\"c-disclosure.regulations.issued\" class=\"unread\"><span class=\"unread\">未读出</span></td>"
      ))
  }

  @Test func saysThatACellIsBlank() throws {
    let html = try Self.html("agencies/some-office/2023/index.html")
    #expect(
      html.contains(
        "<td id=\"c-requests.granted.total\" class=\"blank\"><span class=\"vh\">空白</span></td>"))
  }

  @Test func marksCellsInWordsAndLeadsToTheFinding() throws {
    #expect(
      try Self.html().contains(
        "<td id=\"c-requests.received.naturalPerson\"><a href=\"#c-requests.received.naturalPerson\">1</a><a class=\"flag error\" href=\"#f-a1\">待核实，已说明</a></td>"
      ))
  }

  @Test func showsOneRootCauseOnce() throws {
    let html = try Self.html()
    #expect(html.components(separatedBy: "<article class=\"finding ").count - 1 == 3)
    #expect(html.contains("<li id=\"f-a2\">"))
  }

  @Test func givesTheEvidenceOfAFinding() throws {
    let html = try Self.html()
    #expect(html.contains("<p class=\"formula\">1 + 1 ≠ 1 + 2</p>"))
    #expect(
      html.contains("<a href=\"#c-requests.received.naturalPerson\">本年新收 · 自然人</a>"))
    #expect(html.contains("由“1”改为“1”（数字不同），则2项检查全部平衡。没有其他一处改动能做到。"))
    #expect(html.contains("<p>共收到申请<mark>9件</mark>不平衡</p>"))
    #expect(html.contains("已说明"))
  }

  @Test func namesItsSourceAndHowToCite() throws {
    let html = try Self.html()
    #expect(html.contains("../../../sources/reports/371521-yanggu-2023.txt"))
    #expect(html.contains("<code>\(String(repeating: "ab", count: 32))</code>"))
    #expect(html.contains("https://example.org/reports/agencies/371521-yanggu/2023/，源文件"))
  }

  @Test func leadsToTheYearsBeforeAndAfter() throws {
    #expect(
      try Self.html().contains(
        "<a rel=\"prev\" href=\"../../../agencies/371521-yanggu/2022/index.html\">"))
    #expect(!(try Self.html("agencies/some-office/2023/index.html").contains("rel=\"prev\"")))
  }

  @Test func showsATableWhoseSectionIsMissing() throws {
    let html = try Self.html()
    #expect(html.contains("id=\"c-disputes.reconsideration.total\""))
    #expect(html.contains("报告中未找到这一部分的标题"))
  }

  @Test func saysWhatCouldNotBeDecidedAndWhy() throws {
    #expect(try Self.html().contains("“总计”有空白"))
  }

  /// Of a sum of twenty cells, those that add nothing stay unmarked.
  @Test func doesNotMarkTheZerosOfALongSum() {
    let form = Form.form2021
    let report = SampleSite.report(agency: SampleSite.yanggu, year: 2023, value: "0")
    var cells = report.cells
    let column = form.cells.filter { $0.table == "requests" && $0.column == "total" }
    for cell in column {
      cells[cell.index] = Cell(
        kind: .number, value: .zero, bounds: .zero, raw: "0", place: SourcePlace(line: 1))
    }
    let one = column[3].index
    cells[one] = Cell(
      kind: .number, value: Quantity(exactly: 1), bounds: Interval(.zero), raw: "1",
      place: SourcePlace(line: 1))
    let finding = Finding(
      id: "x", check: "T3.colsum", key: "total", severity: .error, message: "",
      cells: column.map {
        Finding.Evidence(index: $0.index, id: $0.id, label: $0.label, raw: "", line: 1)
      }, line: 1)
    let checked = SampleSite.checked(SampleSite.replacingCells(of: report, by: cells), [finding])
    let notes = CellNotes(checked)
    let marked = column.map(\.index).filter { notes.finding(at: $0) != nil }
    #expect(marked == [one, column[column.count - 1].index])
  }

  @Test func lowersHeadingsOfMarkdownBelowItsOwn() {
    let html = Narrative.loweringHeadings(
      in: Array("<h1>a</h1>\n<h2>&lt;h1&gt;</h2><h4>b</h4><hr />".utf8), to: 3)
    #expect(
      String(decoding: html, as: UTF8.self)
        == "<h3>a</h3>\n<h3>&lt;h1&gt;</h3><h4>b</h4><hr />")
  }

  private static func html(
    _ path: String = "agencies/371521-yanggu/2023/index.html"
  ) throws -> String {
    try #require(try SampleSite().text(path))
  }
}
