import DisclosureModel
import DocumentReading
import Foundation
import ReportChecking
import ReportReading
import Tables
import TestSupport
import Testing

@testable import SiteRendering

/// A report with a list of indicators beside one on the form of today, of the same agency.
@Suite("Pages of reports with lists of indicators")
struct IndicatorPageTests {
  private static let rows: [IndicatorText.Row] = [
    .init("一、依申请公开情况"), .init("（一）收到申请数", "件", "14", "300"),
    .init("1.当面申请数", "件", "约2", "/"), .init("二、行政复议数量", "件", "", "7"),
    .init("（一）被依法纠错数", "件", "0", "1"), .init("三、行政诉讼数量", "件", "1", "8"),
    .init("（一）被依法纠错数", "件", "3", "4"), .init("坏行", "件", "1"),
  ]

  private func report(_ text: String, _ path: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "reports/\(path)")
  }

  private func site() throws -> (site: SampleSite, list: Report, today: Report) {
    let text = IndicatorText(Self.rows).text.replacing("坏行\t件\t1\t", with: "坏公开行\t件\t1")
    let list = try report(text, "a-2015.txt")
    let today = try report(ReportText(cells: ["requests.received.total": "6"]).text, "a-2023.txt")
    let portfolio = Checker.check(Portfolio([list, today]))
    return (
      try SampleSite(reports: portfolio.reports, prose: [:], checks: CheckDocumentation.all), list,
      today
    )
  }

  private func page(_ site: SampleSite, _ report: Report) throws -> String {
    try #require(site.text(SitePath.report(report.agency.id, report.year)))
  }

  @Test func showEveryCellWithItsAnchorUnitAndLine() throws {
    let (site, list, _) = try site()
    let html = try page(site, list)
    #expect(
      html.contains(
        "<td class=\"unit\">件</td><td id=\"c-indicators.（一）收到申请数\"><a href=\"#\(SitePath.encoded("c-indicators.（一）收到申请数"))\">14</a></td>"
      ))
    #expect(
      html.contains(
        "<td id=\"c-indicators.（一）收到申请数.cumulative\"><a href=\"#\(SitePath.encoded("c-indicators.（一）收到申请数.cumulative"))\">300</a></td>"
      ))
    #expect(html.contains("<th scope=\"col\">历年累计</th>"))
    let heading =
      "<th scope=\"row\" colspan=\"4\" class=\"heading\">一、依申请公开情况</th><td class=\"source\">"
    #expect(html.contains(heading))
    #expect(html.contains("id=\"c-indicators.二、行政复议数量/（一）被依法纠错数\""))
  }

  @Test func areComparedUnderTheirOwnLabels() throws {
    let (site, list, _) = try site()
    let script = try #require(site.text(SitePath.comparedAgency(list.agency.id)))
    #expect(
      script.contains(
        "[\"indicators.二、行政复议数量/（一）被依法纠错数\",\"二、行政复议数量 · （一）被依法纠错数 · "))
    #expect(script.contains("\"件\",\"14\"]"))
  }

  @Test func saysWhatIsBlankRoundedOrUnread() throws {
    let (site, list, _) = try site()
    let html = try page(site, list)
    #expect(html.contains("<td id=\"c-indicators.二、行政复议数量\" class=\"blank\">"))
    #expect(html.contains("原文为“约2”（第"))
    #expect(html.contains("<td id=\"c-indicators.坏公开行\" class=\"unread\">"))
    #expect(html.contains("本表有未能读出的行：坏公开行"))
    #expect(html.contains("统计表中有 1 行未能读取"))
  }

  @Test func showNoOfficialTableAndNoEmptyFigures() throws {
    let (site, list, _) = try site()
    let html = try page(site, list)
    #expect(!html.contains("id=\"c-requests"))
    #expect(!html.contains("本年新收"))
    #expect(html.contains("<dt>收到申请数</dt>"))
    #expect(html.contains("href=\"#c-indicators."))
    #expect(!html.contains("报告中未找到这一部分的标题"))
  }

  @Test func showEachFormOfAnAgencyApart() throws {
    let (site, list, today) = try site()
    #expect(list.agency.id == today.agency.id)
    let html = try #require(site.text(SitePath.agency(list.agency.id)))
    #expect(html.contains("跨年对照（2014 年起的格式）"))
    #expect(html.contains("跨年对照（2021 年起的格式）"))
    #expect(html.contains("二、行政复议数量 · （一）被依法纠错数（件）"))
  }

  @Test func leaveTheYearWithoutColumnsThatNobodyCanFill() throws {
    let (site, _, _) = try site()
    let html = try #require(site.text("years/2015/index.html"))
    #expect(!html.contains("本年新收"))
    #expect(html.contains("指标式的统计表"))
    #expect(try #require(site.text("years/2023/index.html")).contains("本年新收"))
  }

  @Test func giveBothFiguresInTheDownloads() throws {
    let (site, list, _) = try site()
    let csv = try CSVTable(try #require(site.bytes("data/statistics.csv")))
    func row(_ cell: String) -> ArraySlice<String>? {
      csv.rows.first { $0.fields[3] == "indicators.\(cell)" }?.fields[4...6]
    }
    #expect(row("（一）收到申请数") == ["14", "14", "件"])
    #expect(row("（一）收到申请数.cumulative") == ["300", "300", "件"])
    #expect(row("坏公开行") == nil)
    let json = try #require(site.text(SitePath.reportObject(list.agency.id, 2015)))
    #expect(json.contains("\"form\":\"2014\""))
    #expect(
      json.contains(
        "\"indicators.（一）收到申请数\":{\"kind\":\"number\",\"value\":14,\"raw\":\"14\""))
    #expect(json.contains("\"unit\":\"件\",\"cumulative\":300,\"cumulativeRaw\":\"300\"}"))
    #expect(json.contains("\"cumulative\":null,\"cumulativeRaw\":\"/\"}"))
    #expect(!json.contains(".cumulative\":{"))
  }

  @Test func markRowsBeyondTheOfficialForm() throws {
    var text = ReportText(cells: [:], layout: .tabRows)
    text.year = 2022
    let row = try #require(text.text.split(separator: "\n").first { $0.contains("行政规范性文件") })
    let extra = try report(
      text.text.replacing(row, with: "\(row)\n其他主动公开文件\t\t\t3\t4\t5\t"), "b.txt")
    let plain = try report(ReportText(cells: [:]).text, "c.txt")
    let site = try SampleSite(
      reports: Checker.check(Portfolio([extra, plain])).reports, prose: [:],
      checks: CheckDocumentation.all)
    let html = try page(site, extra)
    #expect(html.contains("报告在规定格式之外增列的行（不参与勾稽核对） 第二十条第（一）项"))
    #expect(
      html.contains(
        "<td id=\"c-disclosure.extra.其他主动公开文件.issued\"><a href=\"#\(SitePath.encoded("c-disclosure.extra.其他主动公开文件.issued"))\">3</a></td>"
      ))
    #expect(!html.contains("报告中未找到这一部分的标题"))
    // The years still stand side by side.
    let agency = try #require(site.text(SitePath.agency(extra.agency.id)))
    #expect(agency.components(separatedBy: "id=\"form-").count == 2)
    #expect(!agency.contains("其他主动公开文件"))
  }
}
