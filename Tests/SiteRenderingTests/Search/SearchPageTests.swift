import Diagnostics
import DisclosureModel
import Foundation
import TestSupport
import Testing

@testable import SiteRendering

@Suite("The search page")
struct SearchPageTests {
  @Test func canBeAskedFromTheFrontPage() throws {
    let site = try SampleSite()
    let home = try #require(site.text("index.html"))
    #expect(home.contains("action=\"search/index.html\""))
    #expect(home.contains("form-action 'self'"))
    let page = try #require(site.text("search/index.html"))
    #expect(page.contains("action=\"../search/index.html\""))
    let report = try #require(site.text("agencies/371521-yanggu/2023/index.html"))
    #expect(report.contains("href=\"../../../search/index.html\""))
    #expect(report.contains("form-action 'none'"))
  }

  @Test func saysWithoutScriptsWhatToDo() throws {
    let page = try #require(try SampleSite().text("search/index.html"))
    #expect(page.contains("需要启用 JavaScript"))
    #expect(page.contains("href=\"../places/370000/index.html\""))
    #expect(page.contains("href=\"../years/2023/index.html\""))
  }

  @Test func narrativeHasAnAnchorForEachParagraph() throws {
    let place = SourcePlace(line: 1)
    let texts: [(Section.Block.Kind, String)] = [
      (.heading(level: 1), "（一）"), (.paragraph, "甲\n乙 <p> https://a.example/"), (.paragraph, " "),
      (.paragraph, "1. 丙"), (.heading(level: 2), ""), (.paragraph, "- 丁"),
    ]
    let section = Section(
      key: .overview, title: "总体情况", ordinal: "一、", place: place,
      blocks: texts.map { Section.Block(kind: $0, text: $1, place: place) })
    let html = String(decoding: Narrative.html(section, number: 3), as: UTF8.self)
    let ids = html.matches(of: /<(p|h\d) id="(.*?)">/).map { "\($0.1) \($0.2)" }
    #expect(ids == ["h3 p-3-1", "p p-3-2", "p p-3-4", "h4 p-3-5", "p p-3-6"])
  }
}
