import DisclosureModel

/// A rule that a report keeps or does not keep.
///
/// Its words are in `Sources/CTables/checks/checks.json`; what it decides is told to an `Outcome`.
protocol Check: Sendable {
  /// Such as `T3.identity`.
  var id: String { get }
  /// Forms it applies to are in its documentation; it is not asked about others.
  func examine(_ report: Report, into outcome: inout Outcome)
}

extension Check {
  /// What the check decides about `report`; nil where it is not run or does not apply to the report's form.
  func outcome(of report: Report, _ settings: CheckSettings = .standard) -> Outcome? {
    guard let documentation = CheckDocumentation.of(id) else {
      preconditionFailure("checks.json says nothing about \(id)")
    }
    guard documentation.forms.isEmpty || documentation.forms.contains(report.form.id) else {
      return nil
    }
    guard settings.runs(documentation) else { return nil }
    var outcome = Outcome(documentation, of: report, settings)
    examine(report, into: &outcome)
    return outcome
  }
}
