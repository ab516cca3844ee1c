import Mustache

/// What a page shows inside the layout.
protocol PageContent: SiteView {
  /// Where the page is on the site.
  var path: String { get }
  /// Name of its template.
  var template: String { get }
  var title: String { get }
  /// The page in a sentence, different on every page.
  var description: String { get }
  /// The pages above this one, without the home page.
  var trail: [LinkView] { get }
  /// The words for this page at the end of the trail.
  var trailEnd: String { get }
  /// The page that search engines are to list.
  var canonicalPath: String { get }
  /// Open Graph's type of the page.
  var kind: String { get }
}

extension PageContent {
  var trailEnd: String { title }
  var kind: String { "website" }
  var canonicalPath: String { path }
}

/// A page in the layout: what every page has, and below it the page's own content.
struct PageView: SiteView {
  let site: Site
  let words: WordsView
  let content: any PageContent
  private let origin: Origin

  init(site: Site, words: WordsView, content: any PageContent) {
    self.site = site
    self.words = words
    self.content = content
    origin = Origin(content.path)
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .words: .view(words)
    case .portal: .view(PortalView(portal: site.portal))
    case .root: .text(origin.root)
    case .title: .text(content.title)
    case .description: .text(content.description)
    case .kind: .text(content.kind)
    case .documentTitle: .text(documentTitle)
    case .canonical: .optional(site.portal.baseURL?.address(of: content.canonicalPath))
    case .home: .optional(site.portal.baseURL?.text)
    case .navigation: .list(navigation)
    case .hasTrail: .bool(content.path != SitePath.home)
    case .trail:
      .list([LinkView(label: site.texts[.home], href: origin.href(SitePath.home))] + content.trail)
    case .trailEnd: .text(content.trailEnd)
    default: content.value(of: name)
    }
  }

  private var documentTitle: String {
    content.title == site.portal.name
      ? content.title : "\(content.title)\(site.texts[.titleSeparator])\(site.portal.name)"
  }

  private var navigation: [LinkView] {
    let places: [(TextKey, String)] = [
      (.navSearch, SitePath.search),
      (.navYears, SitePath.years), (.navAgencies, SitePath.agencies()),
      (.navIssues, SitePath.issues()), (.navMethodology, SitePath.methodology),
      (.navData, SitePath.data),
    ]
    return places.map { key, path in
      LinkView(
        label: site.texts[key], href: origin.href(path), isCurrent: path == content.path)
    }
  }
}

/// The portal's names.
struct PortalView: SiteView {
  let portal: Portal

  func value(of name: ViewName) -> Value {
    switch name {
    case .name: .text(portal.name)
    case .summary: .text(portal.summary)
    case .licence: .optional(portal.licence.map { LinkView(label: $0.name, href: $0.url) })
    case .publisher:
      .optional(portal.publisher.map { LinkView(label: $0.name, href: $0.url, email: $0.email) })
    default: .missing
    }
  }
}
