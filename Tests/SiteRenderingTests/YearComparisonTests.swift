import Diagnostics
import DisclosureModel
import Foundation
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("A report beside that of the year before")
struct YearComparisonTests {
  private static let path = "agencies/371521-yanggu/2023/compare.html"

  private static func number(_ value: Int64, raw: String? = nil) -> Cell {
    let quantity = Quantity(exactly: value) ?? .zero
    return Cell(
      kind: .number, value: quantity, bounds: Interval(quantity), raw: raw ?? "\(value)",
      place: SourcePlace(line: 9))
  }

  /// A report that is zero everywhere but in `cells`.
  private static func report(
    _ year: Int, _ cells: [String: Int64], text: String = "正文。"
  ) -> CheckedReport {
    let report = SampleSite.report(agency: SampleSite.yanggu, year: year, text: text)
    var grid = report.cells
    for cell in report.form.cells { grid[cell.index] = number(cells[cell.id] ?? 0) }
    return SampleSite.checked(SampleSite.replacingCells(of: report, by: grid))
  }

  private func html(_ before: CheckedReport, _ after: CheckedReport) throws -> String {
    try #require(try SampleSite(reports: [before, after]).text(Self.path))
  }

  @Test func showsRowsThatAreNotZeroWithTheirChange() throws {
    let html = try html(
      Self.report(2022, ["requests.received.total": 10, "requests.carriedIn.total": 9]),
      Self.report(2023, ["requests.received.total": 14, "requests.granted.total": 3]))
    let page = "../../../agencies/371521-yanggu"
    #expect(
      html.contains(
        "<a href=\"\(page)/2022/index.html#c-requests.received.total\">10</a></td><td class=\"number\"><a href=\"\(page)/2023/index.html#c-requests.received.total\">14</a></td><td class=\"number\">+4 <small>+40.0%</small></td>"
      ))
    #expect(html.contains(">9</a></td>"))
    #expect(html.contains("<td class=\"number\">−9</td>"))
    #expect(html.contains("<td class=\"number\">+3</td>"))
    #expect(html.components(separatedBy: "<th scope=\"row\"").count == 4)
  }

  @Test func computesNoChangeOfRoundedNumbers() throws {
    let before = Cell(
      kind: .number, value: Quantity(exactly: 251_000), bounds: .anyCount, raw: "25.1万",
      place: SourcePlace(line: 1))
    #expect(YearComparison.Change(from: before, to: Self.number(1)) == nil)
    #expect(YearComparison.Change(from: nil, to: Self.number(1)) == nil)
    let change = try #require(YearComparison.Change(from: Self.number(12), to: Self.number(9)))
    #expect(change.text == "−3")
    #expect(change.percent == "−25.0%")
    #expect(YearComparison.Change(from: Self.number(9), to: Self.number(12))?.percent == nil)
    let none = try #require(YearComparison.Change(from: Self.number(12), to: Self.number(12)))
    #expect(none.text == "0" && none.percent == nil)
  }

  @Test func marksSentencesInWordsAndWithElements() throws {
    let html = try html(
      Self.report(2022, [:], text: "全年公开信息5条。旧的一句。"),
      Self.report(2023, [:], text: "全年公开信息6条。新的一句。"))
    #expect(
      html.contains(
        "<p><span class=\"side\" lang=\"zh-Hans\">仅 2022 年</span> <del>旧的一句。</del></p>"))
    #expect(
      html.contains(
        "<p><span class=\"side\" lang=\"zh-Hans\">仅 2023 年</span> <ins>新的一句。</ins></p>"))
    #expect(html.contains("2022 年，数字或标点不同</span> <del>全年公开信息5条。</del>"))
    #expect(html.contains("2023 年，数字或标点不同</span> <ins>全年公开信息6条。</ins>"))
  }

  @Test func isThereForNeighbouringYearsOnly() throws {
    let (former, latter) = (Self.report(2021, [:]), Self.report(2023, [:]))
    #expect(try SampleSite(reports: [former, latter]).text(Self.path) == nil)
    let site = try SampleSite(reports: [Self.report(2022, [:]), latter])
    #expect(site.text("agencies/371521-yanggu/2022/compare.html") == nil)
    let page = try #require(site.text("agencies/371521-yanggu/2023/index.html"))
    #expect(page.contains("agencies/371521-yanggu/2023/compare.html\">与 2022 年对照</a>"))
  }

  @Test func comparesCellsOfTwoFormsByTheirLabels() throws {
    let form = try #require(Form.of(tables: ["2019", "2019", "2021"]))
    let later = Self.report(2021, [:])
    let report = SampleSite.report(agency: SampleSite.yanggu, year: 2020)
    let former = SampleSite.checked(
      Report(
        source: report.source, agency: report.agency, year: 2020, form: form, title: report.title,
        period: nil, contact: report.contact, signed: nil, sections: [],
        cells: CellGrid(form: form), tables: [], statements: [], artifacts: []))
    let comparison = try #require(
      YearComparison(of: later, in: [former, later]))
    #expect(comparison.changedTables.map(\.key) == ["disclosure", "requests"])
    func partner(_ id: String) -> Int? {
      later.report.form.index(of: id).flatMap(comparison.partner)
    }
    #expect(partner("requests.granted.total") == form.index(of: "requests.granted.total"))
    // 处理决定数量 and 本年处理决定数量 are not the same.
    #expect(partner("disclosure.licensing.decisions") == nil)
    #expect(partner("requests.otherHandling.feeOverdue.total") == nil)
  }
}
