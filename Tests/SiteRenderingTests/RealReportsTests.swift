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

  @Test func hasAPageForEachReport() throws {
    let paths = try Self.site().pages.map(\.path)
    #expect(
      paths.filter { $0.hasPrefix("agencies/") && $0.split(separator: "/").count == 4 }.count == 5)
  }

  @Test func showsTheFindingsOfTheBrigadeThatDoesNotBalance() throws {
    let site = try Self.site()
    let page = try #require(
      site.pages.first { $0.path.hasPrefix("agencies/") && $0.html.contains("全年<mark>未收到") })
    #expect(page.html.contains("class=\"verdict error\""))
    #expect(page.html.contains("由“1”改为“0”"))
    #expect(site.text("issues/index.html")?.contains("怀化市公安局交警支队 2023 年报告") == true)
  }

  private static func site() throws -> SampleSite {
    try SampleSite(
      reports: try RealReports.checked().reports, prose: [:], checks: CheckDocumentation.all)
  }
}
