import DisclosureModel
import ReportChecking
import Storing

/// An agency's report and those of its nearest peers, in the newest year in which there are some.
struct AgencyPeers: Sendable {
  let kind: AgencyKind
  let own: Report
  let others: [Report]
  /// How many reports by agencies of the kind there are on the year.
  let count: Int

  /// Nil where no other agency of its kind reports on a year with the official table of requests.
  init?(of history: ArraySlice<CheckedReport>, in site: Site) {
    let reports = site.portfolio.reports
    let found = history.indices.reversed().lazy.compactMap { index in
      site.peers[index].map { (index: index, list: $0) }
    }.first { reports[$0.index].report.form.table("requests") != nil }
    guard let (index, list) = found else { return nil }
    let nearest = list.nearest(
      to: index, count: PeerPanels.mostBesideAgency - 1, in: site.portfolio)
    let others = nearest.map { reports[$0].report }.filter { $0.form.table("requests") != nil }
    if others.isEmpty { return nil }
    kind = list.kind
    own = reports[index].report
    self.others = others
    count = list.reports.count
  }

  /// Adds what a page can show of the peers; a report's file stands for its figures.
  func add(to digest: inout DigestBuilder) {
    var store = StoreWriter()
    for report in others {
      store.write(report.agency)
      store.write(report.files)
    }
    digest.add(store.bytes)
    digest.add(own.year)
    digest.add(count)
  }
}
