import Diagnostics
import DisclosureModel
import Foundation
import Tables
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("Downloads")
struct DownloadTests {
  static let columns = [
    "reports": [
      "agency_id", "agency_name", "year", "form", "region_code", "period_from", "period_to",
      "findings", "source", "published", "source_url", "cells_read", "cells_expected", "passed",
      "undecided", "errors", "warnings", "notices", "url", "signed", "sha256",
    ],
    "statistics": [
      "agency_id", "agency_name", "year", "cell", "value", "raw", "unit", "precision", "source",
      "line", "page", "table", "row", "column", "reading", "kind", "low", "high", "disputed",
      "form",
    ],
    "findings": [
      "finding_id", "check", "severity", "agency_id", "agency_name", "year", "cells", "expected",
      "actual", "message", "source", "line", "status", "evidence", "review", "review_outdated",
      "reviewer", "review_date", "note", "reply", "headline", "formula", "cause", "likely_cell",
      "likely_value", "url", "message_en",
    ],
    "changes": [
      "revision", "date", "change", "finding_id", "check", "severity", "agency_id", "agency_name",
      "year", "message", "status", "former_severity", "former_status", "former_message",
      "message_en", "former_message_en",
    ],
    "captures": [
      "agency_id", "agency_name", "year", "source", "format", "sha256", "published_source", "cells",
      "compared", "differences",
    ],
    "cells": ["form", "cell", "unit", "table", "row", "column", "label_zh", "label_en"],
    "agencies": [
      "agency_id", "agency_name", "region_code", "region", "type", "parent_id", "reports", "url",
    ],
    "indicators": [
      "agency_id", "agency_name", "year", "indicator", "value", "numerator", "denominator", "low",
      "high", "unit", "disputed",
    ],
    "measures": [
      "indicator", "title_zh", "title_en", "formula_zh", "formula_en", "note_zh", "note_en", "unit",
      "numerator", "denominator",
    ],
    "checks": [
      "check", "title_zh", "title_en", "severity", "formula_zh", "formula_en", "data_note",
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
    #expect(csv.rows[1].fields[11...17] == ["199", "200", "40", "1", "2", "1", "1"])
    #expect(
      csv.rows[1].fields[18] == "https://example.org/reports/agencies/371521-yanggu/2023/")
  }

