import Diagnostics
import DisclosureModel
import Tables

/// A number that the text gives for something, against the cells that may count it.
struct StatedFigure {
  /// Statements about the same thing, in the order of the text.
  let statements: [Statement]
  /// Tells the finding from others of the check.
  var key = ""
  /// What the table calls it: `上年结转`.
  let name: BilingualText
  /// The sums of cells that the words may mean, the likeliest first.
  let readings: [[Int]]

  /// Whether the table bears the statement out in one of its readings; nil where it cannot be told.
  func agrees(_ statement: Statement, in cells: CellGrid) -> Bool? {
    var isOpen = false
    for reading in readings {
      if reading.reduce(.zero, { $0 + cells.writtenBounds(at: $1) }).overlaps(statement.value),
        reading.allSatisfy({ cells[$0].map { $0.kind != .text } ?? false })
      {
        return true
      }
      if reading.reduce(.zero, { $0 + cells.bounds(at: $1) }).overlaps(statement.value) {
        isOpen = true
      }
    }
    return isOpen ? nil : false
  }
}

extension Outcome {
  /// Fails where the table bears out none of the statements; where it bears out one, the others are
  /// another rule's matter.
  ///
  /// - Parameter severity: of a contradiction in exact numbers; of a rounded one it is at most a warning.
  mutating func compare(
    _ figure: StatedFigure, in report: Report, severity: (Statement) -> Severity
  ) {
    guard !figure.statements.isEmpty, !figure.readings.isEmpty else { return }
    let verdicts = figure.statements.map { figure.agrees($0, in: report.cells) }
    if verdicts.contains(true) { return pass() }
    guard !verdicts.contains(nil),
      let claim = figure.statements.first(where: \.value.isExact) ?? figure.statements.first,
      let reading = figure.readings.first
    else {
      return leaveOpen(figure.key, because: Phrase.noDefiniteNumber(["name": figure.name]))
    }
    let sum = reading.reduce(.zero) { $0 + report.cells.writtenBounds(at: $1) }
    let terms = reading.filter { reading.count == 1 || report.isCounted($0) }.map { index in
      let isAlone = reading.count == 1 && report.form.cells[index].rowName.isEmpty
      return Phrase.figureOf([
        "name": isAlone ? figure.name : report.form.cells[index].words,
        "value": report.printed(index),
      ])
    }
    let sides: [String: any MessageWord] = [
      "claim": claim.value.words,
      "terms": terms.isEmpty
        ? Phrase.figureOf(["name": figure.name, "value": 0])
        : terms.joined(" + ".inEachLanguage),
    ]
    let isExact = claim.value.isExact && sum.isExact
    fail(
      figure.key, ["phrase": claim.phrase, "name": figure.name, "table": sum.words],
      evidence: EvidenceOfFailure(
        cells: reading,
        formula: Phrase.textAgainst(sides),
        expected: claim.value.exact, actual: sum.exact, quote: Finding.Quote(claim),
        line: claim.place.line,
        severity: isExact ? severity(claim) : min(severity(claim), .warning)))
  }
}

extension Report {
  /// What the text says of `subject` with a number, or without, of the agency itself.
  func statements(
    denying: Bool = false, where isMeant: (Statement.Subject) -> Bool
  ) -> [Statement] {
    statements.filter {
      $0.isDenial == denying && $0.scope == .agency && isMeant($0.subject)
    }
  }

  /// The cells of the table's rows called `rows`, in `column`; a row may be the group of others.
  func cells(_ table: String, rows: [String], column: String) -> [Int] {
    form.cells.filter { cell in
      cell.table == table && cell.column == column
        && rows.contains { cell.row == $0 || cell.row.hasPrefix($0 + ".") }
    }.map(\.index)
  }

  fileprivate func isCounted(_ index: Int) -> Bool {
    !cells.writtenBounds(at: index).contains(.zero)
  }
}

extension Interval {
  /// The number, if it is only one.
  var exact: Quantity? { isExact ? low : nil }
}
