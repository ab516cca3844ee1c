import DisclosureModel

/// A rule that a report keeps or does not keep.
///
/// Its words are in `Sources/CTables/checks/checks.json`; what it decides is told to an `Outcome`.
protocol Check: Sendable {
  /// Such as `T3.identity`.
  var id: String { get }
}

/// A rule that can be decided by the report alone.
protocol ReportCheck: Check {
  /// Forms it applies to are in its documentation; it is not asked about others.
  func examine(_ report: Report, into outcome: inout Outcome)
}

/// A rule that compares the report with others of the portfolio.
protocol ComparingCheck: Check {
  /// Forms it applies to are in its documentation; it is not asked about others.
  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome)
}

extension Check {
  /// What the check decides about `report`; nil where it is not run, does not apply to the report's
  /// form, or needs other reports and `others` is nil.
  func outcome(
    of report: Report, among others: Surroundings? = nil, _ settings: CheckSettings = .standard
  ) -> Outcome? {
    guard let documentation = CheckDocumentation.of(id) else {
      preconditionFailure("checks.json says nothing about \(id)")
    }
    guard documentation.forms.isEmpty || documentation.forms.contains(report.form.id) else {
      return nil
    }
    guard settings.runs(documentation) else { return nil }
    var outcome = Outcome(documentation, of: report, settings)
    switch self {
    case let check as any ReportCheck: check.examine(report, into: &outcome)
    case let check as any ComparingCheck:
      guard let others else { return nil }
      check.examine(report, among: others, into: &outcome)
    default: preconditionFailure("\(id) neither looks at a report nor compares it")
    }
    return outcome
  }
}
