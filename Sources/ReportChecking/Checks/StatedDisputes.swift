import Diagnostics
import DisclosureModel
import Tables

/// The number of reconsiderations or lawsuits that the text gives, or says there were none, against the
/// table.
struct StatedDisputes: ReportCheck {
  let id: String
  let matter: Matter
  let isDenial: Bool

  enum Matter {
    /// 行政复议; also where the text gives one number for both.
    case reconsideration
    /// 行政诉讼
    case litigation
  }

  func examine(_ report: Report, into outcome: inout Outcome) {
    var seen: Set<Statement.Subject> = []
    for statement in report.statements(denying: isDenial, where: isMeant) {
      guard case .disputes(let groups) = statement.subject, seen.insert(statement.subject).inserted
      else { continue }
      let readings = [groups.compactMap { report.form.index(of: "disputes.\($0).total") }]
        .filter { !$0.isEmpty }
      if isDenial, let counted = counted(groups, readings, in: report) {
        outcome.leaveOpen(
          key(of: groups),
          because: Phrase.textSaysBoth([
            "denial": statement.phrase, "other": counted.phrase,
          ]))
        continue
      }
      let same = report.statements(denying: isDenial) { $0 == statement.subject }
      let whole = same.filter { !$0.isLimited }
      outcome.compare(
        StatedFigure(
          statements: whole.isEmpty ? same : whole, key: key(of: groups), name: name(of: groups),
          readings: readings), in: report
      ) { $0.isLimited ? .notice : .error }
    }
  }

  /// A sentence that gives a number that the table gives, too.
  private func counted(
    _ groups: [String], _ readings: [[Int]], in report: Report
  ) -> Statement? {
    let numbers = report.statements { $0 == .disputes(groups) }.filter {
      !$0.value.contains(.zero)
    }
    let figure = StatedFigure(statements: numbers, name: .nothing, readings: readings)
    return numbers.first { figure.agrees($0, in: report.cells) == true }
  }

  private func isMeant(_ subject: Statement.Subject) -> Bool {
    guard case .disputes(let groups) = subject else { return false }
    return groups.contains("reconsideration") == (matter == .reconsideration)
  }

  private func key(of groups: [String]) -> String {
    switch (groups.count, matter) {
    case (1, .reconsideration), (2, .litigation): ""
    case (1, .litigation): groups[0]
    default: "all"
    }
  }

  private func name(of groups: [String]) -> BilingualText {
    switch (groups.count, matter) {
    case (1, .reconsideration): Term.words("行政复议 · 总计")
    case (2, .litigation): Phrase.allLitigation()
    case (1, .litigation):
      Term.words(groups[0] == "litigationDirect" ? "未经复议直接起诉 · 总计" : "复议后起诉 · 总计")
    default: Phrase.allDisputes()
    }
  }
}
