import DisclosureModel
import Mustache
import ReportChecking

/// An agency beside others of its type and level.
struct AgencyPeersView: SiteView {
  private let site: Site
  private let origin: Origin
  private let panels: PeerPanels
  private let peers: AgencyPeers

  init(_ peers: AgencyPeers, site: Site, origin: Origin) {
    self.site = site
    self.origin = origin
    self.peers = peers
    panels = PeerPanels(site: site, origin: origin)
  }

  private var year: Int { peers.own.year }

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(site.texts(.peersTitle, ["year": "\(year)", "kind": kind]))
    case .note: .text(site.texts[.peersNote])
    case .charts:
      .list([panels.panel(peers.own, isOwn: true)] + peers.others.map { panels.panel($0) })
    case .measures:
      .view(panels.table([peers.own] + peers.others, caption: site.texts[.peersCaption]))
    case .links: .list([all, comparison])
    default: .missing
    }
  }

  private var kind: String { panels.name(of: peers.kind) }

  private var all: LinkView {
    LinkView(
      label: site.texts(
        .peersAll, ["year": "\(year)", "kind": kind, "count": "\(peers.count)"]),
      href: origin.href(SitePath.peers(year, peers.kind)))
  }

  private var comparison: LinkView {
    LinkView(
      label: site.texts[.peersCompare],
      href: origin.comparison(of: [peers.own] + peers.others))
  }
}
