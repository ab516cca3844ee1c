import DisclosureModel

extension NeighbouringReports {
  /// Whether the agency was renamed, merged or moved to another division between the two reports, so that
  /// their figures may be of different bodies.
  var isOfChangedAgency: Bool {
    if earlier.agency.ownID != later.agency.ownID { return true }
    guard let before = earlier.agency.place, let after = later.agency.place else { return false }
    return before.codes != after.codes
  }

  /// Whether the two have the table called `key` on the same version of the form.
  func haveSameVersion(of key: String) -> Bool {
    guard let before = earlier.form.version(ofTable: key) else { return false }
    return before == later.form.version(ofTable: key)
  }
}

extension Form {
  fileprivate func version(ofTable key: String) -> String? {
    zip(tables, tableVersions).first { $0.0.key == key }?.1
  }
}

extension Surroundings {
  /// The report with that of the year before; nil where there is none.
  func neighbours(of report: Report) -> NeighbouringReports? {
    before.map { NeighbouringReports(earlier: $0, later: report) }
  }
}
