package import DisclosureModel

/// The reports that one report is compared with.
package struct Surroundings: Sendable {
  /// The same agency's reports of all years, the report among them, by year.
  let history: ArraySlice<Report>
  /// The same agency's report on the year before and on the year after, where they are there.
  let before: Report?
  let after: Report?
  /// What agencies of the same type and level report on the same year; nil where its kind is not known.
  let peers: Peers?
  /// The report of the agency above it on the same year, where it is there.
  let parent: Report?
}

/// What the reports of a portfolio are compared by, found once for all of them.
package struct Comparison: Sendable {
  private let reports: [Report]
  /// For each report, where its agency's reports stand among all.
  private let histories: [Range<Int>]
  private let peers: PeerGroups
  private let hierarchy: Hierarchy

  /// Takes the reports of one agency to stand together, by year, as a portfolio has them.
  package init(_ portfolio: Portfolio) {
    reports = portfolio.reports
    var histories: [Range<Int>] = []
    while histories.count < reports.count {
      let start = histories.count
      let agency = reports[start].agency.id
      let end = reports[start...].firstIndex { $0.agency.id != agency } ?? reports.count
      histories += repeatElement(start..<end, count: end - start)
    }
    self.histories = histories
    peers = PeerGroups(reports)
    hierarchy = Hierarchy(reports, histories: histories, agencies: portfolio.agencies)
  }

  /// What the report at `index` of the portfolio is compared with.
  package func surroundings(at index: Int) -> Surroundings {
    let history = histories[index]
    let year = reports[index].year
    func neighbour(_ at: Int, of year: Int) -> Report? {
      history.contains(at) && reports[at].year == year ? reports[at] : nil
    }
    return Surroundings(
      history: reports[history], before: neighbour(index - 1, of: year - 1),
      after: neighbour(index + 1, of: year + 1), peers: peers[index],
      parent: hierarchy[index].map { reports[$0] })
  }
}
