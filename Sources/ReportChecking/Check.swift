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
