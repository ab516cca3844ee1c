import Diagnostics
import DisclosureModel
import Foundation
import FoundationXML
import Tables
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("Changes of findings")
struct ChangeLogTests {
  private func finding(
    _ id: String, raw: String = "1", message: String = "不平衡", severity: Severity = .error
  ) -> Finding {
    Finding(
      id: id, check: "T3.identity", key: id, severity: severity, message: message,
      cells: [Finding.Evidence(index: 0, id: "a.b.c", label: "甲", raw: raw, line: 1)], line: 1)
  }

  private func site(
    _ findings: [Finding], after former: SampleSite? = nil, reviews: [Review] = [],
    date: CalendarDate? = nil
  ) throws -> SampleSite {
    let report = SampleSite.report(agency: SampleSite.yanggu, year: 2023)
    return try SampleSite(
      reports: [SampleSite.checked(report, findings)], reviews: reviews,
      former: former?.findings, date: date)
  }

  /// `revision kind id` of every row of the table.
  private func rows(_ site: SampleSite) throws -> [String] {
    try CSVTable(try #require(site.bytes("data/changes.csv"))).rows.map {
      "\($0.fields[0]) \($0.fields[2]) \($0.fields[3])"
    }
  }

  @Test func areNoneWhereNoSiteStood() throws {
    let first = try site([finding("x")])
    #expect(try rows(first).isEmpty)
    #expect(
      first.text("issues/changes/index.html")?.contains("没有可比的上一次发布") == true)
  }

  @Test func tellWhatIsNewGoneAndChanged() throws {
    let first = try site([finding("x"), finding("y"), finding("z")])
    let second = try site([finding("x"), finding("y", raw: "2"), finding("w")], after: first)
    #expect(try rows(second) == ["1 new w", "1 changed y", "1 gone z"])
    let html = try #require(second.text("issues/changes/index.html"))
    #expect(html.contains("新增 1 处、有变化 1 处、不再出现 1 处"))
    #expect(html.contains("href=\"../../agencies/371521-yanggu/2023/index.html#f-w\""))
    // What is gone leads to its report.
    #expect(html.contains("href=\"../../agencies/371521-yanggu/2023/index.html\""))
  }

  @Test func stayAsTheyWereWhereNothingDiffers() throws {
    let first = try site([finding("x")])
    let second = try site([finding("x"), finding("y")], after: first)
    let third = try site([finding("x"), finding("y")], after: second)
    #expect(second.files.map(\.bytes) == third.files.map(\.bytes))
  }

  @Test func addUpNewestFirst() throws {
    let first = try site([])
    let second = try site([finding("x")], after: first)
    let third = try site([finding("y")], after: second)
    #expect(try rows(third) == ["2 new y", "2 gone x", "1 new x"])
    let feed = try #require(third.bytes("issues/changes.xml"))
    #expect(XMLParser(data: Data(feed)).parse())
    let text = String(decoding: feed, as: UTF8.self)
    #expect(text.components(separatedBy: "<entry>").count - 1 == 2)
    #expect(text.contains("<id>https://example.org/reports/issues/changes/#r-2</id>"))
  }

  @Test func areNotMadeByWordingAlone() throws {
    let first = try site([finding("x")])
    let second = try site([finding("x", message: "数据不平衡")], after: first)
    #expect(try rows(second).isEmpty)
  }

  @Test func tellOfReviewsAndSeverities() throws {
    let first = try site([finding("x"), finding("y")])
    let second = try site(
      [finding("x"), finding("y", severity: .warning)], after: first,
      reviews: [Review(finding: "x", status: .explained)])
    #expect(try rows(second) == ["1 changed x", "1 changed y"])
    let html = try #require(second.text("issues/changes/index.html"))
    #expect(html.contains("处理情况由“未处理”改为“已说明”。"))
    #expect(html.contains("程度由“待核实”改为“存疑”。"))
  }

  @Test func areDatedByWhatTheContentKnowsOrTheBuildIsTold() throws {
    func date(_ site: SampleSite) throws -> String? {
      try CSVTable(try #require(site.bytes("data/changes.csv"))).rows.first?.fields[1]
    }
    let first = try site([])
    #expect(try date(site([finding("x")], after: first)) == "2024-01-18")  // the signature's
    let day = try #require(CalendarDate(year: 2025, month: 3, day: 2))
    #expect(try date(site([finding("x")], after: first, date: day)) == "2025-03-02")
    let review = Review(
      finding: "x", status: .confirmed, date: CalendarDate(year: 2024, month: 6, day: 1))
    #expect(
      try date(site([finding("x")], after: first, reviews: [review])) == "2024-06-01")
    // Never before the change before.
    let second = try site([finding("x")], after: first, date: day)
    #expect(try date(site([finding("y")], after: second)) == "2025-03-02")
  }

  @Test(arguments: ["=1+1", "'=x", "+甲", "\"a\",\nb", "<script>"])
  func carryTextsOnWithoutChangingThem(_ text: String) throws {
    let first = try site([finding("x", message: text)])
    let second = try site([], after: first)
    let third = try site([], after: second)
    let fourth = try site([], after: third)
    #expect(second.bytes("data/changes.csv") == fourth.bytes("data/changes.csv"))
    #expect(
      Page.unescaped(fourth.text("issues/changes/index.html") ?? "").contains("<p>\(text)</p>"))
  }

  @Test func speakEnglishOnEnglishPagesAsLongAsTheyAreKept() throws {
    let text = BilingualText(zh: "不平衡", en: "does not balance")
    func finding(_ id: String, raw: String = "1") -> Finding {
      Finding(
        id: id, check: "T3.identity", key: id, severity: .error, message: text,
        cells: [Finding.Evidence(index: 0, id: "a.b.c", label: "甲", raw: raw, line: 1)], line: 1)
    }
    let first = try site([finding("x"), finding("y")])
    let second = try site([finding("y", raw: "2")], after: first)
    let third = try site([], after: second)
    for page in [second, third].compactMap({ $0.text("en/issues/changes/index.html") }) {
      #expect(page.contains("<p>does not balance</p>") && !page.contains("不平衡"))
    }
    let feed = try #require(second.text("en/issues/changes.xml"))
    #expect(feed.contains("does not balance") && feed.contains("xml:lang=\"en\""))
    #expect(feed.contains("https://example.org/reports/en/issues/changes/"))
  }

  @Test func takeFormerTablesWithoutEnglishAsTheyAre() throws {
    let former = try #require(
      FormerFindings(
        findings: Array(
          "finding_id,severity,year,status,message\nx,error,2023,open,不平衡\n".utf8),
        changes: nil))
    let report = SampleSite.report(agency: SampleSite.yanggu, year: 2023)
    let site = try SampleSite(reports: [SampleSite.checked(report)], former: former)
    #expect(
      site.text("en/issues/changes/index.html")?
        .contains("<p><span lang=\"zh-Hans\">不平衡</span></p>") == true)
  }

  /// What a former build left, or somebody else: nothing of it may stop a build.
  @Test(arguments: [
    "", "finding_id\nx\n", "a,b\n1,2\n", "\"", "finding_id,year\nx,2023\n,2023\nx,zwanzig\n",
  ])
  func doWithoutAFormerSiteThatCannotBeRead(_ text: String) throws {
    let former = FormerFindings(
      findings: Array(text.utf8),
      changes: Array(
        "revision,date,change,finding_id,year\n9,x,new,a,1\n-1,2024-01-01,new,a,1\n".utf8))
    let report = SampleSite.report(agency: SampleSite.yanggu, year: 2023)
    let site = try SampleSite(
      reports: [SampleSite.checked(report, [finding("x")])], former: former)
    #expect(try rows(site).allSatisfy { $0.hasPrefix("1 ") })
  }

  @Test func takeATableWithoutFingerprintsForUnchanged() throws {
    let former = try #require(
      FormerFindings(
        findings: Array("finding_id,severity,year,status\nx,error,2023,open\n".utf8), changes: nil))
    let report = SampleSite.report(agency: SampleSite.yanggu, year: 2023)
    let site = try SampleSite(
      reports: [SampleSite.checked(report, [finding("x")])], former: former)
    #expect(try rows(site).isEmpty)
  }

  @Test func keepNoMoreThanFiftyRevisions() throws {
    var site = try site([])
    for number in 1...52 { site = try self.site([finding("x\(number)")], after: site) }
    let numbers = try CSVTable(try #require(site.bytes("data/changes.csv"))).rows.compactMap {
      Int($0.fields[0])
    }
    #expect(Set(numbers) == Set(3...52))
  }
}
