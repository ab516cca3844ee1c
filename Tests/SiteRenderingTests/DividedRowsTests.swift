import DocumentReading
import Foundation
import ReportChecking
import ReportReading
import TestSupport
import Testing

@testable import SiteRendering

@Suite("Numbers that ran together, on the site")
struct DividedRowsTests {
  private func render(_ path: String) throws -> String {
    let document = try DocumentReader.read(RunTogetherText(layout: .rows).bytes)
    let report = try ReportReader().read(document, path: "reports/x.txt")
    let renderer = try SiteRenderer(
      templates: SampleSite.templates(), portal: SampleSite.portal, prose: [:],
      portfolio: SampleSite.portfolio([Checker.check(report)]), texts: SampleSite.texts, checks: [])
    let job = try #require(renderer.pages.first { $0.path.hasSuffix(path) })
    var bytes: [UInt8] = []
    try job.render(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func bearAMarkThatLeadsToOneNoteForTheTable() throws {
    let html = try render("2023/index.html")
    #expect(
      html.contains(
        "<td id=\"c-requests.received.naturalPerson\" class=\"zero\">0<a class=\"note\" href=\"#n-2\">注2</a></td>"
      ))
    #expect(html.components(separatedBy: "拆开的数字").count - 1 == 3)
    #expect(html.contains("<div id=\"n-2\"><dt>注2　拆开的数字</dt><dd>原文第 "))
    #expect(!html.contains("noteDivided"))
  }

  @Test func saySoInTheData() throws {
    let json = try render("report.json")
    let cell = try #require(json.firstRange(of: "\"requests.received.naturalPerson\":"))
    #expect(json[cell.upperBound...].prefix(120).contains("\"reading\":\"solved\""))
    let csv = try render("data/statistics.csv")
    #expect(csv.split(separator: "\r\n").count { $0.contains(",solved,") } > 175)
    // The only cell of a row stands by itself.
    #expect(csv.split(separator: "\r\n").count { $0.contains(",printed,") } == 4)
  }
}
