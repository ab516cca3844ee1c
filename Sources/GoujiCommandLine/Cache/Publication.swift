import Diagnostics
import ReportChecking
import Storing

/// How a site was made and published: what the next build compares with.
struct Publication: Sendable {
  /// The digest of everything that the site depends on.
  let inputs: Digest
  let outcome: BuildOutcome
  /// Every file that the build made, by its path.
  let files: [String: File]

  /// A published file.
  struct File: Sendable {
    let stamp: FileStamp
    /// The digest of everything that it is made from, where that is known of the file alone.
    let origin: Digest?
  }
}

/// What a build has to tell besides the site.
struct BuildOutcome: Sendable {
  let reports: Int
  /// How many files could not be read as a report.
  let unreadable: Int
  /// How many findings count, by severity.
  let findings: [Severity: Int]
  /// How many do not, having been dismissed.
  let dismissed: Int
  let diagnostics: [Diagnostic]
}

extension Publication: Stored {
  func write(to store: inout StoreWriter) {
    store.write(inputs)
    store.write(outcome)
    store.write(count: files.count)
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      store.write(path)
      store.write(file.stamp)
      store.write(file.origin)
    }
  }

  init(from store: inout StoreReader) throws(StoreFault) {
    inputs = try store.read()
    outcome = try store.read()
    var files: [String: File] = [:]
    let count = try store.readCount()
    files.reserveCapacity(count)
    for _ in 0..<count {
      let path: String = try store.read()
      files[path] = File(stamp: try store.read(), origin: try store.read())
    }
    self.files = files
  }
}

extension BuildOutcome: Stored {
  func write(to store: inout StoreWriter) {
    store.write(reports)
    store.write(unreadable)
    for severity in Severity.allCases { store.write(findings[severity]) }
    store.write(dismissed)
    store.write(diagnostics)
  }

  init(from store: inout StoreReader) throws(StoreFault) {
    reports = try store.read()
    unreadable = try store.read()
    var findings: [Severity: Int] = [:]
    for severity in Severity.allCases { findings[severity] = try store.read() as Int? }
    self.findings = findings
    dismissed = try store.read()
    diagnostics = try store.read()
  }
}

extension BuildOutcome {
  init(of portfolio: CheckedPortfolio, unreadable: Int, diagnostics: [Diagnostic]) {
    let findings = portfolio.reports.flatMap(\.findings)
    self.init(
      reports: portfolio.reports.count, unreadable: unreadable,
      findings: Dictionary(
        findings.filter(\.counts).map { ($0.severity, 1) }, uniquingKeysWith: +),
      dismissed: findings.count { !$0.counts }, diagnostics: diagnostics)
  }
}
