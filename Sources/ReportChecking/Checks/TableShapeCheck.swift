import Diagnostics
import DisclosureModel
import Tables

/// Tables that are missing, or rows of them that could not be read.
struct TableShapeCheck: ReportCheck {
  /// The key of a finding about a table that is not there at all.
  static let missing = "missing"

  let id: String
  /// Key of the table that it looks at.
  let table: String

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let reading = report.tables.first(where: { $0.key == table }),
      let form = report.form.table(table)
    else { return }
    guard reading.state != .read else { return outcome.pass() }
    guard !reading.problems.isEmpty else {
      return outcome.fail(
        Self.missing, ["what": Phrase.tableMissing(["table": form.words])],
        evidence: EvidenceOfFailure(
          line: reading.place?.line ?? report.title.place.line,
          severity: report.holdsTables ? .error : .warning))
    }
    let isWhole = reading.state == .missing
    let phrase: Phrase = isWhole ? .tableUnread : .rowsUnread
    outcome.fail(
      "",
      [
        "what": phrase([
          "table": form.words, "count": reading.problems.count,
          "rows": Self.list(reading.problems.map(Self.describe)),
        ])
      ],
      evidence: EvidenceOfFailure(
        line: reading.problems.first?.place.line,
        severity: isWhole ? .warning : nil, cause: .extraction))
  }

  static func list(_ rows: [BilingualText]) -> BilingualText {
    rows.list(atMost: 4, .andMoreRows, dividedBy: .semicolon)
  }

  static func describe(_ problem: TableReading.Problem) -> BilingualText {
    let row =
      problem.label.isEmpty
      ? Phrase.dataRow() : Phrase.namedRow(["label": Term.words(problem.label)])
    return switch problem.kind {
    case .labelMissing: Phrase.rowMissing(["row": row])
    case .labelRepeated: Phrase.rowRepeated(["row": row])
    case .labelUncertain: Phrase.rowUncertain(["row": row])
    case .misplaced: Phrase.rowMisplaced(["row": row])
    case .cellCount(let found, let expected) where found == expected:
      Phrase.rowWithoutColumns(["row": row, "found": found])
    case .runTogether(let doubt):
      Phrase.rowRunsTogether(["row": row, "doubt": describe(doubt)])
    case .cellCount(let found, let expected):
      Phrase.rowOfOtherWidth(["row": row, "found": found, "expected": expected])
    }
  }

  private static func describe(_ doubt: TableReading.Problem.Doubt) -> BilingualText {
    switch doubt {
    case .severalWays: Phrase.severalWays()
    case .noWay: Phrase.noWay()
    case .unconfirmed: Phrase.unconfirmedWay()
    case .tooMany: Phrase.tooManyWays()
    }
  }
}

extension Report {
  /// Whether any of the form's tables was found. Where none was, the file is likelier to be at fault than the
  /// report: cut off, or with pictures for tables.
  var holdsTables: Bool { tables.contains { $0.state != .missing } }
}
