package import DisclosureModel

/// The reports that one report is compared with.
package struct Surroundings: Sendable {
  /// The same agency's reports of all years, the report among them, by year.
  let history: ArraySlice<Report>
  /// The same agency's report on the year before and on the year after, where they are there.
  let before: Report?
  let after: Report?
  /// What agencies of the same type and level report on the same year; nil where its kind is not known.
  var peers: Peers?
  /// The report of the agency above it on the same year, where it is there.
  var parent: Report?
  /// What its text has in common with that of the year before, and with the nearest of another agency.
  var textBefore: TextMatch?
  var textOfPeer: TextMatch?
}

/// What the reports of a portfolio are compared by, found once for all of them.
package struct Comparison: Sendable {
  private let reports: [Report]
  /// For each report, where its agency's reports stand among all.
  let histories: [Range<Int>]
  let peers: PeerGroups
  let hierarchy: Hierarchy
  let texts: TextComparison

  /// Takes the reports of one agency to stand together, by year, as a portfolio has them.
  ///
  /// - Parameter texts: The readings of `textGroups(of:)`; nil to have them read here.
  package init(_ portfolio: Portfolio, texts: [TextGroup.Reading]? = nil) {
    reports = portfolio.reports
    histories = Self.histories(of: portfolio.reports)
    peers = PeerGroups(reports)
    hierarchy = Hierarchy(reports, histories: histories, agencies: portfolio.agencies)
    self.texts = TextComparison(
      portfolio.reports, groups: texts ?? Self.textGroups(of: portfolio).map { $0.read() })
  }

  /// The groups of reports whose texts are to be read before reports can be compared: the costly part,
  /// which can be done on every core.
  package static func textGroups(of portfolio: Portfolio) -> [TextGroup] {
    let histories = histories(of: portfolio.reports)
    var starts: [Range<Int>] = []
    for history in histories where history != starts.last { starts.append(history) }
    return TextGroup.all(in: portfolio.reports, histories: starts)
  }

  private static func histories(of reports: [Report]) -> [Range<Int>] {
    var histories: [Range<Int>] = []
    while histories.count < reports.count {
      let start = histories.count
      let agency = reports[start].agency.id
      let end = reports[start...].firstIndex { $0.agency.id != agency } ?? reports.count
      histories += repeatElement(start..<end, count: end - start)
    }
    return histories
  }

  /// What the report at `index` of the portfolio is compared with.
  package func surroundings(at index: Int) -> Surroundings {
    let history = histories[index]
    let year = reports[index].year
    func neighbour(_ at: Int, of year: Int) -> Report? {
      history.contains(at) && reports[at].year == year ? reports[at] : nil
    }
    let before = neighbour(index - 1, of: year - 1)
    return Surroundings(
      history: reports[history], before: before, after: neighbour(index + 1, of: year + 1),
      peers: peers[index], parent: hierarchy[index].map { reports[$0] },
      textBefore: before.map { _ in texts.match(index, with: index - 1) },
      textOfPeer: texts.nearestPeer(of: index, outside: history))
  }
}
