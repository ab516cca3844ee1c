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
    let received = report.cells("requests", rows: ["received"], column: "total")
    let carried = report.cells("requests", rows: ["carriedIn"], column: "total")
    outcome.compare(
      StatedFigure(
        statements: report.handledInChain, key: "handled", name: Term.words("（七）总计"),
        readings: [total, answered, received + carried, received]), in: report
    ) { _ in .warning }
  }
}

extension Report {
  /// `新收47件，上年结转6件，办理48件`: what a sentence says was dealt with, behind what came in and
  /// beside what was carried in or out.
  fileprivate var handledInChain: [Statement] {
    statements { $0 == .requestsHandled }.filter { handled in
      func tells(_ subject: Statement.Subject) -> Bool {
        statements.contains {
          $0.subject == subject && $0.sentence == handled.sentence && $0.value != handled.value
        }
      }
      return tells(.requestsReceived) && (tells(.carriedIn) || tells(.carriedOut))
    }
  }
}
