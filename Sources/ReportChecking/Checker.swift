package import DisclosureModel

/// Examines reports by every check of the catalogue.
package enum Checker {
  /// Checks every report of `portfolio` by itself and among the others.
  package static func check(
    _ portfolio: Portfolio, settings: CheckSettings = .standard
  ) -> CheckedPortfolio {
    let comparison = Comparison(portfolio)
    let checked = portfolio.reports.enumerated().map { index, report in
      check(report, among: comparison.surroundings(at: index), settings: settings)
    }
    return self.portfolio(of: checked, agencies: portfolio.agencies)
  }

  /// A portfolio of reports that were checked one by one; they must be in the portfolio's order.
  package static func portfolio(
    of reports: [CheckedReport], agencies: AgencyRegister? = nil
  ) -> CheckedPortfolio {
    CheckedPortfolio(reports: reports, agencies: agencies)
  }

  /// Checks `report` by itself, and where `others` are given among them.
  package static func check(
    _ report: Report, among others: Surroundings? = nil, settings: CheckSettings = .standard
  ) -> CheckedReport {
    var findings: [Finding] = []
    var tally = CheckedReport.Tally()
    for check in Catalogue.catalogued {
      guard let outcome = check.outcome(of: report, among: others, settings) else { continue }
      findings += outcome.findings
      tally.passed += outcome.passed
      tally.undecided += outcome.undecided
    }
    return CheckedReport(
      report: report,
      findings: RootCauses(report, among: others).grouped(findings).sorted(by: precedes),
      tally: tally)
  }

  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    return (left.line ?? 0, left.check, left.key) < (right.line ?? 0, right.check, right.key)
  }
}
