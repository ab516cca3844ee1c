import DisclosureModel
import Mustache
import ReportChecking

/// `search/index.html`: search over names and texts, and ways without it.
struct SearchPage: PageContent {
  let site: Site
  let documents: SearchDocuments
  private let origin: Origin

  let path = SitePath.search
  let template = "pages/search"
  var title: String { site.texts[.navSearch] }
  var description: String {
    site.texts(
      .searchDescription,
      ["agencies": "\(documents.agencies)", "reports": "\(documents.reportNumbers.count)"])
  }
  var trail: [LinkView] { [] }

  init(site: Site, documents: SearchDocuments) {
    self.site = site
    self.documents = documents
    origin = Origin(SitePath.search, in: site.language)
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .index: .view(SearchIndexView(documents: documents))
    case .years: .list(LinkView.years(of: site, from: origin))
    case .places: .list(LinkView.places(of: site, from: origin))
    default: .missing
    }
  }
}

/// What the script must know of the index.
struct SearchIndexView: SiteView {
  let documents: SearchDocuments

  func value(of name: ViewName) -> Value {
    switch name {
    case .agencies: .integer(documents.agencies)
    case .documents: .integer(documents.count)
    case .shardBits: .integer(documents.shardBits)
    case .chunk: .integer(SearchDocuments.chunk)
    case .version: .text(documents.version)
    default: .missing
    }
  }
}

extension LinkView {
  /// The years with the number of their reports.
  static func years(of site: Site, from origin: Origin) -> [LinkView] {
    site.years.map { year in
      let count = site.portfolio.reports.count { $0.report.year == year }
      return LinkView(
        label: site.texts(.yearName, ["year": "\(year)"]), href: origin.href(SitePath.year(year)),
        note: site.texts(.countOfReports, ["count": "\(count)"]))
    }
  }

  /// The provinces with the number of their agencies.
  static func places(of site: Site, from origin: Origin) -> [LinkView] {
    site.provinces.map { province in
      LinkView(
        label: province.name,
        href: province.code.map { origin.href(SitePath.place($0)) }
          ?? origin.href(SitePath.agencies(page: province.page), anchor: province.anchor),
        note: site.texts(.countOfAgencies, ["count": "\(province.agencies)"]))
    }
  }
}
