import Diagnostics
import DisclosureModel

/// The number of requests that the text says were decided or answered, against the table's total.
///
/// Where a text says 答复 it may leave out what ended otherwise, such as requests that were withdrawn.
struct StatedDecisions: ReportCheck {
  let id = "N.processed"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let total = report.cells("requests", rows: ["processed"], column: "total")
    guard !total.isEmpty else { return }
    let answered = report.cells(
      "requests",
      rows: ["granted", "partiallyGranted", "refused", "unavailable", "unprocessed"],
      column: "total")
    outcome.compare(
      StatedFigure(
        statements: report.statements { $0 == .requestsProcessed }, name: Term.words("（七）总计"),
        readings: [total, answered]), in: report
    ) { _ in .warning }
  }
}
