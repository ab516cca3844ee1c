import DisclosureModel
import Mustache
import ReportChecking

/// `years/<year>/<type>-<level>.html`: the agencies of one type and level in one year.
struct PeersPage: PageContent {
  let site: Site
  let list: PeerList
  let number: Int
  private let paging: Paging
  private let origin: Origin

  static func paging(of list: PeerList) -> Paging { Paging(count: list.reports.count, size: 250) }

  init(site: Site, list: PeerList, number: Int) {
    self.site = site
    self.list = list
    self.number = number
    paging = Self.paging(of: list)
    origin = Origin(SitePath.peers(list.year, list.kind, page: number), in: site.language)
  }

  let template = "pages/peers"
  private var texts: Texts { site.texts }
  private var panels: PeerPanels { PeerPanels(site: site, origin: origin) }
  private var kindName: String { panels.name(of: list.kind) }

  var path: String { SitePath.peers(list.year, list.kind, page: number) }
  var title: String {
    site.numbered(
      texts(.peersTitle, ["year": "\(list.year)", "kind": kindName]), page: number)
  }
  var trailEnd: String { kindName }
  var description: String {
    site.numbered(
      texts(
        .peersDescription,
        ["year": "\(list.year)", "kind": kindName, "count": "\(list.reports.count)"]), page: number)
  }
  var trail: [LinkView] {
    [
      LinkView(label: texts[.navYears], href: origin.href(SitePath.years)),
      LinkView(
        label: texts(.yearName, ["year": "\(list.year)"]),
        href: origin.href(SitePath.year(list.year))),
    ]
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .charts:
      .list(number == 1 ? official.prefix(PeerPanels.most).map { panels.panel($0) } : [])
    case .hasCharts: .bool(number == 1 && !official.isEmpty)
    case .others: .optional(others)
    case .measures: .view(panels.table(reports, caption: texts[.peersCaption]))
    case .pager:
      .optional(
        PagerView(paging: paging, current: number, origin: origin, texts: texts) {
          SitePath.peers(list.year, list.kind, page: $0)
        })
    default: .missing
    }
  }

  /// The reports of this page of the list.
  private var reports: [CheckedReport] {
    paging.range(of: number).map { site.portfolio.reports[list.reports[$0]] }
  }

  private var official: [CheckedReport] {
    reports.filter { $0.report.form.table("requests") != nil }
  }

  /// That not all of the list are drawn.
  private var others: String? {
    official.count > PeerPanels.most || paging.pages > 1
      ? texts(.peersFirst, ["count": "\(PeerPanels.most)"]) : nil
  }
}
