import DisclosureModel
import Mustache
import ReportChecking

/// An agency beside others of its type and level, in the newest year in which there are some.
struct AgencyPeersView: SiteView {
  private let site: Site
  private let origin: Origin
  private let panels: PeerPanels
  private let list: PeerList
  private let own: Report
  private let others: [Report]

  /// Nil where no other agency of its kind reports on a year with the official table of requests.
  init?(site: Site, history: ArraySlice<CheckedReport>, origin: Origin) {
    let found = history.indices.reversed().lazy.compactMap { index in
      site.peers[index].map { (index: index, list: $0) }
    }.first { site.portfolio.reports[$0.index].report.form.table("requests") != nil }
    guard let (index, list) = found else { return nil }
    self.site = site
    self.origin = origin
    self.list = list
    panels = PeerPanels(site: site, origin: origin)
    own = site.portfolio.reports[index].report
    let nearest = list.nearest(
      to: index, count: PeerPanels.mostBesideAgency - 1, in: site.portfolio)
    others = nearest.map { site.portfolio.reports[$0].report }
      .filter { $0.form.table("requests") != nil }
    if others.isEmpty { return nil }
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(site.texts(.peersTitle, ["year": "\(own.year)", "kind": kind]))
    case .note: .text(site.texts[.peersNote])
    case .charts: .list([panels.panel(own, isOwn: true)] + others.map { panels.panel($0) })
    case .measures: .view(panels.table([own] + others, caption: site.texts[.peersCaption]))
    case .links: .list([all, comparison])
    default: .missing
    }
  }

  private var kind: String { panels.name(of: list.kind) }

  private var all: LinkView {
    LinkView(
      label: site.texts(
        .peersAll, ["year": "\(own.year)", "kind": kind, "count": "\(list.reports.count)"]),
      href: origin.href(SitePath.peers(list.year, list.kind)))
  }

  private var comparison: LinkView {
    LinkView(
      label: site.texts[.peersCompare],
      href: origin.comparison(of: [own] + others))
  }
}
