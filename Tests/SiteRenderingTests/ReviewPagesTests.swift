import DisclosureModel
import Foundation
import Tables
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("Reviews on the site")
struct ReviewPagesTests {
  static let report = "agencies/371521-yanggu/2023/index.html"

  private func site(_ reviews: Review...) throws -> SampleSite {
    try SampleSite(reviews: reviews)
  }

  private func review(
    _ finding: String, _ status: Finding.Status, evidence: String? = nil
  ) -> Review {
    Review(
      finding: finding, status: status, reviewer: "王某",
      date: CalendarDate(year: 2024, month: 5, day: 1), note: "已核实", reply: "系笔误",
      evidence: evidence)
  }

  @Test func standBesideTheFindingWhereverItAppears() throws {
    let site = try site(review("b1", .explained))
    for path in [
      Self.report, "issues/index.html", "issues/year/2023.html", "issues/status/explained.html",
      "agencies/371521-yanggu/index.html", "methodology/N.requests.html",
    ] {
      let html = try #require(site.text(path), "\(path)")
      for words in ["已说明", "王某、2024-05-01", "复核说明：已核实", "机关的答复：系笔误"] {
        #expect(html.contains(words), "\(path): \(words)")
      }
    }
  }

  @Test func takeDismissedFindingsOutOfEveryCount() throws {
    let open = try site()
    let html = try #require(open.text(Self.report))
    #expect(html.contains("核对结果：1 处待核实、1 处存疑、1 处提示"))
    let dismissed = try site(review("a1", .dismissed), review("a2", .dismissed))
    let page = try #require(dismissed.text(Self.report))
    #expect(page.contains("核对结果：1 处存疑、1 处提示"))
    #expect(page.contains("经复核不成立的 1 处（不计入核对结果）"))
    #expect(page.contains("id=\"f-a1\""))
    #expect(!page.contains("class=\"flag error\""))
    let list = try #require(dismissed.text("issues/index.html"))
    #expect(list.contains("全部 2 处核对发现"))
    #expect(!list.contains("f-a1"))
    #expect(dismissed.text("issues/status/dismissed.html")?.contains("id=\"f-a1\"") == true)
    let check = try #require(dismissed.text("methodology/T3.identity.html"))
    #expect(check.contains("0 处发现、经复核不成立的 1 处"))
    #expect(dismissed.text("years/2023/index.html")?.contains("待核实") == true)  // the navigation
    #expect(dismissed.text("years/2023/index.html")?.contains("1 处待核实") == false)
  }

