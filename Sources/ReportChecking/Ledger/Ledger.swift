package import DisclosureModel

/// An agency's reports in a row: what each hands on to the next, and whether it arrives.
package struct Ledger: Sendable {
  /// One for each report but the first.
  package let steps: [Step]

  /// From one report to the next that there is.
  package struct Step: Sendable {
    package let earlier: Report
    package let later: Report
    /// Empty where years are missing, and where the forms have no cells in common.
    package let links: [LedgerLink]

    /// Years between the two on which there is no report.
    package var missingYears: Range<Int> { earlier.year + 1..<later.year }
  }

  /// - Parameter reports: One agency's, by year.
  package init(_ reports: [Report]) {
    steps = zip(reports, reports.dropFirst()).map { earlier, later in
      Step(
        earlier: earlier, later: later,
        links: later.year == earlier.year + 1 ? LedgerLink.all(from: earlier, to: later) : [])
    }
  }
}
