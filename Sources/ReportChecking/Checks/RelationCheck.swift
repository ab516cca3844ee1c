import Diagnostics
import DisclosureModel

/// A sum that the form implies, such as `T3.identity`, `T3.colsum`, `T3.rowsum` and `T4.sum`; which cells
/// it adds up is stated by the form.
struct RelationCheck: ReportCheck {
  let id: String

  func examine(_ report: Report, into outcome: inout Outcome) {
    var divided = 0
    for relation in report.form.relations where relation.check == id {
      // A row of which nothing is there is the matter of the checks of the table's shape.
      guard relation.cells.contains(where: { report.cells[$0] != nil }) else { continue }
      switch relation.verdict(in: report.cells) {
      // The numbers were told apart such that sums hold: that they do confirms nothing.
      case .holds where report.dividedRows(of: relation): divided += 1
      case .holds: outcome.pass()
      case .open(let cells): outcome.leaveOpen(relation.key, because: reason(cells, in: report))
      case .fails: fail(relation, report, &outcome)
      }
    }
    if divided > 0 { outcome.leaveOpen("divided", because: Self.notIndependent(divided)) }
  }

  private func fail(_ relation: Relation, _ report: Report, _ outcome: inout Outcome) {
    let formula =
      "\(side(relation.left, of: relation, in: report)) ≠ "
      + side(relation.right, of: relation, in: report)
    let left = Relation.exactSum(relation.left, in: report.cells)
    let right = Relation.exactSum(relation.right, in: report.cells)
    let culprit = Culprit(of: relation, in: report)
    outcome.fail(
      relation.key, ["name": relation.label, "formula": formula],
      evidence: EvidenceOfFailure(
        cells: shown(relation.left, in: report) + relation.right, formula: formula,
        expected: left, actual: right, line: line(of: relation, in: report),
        cause: culprit.cause, causeReason: culprit.reason))
  }

  private static func notIndependent(_ count: Int) -> String {
    "有 \(count) 项合计成立，但原文各格数字之间没有分隔，系参照合计关系拆开，不能再用来独立核对"
  }

  /// The line of the side's total.
  private func line(of relation: Relation, in report: Report) -> Int? {
    (relation.right + relation.left).lazy.compactMap { report.cells[$0]?.place.line }.first
  }

  /// The terms that matter: all of a short side, of a long one the numbers that are not zero.
  private func shown(_ side: [Int], in report: Report) -> [Int] {
    guard side.count > 2 else { return side }
    return side.filter { report.cells[$0]?.value.map { $0 != .zero } ?? false }
  }

  /// `本年新收 0 + 上年结转 0`; of a long side, cells without a number are only counted.
  private func side(_ side: [Int], of relation: Relation, in report: Report) -> String {
    // The terms differ by row, or else by column.
    let rows = Set(relation.cells.map { report.form.cells[$0].row })
    var terms = shown(side, in: report).map { index in
      let form = report.form.cells[index]
      return
        "\(rows.count > 1 ? form.rowName.withoutNumber : form.columnName) \(report.printed(index))"
    }
    let unknown = side.count > 2 ? side.filter { report.cells[$0]?.kind != .number }.count : 0
    if unknown > 0 { terms.append("没有数字的 \(unknown) 格") }
    return terms.isEmpty ? "各项合计 0" : terms.joined(separator: " + ")
  }

  private func reason(_ cells: [Int], in report: Report) -> String {
    let named = cells.prefix(3).map { index in
      let words = report.cells[index].map { $0.kind == .blank ? "为空白" : "写作“\($0.raw)”" }
      return "“\(report.form.cells[index].label)”\(words ?? "未能读取")"
    }
    let more = cells.count > 3 ? "等 \(cells.count) 格" : ""
    return "\(named.joined(separator: "、"))\(more)，无法核对"
  }
}

extension String {
  /// The label without a leading `1.`, which in a sum would read as one more number.
  fileprivate var withoutNumber: String {
    let rest = drop { $0.isASCII && $0.isNumber }
    guard rest.count < count, let mark = rest.first, ".．、".contains(mark) else { return self }
    return String(rest.dropFirst())
  }
}

extension Report {
  /// The cell as printed, in a word where nothing stands there.
  func printed(_ index: Int) -> String {
    guard let cell = cells[index] else { return "未读" }
    return cell.kind == .blank ? "空白" : cell.raw
  }

  /// Whether cells of the sum were told apart with the help of sums.
  func dividedRows(of relation: Relation) -> Bool {
    relation.cells.contains { cells[$0]?.reading == .solved }
  }

  /// Whether every row of the table that the sum is about could be read.
  func wasReadWhole(tableOf relation: Relation) -> Bool {
    guard let first = relation.right.first else { return false }
    let table = form.cells[first].table
    return tables.contains { $0.key == table && $0.state == .read }
  }
}
