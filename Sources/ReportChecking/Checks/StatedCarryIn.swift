import Diagnostics
import DisclosureModel

/// The number of requests that the text says were carried in from the year before, or that there were
/// none, against the table.
struct StatedCarryIn: ReportCheck {
  let id = "N.in"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let isMeant = { $0 == Statement.Subject.carriedIn }
    outcome.compare(
      StatedFigure(
        statements: report.statements(where: isMeant)
          + report.statements(denying: true, where: isMeant),
        name: Term.words("上年结转"),
        readings: [report.cells("requests", rows: ["carriedIn"], column: "total")].filter {
          !$0.isEmpty
        }), in: report
    ) { _ in .error }
  }
}
