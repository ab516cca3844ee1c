import DisclosureModel
import ReportChecking
import Storing

/// Checks the reports of a portfolio, or takes from the cache how they came out when they were checked by the
/// same.
struct CachedChecker: Sendable {
  let cache: BuildCache
  let settings: CheckSettings
  /// A digest of the settings, and of the programs with which reports are read.
  let basis: Digest

  func check(
    _ portfolio: Portfolio, jobs: Int, progress: (Int) -> Void
  ) async -> CheckedPortfolio {
    let reports = await parallelMap(portfolio.reports, jobs: jobs) { $0.digest }
    let texts = await parallelMap(Comparison.textGroups(of: portfolio), jobs: jobs) {
      read($0, reports)
    }
    let comparison = Comparison(portfolio, texts: texts)
    let digests = ComparisonDigests(comparison, reports: reports)
    let checked = await parallelMap(
      Array(portfolio.reports.enumerated()), jobs: jobs, progress: progress
    ) { check($1, at: $0, comparison, digests) }
    return Checker.portfolio(of: checked, agencies: portfolio.agencies)
  }

  private func read(_ group: TextGroup, _ reports: [Digest]) -> TextGroup.Reading {
    var key = cache.key("texts")
    key.add(basis)
    group.add(to: &key, reports)
    let name = key.digest()
    if let stored: TextGroup.Reading = cache.result(name), let reading = group.reading(stored) {
      return reading
    }
    let reading = group.read()
    cache.keep(reading, as: name)
    return reading
  }

  private func check(
    _ report: Report, at index: Int, _ comparison: Comparison, _ digests: ComparisonDigests
  ) -> CheckedReport {
    var key = cache.key("checks")
    key.add(basis)
    digests.add(index, to: &key)
    let name = key.digest()
    if let outcome: CheckOutcome = cache.result(name) { return outcome.checked(report) }
    let outcome = CheckOutcome(
      Checker.check(
        report.atHand(), among: comparison.surroundings(at: index), settings: settings))
    cache.keep(outcome, as: name)
    return outcome.checked(report)
  }
}
