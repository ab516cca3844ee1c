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
    let all = Set((0..<200).map { "x\($0)" })
    let lists = [
      ["issues/index.html", "issues/page-2.html"],
      ["issues/severity/error.html", "issues/severity/error-page-2.html"],
      ["issues/status/open.html", "issues/status/open-page-2.html"],
      ["issues/year/2021.html", "issues/year/2022.html", "issues/year/2023.html"],
      ["issues/place/370000.html", "issues/place/430000.html"],
      ["methodology/T3.identity.html", "methodology/T3.identity-page-2.html"],
    ]
    for paths in lists {
      let found = try paths.map { Self.ids(try #require(site.text($0), "\($0)")) }
      #expect(found.reduce(0) { $0 + $1.count } == 200, "\(paths)")
      #expect(found.reduce([]) { $0.union($1) } == all, "\(paths)")
    }
  }

  @Test func holdOnlyWhatTheyAreNamedAfter() throws {
    let site = try Self.site()
    let year = try #require(site.text("issues/year/2022.html"))
    #expect(Self.ids(year) == Set((0..<200).filter { $0 % 3 == 1 }.map { "x\($0)" }))
    #expect(year.contains("“2022 年”的 67 处核对发现：67 处待核实"))
    let place = try #require(site.text("issues/place/430000.html"))
    #expect(Self.ids(place) == Set((0..<200).filter { $0 % 2 == 1 }.map { "x\($0)" }))
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
