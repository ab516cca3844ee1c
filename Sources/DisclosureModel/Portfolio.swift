/// All reports of one build, in a total order that does not depend on file order or threads.
package struct Portfolio: Sendable {
  /// One for each agency and year, by place (code; then bodies of the whole country, then those whose
  /// place is open), agency name, agency id, year.
  package let reports: [Report]
  package let agencies: AgencyRegister
  /// Indexes of the entries of the list to which some report belongs.
  package let usedEntries: Set<Int>

  /// Files `reports` under their agencies, as their names and `list` tell. Of several reports on one
  /// agency and year `CaptureOrder` says which is published; the others are its captures.
  package init(_ reports: [Report], list: AgencyList = .empty) {
    var filings: [String: Filing] = [:]
    for report in reports {
      let entry = list.entry(
        for: report.agency, year: report.year, path: report.source.path)
      let id = entry.map { list.ownKeys[$0].id } ?? report.agency.ownID
      filings[id, default: Filing(id: id, entry: entry)].reports.append(report)
    }
    let histories = filings.values.map { $0.history(in: list) }.map { (Order($0, list), $0) }
      .sorted { $0.0 < $1.0 }.map(\.1)
    self.reports = histories.flatMap(\.reports)
    agencies = AgencyRegister(histories, list: list)
    usedEntries = Set(histories.compactMap(\.entry))
  }

  /// The reports that belong to one agency.
  private struct Filing {
    let id: String
    let entry: Int?
    var reports: [Report] = []

    func history(in list: AgencyList) -> AgencyHistory {
      let entry = entry.map { list.entries[$0] }
      var published: [Report] = []
      for captures in Dictionary(grouping: reports, by: \.year).values {
        let ordered = CaptureOrder.sorted(captures)
        published.append(
          ordered[0].filed(
            under: agency(of: ordered[0], entry), with: ordered.dropFirst().map(Capture.init)))
      }
      published.sort { $0.year < $1.year }
      let newest = published[published.count - 1]
      return AgencyHistory(
        id: id, entry: self.entry,
        key: self.entry.map { list.ownKeys[$0] } ?? newest.agency.key
          ?? AgencyKey(of: newest.agency.name, year: newest.year),
        reports: published)
    }

    /// The agency by the name of its time; by the editor's where that alone does not tell the place.
    private func agency(of report: Report, _ entry: AgencyList.Entry?) -> Agency {
      let own = report.agency
      guard let entry else { return own }
      let name = own.place == nil ? entry.name : own.name
      let named = own.place ?? Agency(named: entry.name, year: report.year).place
      return Agency(
        id: id, name: name, place: entry.place(in: report.year) ?? named, ownID: own.ownID)
    }
  }

  /// Where an agency stands among the others.
  private struct Order: Comparable {
    private let key: (String, String, String)

    init(_ history: AgencyHistory, _ list: AgencyList) {
      let name = history.entry.map { list.entries[$0].name } ?? history.agency.name
      let unplaced = history.isNationwide(in: list) ? "999998" : "999999"
      key = (history.agency.place?.code ?? unplaced, name, history.id)
    }

    static func == (left: Order, right: Order) -> Bool { left.key == right.key }
    static func < (left: Order, right: Order) -> Bool { left.key < right.key }
  }
}