  @Test func statisticsTableHasARowForEachCellThatWasRead() throws {
    let csv = try CSVTable(try #require(try SampleSite().bytes("data/statistics.csv")))
    #expect(csv.rows.count == 3 * 199)
    let fees = csv.rows.first { $0.fields[3] == "disclosure.fees.amount" }?.fields
    #expect(fees?[4...7] == ["1060.8956", "10608956 元", "万元", ""])
    let rounded = csv.rows.first { $0.fields[3] == "disclosure.licensing.decisions" }?.fields
    #expect(rounded?[4...7] == ["251000", "25.1万", "件", "1000"])
    #expect(rounded?[15...] == ["number", "250500", "251500", "", "2021"])
    let doubted = csv.rows.filter { !$0.fields[18].isEmpty }
    #expect(doubted.count == 4)
    #expect(doubted.allSatisfy { $0.fields[18] == "a1 a2" && $0.fields[2] == "2023" })
    #expect(csv.rows.contains { $0.fields[15] == "blank" })
  }

  @Test func figuresOfOneYearOrAgencyAreThoseRowsOfTheWhole() throws {
    let site = try SampleSite()
    let whole = try CSVTable(try #require(site.bytes("data/statistics.csv")))
    let year = try CSVTable(try #require(site.bytes("years/2023/statistics.csv")))
    #expect(year.columns == whole.columns)
    #expect(year.rows.map(\.fields) == whole.rows.map(\.fields).filter { $0[2] == "2023" })
    let agency = try CSVTable(
      try #require(site.bytes("agencies/371521-yanggu/statistics.csv")))
    #expect(
      agency.rows.map(\.fields) == whole.rows.map(\.fields).filter { $0[0] == "371521-yanggu" })
    #expect(agency.rows.count == 2 * 199)
  }

  @Test func everyFigureIsOfACellOfTheDictionary() throws {
    let site = try SampleSite()
    let cells = try CSVTable(try #require(site.bytes("data/cells.csv")))
    let keys = Set(cells.rows.map { Array($0.fields[0...2]) })
    #expect(keys.count == cells.rows.count)
    #expect(cells.rows.count == 200)
    let figures = try CSVTable(try #require(site.bytes("data/statistics.csv")))
    for row in figures.rows {
      #expect(keys.contains([row.fields[19], row.fields[3], row.fields[6]]))
    }
    let received = cells.rows.first { $0.fields[1] == "requests.received.naturalPerson" }?.fields
    #expect(received?[3...5] == ["requests", "received", "naturalPerson"])
    #expect(received?[6].hasSuffix(" · 自然人") == true)
    #expect(received?[7].hasSuffix(" · 自然人") == false)
  }

  @Test func findingsLeadToTheirPlaceOnTheSite() throws {
    let site = try SampleSite()
    let csv = try CSVTable(try #require(site.bytes("data/findings.csv")))
    let page = try #require(site.text("agencies/371521-yanggu/2023/index.html"))
    for row in csv.rows {
      #expect(
        row.fields[25]
          == "https://example.org/reports/agencies/371521-yanggu/2023/#f-\(row.fields[0])")
      #expect(page.contains("id=\"f-\(row.fields[0])\""))
    }
    #expect(
      csv.rows[0].fields[20...24]
        == ["a1", "1 + 1 ≠ 1 + 2", "source", "requests.carriedOut.naturalPerson", "1"])
    #expect(csv.rows[1].fields[20] == "a1")
  }

  /// A spreadsheet program takes a cell that begins so for a formula, which may run code.
  @Test func noNewColumnIsAFormula() throws {
    let form = "=cmd|' /C calc'!A0"
    let finding = Finding(
      id: "x", check: "T3.identity", key: "", severity: .error, message: form, formula: form,
      line: 1)
    let agency = Agency(id: "a", name: form, place: nil)
    let site = try SampleSite(
      reports: [
        SampleSite.checked(SampleSite.report(agency: agency, year: 2023, value: form), [finding])
      ])
    for path in ["data/findings.csv", "data/agencies.csv", "years/2023/statistics.csv"] {
      let csv = try CSVTable(try #require(site.bytes(path)))
      #expect(csv.rows.allSatisfy { row in !row.fields.contains { $0.hasPrefix("=") } })
      #expect(csv.rows.contains { $0.fields.map(CSVWriter.original).contains(form) })
    }
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
      portfolio: SampleSite.portfolio(many), texts: SampleSite.texts, checks: [])
    let job = try #require(renderer.pages.first { $0.path == "data/statistics.csv" })
    #expect(job.parts == 22)
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
    #expect(resources.last?["path"] as? String == "gouji.sqlite")
    for resource in resources.dropLast() {
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: String]])
      #expect(fields.map { $0["name"] } == Self.columns[resource["name"] as? String ?? ""])
      #expect(fields.allSatisfy { $0["description"]?.isEmpty == false })
    }
    #expect(resources.count == 11)
  }

  @Test func keysOfOtherTablesNameTheirColumns() throws {
    let tables = Dictionary(uniqueKeysWithValues: DataResource.all.map { ($0.name, $0) })
    for table in DataResource.all {
      let columns = Set(table.columns.map(\.name))
      #expect(columns.isSuperset(of: table.primaryKey), "\(table.name)")
      for key in table.foreignKeys {
        #expect(columns.isSuperset(of: key.columns), "\(table.name)")
        #expect(try #require(tables[key.table]).primaryKey == key.targets, "\(table.name)")
      }
    }
  }

  @Test func theFeedIsThereInBothLanguages() throws {
    let feed = try #require(try SampleSite().text("en/feed.xml"))
    #expect(feed.contains("xml:lang=\"en\""))
    #expect(feed.contains("<id>https://example.org/reports/en/agencies/371521-yanggu/2023/</id>"))
    #expect(
      feed.contains("href=\"https://example.org/reports/en/feed.xml\""))
  }

  @Test func sitemapNamesThePageInTheOtherLanguage() throws {
    let sitemap = try #require(try SampleSite().text("sitemap.xml"))
    let link = "hreflang=\"en\" href=\"https://example.org/reports/en/years/2023/\"/>"
    #expect(sitemap.components(separatedBy: link).count == 3)
  }

  @Test func sitemapThatIsTooLongIsCut() throws {
    let site = Site(
      portal: SampleSite.portal, prose: [:], portfolio: SampleSite.portfolio([]), checks: [])
    let pages = (1...7).map { "p\($0).html" }
    let files = try Sitemap.jobs(site, pages: pages, most: 3).map { job in
      var bytes: [UInt8] = []
      try job.render(into: &bytes)
      return (job.path, String(decoding: bytes, as: UTF8.self))
    }
    #expect(
      files.map(\.0) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    #expect(files[0].1.contains("<sitemapindex"))
    #expect(files[0].1.contains("<loc>https://example.org/reports/sitemap-3.xml</loc>"))
    let listed = files.dropFirst().flatMap { $0.1.matches(of: /<loc>(.*?)<\/loc>/).map(\.1) }
    #expect(listed.map(String.init) == pages.map { "https://example.org/reports/\($0)" })
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
