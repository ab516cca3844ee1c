import Diagnostics
import DisclosureModel
import Foundation
import ReportChecking
import TestSupport
import Testing

@testable import SiteRendering

/// The site of the repository's own reports, read and checked as a build does.
@Suite("The site of real reports")
struct RealReportsTests {
  @Test func showsEveryCellThatWasReadAsItWasWritten() throws {
    let site = try Self.site()
    for checked in try RealReports.checked().reports {
      let report = checked.report
      let path = SitePath.report(report.agency.id, report.year)
      let html = try #require(site.text(path))
      for cell in report.form.cells {
        guard let value = report.cells[cell.index], value.kind == .number else { continue }
        let shown = try Regex("<td id=\"c-\(cell.id)\"[^>]*>(<a href=[^>]*>)?\(value.raw)<")
        #expect(html.contains(shown), "\(path)")
      }
    }
  }

  @Test func hasAPageForEachReportAndItsSource() throws {
    let paths = try Self.site().pages.map(\.path)
    for name in ["index.html", "source.html"] {
      let pages = paths.filter { $0.hasPrefix("agencies/") && $0.hasSuffix("/\(name)") }
      #expect(pages.count { $0.split(separator: "/").count == 4 } == 5)
    }
  }

  @Test func showsTheFindingsOfTheBrigadeThatDoesNotBalance() throws {
    let site = try Self.site()
    let page = try #require(
      site.pages.first { $0.path.hasPrefix("agencies/") && $0.html.contains("全年<mark>未收到") })
    #expect(page.html.contains("class=\"verdict error\""))
    #expect(page.html.contains("由“1”改为“0”"))
    #expect(site.text("issues/index.html")?.contains("怀化市公安局交警支队 2023 年报告") == true)
  }

  @Test func doesNotSayThatThereWasNothingWhereTheTableContradictsIt() throws {
    let words = Texts.chinese[.sentenceNoDisputes]
    func pageSays(_ report: Report) throws -> Bool {
      let site = try SampleSite(
        reports: Checker.check(Portfolio([report])).reports, prose: [:],
        checks: CheckDocumentation.all)
      return try #require(site.text(SitePath.agency(report.agency.id))).contains(words)
    }
    let quiet = try #require(try RealReports.checked().reports.map(\.report).first(where: pageSays))
    let upheld = try #require(quiet.form.index(of: "disputes.reconsideration.upheld"))
    var cells = quiet.cells
    cells[upheld] = Cell(
      kind: .number, value: Quantity(exactly: 10), raw: "10", place: SourcePlace(line: 1))
    let report = Report(
      source: quiet.source, agency: quiet.agency, year: quiet.year, form: quiet.form,
      title: quiet.title, period: quiet.period, contact: quiet.contact, signed: quiet.signed,
      sections: quiet.sections, cells: cells, tables: quiet.tables,
      statements: quiet.statements, artifacts: quiet.artifacts)
    #expect(try !pageSays(report))
  }

  private static func site() throws -> SampleSite {
    try SampleSite(
      reports: try RealReports.checked().reports, prose: [:], checks: CheckDocumentation.all)
  }
}
