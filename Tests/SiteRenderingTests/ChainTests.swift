import Diagnostics
import DisclosureModel
import ReportChecking
import Testing

@testable import SiteRendering

@Suite("The row of years on an agency's page")
struct ChainTests {
  /// The page of an agency with reports on `years`; `change` alters the cells of the last.
  private func page(
    _ years: [Int], _ change: (inout CellGrid) -> Void = { _ in }
  ) throws -> String {
    let reports = years.map { year in
      let report = SampleSite.report(agency: SampleSite.yanggu, year: year)
      guard year == years.last else { return report }
      var cells = report.cells
      change(&cells)
      return SampleSite.replacingCells(of: report, by: cells)
    }
    let checked = Checker.check(Portfolio(reports))
    let site = try SampleSite(reports: checked.reports, checks: CheckDocumentation.all)
    let html = try #require(site.text("agencies/371521-yanggu/index.html"))
    return html
  }

  private func write(_ number: Int64, in id: String, _ cells: inout CellGrid) {
    guard let index = cells.form.index(of: id), let value = Quantity(exactly: number) else {
      return
    }
    cells[index] = Cell(
      kind: .number, value: value, bounds: Interval(value), raw: "\(number)",
      place: cells[index]?.place ?? .init(line: 1))
  }

  @Test func saysInWordsThatFiguresArrived() throws {
    let html = try page([2022, 2023])
    #expect(html.contains("<strong class=\"chain-state\">无法判断</strong>"))
    #expect(
      html.contains("结转的申请，7 列</a><span class=\"chain-figures\">2022 年结转下年度 1 = 2023 年上年结转 1"))
    #expect(
      html.contains(
        "href=\"../../agencies/371521-yanggu/2023/index.html#c-requests.carriedIn.total\""))
    #expect(html.contains("2022 年“规章 · 本年制发件数”") == false)
    #expect(html.contains("2023 年“规章 · 本年制发件数”未能读取，无法核对"))
  }

  @Test func leadsToTheFindingWhereTheyDidNot() throws {
    let html = try page([2022, 2023]) { write(4, in: "requests.carriedIn.total", &$0) }
    let fails = "<strong class=\"chain-state fails\">不衔接</strong> "
    let start = try #require(html.firstRange(of: fails)?.upperBound)
    let link = html[start...].prefix { $0 != ">" }
    #expect(link.contains("2023/index.html#f-f"))
    #expect(
      html.contains("结转的申请（总计）</a><span class=\"chain-figures\">2022 年结转下年度 1 ≠ 2023 年上年结转 4"))
    #expect(html.contains("结转的申请，其余 6 列"))
    #expect(html.contains("<div class=\"chain-link fails\">"))
  }

  @Test func saysLessOfWhatIsOnlyNoted() throws {
    let html = try page([2022, 2023]) { cells in
      for (id, number) in [("issued", 1), ("repealed", 0), ("inForce", 3)] {
        write(Int64(number), in: "disclosure.normativeDocuments.\(id)", &cells)
      }
    }
    #expect(html.contains("<strong class=\"chain-state open\">有出入</strong>"))
    #expect(!html.contains("不衔接</strong>"))
  }

  @Test func namesTheYearsThatAreMissing() throws {
    let html = try page([2020, 2023])
    #expect(html.contains("<div class=\"chain-link gap\">"))
    #expect(html.contains("本站没有收录 2021、2022 年的报告"))
  }

  @Test func isLeftOutForASingleReport() throws {
    #expect(try page([2023]).contains("class=\"chain\"") == false)
  }

  @Test func evidenceOfAnotherYearLeadsToItsPageAndNamesItsFile() throws {
    let reports = [2022, 2023].map { year in
      let report = SampleSite.report(agency: SampleSite.yanggu, year: year)
      var cells = report.cells
      if year == 2023 { write(4, in: "requests.carriedIn.total", &cells) }
      return SampleSite.replacingCells(of: report, by: cells)
    }
    let checked = Checker.check(Portfolio(reports))
    let site = try SampleSite(reports: checked.reports, checks: CheckDocumentation.all)
    let html = try #require(site.text("agencies/371521-yanggu/2023/index.html"))
    #expect(
      html.contains(
        "<a href=\"../../../agencies/371521-yanggu/2022/index.html#c-requests.carriedOut.total\">2022 年 · 结转下年度 · 总计</a>"
      ))
    #expect(html.contains("reports/371521-yanggu-2022.txt 第 "))
  }
}
