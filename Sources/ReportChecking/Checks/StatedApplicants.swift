import Diagnostics
import DisclosureModel
import Tables

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
          name: name(of: columns, in: report),
          readings: readings(of: columns, for: same, in: report)),
        in: report
      ) { _ in .warning }
    }
  }

  /// What came in this year, with what was carried in, what was decided, or what was carried over where
  /// the sentence speaks of it.
  private func readings(
    of columns: [String], for statements: [Statement], in report: Report
  ) -> [[Int]] {
    func cells(_ rows: [String], _ columns: [String]) -> [Int] {
      columns.flatMap { report.cells("requests", rows: rows, column: $0) }
    }
    let readings =
      [["received"], ["received", "carriedIn"], ["processed"]].map { cells($0, columns) }
      + wider(columns, statements, report).map { cells(["received"], $0) }
    let carried = ["carriedIn", "carriedOut"].filter { row in
      statements.contains { report.names(row, in: $0.sentence) }
    }
    return (readings + carried.map { cells([$0], columns) }).filter { !$0.isEmpty }
  }

  /// 企业 may stand for all bodies, 其他 for all that the sentence does not name, 公民 for all applicants.
  private func wider(
    _ columns: [String], _ statements: [Statement], _ report: Report
  ) -> [[String]] {
    let bodies = ["business", "researchInstitution", "socialOrganization", "legalService", "other"]
    if columns == ["other"] {
      let named = report.statements(where: isApplicant).filter { other in
        statements.contains { $0.sentence == other.sentence }
      }.flatMap { statement -> [String] in
        if case .applicants(let columns) = statement.subject { columns } else { [] }
      }
      return [bodies, bodies.filter { $0 == "other" || !named.contains($0) }]
    }
    if columns.contains("naturalPerson") { return [["total"]] }
    // 商业企业 beside 法律服务机构 is that column alone.
    if columns == ["business"], statements.allSatisfy({ $0.phrase.contains("商业企业") }),
      report.statements(where: isApplicant).contains(where: { other in
        other.subject != .applicants(columns) && !other.countsPersons
          && statements.contains { $0.sentence == other.sentence }
      })
    {
      return []
    }
    if columns == ["business"] || columns.count > 1 { return [bodies] }
    return [["total"]]
  }

  private func name(of columns: [String], in report: Report) -> BilingualText {
    guard columns.count == 1 else { return Term.words("法人或其他组织") }
    return report.form.cells.first { $0.table == "requests" && $0.column == columns[0] }?
      .columnWords ?? columns[0].inEachLanguage
  }

  private func isApplicant(_ subject: Statement.Subject) -> Bool {
    if case .applicants = subject { true } else { false }
  }
}

extension Statement {
  fileprivate var countsPersons: Bool {
    if case .applicants(let columns) = subject { columns.contains("naturalPerson") } else { false }
  }
}

extension Report {
  /// The sentence speaks of requests that were carried over.
  fileprivate func names(_ row: String, in sentence: String) -> Bool {
    let subject = row == "carriedIn" ? Statement.Subject.carriedIn : .carriedOut
    return StructurePhrases.shared.carrying.isFound(in: sentence)
      || statements.contains { $0.subject == subject && $0.sentence == sentence }
  }
}
