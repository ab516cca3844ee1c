import Diagnostics
import DisclosureModel
import Foundation
import Tables
import Testing

@testable import ReportChecking
@testable import SiteRendering

/// A number that is computed from a doubted number is never shown without a mark.
@Suite("Indicators made of doubted figures")
struct DisputedMeasureTests {
  private static let names = ["历下区", "东昌府区", "阳谷县", "莘县", "沅陵县"]

  private static func agency(_ number: Int) -> Agency {
    let code = "37\(1500 + number)"
    return Agency(
      id: code, name: names[number] + "公安局",
      place: Place(names: ["山东省", "聊城市", names[number]], codes: ["370000", "371500", code]))
  }

  private static func finding(
    _ cells: [String], _ severity: Severity, status: Finding.Status = .open
  ) -> Finding {
    let form = Form.form2021
    return Finding(
      id: "x1", check: "T3.identity", key: "total", severity: severity, message: "不平衡",
      cells: cells.compactMap { form.index(of: $0) }.map {
        Finding.Evidence(
          index: $0, id: form.cells[$0].id, label: form.cells[$0].label, raw: "1", line: 9)
      }, line: 9, status: status)
  }

  /// Five agencies of one kind with reports on two years; the third's of 2023 has the finding.
  private static func site(
    _ cells: [String] = ["requests.processed.total"], _ severity: Severity = .error,
    status: Finding.Status = .open
  ) throws -> SampleSite {
    try SampleSite(
      reports: names.indices.flatMap { number in
        [2022, 2023].map { year in
          SampleSite.checked(
            SampleSite.report(agency: agency(number), year: year),
            number == 2 && year == 2023 ? [finding(cells, severity, status: status)] : [])
        }
      })
  }

  private static func html(_ path: String, _ site: SampleSite) throws -> String {
    try #require(site.text(path), "\(path)")
  }

  @Test func areMarkedOnTheReportWithTheReason() throws {
    let html = try Self.html("agencies/371502/2023/index.html", Self.site())
    let row = try #require(
      html.split(separator: "\n").first { $0.contains("indicator-disclosureRate\">") })
    #expect(row.contains("<a class=\"flag error\" href=\"#f-x1\">待核实</a>"))
    let other = try #require(
      html.split(separator: "\n").first { $0.contains("indicator-reviewCorrectionRate\">") })
    #expect(!other.contains("flag"))
    #expect(html.contains("算式中有核对发现提到的数字"))
    let clean = try Self.html("agencies/371502/2022/index.html", Self.site())
    #expect(!clean.contains("算式中有核对发现提到的数字"))
  }

  @Test func areMarkedOnTheAgencysPageInTablesAndDrawings() throws {
    let html = try Self.html(
      "agencies/371502/index.html", Self.site(["requests.granted.total"], .warning))
    let row = try #require(
      html.split(separator: "\n").first { $0.contains("indicator-disclosureRate\">") })
    #expect(row.components(separatedBy: "class=\"flag warning\"").count == 2, "one of two years")
    #expect(html.contains("（存疑）</span></li>"), "the bar of outcomes")
    #expect(html.contains("class=\"disputed few\""))
    #expect(html.contains("空心虚线：该数待核实或存疑"))
  }

  @Test func areMarkedWhereverPeersAreCompared() throws {
    let site = try Self.site(["requests.carriedOut.total"])
    for path in ["agencies/371500/index.html", "years/2023/police-county.html"] {
      let html = try Self.html(path, site)
      #expect(html.contains("agencies/371502/2023/index.html#f-x1\">待核实</a>"), "\(path)")
      #expect(html.contains("class=\"disputed few\""), "\(path)")
    }
    let script = try #require(site.text("compare/agencies/371502.js"))
    #expect(script.components(separatedBy: "\"doubts\":[").count == 2)
    #expect(try #require(site.text("compare/agencies/371500.js")).contains("doubts") == false)
  }

  @Test func areCountedInSumsOfSeveralReports() throws {
    let site = try Self.site(["requests.received.total", "requests.processed.total"])
    let year = try Self.html("years/2023/index.html", site)
    #expect(year.contains("<span class=\"flag error\">含 1 份待核实</span>"))
    #expect(year.contains("5 个机关的分布（含 1 份待核实）"))
    let years = try Self.html("years/index.html", site)
    #expect(years.contains("5 <span class=\"flag error\">含 1 份待核实</span></td>"))
    #expect(try Self.html("years/2022/index.html", site).contains("含 1 份") == false)
  }

  @Test func areNotMarkedForNoticesAndWhatWasDismissed() throws {
    for site in [
      try Self.site(["requests.processed.total"], .notice),
      try Self.site(["requests.processed.total"], .error, status: .dismissed),
    ] {
      let table = try CSVTable(try #require(site.bytes("data/indicators.csv")))
      #expect(table.rows.allSatisfy { $0.fields[10].isEmpty })
      #expect(try Self.html("years/index.html", site).contains("份待核实</span>") == false)
    }
  }

  @Test func sayInTheTableWhichFindingsDoubtThem() throws {
    let site = try Self.site()
    let table = try CSVTable(try #require(site.bytes("data/indicators.csv")))
    let doubted = table.rows.filter { !$0.fields[10].isEmpty }.map(\.fields)
    #expect(doubted.allSatisfy { $0[0] == "371502" && $0[2] == "2023" && $0[10] == "x1" })
    #expect(doubted.contains { $0[3] == "disclosureRate" })
    #expect(!doubted.contains { $0[3] == "received" })
    let rate = try #require(table.rows.first { $0.fields[3] == "disclosureRate" }?.fields)
    #expect(rate[4...9] == ["200", "2", "1", "", "", "%"])
    let definitions = try CSVTable(try #require(site.bytes("data/measures.csv")))
    #expect(definitions.rows.map { $0.fields[0] } == Measure.all.map(\.id))
    #expect(Set(table.rows.map { $0.fields[3] }) == Set(Measure.all.map(\.id)))
  }

  @Test func markTheChangeBetweenTwoYears() throws {
    let html = try Self.html("agencies/371502/2023/compare.html", Self.site())
    let row = try #require(
      html.split(separator: "\n").first { $0.contains("c-requests.processed.total") })
    #expect(row.hasSuffix("<span class=\"flag error\">待核实</span></td></tr>"))
  }
}
