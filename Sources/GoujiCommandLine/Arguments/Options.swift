import Diagnostics
import SiteRendering

/// What `gouji build` is asked to do.
struct BuildOptions: Sendable, Equatable {
  var content = "Content"
  var templates = "Templates"
  var output = "Public"
  var baseURL: BaseURL?
  /// How many things to do at once; nil for as many as there are processors.
  var jobs: Int?
  /// Whether to make everything anew, whatever former builds have left.
  var full = false
  /// Whether to put a compressed file beside each text file, as web servers send them.
  var precompress = false
  var failOn = FailureThreshold.never
  var quiet = false
  var format = OutputFormat.text
}

/// What `gouji check` is asked to do.
struct CheckOptions: Sendable, Equatable {
  /// Files and folders; if there are none, the reports of the content folder.
  var paths: [String] = []
  var content = "Content"
  var jobs: Int?
  var failOn = FailureThreshold.error
  var quiet = false
  var format = FindingsFormat.text
}

/// What `gouji parse` is asked to do.
struct ParseOptions: Sendable, Equatable {
  var files: [String] = []
  var jobs: Int?
}

/// What `gouji explain` is asked to do.
struct ExplainOptions: Sendable, Equatable {
  /// Ids of checks; if there are none, all are listed.
  var checks: [String] = []
}

/// What `gouji serve` is asked to do.
struct ServeOptions: Sendable, Equatable {
  /// How the site is built.
  var build = BuildOptions()
  /// Nil for the standard one; 0 for any that is free.
  var port: UInt16?
  /// Whether changes are not to be followed.
  var isStill = false

  static let standardPort: UInt16 = 8000
}

/// What `gouji new` is asked to do.
struct NewOptions: Sendable, Equatable {
  /// The folder to make; exactly one.
  var folders: [String] = []
}

/// For whom the result is written.
enum OutputFormat: String, Sendable, CaseIterable { case text, json }

/// For whom findings are written: to be read, for a program, for an editor or code host (SARIF 2.1.0),
/// or as a sheet to print.
enum FindingsFormat: String, Sendable, CaseIterable { case text, json, sarif, html }

/// The least severity of a finding that makes a command fail.
enum FailureThreshold: String, Sendable, CaseIterable {
  case error, warning, notice, never

  /// Whether a finding of `severity` makes the command fail.
  func isReached(by severity: Severity) -> Bool {
    Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}
