import Mustache

/// What stands at an address that has moved: leads on to the new one.
struct MovedPage: PageContent {
  let site: Site
  let path: String
  /// Where it has moved.
  let target: String

  let template = "pages/moved"
  var canonicalPath: String { target }
  var title: String { site.texts[.movedTitle] }
  var description: String { site.texts[.movedDescription] }
  var trail: [LinkView] { [] }

  func value(of name: ViewName) -> Value {
    switch name {
    case .href: .text(Origin(path, in: site.language).href(target))
    default: .missing
    }
  }
}
