import Diagnostics
import DisclosureModel
import Foundation
import Mustache
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("The lines of a report's file")
struct SourceLinesTests {
  private static let path = "agencies/371521-yanggu/2023/source.html"

  @Test func giveEachLineAnAddress() throws {
    let html = try #require(try SampleSite().text(Self.path))
    #expect(html.contains("<li id=\"L1\">reports/371521-yanggu-2023.txt</li>\n"))
    #expect(html.contains("<li id=\"L3\"></li>\n<li id=\"L4\">第 4 行</li>\n"))
    #expect(html.contains("<li id=\"L400\">第 400 行</li>\n</ol>"))
  }

  @Test func showMarkupAndHiddenCharacters() throws {
    let html = try #require(try SampleSite().text(Self.path))
    #expect(
      html.contains(
        "<li id=\"L2\">\t&lt;b&gt;1&lt;/b&gt; &amp;&lt;U+202E&gt; 2</li>"))
  }

  @Test func areLedToFromFiguresAndFindings() throws {
    let html = try #require(try SampleSite().text("agencies/371521-yanggu/2023/index.html"))
    let link = "<a href=\"../../../agencies/371521-yanggu/2023/source.html#L"
    #expect(html.contains("<td class=\"source\">" + link))
    #expect(
      html.components(separatedBy: "<figcaption>").dropFirst().allSatisfy { $0.contains(link) })
  }

  @Test func areCutWhereTheyAreVeryLong() throws {
    let whole = SourceListing.limit.bytes / 3
    let page = Self.page(of: String(repeating: "长", count: whole + 7) + "\n短")
    let html = try #require(Self.text(of: page.value(of: .html)))
    #expect(html.hasPrefix("<li id=\"L1\">" + String(repeating: "长", count: whole) + "…</li>\n"))
    #expect(html.contains("<li id=\"L2\">短</li>"))
    #expect(Self.notes(on: page) == ["有 1 行过长，只列开头；全文请打开源文件查看。"])
  }

  @Test func endWhereThereAreVeryMany() throws {
    let limit = SourceListing.limit.lines
    let page = Self.page(of: String(repeating: "行\n", count: limit + 2))
    #expect(Self.notes(on: page) == ["文件共 8002 行，这里列出前 8000 行；其余请打开源文件查看。"])
    let links = SourceLinks(to: page.report, from: Origin("index.html"), on: page.site)
    #expect(links.href(line: limit) == "agencies/371521-yanggu/2023/source.html#L8000")
    #expect(links.href(line: limit + 1) == nil)
  }

  @Test func arePagesInAPDFFile() throws {
    let report = Self.report
    let page = Self.page(of: "")
    func href(_ format: String, page number: Int?) -> String? {
      let source = Source(
        path: "reports/一.\(format)", format: format, encoding: "", sha256: "")
      return SourceLinks(
        to: source, of: report.agency.id, 2023, from: Origin("a/b.html"), on: page.site
      ).href(line: 5, cell: CellPlace(page: number, table: 1, row: 2, column: 3))
    }
    #expect(href("pdf", page: 4) == "../sources/reports/%E4%B8%80.pdf#page=4")
    #expect(href("pdf", page: nil) == nil)
    #expect(href("docx", page: nil) == nil)
  }

  private static func text(of value: Value) -> String? {
    switch value {
    case .text(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    default: nil
    }
  }

  /// Of 2023.
  private static var report: Report {
    SampleSite.reports.map(\.report).filter { $0.year == 2023 }[0]
  }

  private static var site: Site {
    Site(
      portal: SampleSite.portal, languages: [.chinese], prose: [:],
      portfolio: SampleSite.portfolio(SampleSite.reports), checks: [], former: nil, date: nil)
  }

  private static func page(of text: String) -> SourceLinesPage {
    SourceLinesPage(
      site: Self.site, report: Self.report, listing: SourceListing(Array(text.utf8)))
  }

  private static func notes(on page: SourceLinesPage) -> [String?] {
    guard case .list(let notes) = page.value(of: .omitted) else { return [] }
    return notes.map { text(of: $0.value(of: NameTable.itself)) }
  }
}
