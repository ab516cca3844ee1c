import DisclosureModel
import Foundation
import TestSupport
import Testing

@testable import SiteRendering

@Suite("Links")
struct LinkTests {
  @Test func leadToFilesAndAnchorsThatExist() throws {
    let site = try SampleSite()
    let pages = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path, Page($0.html)) })
    var files = Set(site.files.map(\.path))
    files.formUnion(site.renderer.sources.map(\.to))
    files.formUnion(
      ["style.css", "favicon.svg", "compare.js", "elements.js", "notes.js", "search.js"].map {
        "assets/" + $0
      } + ["assets/search-index.js", "assets/tables.js"])
    var count = 0
    for (path, page) in pages {
      for link in page.links where !link.contains(":") {
        count += 1
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : Self.resolve(String(parts[0]), from: path)
        #expect(files.contains(target), "\(path): \(link)")
        if parts.count > 1, let page = pages[target] {
          let anchor = String(parts[1]).removingPercentEncoding ?? ""
          #expect(page.ids.contains(anchor), "\(path): \(link)")
        }
      }
    }
    #expect(count > 200)
  }

  @Test func nameFilesNeverFolders() throws {
    for (path, html) in try SampleSite().pages {
      for link in Page(html).links where !link.contains(":") && !link.hasPrefix("#") {
        let file = link.prefix { $0 != "#" }
        #expect(file.split(separator: "/").last?.contains(".") == true, "\(path): \(link)")
        #expect(!file.hasPrefix("/"), "\(path): \(link)")
      }
    }
  }

  @Test func areNotRelativeOnThePageForUnknownAddresses() throws {
    let html = try #require(try SampleSite().text("404.html"))
    for link in Page(html).links {
      #expect(link.hasPrefix("https://") || link.hasPrefix("#") || link.hasPrefix("data:"))
    }
  }

  @Test func leadOnFromThePageForUnknownAddressesInEveryLanguage() throws {
    let html = try #require(try SampleSite().text("404.html"))
    let links = Page(html).links
    for path in ["search/index.html", "years/index.html", "places/index.html", "en/"] {
      #expect(links.contains { $0.hasPrefix("https://") && $0.hasSuffix("/" + path) }, "\(path)")
    }
    #expect(html.contains("<p lang=\"en\"><strong>No such page.</strong>"))
  }

  @Test func idsAreUniqueOnEveryPage() throws {
    for (path, html) in try SampleSite().pages {
      let ids = Page(html).ids
      #expect(ids.count == Set(ids).count, "\(path)")
    }
  }

  @Test func everyPageIsReachableFromHome() throws {
    let site = try SampleSite()
    let pages = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path, Page($0.html)) })
    var reached: Set<String> = []
    var waiting = ["index.html"]
    while let path = waiting.popLast() {
      guard reached.insert(path).inserted, let page = pages[path] else { continue }
      for link in page.links where !link.contains(":") && !link.hasPrefix("#") {
        waiting.append(Self.resolve(String(link.prefix { $0 != "#" }), from: path))
      }
    }
    #expect(Set(pages.keys).subtracting(reached) == ["404.html"])
  }

  @Test func everyCellOfAReportHasItsAnchor() throws {
    let html = try #require(
      try SampleSite().text("agencies/371521-yanggu/2023/index.html"))
    let ids = Set(Page(html).ids)
    for cell in Form.form2021.cells { #expect(ids.contains("c-\(cell.id)")) }
  }

  private static func resolve(_ link: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in (link.removingPercentEncoding ?? "").split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}

/// The links, without what they ask, and the ids of a page.
struct Page {
  let links: [String]
  let ids: [String]

  init(_ html: String) {
    links = html.matches(of: /(?:href|src)="([^"]*)"/).map {
      String($0.1.prefix { $0 != "?" }).replacing("&amp;", with: "&")
    }
    ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
  }
}
