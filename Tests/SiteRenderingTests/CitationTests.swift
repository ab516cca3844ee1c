import Diagnostics
import DisclosureModel
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("Citing a report and its numbers")
struct CitationTests {
  private static let path = "agencies/371521-yanggu/2023/index.html"
  private static let address = "https://example.org/reports/agencies/371521-yanggu/2023/"

  private func html(_ path: String = path) throws -> String {
    try #require(try SampleSite().text(path))
  }

  @Test func linksNumbersButNoZerosAndBlanksToThemselves() throws {
    let report = SampleSite.report(agency: SampleSite.yanggu, year: 2023, value: "0")
    var cells = report.cells
    let index = try #require(report.form.index(of: "requests.granted.total"))
    cells[index] = Cell(
      kind: .number, value: .zero, bounds: .zero, raw: "0", place: SourcePlace(line: 9))
    let site = try SampleSite(
      reports: [SampleSite.checked(SampleSite.replacingCells(of: report, by: cells))])
    let html = try #require(site.text(Self.path))
    #expect(html.contains("<td id=\"c-requests.granted.total\" class=\"zero\">0</td>"))
    #expect(html.contains("<a href=\"#c-requests.received.total\">0</a></td>") == true)
    #expect(!html.contains("<li><a href=\"#c-requests.granted.total\">"))
    #expect(
      !(try self.html("agencies/some-office/2023/index.html"))
        .contains("<li><a href=\"#c-requests.granted.total\">"))
  }

  @Test func makesAWholeCitationOfTheStemAndAnyLine() throws {
    let html = try html()
    #expect(
      html.contains(
        "阳谷县公安局 2023 年报告，据“政府信息公开年度报告勾稽”整理，源文件 reports/371521-yanggu-2023.txt（SHA-256 前 12 位 abababababab），\(Self.address)</p>"
      ))
    #expect(
      html.contains(
        "<li><a href=\"#c-requests.received.total\">#c-requests.received.total</a>，本年新收 · 总计：1件，第"))
  }

  @Test func namesEveryFindingThatSpeaksOfANumber() throws {
    let line = try #require(
      try html().split(separator: "\n").first {
        $0.hasPrefix("<li><a href=\"#c-requests.received.naturalPerson\">")
      })
    #expect(line.contains("待核实，已说明：<a href=\"#f-a1\">核对 T3.identity</a>"))
    #expect(line.contains("待核实：<a href=\"#f-a2\">核对 T3.colsum</a>"))
  }

  @Test func citesTheEnglishPageOnTheEnglishPage() throws {
    let html = try html("en/" + Self.path)
    #expect(html.contains("https://example.org/reports/en/agencies/371521-yanggu/2023/</p>"))
  }

  @Test func givesARecordOfBibTeX() throws {
    let html = try html()
    #expect(html.contains("@techreport{371521-yanggu-2023,\n  author = {{阳谷县公安局}},"))
    #expect(html.contains("  year = {2024},\n  url = {\(Self.address)},"))
  }

  @Test func namesTheReportAlikeInEveryLanguage() throws {
    func title(_ html: String) -> String? {
      let line = html.split(separator: "\n").first { $0.hasPrefix("  title = ") }
      return line.map { String($0).replacing(/<[^>]*>/, with: "") }
    }
    let chinese = try #require(title(try html()))
    #expect(try title(html("en/" + Self.path)) == chinese)
  }

  @Test func escapesWhatTeXWouldRead() {
    #expect(
      BibTeX.escaped("a_b {50%} \\x~^")
        == "a\\_b \\{50\\%\\} \\textbackslash{}x\\textasciitilde{}\\textasciicircum{}")
    #expect(BibTeX.key("a-1") == "a-1")
    #expect(BibTeX.key("甲-1") != BibTeX.key("乙-1"))
  }
}

@Suite("Figures that findings speak of")
struct FlaggedFigureTests {
  /// A report with a finding about 本年新收 and one of the parts of 不予公开.
  private func site(_ severity: Severity = .error) throws -> SampleSite {
    let report = SampleSite.report(agency: SampleSite.yanggu, year: 2023)
    let cells = ["requests.received.total", "requests.refused.stateSecret.total"].compactMap {
      report.form.index(of: $0)
    }
    #expect(cells.count == 2)
    let finding = Finding(
      id: "x1", check: "T3.identity", key: "total", severity: severity, message: "不平衡",
      cells: cells.map {
        Finding.Evidence(
          index: $0, id: report.form.cells[$0].id, label: report.form.cells[$0].label, raw: "1",
          line: 9)
      }, line: 9)
    return try SampleSite(reports: [SampleSite.checked(report, [finding])])
  }

  @Test func areFlaggedAtTheHeadOfTheReport() throws {
    let html = try #require(try site().text("agencies/371521-yanggu/2023/index.html"))
    #expect(
      html.contains(
        "<a href=\"#c-requests.received.total\">1</a> <small>件</small> <a class=\"flag error\" href=\"#f-x1\">待核实</a></dd>"
      ))
    #expect(html.contains("<a href=\"#c-requests.granted.total\">1</a> <small>件</small></dd>"))
  }

  @Test func areFlaggedOnTheYearsPageAlsoAsPartsOfASum() throws {
    let html = try #require(try site().text("years/2023/index.html"))
    let page = "../../agencies/371521-yanggu/2023/index.html"
    #expect(
      html.contains(
        "<a href=\"\(page)#table-requests\">8</a> <span class=\"flag error\">待核实</span></td>"))
    #expect(html.contains("<a href=\"\(page)#table-requests\">3</a></td>"))
  }

  @Test func areFlaggedInTheFeed() throws {
    #expect(try #require(try site().text("feed.xml")).contains("本年新收 1 件（待核实）"))
    #expect(try #require(try site(.warning).text("feed.xml")).contains("本年新收 1 件（存疑）"))
  }

  @Test func areNotFlaggedForANotice() throws {
    let site = try site(.notice)
    #expect(!(try #require(site.text("feed.xml")).contains("件（")))
    #expect(!(try #require(site.text("years/2023/index.html")).contains("class=\"flag")))
  }
}
