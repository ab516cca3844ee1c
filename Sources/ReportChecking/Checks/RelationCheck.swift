import Diagnostics
import DisclosureModel
import Tables

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
    if divided > 0 {
      outcome.leaveOpen("divided", because: Phrase.dividedBySums(["count": divided]))
    }
  }

  private func fail(_ relation: Relation, _ report: Report, _ outcome: inout Outcome) {
    let formula = Phrase.differs([
      "left": side(relation.left, of: relation, in: report),
      "right": side(relation.right, of: relation, in: report),
    ])
    let left = Relation.exactSum(relation.left, in: report.cells)
    let right = Relation.exactSum(relation.right, in: report.cells)
    let culprit = Culprit(of: relation, in: report)
    outcome.fail(
      relation.key, ["name": Term.words(relation.label), "formula": formula],
      evidence: EvidenceOfFailure(
        cells: shown(relation.left, in: report) + relation.right, formula: formula,
        expected: left, actual: right, line: line(of: relation, in: report),
        cause: culprit.cause, causeReason: culprit.reason))
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
  private func side(_ side: [Int], of relation: Relation, in report: Report) -> BilingualText {
    // The terms differ by row, or else by column.
    let rows = Set(relation.cells.map { report.form.cells[$0].row })
    var terms = shown(side, in: report).map { index in
      let form = report.form.cells[index]
      let name = rows.count > 1 ? form.rowWords.withoutNumber : form.columnWords
      return Phrase.figureOf(["name": name, "value": report.printed(index)])
    }
    let unknown = side.count > 2 ? side.filter { report.cells[$0]?.kind != .number }.count : 0
    if unknown > 0 { terms.append(Phrase.withoutNumber(["count": unknown])) }
    return terms.isEmpty ? Phrase.allParts() : terms.joined(" + ".inEachLanguage)
  }

  private func reason(_ cells: [Int], in report: Report) -> BilingualText {
    let named = cells.map { index in
      Phrase.cellState([
        "cell": report.form.cells[index].words, "state": state(of: report.cells[index]),
      ])
    }
    return Phrase.cannotCheck(["what": named.list(atMost: 3, .andOtherCells)])
  }
}

extension BilingualText {
  /// The label without a leading `1.`, which in a sum would read as one more number.
  fileprivate var withoutNumber: BilingualText {
    BilingualText(zh: zh.withoutNumber, en: en.withoutNumber)
  }
}

extension String {
  fileprivate var withoutNumber: String {
    let rest = drop { $0.isASCII && $0.isNumber }
    guard rest.count < count, let mark = rest.first, ".．、".contains(mark) else { return self }
    return String(rest.dropFirst().drop { $0 == " " })
  }
}

extension Report {
  /// The cell as printed, in a word where nothing stands there.
  func printed(_ index: Int) -> BilingualText {
    guard let cell = cells[index] else { return Phrase.unread() }
    return cell.kind == .blank ? Phrase.blank() : cell.raw.inEachLanguage
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
