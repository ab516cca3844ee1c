import Mustache
import Tables

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
  /// Whether there is the page in every language of the site.
  var isTranslated: Bool { get }
  /// Writes what the page is about as an object of schema.org; nothing where there is no word for it.
  func writeSubject(to json: inout JSONWriter, _ data: StructuredData)
}

extension PageContent {
  var trailEnd: String { title }
  var kind: String { "website" }
  var isTranslated: Bool { true }
  var canonicalPath: String { path }
  func writeSubject(to json: inout JSONWriter, _ data: StructuredData) {}
}

/// A page in the layout: what every page has, and below it the page's own content.
struct PageView: SiteView {
  let site: Site
  let words: WordsView
  let content: any PageContent
  private let origin: Origin
  // Every page prints them several times.
  private let path: String
  private let title: String
  private let description: String

  init(site: Site, words: WordsView, content: any PageContent) {
    self.site = site
    self.words = words
    self.content = content
    path = content.path
    origin = Origin(path, in: site.language)
    title = content.title
    description = content.description
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .words: .view(words)
    case .portal: .view(PortalView(portal: site.portal))
    case .root: .text(origin.root)
    case .top: .text(origin.top)
    case .translations: .list(translations)
    case .title: .text(title)
    case .description: .text(description)
    case .kind: .text(content.kind)
    case .documentTitle: .text(documentTitle)
    case .template: .text(String(content.template.drop { $0 != "/" }.dropFirst()))
    case .canonical: .optional(address(in: site.language))
    case .home: .optional(site.portal.baseURL?.text)
    case .navigation: .list(navigation)
    case .structuredData: .bytes(StructuredData(site: site, content: content).json)
    case .hasTrail: .bool(path != SitePath.home)
    case .trail:
      .list([LinkView(label: site.texts[.home], href: origin.href(SitePath.home))] + content.trail)
    case .trailEnd: .text(content.trailEnd)
    default: content.value(of: name)
    }
  }

  /// The page's full address in `language`, where the site's is known.
  private func address(in language: Language) -> String? {
    site.portal.baseURL?.address(of: language.folder + content.canonicalPath)
  }

  /// The page in the other languages.
  private var translations: [TranslationView] {
    guard content.isTranslated else { return [] }
    return site.languages.filter { $0 != site.language }.map { language in
      TranslationView(
        language: language.texts["language"], label: language.texts[.languageName],
        href: origin.top + SitePath.encoded(language.folder + path),
        address: address(in: language))
    }
  }

  private var documentTitle: String {
    title == site.portal.name
      ? title : "\(title)\(site.texts[.titleSeparator])\(site.portal.name)"
  }

  private var navigation: [LinkView] {
    let places: [(TextKey, String)] = [
      (.navSearch, SitePath.search), (.navYears, SitePath.years),
      (.placesTitle, SitePath.places), (.navAgencies, SitePath.agencies()),
      (.navIssues, SitePath.issues()), (.navMethodology, SitePath.methodology),
      (.navData, SitePath.data),
    ]
    return places.map { key, target in
      LinkView(
        label: site.texts[key], href: origin.href(target), isCurrent: target == path)
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

/// The same page in another language.
struct TranslationView: SiteView {
  /// As in `lang`.
  let language: String
  /// The language's name in itself.
  let label: String
  let href: String
  /// The full address, where the site's is known.
  let address: String?

  func value(of name: ViewName) -> Value {
    switch name {
    case .language: .text(language)
    case .label: .text(label)
    case .href: .text(href)
    case .canonical: .optional(address)
    default: .missing
    }
  }
}
