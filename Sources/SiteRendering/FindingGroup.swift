import Diagnostics
import DisclosureModel
import ReportChecking

/// Findings of one report that have one root cause: shown once, under the finding that leads.
///
/// A class, so that lists and views hold one reference each.
final class FindingGroup: Sendable {
  let report: CheckedReport
  let lead: Finding
  /// The others, in the report's order.
  let members: [Finding]

  var all: [Finding] { [lead] + members }
  /// Whether any of its findings counts.
  var counts: Bool { lead.counts }

  /// The finding that the checker chose leads; where it was dismissed, the gravest of those that count.
  ///
  /// - Parameter positions: Of the group's findings among those of the report.
  private init(_ positions: [Int], of report: CheckedReport, headline: String) {
    let findings = report.findings
    let lead =
      positions.first { findings[$0].id == headline && findings[$0].counts }
      ?? positions.first { findings[$0].counts } ?? positions[0]
    self.report = report
    self.lead = findings[lead]
    members = positions.filter { $0 != lead }.map { findings[$0] }
  }

  /// The groups of one report that count, in the order of their worst findings.
  static func of(_ report: CheckedReport) -> [FindingGroup] {
    groups(of: report) { !$0.isDataNote }.filter(\.counts)
  }

  /// The groups of one report whose findings were all dismissed.
  static func dismissed(in report: CheckedReport) -> [FindingGroup] {
    groups(of: report) { !$0.isDataNote }.filter { !$0.counts }
  }

  /// What is worth knowing about how a report's data came to be, dismissed or not.
  static func dataNotes(in report: CheckedReport) -> [FindingGroup] {
    groups(of: report, where: \.isDataNote)
  }

  private static func groups(
    of report: CheckedReport, where isMeant: (Finding) -> Bool
  ) -> [FindingGroup] {
    var order: [String] = []
    var positions: [String: [Int]] = [:]
    for (position, finding) in report.findings.enumerated() where isMeant(finding) {
      if positions[finding.headline] == nil { order.append(finding.headline) }
      positions[finding.headline, default: []].append(position)
    }
    return order.compactMap { headline in
      positions[headline].map { FindingGroup($0, of: report, headline: headline) }
    }
  }

  /// Every group, those that count first, by severity (worst first), check in the catalogue's order, and
  /// report.
  static func all(
    in portfolio: CheckedPortfolio, position: (String) -> Int
  ) -> [FindingGroup] {
    sorted(portfolio.reports.flatMap(of), by: position)
      + sorted(portfolio.reports.flatMap(dismissed), by: position)
  }

  private static func sorted(
    _ groups: [FindingGroup], by position: (String) -> Int
  ) -> [FindingGroup] {
    let keys = groups.map { ($0.lead.severity, position($0.lead.check), $0.lead.check) }
    return groups.indices.sorted { left, right in
      let (a, b) = (keys[left], keys[right])
      if a.0 != b.0 { return a.0 > b.0 }
      if a.1 != b.1 { return a.1 < b.1 }
      return a.2 == b.2 ? left < right : a.2 < b.2
    }.map { groups[$0] }
  }
}

extension Finding {
  /// Whether it tells how the data came to be, rather than what is to be looked at.
  var isDataNote: Bool { Self.dataNotes.contains(check) }

  private static let dataNotes = Set(
    CheckDocumentation.all.filter { $0.dataNote ?? false }.map(\.id))
}
