/// What the site of a former build says of its findings.
package struct FormerFindings: Sendable {
  let findings: [KnownFinding]
  let changes: [NamedRow]

  /// Where the two tables are on a site.
  package static let findingsPath = SitePath.findingsTable
  package static let changesPath = SitePath.changesTable

  /// - Parameters:
  ///   - findings: The former site's table of findings.
  ///   - changes: Its table of changes, if it has one.
  /// - Returns: nil if `findings` is no table of findings.
  package init?(findings: [UInt8], changes: [UInt8]?) {
    guard let rows = NamedRow.rows(findings),
      rows.first.map({ $0.columns["finding_id"] != nil }) ?? true
    else { return nil }
    self.findings = rows.compactMap(KnownFinding.init)
    self.changes = changes.flatMap { NamedRow.rows($0) } ?? []
  }
}
