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
  /// Whether any of its findings counts.
  var counts: Bool { lead.counts }

  /// The finding that the checker chose leads; where it was dismissed, the gravest of those that count.
  private init(_ findings: [Finding], of report: CheckedReport, headline: String) {
    let chosen = findings.firstIndex { $0.id == headline && $0.counts }
    let index = chosen ?? findings.firstIndex(where: \.counts) ?? 0
    self.report = report
    lead = findings[index]
    members = findings.indices.filter { $0 != index }.map { findings[$0] }
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
    var findings: [String: [Finding]] = [:]
    for finding in report.findings where isMeant(finding) {
      if findings[finding.headline] == nil { order.append(finding.headline) }
      findings[finding.headline, default: []].append(finding)
    }
    return order.compactMap { headline in
      findings[headline].map { FindingGroup($0, of: report, headline: headline) }
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
    groups.enumerated().sorted { left, right in
      let (a, b) = (left.element.lead, right.element.lead)
      if a.severity != b.severity { return a.severity > b.severity }
      let (first, second) = (position(a.check), position(b.check))
      if first != second { return first < second }
      if a.check != b.check { return a.check < b.check }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension Finding {
  /// Whether it tells how the data came to be, rather than what is to be looked at.
  var isDataNote: Bool { CheckDocumentation.of(check)?.dataNote ?? false }
}
