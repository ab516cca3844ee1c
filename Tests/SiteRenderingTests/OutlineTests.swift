import Diagnostics
import DisclosureModel
import ReportChecking
import Storing
import Testing

@testable import SiteRendering

@Suite("Pages about more than one agency")
struct OutlineTests {
  private func renderer(
    text: String = "正文", cells: [String: String] = [:], prose: String = "引言"
  ) throws -> SiteRenderer {
    var report = SampleSite.report(agency: SampleSite.yanggu, year: 2023, text: text)
    var grid = report.cells
    for (id, raw) in cells {
      let index = try #require(report.form.index(of: id))
      grid[index] = Cell(kind: .text, raw: raw, place: SourcePlace(line: 1))
    }
    report = SampleSite.replacingCells(of: report, by: grid)
    return try SiteRenderer(
      templates: SampleSite.templates(), portal: SampleSite.portal,
      prose: ["home": Array(prose.utf8)],
      portfolio: SampleSite.portfolio([SampleSite.checked(report)]), texts: SampleSite.texts,
      checks: SampleSite.checks,
      frame: Digest(of: []))
  }

  private func origins(_ renderer: SiteRenderer) -> [String: Digest] {
    Dictionary(
      renderer.pages.compactMap { page in page.origin.map { (page.path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func bytes(_ path: String, _ renderer: SiteRenderer) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try #require(renderer.pages.first { $0.path == path }).render(into: &bytes)
    return bytes
  }

  @Test func areMadeFromWhatTheirOriginTells() throws {
    let renderer = try renderer()
    #expect(renderer.pages.allSatisfy { $0.origin != nil })
  }

  @Test func haveTheSameOriginWhereWordsDiffer() throws {
    let report = SampleSite.report(agency: SampleSite.yanggu, year: 2023, text: "正文")
    let reworded = SampleSite.checked(Self.reworded(report))
    let first = try renderer()
    let second = try SiteRenderer(
      templates: SampleSite.templates(), portal: SampleSite.portal,
      prose: ["home": Array("引言".utf8)], portfolio: SampleSite.portfolio([reworded]),
      texts: SampleSite.texts,
      checks: SampleSite.checks, frame: Digest(of: []))
    let (before, after) = (origins(first), origins(second))
    for path in [SitePath.home, SitePath.year(2023), SitePath.database, SitePath.statisticsTable] {
      #expect(before[path] == after[path], "\(path)")
    }
    #expect(
      before[SitePath.report(SampleSite.yanggu.id, 2023)]
        != after[SitePath.report(SampleSite.yanggu.id, 2023)])
    #expect(try bytes(SitePath.home, first) == bytes(SitePath.home, second))
    #expect(try bytes(SitePath.year(2023), first) == bytes(SitePath.year(2023), second))
  }

  @Test func haveAnotherOriginWhereACellOrAnEditorsPageDiffers() throws {
    let origin = origins(try renderer())[SitePath.home]
    let cells = ["requests.received.naturalPerson": "详见附表"]
    #expect(origins(try renderer(cells: cells))[SitePath.home] != origin)
    #expect(origins(try renderer(prose: "欢迎"))[SitePath.home] != origin)
  }

  private static func reworded(_ report: Report) -> Report {
    let section = Section(
      key: .overview, title: "正文", ordinal: "一、", place: report.sections[0].place,
      blocks: [Section.Block(kind: .paragraph, text: "另一段", place: report.sections[0].place)])
    return Report(
      source: Source(
        path: report.source.path, format: "txt", encoding: "utf-8",
        sha256: String(repeating: "cd", count: 32)),
      agency: report.agency, year: report.year, form: report.form, title: report.title,
      period: report.period, contact: report.contact, signed: report.signed,
      sections: [section], cells: report.cells, tables: report.tables, statements: [],
      artifacts: [])
  }
}
