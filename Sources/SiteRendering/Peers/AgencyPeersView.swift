import DisclosureModel
import Mustache
import ReportChecking

/// An agency beside others of its type and level.
struct AgencyPeersView: SiteView {
  private let site: Site
  private let origin: Origin
  private let panels: PeerPanels
  private let peers: AgencyPeers

  init(site: Site, peers: AgencyPeers, origin: Origin) {
    self.site = site
    self.peers = peers
    self.origin = origin
    panels = PeerPanels(site: site, origin: origin)
  }

  private var own: Report { peers.own.report }

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(site.texts(.peersTitle, ["year": "\(own.year)", "kind": kind]))
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
        .peersAll, ["year": "\(own.year)", "kind": kind, "count": "\(peers.count)"]),
      href: origin.href(SitePath.peers(peers.year, peers.kind)))
  }

  private var comparison: LinkView {
    LinkView(
      label: site.texts[.peersCompare],
      href: origin.comparison(of: [own] + peers.others.map(\.report)))
  }
}
