import DisclosureModel
import ReportChecking
import Storing

/// The agencies of its type and level that an agency is shown beside, in the newest year in which there are
/// some.
struct AgencyPeers: Sendable {
  let kind: AgencyKind
  let year: Int
  /// How many agencies there are of the kind.
  let count: Int
  let own: CheckedReport
  /// The nearest.
  let others: [CheckedReport]

  /// Nil where no other agency of its kind reports on a year with the official table of requests.
  ///
  /// - Parameter history: The agency's reports, as they stand in the site's portfolio.
  init?(of history: ArraySlice<CheckedReport>, in site: Site) {
    let found = history.indices.reversed().lazy.compactMap { index in
      site.peers[index].map { (index: index, list: $0) }
    }.first { site.portfolio.reports[$0.index].report.form.table("requests") != nil }
    guard let (index, list) = found else { return nil }
    kind = list.kind
    year = list.year
    count = list.reports.count
    own = site.portfolio.reports[index]
    let nearest = list.nearest(
      to: index, count: PeerPanels.mostBesideAgency - 1, in: site.portfolio)
    others = nearest.map { site.portfolio.reports[$0] }
      .filter { $0.report.form.table("requests") != nil }
    if others.isEmpty { return nil }
  }

  /// Adds all that to what `digest` is made of.
  func add(to digest: inout DigestBuilder) {
    digest.add(kind.key)
    digest.add(year)
    digest.add(count)
    for checked in [own] + others {
      var store = StoreWriter()
      checked.report.writeOutline(to: &store)
      digest.add(store.bytes)
      ReportMeasures.addDoubts(of: checked, to: &digest)
    }
  }
}
