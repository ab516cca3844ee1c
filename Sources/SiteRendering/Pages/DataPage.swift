import Mustache

/// `data/index.html`: the downloads, each column described.
struct DataPage: PageContent {
  let site: Site
  private let origin: Origin

  init(site: Site) {
    self.site = site
    origin = Origin(SitePath.data, in: site.language)
  }

  let path = SitePath.data
  let template = "pages/data"
  var title: String { site.texts[.dataTitle] }
  var description: String { site.texts[.dataDescription] }
  var trail: [LinkView] { [] }

  func value(of name: ViewName) -> Value {
    switch name {
    case .prose: .optional(site.prose("data"))
    case .tables: .list(DataResource.all.map { view($0) })
    case .files: .list(files)
    case .years:
      .list(
        site.years.map {
          LinkView(
            label: site.texts(.statisticsOfYear, ["year": "\($0)"]),
            href: origin.href(SitePath.statistics(ofYear: $0)))
        })
    default: .missing
    }
  }

  private func view(_ resource: DataResource) -> ResourceView {
    ResourceView(
      resource: resource, title: site.texts[resource.title], text: site.texts[resource.text],
      caption: site.texts(.columnsCaption, ["table": site.texts[resource.title]]),
      href: origin.href(resource.path),
      note: site.texts(.csvNote, ["count": "\(resource.rowCount(in: site))"]),
      rows: resource.columns.map {
        TermView(label: "", text: site.texts[$0.meaning], code: $0.name)
      })
  }

  private var files: [LinkView] {
    [
      LinkView(
        label: "gouji.sqlite", href: origin.href(SitePath.database),
        note: site.texts[.databaseNote]),
      LinkView(
        label: "datapackage.json", href: origin.href(SitePath.dataPackage),
        note: site.texts[.dataPackageNote]),
      LinkView(
        label: "catalog.jsonld", href: origin.href(SitePath.catalogue),
        note: site.texts[.catalogueNote]),
      LinkView(label: "feed.xml", href: origin.root + SitePath.feed, note: site.texts[.feedNote]),
    ]
  }
}

private struct ResourceView: SiteView {
  let resource: DataResource
  let title: String
  let text: String
  let caption: String
  let href: String
  let note: String
  let rows: [TermView]

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(resource.name)
    case .label: .text(title)
    case .text: .text(text)
    case .caption: .text(caption)
    case .href: .text(href)
    case .file: .text("\(resource.name).csv")
    case .note: .text(note)
    case .rows: .list(rows)
    default: .missing
    }
  }
}
