import DisclosureModel
import Tables
import Testing

@testable import ReportChecking

@Suite("Sums over cells that were told apart by sums")
struct DividedRowsTests {
  /// A report of zeros with `total` requests received from natural persons, and what the checker says.
  private func check(total: String) -> CheckedReport {
    var small = SmallReport()
    for (column, text) in [(0, "1"), (6, total)] {
      for row in ["received", "carriedOut"] {
        let first =
          small.cells.form.cells.firstIndex { $0.table == "requests" && $0.row == row } ?? 0
        small.write(text, in: first + column)
      }
    }
    for cell in small.cells.form.cells where cell.row == "received" && cell.table == "requests" {
      guard let read = small.cells[cell.index] else { continue }
      small.cells[cell.index] = Cell(
        kind: read.kind, value: read.value, bounds: read.bounds, raw: read.raw, reading: .solved,
        place: read.place)
    }
    return Checker.check(small.report)
  }

  @Test func countAsUndecidedWhereTheyHold() {
    let checked = check(total: "1")
    #expect(checked.findings.isEmpty)
    #expect(
      checked.tally.undecided.map { "\($0.check)/\($0.key)" } == [
        "T3.identity/divided", "T3.rowsum/divided",
      ])
    // Seven identities and the sum of one row; whether the one column with results has a residue is one more.
    #expect(checked.tally.undecided.first?.reason.zh.contains("7 项") == true)
    #expect(
      checked.tally.passed == Checker.check(SmallReport().report).tally.passed - 7 - 1 + 1)
  }

  @Test func failAsOthersDoButPointToTheConversion() throws {
    let checked = check(total: "2")
    let sums = checked.findings.filter { $0.check == "T3.rowsum" }
    #expect(sums.map(\.key) == ["received", "carriedOut"])
    #expect(sums.map(\.cause) == [.extraction, .source])
    #expect(sums.map(\.causeReason) == [.divided, nil])
  }
}
