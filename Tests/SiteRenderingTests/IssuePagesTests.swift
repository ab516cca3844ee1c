import Diagnostics
import DisclosureModel
import Tables
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("Lists of findings")
struct IssuePagesTests {
  /// Findings of three years, two provinces and three checks: enough for several pages.
  private static func site() throws -> SampleSite {
    let reports = (0..<200).map { number in
      let province = number % 2 == 0 ? ("370000", "山东省") : ("430000", "湖南省")
      let agency = Agency(
        id: "a\(number)", name: "某局\(number)",
        place: Place(names: [province.1], codes: [province.0]))
      return SampleSite.checked(
        SampleSite.report(agency: agency, year: 2021 + number % 3),
        [
          Finding(
            id: "x\(number)", check: "T3.identity", key: "", severity: .error, message: "甲", line: 1
          ),
          Finding(
            id: "y\(number)", check: "F.format", key: "", severity: .notice, message: "乙", line: 1),
        ])
    }
    return try SampleSite(reports: reports, checks: CheckDocumentation.all)
  }

  private static func ids(_ html: String) -> Set<String> {
    Set(html.matches(of: /id="f-(\w+)"/).map { String($0.1) })
  }

  @Test func holdEachFindingOnceOnTheirPages() throws {
    let site = try Self.site()
    let lists = [
      ["issues/severity/error"], ["issues/status/open"], ["methodology/T3.identity"],
      ["issues/year/2021", "issues/year/2022", "issues/year/2023"],
      ["issues/place/370000", "issues/place/430000"],
    ]
    let all = Set((0..<200).map { "x\($0)" })
    let paths = lists.map { $0.flatMap { Self.pages($0 + ".html", $0 + "-page-", of: site) } }
    for paths in paths + [Self.pages("issues/index.html", "issues/page-", of: site)] {
      let found = try paths.map { Self.ids(try #require(site.text($0), "\($0)")) }
      #expect(found.allSatisfy { $0.count <= 25 })
      #expect(found.reduce(0) { $0 + $1.count } == 200, "\(paths)")
      #expect(found.reduce([]) { $0.union($1) } == all, "\(paths)")
    }
  }

  /// The pages of a list: the first, then those that begin like `others`.
  private static func pages(_ first: String, _ others: String, of site: SampleSite) -> [String] {
    [first] + site.pages.map(\.path).filter { $0.hasPrefix(others) }
  }

  private static func ids(
    below path: String, of site: SampleSite
  ) throws -> Set<String> {
    let others = path.replacing(".html", with: "-page-")
    return try pages(path, others, of: site).reduce([]) {
      $0.union(ids(try #require(site.text($1))))
    }
  }

  @Test func tellWhereEachFindingStands() throws {
    let site = try Self.site()
    for folder in ["", "en/"] {
      let script = try #require(site.text(folder + "issues/findings.js"))
      #expect(script.hasPrefix("goujiFindings(25,[\"x0\",\"x1\","))
      let last = try #require(site.text(folder + "issues/page-8.html"))
      #expect(last.contains("id=\"f-x199\"") && last.contains("data-places=\"../issues/\""))
    }
  }

  @Test func growWhereThereWouldBeTooManyPages() {
    func size(_ count: Int) -> Int {
      IssueList(filter: .none, positions: Array(0..<count)).paging.size
    }
    #expect([0, 25, 2500].map(size) == [25, 25, 25])
    #expect([5000, 10_000, 100_000].map(size) == [50, 100, 100])
  }

  @Test func sayHowManyFindingsTheyAreAndHowManyRowsTheTableHas() throws {
    let site = try SampleSite()
    let html = try #require(site.text("issues/index.html"))
    #expect(html.contains("全部 3 处核对发现"))
    #expect(html.contains("这 3 处连同各自的其余表现共 4 项；下载的表每项一行。"))
    let other = try #require(try Self.site().text("issues/index.html"))
    #expect(other.contains("共 200 项；下载的表每项一行，另有不列入清单的数据说明和经复核不成立的 200 项，共 400 行。"))
  }

  @Test func holdOnlyWhatTheyAreNamedAfter() throws {
    let site = try Self.site()
    let year = try #require(site.text("issues/year/2022.html"))
    #expect(
      try Self.ids(below: "issues/year/2022.html", of: site)
        == Set((0..<200).filter { $0 % 3 == 1 }.map { "x\($0)" }))
    #expect(year.contains("“2022 年”的 67 处核对发现：67 处待核实"))
    #expect(
      try Self.ids(below: "issues/place/430000.html", of: site)
        == Set((0..<200).filter { $0 % 2 == 1 }.map { "x\($0)" }))
    let notices = try #require(site.text("issues/severity/notice.html"))
    #expect(Self.ids(notices).isEmpty)
    #expect(notices.contains("目前没有“提示”的核对发现。"))
    #expect(!notices.contains("没有发现需要核实的内容"), "there are others")
  }

  @Test func leadToEachOther() throws {
    let html = try #require(try Self.site().text("issues/index.html"))
    for link in [
      "../issues/severity/warning.html", "../issues/year/2023.html", "../issues/place/430000.html",
      "../issues/status/outdated.html", "../methodology/T3.identity.html",
      "../issues/changes/index.html",
    ] {
      #expect(html.contains("href=\"\(link)\""), "\(link)")
    }
  }

  @Test func leaveDataNotesToTheReports() throws {
    let site = try Self.site()
    for (path, html) in site.pages where path.hasPrefix("issues/") {
      #expect(!html.contains("f-y"), "\(path)")
    }
    let report = try #require(site.text("agencies/a0/2021/index.html"))
    let notes = try #require(report.firstRange(of: "<h2 id=\"data-notes\">"))
    #expect(report[notes.upperBound...].contains("id=\"f-y0\""))
    #expect(report.contains("核对结果：1 处待核实<"))
    #expect(site.text("methodology/index.html")?.contains("列入数据说明") == true)
    #expect(
      site.text("methodology/F.format.html")?.contains("列在各报告页的“数据说明”中") == true)
  }

  @Test func everyCheckHasAPageWithAllThatItSays() throws {
    let site = try Self.site()
    let methodology = try #require(site.text("methodology/index.html"))
    for check in CheckDocumentation.all {
      let html = try #require(site.text("methodology/\(check.id).html"))
      let texts = Page.unescaped(html)
      for words in [
        check.title, check.formula, check.explanation, check.example, check.falsePositives,
        check.remedy,
      ] {
        #expect(texts.contains(words.zh), "\(check.id)")
      }
      #expect(methodology.contains("href=\"../methodology/\(check.id).html\""), "\(check.id)")
      #expect(methodology.contains("id=\"check-\(check.id)\""), "\(check.id)")
    }
  }

  @Test func everyFamilyOfChecksHasAName() {
    for family in CheckFamily.all(of: CheckDocumentation.all) {
      #expect(family.label(.chinese) != family.key, "\(family.key)")
    }
  }

  @Test func pagesOfChecksTellWhatThePortalHasDecided() throws {
    var portal = SampleSite.portal
    portal.checks.rules = ["T3.identity": .severity(.warning), "T3.colsum": .off]
    let site = try SampleSite(portal: portal)
    #expect(site.text("methodology/T3.identity.html")?.contains("列为“存疑”") == true)
    #expect(site.text("methodology/T3.colsum.html")?.contains("没有启用") == true)
    #expect(site.text("methodology/N.requests.html")?.contains("本站设置") == false)
  }

  @Test func anAgencysPageTellsItsFindingsByYear() throws {
    let html = try #require(try SampleSite().text("agencies/371521-yanggu/index.html"))
    #expect(html.contains("各年核对发现"))
    #expect(html.contains("../../agencies/371521-yanggu/2023/index.html#f-a1"))
    #expect(html.contains("另有 1 处提示或经复核不成立的发现"))
  }
}

extension Page {
  static func unescaped(_ html: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(html) { $0.replacing($1.0, with: $1.1) }
  }
}
