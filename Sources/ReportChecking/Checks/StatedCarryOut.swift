import Diagnostics
import DisclosureModel
import Tables

/// The number of requests that the text says were carried over to the next year, against the table.
///
/// What is only said to be undecided (未办结5件) may have been counted on another day than the year's last.
struct StatedCarryOut: ReportCheck {
  let id = "N.out"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let all = report.statements { $0 == .carriedOut }
    let plain = all.filter { !$0.isLimited }
    outcome.compare(
      StatedFigure(
        statements: plain.isEmpty ? all : plain, name: Phrase.carriedOut(),
        readings: report.carriedOut), in: report
    ) { $0.isLimited ? .warning : .error }
  }
}

/// A text that says nothing was carried over, against a table that counts some.
struct DeniedCarryOut: ReportCheck {
  let id = "N.noout"

  func examine(_ report: Report, into outcome: inout Outcome) {
    outcome.compare(
      StatedFigure(
        statements: report.statements(denying: true) { $0 == .carriedOut },
        name: Phrase.carriedOut(),
        readings: report.carriedOut), in: report
    ) { _ in .error }
  }
}

extension Report {
  fileprivate var carriedOut: [[Int]] {
    [cells("requests", rows: ["carriedOut"], column: "total")].filter { !$0.isEmpty }
  }
}
