import DisclosureModel
import Foundation
import Tables
import Testing

@testable import SiteRendering

@Suite("Downloads")
struct DownloadTests {
  static let columns = [
    "reports": [
      "agency_id", "agency_name", "year", "form", "region_code", "period_from", "period_to",
      "findings", "source", "published", "source_url",
    ],
    "statistics": [
      "agency_id", "agency_name", "year", "cell", "value", "raw", "unit", "precision", "source",
      "line", "page", "table", "row", "column", "reading",
    ],
    "findings": [
      "finding_id", "check", "severity", "agency_id", "agency_name", "year", "cells", "expected",
      "actual", "message", "source", "line", "status", "evidence", "review", "review_outdated",
      "reviewer", "review_date", "note", "reply",
    ],
    "changes": [
      "revision", "date", "change", "finding_id", "check", "severity", "agency_id", "agency_name",
      "year", "message", "status", "former_severity", "former_status", "former_message",
    ],
    "captures": [
      "agency_id", "agency_name", "year", "source", "format", "sha256", "published_source", "cells",
      "compared", "differences",
    ],
  ]

  @Test(arguments: columns.keys.sorted())
  func tablesHaveTheColumnsThatTheContractNames(table: String) throws {
    let csv = try CSVTable(try #require(try SampleSite().bytes("data/\(table).csv")))
    #expect(csv.columns == Self.columns[table])
  }

  @Test func reportsTableHasARowForEachReport() throws {
    let csv = try CSVTable(try #require(try SampleSite().bytes("data/reports.csv")))
    #expect(csv.rows.map { $0.fields[2] } == ["2022", "2023", "2023"])
    #expect(csv.rows.map { $0.fields[4] } == ["371521", "371521", ""])
    #expect(csv.rows.map { $0.fields[7] } == ["0", "4", "0"])
  }

  @Test func statisticsTableHasARowForEachCellThatWasRead() throws {
    let csv = try CSVTable(try #require(try SampleSite().bytes("data/statistics.csv")))
    #expect(csv.rows.count == 3 * 199)
    let fees = csv.rows.first { $0.fields[3] == "disclosure.fees.amount" }?.fields
    #expect(fees?[4...7] == ["1060.8956", "10608956 元", "万元", ""])
    let rounded = csv.rows.first { $0.fields[3] == "disclosure.licensing.decisions" }?.fields
    #expect(rounded?[4...7] == ["251000", "25.1万", "件", "1000"])
  }

  @Test func findingsTableHasARowForEachFinding() throws {
    let csv = try CSVTable(try #require(try SampleSite().bytes("data/findings.csv")))
    #expect(csv.rows.map { $0.fields[0] } == ["a1", "a2", "b1", "c1"])
    #expect(csv.rows[0].fields[7...8] == ["2", "3"])
    #expect(csv.rows[0].fields[12] == "explained")
  }

  /// A table made in parts is the table made at once.
  @Test func largeTablesComeInPartsThatMakeOneTable() throws {
    let report = SampleSite.report(agency: SampleSite.yanggu, year: 2023)
    let many = (0..<650).map { number in
      SampleSite.checked(
        SampleSite.report(
          agency: Agency(id: "a\(number)", name: "某局\(number)", place: nil), year: 2023))
    }
    let renderer = try SiteRenderer(
      templates: SampleSite.templates(), portal: SampleSite.portal, prose: [:],
      portfolio: SampleSite.portfolio(many), checks: [])
    let job = try #require(renderer.pages.first { $0.path == "data/statistics.csv" })
    #expect(job.parts == 3)
    var whole: [UInt8] = []
    try job.render(into: &whole)
    var parts: [UInt8] = []
    for part in 0..<job.parts { try job.render(part: part, into: &parts) }
    #expect(whole == parts)
    let read = report.form.cells.count { report.cells[$0.index] != nil }
    #expect(try CSVTable(whole).rows.count == 650 * read)
  }

  @Test func reportObjectHasTheFieldsOfTheContract() throws {
    let site = try SampleSite()
    let bytes = try #require(site.bytes("agencies/371521-yanggu/2023/report.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(
      Set(json.keys) == [
        "source", "agency", "year", "form", "title", "period", "contact", "signed", "sections",
        "cells", "findings",
      ])
    let agency = try #require(json["agency"] as? [String: Any])
    #expect(agency["region"] as? [String] == ["山东省", "聊城市", "阳谷县"])
    #expect(agency["regionCode"] as? String == "371521")
    #expect(json["period"] is NSNull)
    #expect(json["signed"] as? String == "2024-01-18")
    let cells = try #require(json["cells"] as? [String: [String: Any]])
    #expect(cells.count == 199)
    let rounded = try #require(cells["disclosure.licensing.decisions"])
    #expect(rounded["low"] as? Int == 250_500)
    #expect(rounded["high"] as? Int == 251_500)
    #expect(rounded["precision"] as? Int == 1000)
    #expect(rounded["raw"] as? String == "25.1万")
    let sections = try #require(json["sections"] as? [[String: Any]])
    #expect(sections.first?["key"] as? String == "overview")
    #expect(sections.first?["markdown"] as? String == "### （一）正文\n\n正文")
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["id"] as? String } == ["a1", "a2", "b1", "c1"])
    #expect(findings[1]["headline"] as? String == "a1")
    #expect((findings[0]["likely"] as? [String: Any])?["clears"] as? Int == 2)
  }

  @Test func dataPackageDescribesEveryColumn() throws {
    let bytes = try #require(try SampleSite().bytes("data/datapackage.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let resources = try #require(json["resources"] as? [[String: Any]])
    for resource in resources {
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: String]])
      #expect(fields.map { $0["name"] } == Self.columns[resource["name"] as? String ?? ""])
      #expect(fields.allSatisfy { $0["description"]?.isEmpty == false })
    }
    #expect(resources.count == 5)
  }

  @Test func feedIsDatedByTheReportsAlone() throws {
    let feed = try #require(try SampleSite().text("feed.xml"))
    #expect(feed.contains("<updated>2024-01-18T00:00:00Z</updated>"))
    #expect(feed.components(separatedBy: "<entry>").count == 4)
    #expect(
      feed.contains("<id>https://example.org/reports/agencies/371521-yanggu/2023/</id>"))
  }

  @Test func sitemapListsEveryPageButTheOneForUnknownAddresses() throws {
    let site = try SampleSite()
    let sitemap = try #require(site.text("sitemap.xml"))
    #expect(sitemap.components(separatedBy: "<loc>").count - 1 == site.pages.count - 1)
    #expect(sitemap.contains("<loc>https://example.org/reports/years/2023/</loc>"))
    #expect(!sitemap.contains("404"))
  }

  @Test func withoutAnAddressNothingAbsoluteIsWritten() throws {
    var portal = SampleSite.portal
    portal.baseURL = nil
    let site = try SampleSite(portal: portal)
    #expect(site.bytes("sitemap.xml") == nil)
    #expect(site.text("robots.txt") == "User-agent: *\nAllow: /\n")
    #expect(site.pages.allSatisfy { !$0.html.contains("rel=\"canonical\"") })
    let feed = try #require(site.text("feed.xml"))
    #expect(feed.contains("<link href=\"agencies/371521-yanggu/2023/index.html\"/>"))
  }

  @Test func sourcesNameTheFilesToCopy() throws {
    let sources = try SampleSite().renderer.sources
    #expect(sources[0].from == "reports/371521-yanggu-2022.txt")
    #expect(sources[0].to == "sources/reports/371521-yanggu-2022.txt")
    #expect(sources.count == 3)
  }
}
