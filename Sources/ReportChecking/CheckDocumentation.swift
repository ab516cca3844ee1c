package import Diagnostics
package import Tables

/// What a check means, for `gouji explain`, the methodology page and the messages.
///
/// Read from `Sources/CTables/checks/checks.json`.
package struct CheckDocumentation: Sendable, Decodable {
  package let id: String
  package let title: Words
  package let severity: Severity
  /// Ids of the forms that it applies to; empty for all.
  package let forms: [String]
  /// The rule as a formula, such as `新收 + 结转 = 总计 + 结转下年`.
  package let formula: Words
  /// What it means and why it matters.
  package let explanation: Words
  /// A small example with numbers.
  package let example: Words
  /// What else may explain a finding, for whoever disputes it.
  package let falsePositives: Words
  /// How to mend it.
  package let remedy: Words
  /// The finding's sentence, with `{name}` where the check fills in a value.
  package let message: Words
  /// Whether it runs only where the portal asks for it.
  package var offByDefault: Bool? = nil
  /// Whether its findings tell how the data came to be, rather than what is to be looked at.
  package var dataNote: Bool? = nil
  /// What difference is let pass, where the formula does not say it.
  package var tolerance: Words? = nil

  package typealias Words = BilingualText

  /// Every check, in the order of the catalogue.
  package static let all = Table.decode([CheckDocumentation].self, from: "checks/checks.json")

  package static func of(_ id: String) -> CheckDocumentation? { byID[id] }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
