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

  func value(of name: ViewName) -> Value { .missing }
}
