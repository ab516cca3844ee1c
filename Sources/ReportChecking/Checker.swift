package import DisclosureModel

/// Examines reports by every check of the catalogue.
package enum Checker {
  /// Checks each report of `portfolio` by itself.
  package static func check(
    _ portfolio: Portfolio, settings: CheckSettings = .standard
  ) -> CheckedPortfolio {
    CheckedPortfolio(
      reports: portfolio.reports.map { check($0, settings: settings) },
      agencies: portfolio.agencies)
  }

  /// A portfolio of reports that were checked one by one; they must be in the portfolio's order.
  package static func portfolio(
    of reports: [CheckedReport], agencies: AgencyRegister? = nil
  ) -> CheckedPortfolio {
    CheckedPortfolio(reports: reports, agencies: agencies)
  }

  package static func check(
    _ report: Report, settings: CheckSettings = .standard
  ) -> CheckedReport {
    var findings: [Finding] = []
    var tally = CheckedReport.Tally()
    for outcome in Catalogue.checks.compactMap({ $0.outcome(of: report, settings) }) {
      findings += outcome.findings
      tally.passed += outcome.passed
      tally.undecided += outcome.undecided
    }
    return CheckedReport(
      report: report, findings: RootCauses(report).grouped(findings).sorted(by: precedes),
      tally: tally)
  }

  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    return (left.line ?? 0, left.check, left.key) < (right.line ?? 0, right.check, right.key)
  }
}
