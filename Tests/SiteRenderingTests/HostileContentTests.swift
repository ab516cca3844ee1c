import DisclosureModel
import Foundation
import FoundationXML
import Testing

@testable import ReportChecking
@testable import SiteRendering

/// Whatever stands in a report, a configuration or a check, it reaches pages as text.
@Suite("Hostile content")
struct HostileContentTests {
  static let payloads = [
    "<script>window.x=1</script>", "\"><img src=x onerror=alert(1)>", "</table></main>",
    "{{words.home}}{{{title}}}", "]]><!--", "javascript:alert(1)", "[x](javascript:alert(1))",
    "![x](//evil.example/x.png)", "' onmouseover='alert(1)", "&lt;script&gt;", "{agency}",
  ]

  @Test(arguments: payloads)
  func isNothingButText(payload: String) throws {
    let site = try Self.site(payload)
    let plain = try Self.site("正文")
    #expect(site.pages.count == plain.pages.count)
    for (page, reference) in zip(site.pages, plain.pages) {
      #expect(
        Self.tags(page.html) == Self.tags(reference.html), "\(page.path) has other elements")
      #expect(!page.html.contains("<script>"), "\(page.path)")
    }
  }

  @Test(arguments: payloads)
  func isShownAsItStands(payload: String) throws {
    let site = try Self.site(payload)
    let html = try #require(
      site.pages.first { $0.path.hasSuffix("2023/index.html") && $0.path.hasPrefix("agencies") }?
        .html)
    let shown = Self.unescaped(html)
    #expect(shown.components(separatedBy: payload).count > 5)
  }

  @Test func makesNoLinkThatRunsCode() throws {
    for payload in Self.payloads {
      for (path, html) in try Self.site(payload).pages {
        for link in Page(html).links {
          let scheme = link.prefix { $0 != ":" && $0 != "/" && $0 != "#" }
          let isRelative = !link.dropFirst(scheme.count).hasPrefix(":")
          #expect(
            isRelative || ["https", "http", "mailto", "data"].contains(scheme), "\(path): \(link)")
        }
      }
    }
  }

  @Test func keepsXMLWellFormed() throws {
    for payload in Self.payloads + ["\u{0}\u{8}\u{FFFE}"] {
      let site = try Self.site(payload)
      for path in ["feed.xml", "en/feed.xml", "sitemap.xml", "issues/changes.xml"] {
        let parser = XMLParser(data: Data(try #require(site.bytes(path))))
        #expect(parser.parse(), "\(path): \(payload.debugDescription)")
      }
    }
  }

  @Test(arguments: payloads)
  func staysWithinItsTextOfJSON(payload: String) throws {
    for (path, html) in try Self.site(payload).pages where !path.hasSuffix("404.html") {
      let block = try #require(
        html.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/)?.1, "\(path)")
      #expect(!block.contains("<"))
      let json = try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any]
      #expect(json?["@graph"] is [[String: Any]], "\(path)")
    }
  }

  @Test func cannotLeadOutOfTheSite() {
    for id in ["..", ".", "", "../../etc", "a/b", "a\\b", ".hidden"] {
      let path = SitePath.agency(id)
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.count == 3)
      #expect(parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") })
    }
    #expect(SitePath.source("../../etc/passwd") == "sources/etc/passwd.txt")
    #expect(SitePath.source("/etc/./x.txt") == "sources/etc/x.txt")
  }

  @Test func offersFilesThatCouldRunAsText() {
    for name in ["a.html", "a.HTM", "a.svg", "a.xml", "a.js", "a.mhtml"] {
      #expect(SitePath.source("reports/\(name)") == "sources/reports/\(name).txt")
    }
    for name in ["a.pdf", "a.docx", "a.md", "a.TXT"] {
      #expect(SitePath.source("reports/\(name)") == "sources/reports/\(name)")
    }
    #expect(SitePath.source("reports/a.php") == "sources/reports/a.php.txt")
    #expect(SitePath.source("reports/某局2023.1", format: "md") == "sources/reports/某局2023.1.txt")
  }

  /// What a file is called does not make its markup harmless.
  @Test(arguments: ["a.html", "a", "a.doc", "a.md", "a.docx"])
  func offersEveryPageAsText(_ name: String) {
    #expect(SitePath.source(name, format: "html") == "sources/\(name).txt")
    #expect(SitePath.source("a.txt", format: "html") == "sources/a.txt")
  }

  @Test func offersAFileOfAnotherFormatUnderItsFormat() {
    #expect(SitePath.source("a.html", format: "docx") == "sources/a.html.docx")
    #expect(SitePath.source("a", format: "pdf") == "sources/a.pdf")
  }

  private static func site(_ text: String) throws -> SampleSite {
    var portal = SampleSite.portal
    portal.name = text
    portal.summary = text
    portal.disputes = text
    portal.publisher = Portal.Publisher(name: text, url: nil, email: nil)
    portal.licence = Portal.Licence(name: text, url: nil)
    let agency = Agency(
      id: "office", name: text, place: Place(names: [text, text], codes: ["370000", "371500"]))
    let report = SampleSite.report(agency: agency, year: 2023, value: text, text: text)
    let reviews = ["a1", "gone"].map {
      Review(finding: $0, status: .dismissed, reviewer: text, note: text, reply: text)
    }
    var known = try SampleSite(reports: [SampleSite.checked(report, SampleSite.findings())])
    known = try SampleSite(reports: [SampleSite.checked(report)], former: known.findings)
    return try SampleSite(
      portal: portal, reports: [SampleSite.checked(report, SampleSite.findings(text: text))],
      prose: [:], checks: ["T3.identity"].map { SampleSite.check($0, text: text) },
      reviews: reviews, former: known.findings)
  }

  /// The elements of a page in order, but those that only mark what is Chinese on English pages.
  private static func tags(_ html: String) -> [String] {
    html.replacing(/<span lang="zh-Hans">([^<]*)<\/span>/) { String($0.1) }
      .matches(of: /<\/?([a-z][a-z0-9]*)/).map { String($0.1) }
  }

  private static func unescaped(_ html: String) -> String {
    var text = html
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(entity, with: character)
    }
    return text
  }
}
