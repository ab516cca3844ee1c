package import DisclosureModel
package import Tables

/// A report with the outcome of every check: the only thing from which pages can be made. Only the
/// checker makes one.
package final class CheckedReport: Sendable {
  package let report: Report
  /// By severity (worst first), line, check, key.
  package let findings: [Finding]
  package let tally: Tally

  init(report: Report, findings: [Finding], tally: Tally) {
    self.report = report
    self.findings = findings
    self.tally = tally
  }

  /// The same with the report's outline in its place.
  package func outline() -> CheckedReport {
    CheckedReport(report: report.outline(), findings: findings, tally: tally)
  }

  /// That of which this is the outline.
  package func with(_ body: ReportBody) -> CheckedReport {
    CheckedReport(report: report.with(body), findings: findings, tally: tally)
  }

  /// How the checks that apply to the report came out.
  package struct Tally: Sendable, Hashable {
    package var passed: Int
    /// What could not be decided, and why.
    package var undecided: [Undecided]

    package init(passed: Int = 0, undecided: [Undecided] = []) {
      self.passed = passed
      self.undecided = undecided
    }
  }

  /// A rule that neither holds nor fails for certain.
  package struct Undecided: Sendable, Hashable {
    package let check: String
    package let key: String
    /// One sentence that names what is missing.
    package let reason: BilingualText

    package init(check: String, key: String, reason: BilingualText) {
      self.check = check
      self.key = key
      self.reason = reason
    }
  }
}

/// Every report of a build, checked, in the portfolio's order.
package struct CheckedPortfolio: Sendable {
  package internal(set) var reports: [CheckedReport]
  package let agencies: AgencyRegister
  /// Reviews of findings that are not there.
  package internal(set) var unmatchedReviews: [Review] = []

  init(reports: [CheckedReport], agencies: AgencyRegister? = nil) {
    self.reports = reports
    self.agencies = agencies ?? Portfolio(reports.map(\.report)).agencies
  }

  /// Some of the reports of `portfolio`.
  package init(_ reports: ArraySlice<CheckedReport>, of portfolio: CheckedPortfolio) {
    self.init(reports: Array(reports), agencies: portfolio.agencies)
  }

  /// The portfolio with outlines in the place of reports.
  package func outline() -> CheckedPortfolio {
    var outline = self
    outline.reports = reports.map { $0.outline() }
    return outline
  }

  /// The reports of each agency by year, agencies in the portfolio's order.
  package var histories: [ArraySlice<CheckedReport>] {
    var histories: [ArraySlice<CheckedReport>] = []
    var start = 0
    for index in reports.indices
    where index + 1 == reports.count
      || reports[index + 1].report.agency.id != reports[index].report.agency.id
    {
      histories.append(reports[start...index])
      start = index + 1
    }
    return histories
  }

  /// The years that have reports, newest first.
  package var years: [Int] { Set(reports.map(\.report.year)).sorted(by: >) }
}