  @Test func takeDismissedFindingsOutOfTheTableOfReports() throws {
    func count(_ site: SampleSite) throws -> [String] {
      let table = try CSVTable(Array(try #require(site.text("data/reports.csv")).utf8))
      let column = try #require(table.column("findings"))
      return table.rows.map { $0.fields[column] }
    }
    let all = try count(try site()).compactMap(Int.init).reduce(0, +)
    let rest = try count(try site(review("a1", .dismissed))).compactMap(Int.init).reduce(0, +)
    #expect(rest == all - 2, "what has the same cause goes with it")
  }

  @Test func letAnotherFindingLeadWhereTheLeaderWasDismissed() throws {
    let page = try #require(
      try site(review("a1", .dismissed), review("a2", .confirmed)).text(Self.report))
    #expect(page.contains("<article class=\"finding error\" id=\"f-a2\">"))
    #expect(page.contains("<li id=\"f-a1\">"))
    #expect(page.contains("核对结果：1 处待核实、1 处存疑、1 处提示（其中 1 处机关已确认）"))
  }

  @Test(arguments: [Finding.Status.explained, .dismissed, .confirmed])
  func holdForWhatHasTheSameCause(_ status: Finding.Status) throws {
    let site = try site(review("a1", status))
    let table = try CSVTable(try #require(site.bytes("data/findings.csv")))
    #expect(table.rows.prefix(2).map { $0.fields[12] } == [status.rawValue, status.rawValue])
    #expect(table.rows.prefix(2).map { $0.fields[14] } == [status.rawValue, ""])
    let open = try #require(site.text("issues/status/open.html"))
    #expect(!open.contains("id=\"f-a2\"") && open.contains("id=\"f-b1\""))
    let page = try #require(site.text("issues/status/\(status.rawValue).html"))
    #expect(page.contains("id=\"f-a2\""))
  }

  @Test func leaveAReviewOfItsOwnToWhatHasTheSameCause() throws {
    for evidence in [nil, "zzzzzz"] {
      let site = try site(
        review("a1", .dismissed), review("a2", .explained, evidence: evidence))
      let table = try CSVTable(try #require(site.bytes("data/findings.csv")))
      #expect(table.rows[1].fields[12] == (evidence == nil ? "explained" : "open"))
    }
    let outdated = try site(review("a1", .dismissed, evidence: "zzzzzz"))
    let table = try CSVTable(try #require(outdated.bytes("data/findings.csv")))
    #expect(table.rows.prefix(2).map { $0.fields[12] } == ["open", "open"])
  }

  @Test func standBesideTheCounts() throws {
    let site = try site(review("a1", .explained), review("b1", .confirmed))
    let counts = "1 处待核实、1 处存疑、1 处提示（其中 1 处机关已确认、1 处已说明）"
    for path in [
      Self.report, "agencies/371521-yanggu/index.html", "issues/index.html", "index.html",
      "agencies/index.html", "years/2023/index.html", "places/371521/index.html",
    ] {
      #expect(try #require(site.text(path), "\(path)").contains(counts), "\(path)")
    }
    let report = try #require(site.text(Self.report))
    let verdict = try #require(report.components(separatedBy: "class=\"verdict").last)
    #expect(
      verdict.contains(
        "<a href=\"#f-a1\">自然人一列不平衡</a> <span class=\"status explained\">已说明</span></li>"))
    let english = try #require(site.text("en/" + Self.report))
    #expect(english.contains("note: 1; 1 confirmed by the agency, 1 explained"))
  }

  @Test func showThatTheEvidenceHasChanged() throws {
    let site = try site(review("b1", .dismissed, evidence: "zzzzzz"))
    let page = try #require(site.text(Self.report))
    #expect(page.contains("复核后内容有变"))
    #expect(page.contains("所依据的内容已有变化，因此不再适用"))
    #expect(page.contains("1 处存疑"))
    #expect(site.text("issues/status/outdated.html")?.contains("id=\"f-b1\"") == true)
  }

  @Test func giveTheLineForTheFileWithEachFinding() throws {
    let site = try site()
    let finding = SampleSite.findings()[0]
    let page = try #require(site.text(Self.report))
    #expect(page.contains("<code>a1,explained,,,,,\(finding.fingerprint)</code>"))
    #expect(page.contains("finding_id,status,reviewer,date,note,reply,evidence"))
    #expect(page.contains("依据 <code>\(finding.fingerprint)</code>"))
  }

  @Test func areListedWhereTheirFindingIsGone() throws {
    let site = try site(review("fgone", .confirmed))
    let page = try #require(site.text("issues/index.html"))
    #expect(page.contains("没有对应发现的复核记录"))
    #expect(page.contains("<code>fgone</code>"))
    #expect(page.contains("系笔误"))
    #expect(try SampleSite().text("issues/index.html")?.contains("没有对应发现") == false)
  }

  @Test func standInTheTables() throws {
    let site = try site(review("b1", .dismissed, evidence: "zzzzzz"), review("c1", .confirmed))
    let table = try CSVTable(try #require(site.bytes("data/findings.csv")))
    let rows = table.rows.map { $0.fields[12..<20] }
    #expect(rows[2].dropFirst(2) == ["dismissed", "true", "王某", "2024-05-01", "已核实", "系笔误"])
    #expect(rows[2].first == "open")
    #expect(rows[3].first == "confirmed")
    #expect(rows[3].dropFirst(2).prefix(2) == ["confirmed", "false"])
    let bytes = try #require(site.bytes("agencies/371521-yanggu/2023/report.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let finding = try #require((json["findings"] as? [[String: Any]])?[2])
    let review = try #require(finding["review"] as? [String: Any])
    #expect(finding["status"] as? String == "open")
    #expect((finding["evidence"] as? String)?.count == 6)
    #expect(review["status"] as? String == "dismissed")
    #expect(review["outdated"] as? Bool == true)
    #expect(review["reply"] as? String == "系笔误")
  }

  @Test func standOnTheSheet() throws {
    let reports = SampleSite.reports
    let list = ReviewList([review("b1", .dismissed), review("c1", .explained)])
    let html = String(
      decoding: FixSheet.html(SampleSite.portfolio(reports).reviewed(by: list)), as: UTF8.self)
    #expect(html.contains("经复核不成立"))
    #expect(html.contains("机关的答复：系笔误"))
    #expect(html.contains("代号 <code>b1</code>"))
    // Nothing is asked about what was dismissed.
    #expect(html.components(separatedBy: "class=\"result\"").count - 1 == 2)
  }
}
