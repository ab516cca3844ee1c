package import Diagnostics

/// What `gouji build` is asked to do.
package struct BuildOptions: Sendable, Equatable {
  package var content = "Content"
  package var templates = "Templates"
  package var output = "Public"
  package var baseURL: BaseURL?
  /// How many things to do at once; nil for as many as there are processors.
  package var jobs: Int?
  /// Whether to make everything anew. Every build does as yet.
  package var full = false
  package var failOn = FailureThreshold.never
  package var quiet = false
  package var format = OutputFormat.text
}

/// What `gouji check` is asked to do.
package struct CheckOptions: Sendable, Equatable {
  /// Files and folders; if there are none, the reports of the content folder.
  package var paths: [String] = []
  package var content = "Content"
  package var jobs: Int?
  package var failOn = FailureThreshold.error
  package var quiet = false
  package var format = OutputFormat.text
}

/// What `gouji parse` is asked to do.
package struct ParseOptions: Sendable, Equatable {
  package var files: [String] = []
  package var jobs: Int?
}

/// What `gouji explain` is asked to do.
package struct ExplainOptions: Sendable, Equatable {
  /// Ids of checks; if there are none, all are listed.
  package var checks: [String] = []
}

/// For whom the result is written.
package enum OutputFormat: String, Sendable, CaseIterable { case text, json }

/// The least severity of a finding that makes a command fail.
package enum FailureThreshold: String, Sendable, CaseIterable {
  case error, warning, notice, never

  /// Whether a finding of `severity` makes the command fail.
  package func isReached(by severity: Severity) -> Bool {
    Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}
