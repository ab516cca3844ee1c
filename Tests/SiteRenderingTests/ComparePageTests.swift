import Diagnostics
import DisclosureModel
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("Pages that compare texts")
struct ComparePageTests {
  private let text = "制定年度工作要点，明确责任科室和完成时限，每月调度一次<b>。"

  private func site() throws -> (site: SampleSite, id: String) {
    let reports = [2022, 2023].map {
      SampleSite.report(agency: SampleSite.yanggu, year: $0, text: text)
    }
    let section = try #require(reports[1].section(.overview))
    var finding = Finding(
      id: "f0", check: "C.copy.year", key: "", severity: .warning, message: "正文相同", line: 5)
    finding.match = TextMatch(
      other: TextMatch.ReportName(reports[0]),
      sections: [
        TextMatch.SectionMatch(
          here: section, there: reports[0].section(.overview), count: 20, shared: 19)
      ])
    return (
      try SampleSite(
        reports: [SampleSite.checked(reports[0]), SampleSite.checked(reports[1], [finding])]),
      finding.id
    )
  }

  @Test func showBothTextsWithTheCommonPartsMarked() throws {
    let (site, id) = try site()
    let html = try #require(site.text("compare/\(id).html"))
    let marked = "<mark class=\"shared\">制定年度工作要点，明确责任科室和完成时限，每月调度一次&lt;b</mark>&gt;。"
    #expect(html.ranges(of: marked).count == 2)
    #expect(html.contains("95% 相同"))
    #expect(html.contains("href=\"../sources/reports/371521-yanggu-2022.txt\""))
    #expect(html.contains("href=\"../agencies/371521-yanggu/2023/index.html#f-f0\""))
  }

  @Test func areLinkedFromTheFindingWhereverItStands() throws {
    let (site, id) = try site()
    for (path, root) in [
      ("agencies/371521-yanggu/2023/index.html", "../../../"), ("issues/index.html", "../"),
    ] {
      let html = try #require(site.text(path))
      #expect(html.contains("href=\"\(root)compare/\(id).html\""), "\(path)")
    }
  }

  @Test func areToldOfInTheReportsObject() throws {
    let json = try #require(try site().site.text("agencies/371521-yanggu/2023/report.json"))
    #expect(json.contains("\"sameText\":{\"agency\":\"阳谷县公安局\",\"year\":2022"))
  }
}
