import DisclosureModel

/// Which report of a portfolio is that of the agency above another's.
struct Hierarchy: Sendable {
  /// For each report, where that of the agency above it on the same year stands.
  private let parents: [Int?]

  /// - Parameter histories: For each report, where its agency's reports stand among all.
  init(_ reports: [Report], histories: [Range<Int>], agencies: AgencyRegister) {
    var places: [String: Range<Int>] = [:]
    for (report, history) in zip(reports, histories) { places[report.agency.id] = history }
    parents = reports.map { report in
      agencies.profile(of: report.agency.id)?.parent?.id.flatMap { places[$0] }?
        .first { reports[$0].year == report.year }
    }
  }

  /// The place of the report above that at `index`.
  subscript(index: Int) -> Int? { parents[index] }
}
