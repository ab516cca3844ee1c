import Mustache

/// Links between the pages of a list; none where there is one page.
struct PagerView: SiteView {
  private let pages: [LinkView]
  /// How much there is on all pages.
  private let note: String

  /// How many pages before and after the current one are linked, besides the first and the last.
  private static let reach = 2

  init?(
    paging: Paging, current: Int, origin: Origin, texts: Texts, path: (Int) -> String
  ) {
    guard paging.pages > 1 else { return nil }
    var pages: [LinkView] = []
    var last = 0
    for number in 1...paging.pages
    where number == 1 || number == paging.pages || abs(number - current) <= Self.reach {
      if number > last + 1 { pages.append(LinkView(label: "…")) }
      last = number
      pages.append(
        LinkView(
          label: texts(.pageNumber, ["number": "\(number)"]), href: origin.href(path(number)),
          isCurrent: number == current))
    }
    self.pages = pages
    note = texts(.pagerNote, ["count": "\(paging.count)", "pages": "\(paging.pages)"])
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .pages: .list(pages)
    case .note: .text(note)
    default: .missing
    }
  }
}
