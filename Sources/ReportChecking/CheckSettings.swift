package import Diagnostics

/// What the owner of a portal has decided about the checks.
package struct CheckSettings: Sendable, Hashable {
  /// How grave the findings of a check are to be, by its id.
  package var rules: [String: Rule]
  /// Dates by which the place wants its reports published.
  package var deadlines: LocalDeadlines

  package enum Rule: Sendable, Hashable {
    /// The check is not run.
    case off
    /// Its findings have the severity that it gives them.
    case on
    /// Its findings have this severity.
    case severity(Severity)
  }

  package init(rules: [String: Rule] = [:], deadlines: LocalDeadlines = LocalDeadlines()) {
    self.rules = rules
    self.deadlines = deadlines
  }

  /// What holds where nothing is said.
  package static let standard = CheckSettings()

  /// Whether the check is run.
  package func runs(_ check: CheckDocumentation) -> Bool {
    switch rules[check.id] {
    case nil: !(check.offByDefault ?? false)
    case .off: false
    case .on, .severity: true
    }
  }

  /// The severity of a finding of `check` which has `own` by the check itself.
  func severity(_ own: Severity, of check: String) -> Severity {
    if case .severity(let severity) = rules[check] { severity } else { own }
  }
}
