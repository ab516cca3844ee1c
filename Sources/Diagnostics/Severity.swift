/// How much a diagnostic or a finding matters, in rising order.
package enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
  /// Presentation or completeness: worth knowing, no contradiction.
  case notice
  /// Probably wrong, or wrong only if a second document is right.
  case warning
  /// A contradiction between exact values, or something that could not be read.
  case error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .error: 2
    }
  }
}
