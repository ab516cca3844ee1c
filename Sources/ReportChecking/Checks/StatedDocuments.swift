import Diagnostics
import DisclosureModel
import Tables

/// The numbers of normative documents made, repealed and in force that the text gives, against the table.
///
/// Only where the sentence names the year of the report, a contradiction is certain enough for an error.
struct StatedDocuments: ReportCheck {
  let id = "N.normative"

  func examine(_ report: Report, into outcome: inout Outcome) {
    var seen: Set<Statement.Subject> = []
    for statement in report.statements.filter({ $0.scope == .agency }) {
      guard case .documents(let row, let figure) = statement.subject,
        seen.insert(statement.subject).inserted
      else { continue }
      let same = report.statements.filter {
        $0.scope == .agency && $0.subject == statement.subject
      }
      let readings = (Self.columns[figure] ?? []).map {
        report.cells("disclosure", rows: [row], column: $0)
      }.filter { !$0.isEmpty }
      let cell = readings.first?.first.map { report.form.cells[$0] }
      outcome.compare(
        StatedFigure(
          statements: same, key: "\(row).\(figure)",
          name: cell.map { Term.words("\($0.rowName) · \($0.columnName)") }
            ?? figure.inEachLanguage, readings: readings),
        in: report
      ) { $0.namesYear ? .error : .warning }
    }
  }

  /// The columns of either form that count what the text names.
  private static let columns = [
    "issued": ["issued", "newlyMade", "newlyPublished"], "repealed": ["repealed"],
    "inForce": ["inForce", "totalPublished"],
  ]
}
