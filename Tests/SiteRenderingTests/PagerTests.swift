import Mustache
import Testing

@testable import SiteRendering

@Suite("Links between pages") struct PagerTests {
  /// The labels' numbers, with an ellipsis where pages are left out.
  private func labels(pages: Int, current: Int) throws -> [String]? {
    let pager = PagerView(
      paging: Paging(count: pages * 10, size: 10), current: current,
      origin: Origin("issues/index.html", in: .chinese), texts: Language.chinese.texts
    ) { "issues/\($0).html" }
    guard let pager else { return nil }
    guard case .list(let views) = pager.value(of: .pages) else { return [] }
    return views.map { view in
      guard let link = view as? LinkView else { return "?" }
      return link.label.filter { $0.isNumber || $0 == "…" }
    }
  }

  @Test func areLeftOutWhereThereIsOnePage() throws {
    #expect(try labels(pages: 1, current: 1) == nil)
  }

  @Test(arguments: [(Language.chinese, "全部 178 项分列 2 页"), (.english, "178 entries on 2 pages")])
  func tellHowMuchThereIsOnAllPages(language: Language, words: String) throws {
    let pager = try #require(
      PagerView(
        paging: Paging(count: 178, size: 100), current: 1,
        origin: Origin("years/2023/index.html", in: language), texts: language.texts
      ) { "years/2023/\($0).html" })
    guard case .text(let note) = pager.value(of: .note) else { return #expect(Bool(false)) }
    #expect(note.hasPrefix(words))
  }

  @Test func nameEveryPageOfAShortList() throws {
    #expect(try labels(pages: 4, current: 2) == ["1", "2", "3", "4"])
  }

  @Test func nameTheEndsAndTheNeighboursInALongList() throws {
    #expect(try labels(pages: 40, current: 1) == ["1", "2", "3", "…", "40"])
    #expect(
      try labels(pages: 40, current: 20) == ["1", "…", "18", "19", "20", "21", "22", "…", "40"])
    #expect(try labels(pages: 40, current: 40) == ["1", "…", "38", "39", "40"])
  }
}
