import Mustache

/// `404.html`: shown by web servers at any address that does not exist.
struct NotFoundPage: PageContent {
  let site: Site

  let path = SitePath.notFound
  var isTranslated: Bool { false }
  let template = "pages/not-found"
  var title: String { site.texts[.notFoundTitle] }
  var description: String { site.texts[.notFoundDescription] }
  var trail: [LinkView] { [] }

  func value(of name: ViewName) -> Value {
    switch name {
    case .languages: .list(others)
    default: .missing
    }
  }

  /// The same in the site's other languages, for there is one page for all of them.
  private var others: [NotFoundWords] {
    site.languages.filter { $0 != site.language }.map { language in
      NotFoundWords(
        language: language,
        home: site.portal.baseURL?.address(of: language.folder + SitePath.home))
    }
  }
}

/// What the page says in another language, and where its home page is if the site's address is known.
private struct NotFoundWords: SiteView {
  let language: Language
  let home: String?

  private var texts: Texts { language.texts }

  func value(of name: ViewName) -> Value {
    switch name {
    case .language: .text(texts["language"])
    case .title: .text(texts[.notFoundTitle])
    case .text: .text(texts[.notFoundDescription])
    case .href: .optional(home)
    case .label: .text(texts[.home])
    default: .missing
    }
  }
}
