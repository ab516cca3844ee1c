import Diagnostics
import DisclosureModel
import ReportChecking

/// Findings of one report that have one root cause: shown once, under the finding that leads.
struct FindingGroup: Sendable {
  let report: CheckedReport
  let lead: Finding
  /// The others, in the report's order.
  let members: [Finding]

  var all: [Finding] { [lead] + members }

  /// The groups of one report in the order of their worst findings.
  static func of(_ report: CheckedReport) -> [FindingGroup] {
    var order: [String] = []
    var findings: [String: [Finding]] = [:]
    for finding in report.findings {
      if findings[finding.headline] == nil { order.append(finding.headline) }
      findings[finding.headline, default: []].append(finding)
    }
    return order.compactMap { headline in
      guard let group = findings[headline] else { return nil }
      let lead = group.firstIndex { $0.id == headline } ?? 0
      return FindingGroup(
        report: report, lead: group[lead],
        members: group.indices.filter { $0 != lead }.map { group[$0] })
    }
  }

  /// Every group by severity (worst first), check in the catalogue's order, and report.
  static func all(
    in portfolio: CheckedPortfolio, position: (String) -> Int
  ) -> [FindingGroup] {
    let groups = portfolio.reports.flatMap(of)
    return groups.enumerated().sorted { left, right in
      let (a, b) = (left.element.lead, right.element.lead)
      if a.severity != b.severity { return a.severity > b.severity }
      let (first, second) = (position(a.check), position(b.check))
      if first != second { return first < second }
      if a.check != b.check { return a.check < b.check }
      return left.offset < right.offset
    }.map(\.element)
  }
}
