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
    CataloguedCheck(self).outcome(of: report, among: others, settings)
  }
}

/// A check with what is known of it before any report is seen.
final class CataloguedCheck: Sendable {
  let documentation: CheckDocumentation
  let message: MessageTemplate
  private let rule: Rule

  private enum Rule: Sendable {
    case ofReport(any ReportCheck)
    case ofReports(any ComparingCheck)
  }

  init(_ check: some Check) {
    guard let documentation = CheckDocumentation.of(check.id) else {
      preconditionFailure("checks.json says nothing about \(check.id)")
    }
    self.documentation = documentation
    message = MessageTemplate(documentation.message)
    switch check {
    case let check as any ReportCheck: rule = .ofReport(check)
    case let check as any ComparingCheck: rule = .ofReports(check)
    default: preconditionFailure("\(check.id) neither looks at a report nor compares it")
    }
  }

  /// What the check decides about `report`, as `Check.outcome` has it.
  func outcome(
    of report: Report, among others: Surroundings? = nil, _ settings: CheckSettings = .standard
  ) -> Outcome? {
    guard documentation.forms.isEmpty || documentation.forms.contains(report.form.id) else {
      return nil
    }
    guard settings.runs(documentation) else { return nil }
    var outcome = Outcome(self, of: report, settings)
    switch rule {
    case .ofReport(let check): check.examine(report, into: &outcome)
    case .ofReports(let check):
      guard let others else { return nil }
      check.examine(report, among: others, into: &outcome)
    }
    return outcome
  }
}
