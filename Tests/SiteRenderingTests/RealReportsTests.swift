import DisclosureModel
import DocumentReading
import Foundation
import ReportChecking
import ReportReading
import TestSupport
import Testing

@testable import SiteRendering

/// The site of the repository's own reports, read and checked as a build does.
@Suite("The site of real reports")
struct RealReportsTests {
  @Test func showsEveryCellThatWasReadAsItWasWritten() throws {
    let site = try Self.site()
    for checked in try Self.portfolio().reports {
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

  private static func portfolio() throws -> CheckedPortfolio {
    let folder = Repository.root.appending(path: "Content/reports")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let reports = try names.filter { $0.hasSuffix(".txt") }.map { name in
      try ReportReader().read(
        DocumentReader.read(try Repository.bytes("Content/reports/\(name)")),
        path: "reports/\(name)")
    }
    return Checker.check(Portfolio(reports))
  }

  private static func site() throws -> SampleSite {
    try SampleSite(
      reports: try portfolio().reports, prose: [:], checks: CheckDocumentation.all)
  }
}
