/// All reports of one build, in a total order that does not depend on file order or threads.
package struct Portfolio: Sendable {
  /// By place (code, unplaced agencies last), agency name, agency id, year.
  package let reports: [Report]
  /// Reports left out because another file reports on the same agency and year.
  package let duplicates: [Duplicate]

  package struct Duplicate: Sendable {
    package let agency: Agency
    package let year: Int
    /// The file that is published.
    package let kept: String
    /// The file that is not.
    package let dropped: String
  }

  /// Of several reports on one agency and year, the one whose path comes first is kept.
  package init(_ reports: [Report]) {
    var kept: [Report] = []
    var duplicates: [Duplicate] = []
    for report in reports.sorted(by: Self.precedes) {
      if let last = kept.last, last.agency.id == report.agency.id, last.year == report.year {
        duplicates.append(
          Duplicate(
            agency: report.agency, year: report.year, kept: last.source.path,
            dropped: report.source.path))
      } else {
        kept.append(report)
      }
    }
    self.reports = kept
    self.duplicates = duplicates
  }

  private static func precedes(_ left: Report, _ right: Report) -> Bool {
    key(left) < key(right)
  }

  private static func key(_ report: Report) -> (String, String, String, Int, String) {
    let agency = report.agency
    return (
      agency.place?.code ?? "999999", agency.name, agency.id, report.year, report.source.path
    )
  }
}
