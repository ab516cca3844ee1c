import Foundation
import TestSupport
import Testing

@testable import SiteRendering

@Suite("Scripts")
struct ScriptTests {
  /// The scripts of each page that has some, in the order in which they run, by what its path matches.
  private static let scripts: [(pages: String, names: [String])] = [
    ("search/index.html", ["elements", "search-index", "search"]),
    ("compare.html", ["elements", "search-index", "compare"]),
    ("agencies/[^/]+/[0-9]+/index.html", ["elements", "notes"]),
    ("agencies/(index|page-[0-9]+).html", ["elements", "tables"]),
    ("methodology/(?!index|indicators).*[.]html", ["elements", "tables"]),
    ("places/[0-9]+/index.html", ["elements", "tables"]),
    ("years/[0-9]+/(index|page-[0-9]+).html", ["elements", "tables"]),
    ("issues/((year|severity|place|status)/.*|index|page-[0-9]+).html", ["elements", "tables"]),
  ]

  @Test func areTheSitesOwnFilesAndForbiddenElsewhere() throws {
    var seen: Set<String> = []
    for (path, html) in try SampleSite().pages {
      let name = path.hasPrefix("en/") ? String(path.dropFirst(3)) : path
      let expected = try Self.scripts.first {
        try Regex($0.pages).wholeMatch(in: name) != nil
      }
      seen.insert(expected?.pages ?? "")
      let found = html.matches(of: /<script([^>]*)>(.*?)<\/script>/).filter {
        !$0.1.contains("type=\"application/")
      }
      let names = found.map { match in
        match.1.firstMatch(of: /^ src="(?:\.\.\/)*assets\/([a-z-]+)\.js" defer$/).map {
          String($0.1)
        } ?? "\(match.0)"
      }
      #expect(names == expected?.names ?? [], "\(path)")
      #expect(found.allSatisfy { $0.2.isEmpty }, "\(path)")
      #expect(
        html.contains("default-src 'none'; script-src 'self';") == (expected != nil), "\(path)")
    }
    #expect(seen.count == Self.scripts.count + 1, "each kind of page, and those without scripts")
  }

  @Test func areSmallAndMakeNoMarkup() throws {
    var sizes: [String: Int] = [:]
    for name in Set(Self.scripts.flatMap(\.names)) {
      let script = try Self.script(name)
      sizes[name] = script.utf8.count
      #expect(!script.contains("innerHTML") && !script.contains("eval"), "\(name)")
      #expect(script.unicodeScalars.allSatisfy { !(0x4E00...0x9FFF).contains($0.value) })
    }
    for (pages, names) in Self.scripts {
      #expect(names.reduce(0) { $0 + (sizes[$1] ?? 0) } < 20_000, "\(pages)")
    }
  }

  /// Words that a script takes from the page's attributes are there.
  @Test(arguments: [
    ("search", "search/index.html"), ("compare", "compare.html"),
    ("notes", "agencies/371521-yanggu/2023/index.html"), ("tables", "years/2023/index.html"),
  ])
  func findTheirWordsOnThePage(script: String, path: String) throws {
    let page = try #require(try SampleSite().text(path))
    let names = Set(
      try Self.script(script).matches(of: /(?:words|box\.dataset)\.([a-z]+)\b/).map {
        String($0.1)
      })
    #expect(names.count > 2)
    for name in names { #expect(page.contains(" data-\(name)=\""), "\(name)") }
  }

  private static func script(_ name: String) throws -> String {
    String(decoding: try Repository.bytes("Templates/assets/\(name).js"), as: UTF8.self)
  }
}
