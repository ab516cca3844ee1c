import DisclosureModel
import Foundation
import Mustache
import Storing
import TestSupport
import Testing

@testable import SiteRendering

@Suite("The site")
struct SiteTests {
  @Test func hasTheFilesOfTheContract() throws {
    let paths = try SampleSite().files.map(\.path)
    for path in [
      "index.html", "agencies/index.html", "agencies/371521-yanggu/index.html",
      "agencies/371521-yanggu/2023/index.html", "agencies/371521-yanggu/2023/report.json",
      "years/index.html", "years/2023/index.html", "issues/index.html",
      "issues/severity/error.html",
      "issues/year/2023.html", "issues/place/370000.html", "issues/status/explained.html",
      "issues/changes/index.html", "issues/changes.xml", "methodology/index.html",
      "methodology/T3.identity.html", "data/index.html", "data/changes.csv", "data/reports.csv",
      "data/statistics.csv", "data/findings.csv",
      "data/datapackage.json", "search/index.html", "feed.xml", "sitemap.xml", "robots.txt",
      "404.html", "data/gouji.sqlite", "data/cells.csv", "data/agencies.csv", "data/checks.csv",
      "data/catalog.jsonld", "years/2023/statistics.csv",
      "agencies/371521-yanggu/statistics.csv", "en/feed.xml",
    ] {
      #expect(paths.contains(path))
    }
    #expect(Set(paths).count == paths.count)
  }

  @Test func isTheSameEveryTime() throws {
    let (first, second) = (try SampleSite(), try SampleSite())
    #expect(first.files.map(\.path) == second.files.map(\.path))
    #expect(first.files.map(\.bytes) == second.files.map(\.bytes))
  }

  @Test func isTheSameWhenRenderedInParallel() async throws {
    let site = try SampleSite()
    let renderer = site.renderer
    let jobs =
      renderer.pages + renderer.searchFiles(renderer.searchRanges.map { renderer.searchPart($0) })
    let rendered = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for (index, job) in jobs.enumerated() {
        group.addTask {
          var bytes: [UInt8] = []
          try job.render(into: &bytes)
          return (index, bytes)
        }
      }
      return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    for (index, file) in site.files.enumerated() { #expect(rendered[index] == file.bytes) }
  }

  @Test func isMadeEvenFromNothing() throws {
    let site = try SampleSite(reports: [], prose: [:], checks: [])
    // Glossary, severities, statuses, changes, search, comparison, in two languages; 404.
    #expect(site.pages.count == 2 * (9 + 3 + 5 + 1 + 1 + 1) + 1)
    #expect(site.text("issues/index.html")?.contains("没有发现需要核实的内容") == true)
  }

  @Test func refusesTemplatesThatAreNotThere() {
    #expect(throws: SiteRenderer.Fault.missingTemplates(SiteRenderer.requiredTemplates)) {
      try SiteRenderer(
        templates: TemplateSet([], names: SiteRenderer.names), portal: .standard(), prose: [:],
        portfolio: SampleSite.portfolio([]), texts: SampleSite.texts, checks: [])
    }
  }

  @Test func cutsLongListsIntoPages() throws {
    let reports = (0..<450).map { number in
      SampleSite.checked(
        SampleSite.report(
          agency: .init(id: "a\(number)", name: "某局\(number)", place: nil), year: 2023))
    }
    let renderer = try SiteRenderer(
      templates: SampleSite.templates(), portal: SampleSite.portal, prose: [:],
      portfolio: SampleSite.portfolio(reports), texts: SampleSite.texts, checks: [])
    let jobs = Dictionary(uniqueKeysWithValues: renderer.pages.map { ($0.path, $0) })
    #expect(jobs["years/2023/page-2.html"] != nil)
    #expect(jobs["agencies/page-3.html"] == nil)
    var pages: [String] = []
    for path in ["agencies/index.html", "agencies/page-2.html"] {
      var bytes: [UInt8] = []
      try jobs[path]?.render(into: &bytes)
      pages.append(String(decoding: bytes, as: UTF8.self))
    }
    #expect(pages[0].contains("href=\"../agencies/page-2.html\""))
    #expect(pages[1].contains("某局449"))
  }

