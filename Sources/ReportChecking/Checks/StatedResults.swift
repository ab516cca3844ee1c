import Diagnostics
import DisclosureModel
import Tables

/// The numbers that the text gives for results, such as 予以公开, against the rows or groups of the table.
struct StatedResults: ReportCheck {
  let id = "N.disposition"

  func examine(_ report: Report, into outcome: inout Outcome) {
    var seen: Set<Statement.Subject> = []
    for statement in report.statements(where: isResult) {
      guard case .results(let rows) = statement.subject, seen.insert(statement.subject).inserted
      else { continue }
      let same = report.statements { $0 == statement.subject }
      if isDivided(rows, same, in: report) {
        outcome.pass()
        continue
      }
      outcome.compare(
        StatedFigure(
          statements: same, key: rows.joined(separator: "+"), name: report.name(of: rows),
          readings: readings(of: rows, for: same, in: report)), in: report
      ) { _ in .warning }
    }
  }

  /// 信息不存在5件 in one sentence and 本机关不掌握4件 in another are parts of one row.
  private func isDivided(_ rows: [String], _ parts: [Statement], in report: Report) -> Bool {
    guard parts.count > 1, rows.allSatisfy({ $0.contains(".") }) else { return false }
    let cells = report.cells("requests", rows: rows, column: "total")
    let row = cells.reduce(Interval.zero) { $0 + report.cells.bounds(at: $1) }
    return parts.reduce(.zero) { $0 + $1.value }.overlaps(row)
  }

  private func readings(
    of rows: [String], for statements: [Statement], in report: Report
  ) -> [[Int]] {
    let total = report.cells("requests", rows: rows, column: "total")
    guard !total.isEmpty else { return [] }
    var readings = [total]
    // Who speaks of 予以公开 alone may mean what was disclosed in part, too.
    if rows == ["granted"],
      report.statements(where: { $0 == .results(["partiallyGranted"]) }).isEmpty
    {
      readings.append(
        report.cells("requests", rows: ["granted", "partiallyGranted"], column: "total"))
    }
    if statements.contains(where: { report.namesApplicants(in: $0.sentence) }) {
      readings += report.requestColumns.map { report.cells("requests", rows: rows, column: $0) }
    }
    return readings
  }

  private func isResult(_ subject: Statement.Subject) -> Bool {
    if case .results = subject { true } else { false }
  }
}

extension Report {
  /// A number of one kind of applicant stands in the sentence, so that others in it may be theirs.
  fileprivate func namesApplicants(in sentence: String) -> Bool {
    statements.contains {
      if case .applicants = $0.subject { $0.sentence == sentence } else { false }
    }
  }

  fileprivate var requestColumns: [String] {
    form.cells.filter { $0.table == "requests" && $0.row == "received" }.map(\.column)
  }

  /// What the form calls rows or groups of rows.
  fileprivate func name(of rows: [String]) -> BilingualText {
    let names = rows.compactMap { row -> BilingualText? in
      let cell = form.cells.first {
        $0.table == "requests" && ($0.row == row || $0.row.hasPrefix(row + "."))
      }
      guard let cell else { return nil }
      return cell.row == row
        ? cell.rowWords : Term.words(cell.rowLabels.dropLast().last ?? cell.rowName)
    }
    return names.dropFirst().reduce(names.first ?? .nothing) {
      Phrase.jointNames(["first": $0, "second": $1])
    }
  }
}
