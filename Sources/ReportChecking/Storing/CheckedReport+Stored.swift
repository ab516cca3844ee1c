package import DisclosureModel
package import Storing

/// What the checks made of a report, without the report.
package struct CheckOutcome: Sendable {
  package let findings: [Finding]
  package let tally: CheckedReport.Tally

  package init(_ checked: CheckedReport) {
    findings = checked.findings
    tally = checked.tally
  }

  /// `report` with this outcome, which must be its own.
  package func checked(_ report: Report) -> CheckedReport {
    CheckedReport(report: report, findings: findings, tally: tally)
  }
}

extension CheckOutcome: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(findings)
    store.write(tally)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    findings = try store.read()
    tally = try store.read()
  }
}

extension CheckedReport.Tally: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(passed)
    store.write(undecided)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(passed: try store.read(), undecided: try store.read())
  }
}

extension CheckedReport.Undecided: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(check)
    store.write(key)
    store.write(reason)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(check: try store.read(), key: try store.read(), reason: try store.read())
  }
}