  @Test func titlesAndDescriptionsDiffer() throws {
    let pages = try SampleSite().pages
    let titles = pages.compactMap { $0.html.firstMatch(of: /<title>(.*?)<\/title>/)?.1 }
    let descriptions = pages.compactMap {
      $0.html.firstMatch(of: /<meta name="description" content="(.*?)">/)?.1
    }
    #expect(Set(titles).count == pages.count)
    #expect(Set(descriptions).count == pages.count)
  }

  @Test func everyPageHasItsPolicyBeforeAnythingElse() throws {
    for (path, html) in try SampleSite().pages {
      let policy = try #require(html.firstRange(of: "Content-Security-Policy"))
      let link = try #require(html.firstRange(of: "<link"))
      #expect(policy.lowerBound < link.lowerBound, "\(path)")
      #expect(html.contains("default-src 'none'"), "\(path)")
      #expect(html.components(separatedBy: "<h1").count == 2, "\(path)")
    }
  }

  /// A browser ignores a style whose hash is not the one that the policy names.
  @Test func pageForUnknownAddressesAllowsItsOwnStyleAlone() throws {
    let html = try #require(try SampleSite().text("404.html"))
    let style = try #require(html.firstMatch(of: /<style>(.*?)<\/style>/)?.1)
    let hash = try #require(html.firstMatch(of: /style-src 'sha256-(.*?)'/)?.1)
    let digest = try #require(Data(base64Encoded: String(hash)))
    #expect([UInt8](digest) == Digest(of: Array(style.utf8)).bytes)
  }

  @Test func styleSheetIsSmall() throws {
    #expect(try Repository.bytes("Templates/assets/style.css").count < 30_000)
  }
}

@Suite("Words")
struct WordsTests {
  @Test func everyTextThatCodeAsksForIsThere() {
    for key in TextKey.allCases { #expect(Texts.chinese.has(key.name), "\(key)") }
  }

  @Test func everyTextIsThereInBothLanguagesWithTheSameSlots() {
    #expect(Texts.chinese.keys == Texts.english.keys)
    for key in Texts.chinese.keys {
      #expect(Texts.chinese.slots(of: key) == Texts.english.slots(of: key), "\(key)")
    }
  }

  @Test func everyLabelOfTheOfficialFormsHasAnEnglishName() {
    for versions in [["2021", "2021", "2021"], ["2019", "2019", "2021"]] {
      guard let form = Form.of(tables: versions) else {
        Issue.record("no form \(versions)")
        continue
      }
      let labels = form.cells.flatMap {
        $0.rowLabels + $0.columnLabels + [$0.rowName, $0.columnName]
      }
      for label in Set(labels + form.tables.map(\.title) + form.sections.map(\.title))
      where !label.isEmpty { #expect(Term.of(label) != nil, "\(label)") }
    }
  }

  @Test func everyTextIsUsed() throws {
    let sheet = try Repository.bytes("Sources/CTables/templates/fix-sheet.mustache")
    let templates = try (SampleSite.templateSources().map(\.bytes) + [sheet]).map {
      String(decoding: $0, as: UTF8.self)
    }.joined()
    let asked = Set(TextKey.allCases.map(\.name))
    for key in Texts.chinese.keys where !asked.contains(key) {
      #expect(templates.contains("words.\(key)}}"), "\(key)")
    }
  }

  @Test func everyNameInTheTemplatesIsKnown() throws {
    #expect(try SampleSite.templates().diagnostics.isEmpty)
    let templates = try SampleSite.templateSources().map {
      String(decoding: $0.bytes, as: UTF8.self)
    }.joined()
    for match in templates.matches(of: /words\.(\w+)/) {
      #expect(Texts.chinese.has(String(match.1)), "\(match.1)")
    }
  }

  @Test func wordsDependOnTheCountBesideThem() {
    let texts = Texts(["countOfReports": "{count} {count|report|reports}"])
    #expect(texts(.countOfReports, ["count": "1"]) == "1 report")
    #expect(texts(.countOfReports, ["count": "21"]) == "21 reports")
    #expect(texts.slots(of: "countOfReports") == ["count"])
  }

  @Test func slotsAreFilledOnceOnly() {
    let texts = Texts(["line": "{line}/{line}", "reportName": "{agency}{year}"])
    #expect(texts(.line, ["line": "1"]) == "1/1")
    #expect(texts(.reportName, ["agency": "{year}", "year": "2023"]) == "{year}2023")
  }
}
