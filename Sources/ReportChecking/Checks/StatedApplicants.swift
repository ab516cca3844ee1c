import Diagnostics
import DisclosureModel

/// The numbers that the text gives for kinds of applicants, against the columns of the table.
struct StatedApplicants: ReportCheck {
  let id = "N.applicant"

  func examine(_ report: Report, into outcome: inout Outcome) {
    var seen: Set<Statement.Subject> = []
    for statement in report.statements(where: isApplicant) {
      guard case .applicants(let columns) = statement.subject,
        seen.insert(statement.subject).inserted
      else { continue }
      let same = report.statements { $0 == statement.subject }
      outcome.compare(
        StatedFigure(
          statements: same,
          key: columns.count == 5 ? "organizations" : columns.joined(separator: "+"),
          name: name(of: columns, in: report), readings: readings(of: columns, in: report)),
        in: report
      ) { _ in .warning }
    }
  }

  /// What came in this year, with what was carried in, or what was decided.
  private func readings(of columns: [String], in report: Report) -> [[Int]] {
    func cells(_ rows: [String]) -> [Int] {
      columns.flatMap { report.cells("requests", rows: rows, column: $0) }
    }
    // 企业 may stand for all bodies, 公民 for all applicants.
    let others = ["business", "researchInstitution", "socialOrganization", "legalService", "other"]
    let wider =
      columns == ["business"] || columns.count == 5
      ? others.flatMap { report.cells("requests", rows: ["received"], column: $0) }
      : report.cells("requests", rows: ["received"], column: "total")
    return [cells(["received"]), cells(["received", "carriedIn"]), cells(["processed"]), wider]
      .filter { !$0.isEmpty }
  }

  private func name(of columns: [String], in report: Report) -> String {
    guard columns.count == 1 else { return "法人或其他组织" }
    return report.form.cells.first { $0.table == "requests" && $0.column == columns[0] }?
      .columnName ?? columns[0]
  }

  private func isApplicant(_ subject: Statement.Subject) -> Bool {
    if case .applicants = subject { true } else { false }
  }
}
