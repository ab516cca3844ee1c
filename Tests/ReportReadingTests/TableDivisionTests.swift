import DisclosureModel
import TestSupport
import Testing

@testable import ReportReading

/// The table of requests, made up by the thousand, with and without errors of the agency's.
///
/// Sums that two errors keep in balance can deceive: among tables with errors, about one in five thousand gives a
/// wrong number. None of these is among them.
@Suite("Dividing rows whose numbers run together")
struct TableDivisionTests {
  private static let lexicons = ["2021-2021-2021", "2019-2019-2021"].compactMap { key in
    Form.of(tables: key.split(separator: "-").map(String.init)).map { form in
      (form: form, lexicon: TableLexicon(form.tables[1], of: form))
    }
  }

  /// What came of a series of tables.
  private struct Tally {
    var cells = 0
    var read = 0
    var wrong: [String] = []

    var share: Double { Double(read) / Double(cells) }
  }

  private static let scales = [4.0, 30, 150]

  @Test(arguments: scales) func readsNearlyAllOfTablesThatBalance(_ scale: Double) {
    let tally = tally(scale, seed: 11, tables: 150) { _, _ in }
    #expect(tally.wrong.isEmpty)
    #expect(tally.share > 0.95, "\(tally.share)")
  }

  @Test(arguments: scales, SyntheticFigures.Slip.allCases)
  func givesNoWrongNumberWhereTheAgencyErred(_ scale: Double, _ slip: SyntheticFigures.Slip) {
    let tally = tally(scale, seed: 12, tables: 40) { figures, random in
      figures.slip(slip, using: &random)
      // Errors rarely come alone.
      guard random.chance(0.4),
        let another = SyntheticFigures.Slip.allCases.randomElement(using: &random)
      else { return }
      figures.slip(another, using: &random)
    }
    #expect(tally.wrong.isEmpty)
    #expect(tally.share > 0.5, "\(tally.share)")
  }

  @Test(arguments: scales, [0.003, 0.02, 0.3])
  func givesNoWrongNumberWhereBlankCellsAreLost(_ scale: Double, _ share: Double) {
    let tally = tally(scale, seed: 13, tables: 60) { figures, random in
      figures.leaveBlank { _ in random.chance(share) }
    }
    #expect(tally.wrong.isEmpty)
  }

  @Test(arguments: scales) func givesNoWrongNumberWhereTotalsOrZerosAreLeftBlank(_ scale: Double) {
    let tally = tally(scale, seed: 14, tables: 80) { figures, random in
      let (zeros, printed) = (random.chance(0.5), figures.printed)
      figures.leaveBlank {
        zeros ? printed[$0.index] == "0" : $0.column == "total" && random.chance(0.7)
      }
    }
    #expect(tally.wrong.isEmpty)
  }

  private func tally(
    _ scale: Double, seed: UInt64, tables: Int,
    change: (inout SyntheticFigures, inout SeededGenerator) -> Void
  ) -> Tally {
    var random = SeededGenerator(seed: seed &+ UInt64(scale))
    var tally = Tally()
    for round in 0..<tables {
      let (form, lexicon) = Self.lexicons[round % Self.lexicons.count]
      var figures = SyntheticFigures(form: form, scale: scale, using: &random)
      change(&figures, &random)
      let spaces = random.chance(0.3) ? 0.1 : 0
      count(figures, lexicon, spaces, &random, &tally)
    }
    return tally
  }

  private func count(
    _ figures: SyntheticFigures, _ lexicon: TableLexicon, _ spaces: Double,
    _ random: inout SeededGenerator, _ tally: inout Tally
  ) {
    var rows: [RunTogetherRow] = []
    for row in lexicon.rows {
      let text = row.cells.map { figures.printed[$0] + (random.chance(spaces) ? " " : "") }.joined()
      guard let run = NumberRun([Array(text.utf8)]) else { continue }
      rows.append(RunTogetherRow(row, run, in: lexicon))
    }
    let division = TableDivision(
      rows, known: [], isWhole: rows.count == lexicon.rows.count, lexicon: lexicon)
    tally.cells += lexicon.rows.reduce(0) { $0 + $1.cells.count }
    for (row, parts) in zip(rows, division.cells) {
      for (cell, part) in zip(row.row.cells, parts) {
        guard let part else { continue }
        tally.read += 1
        guard row.run.text(of: part) != figures.printed[cell] else { continue }
        tally.wrong.append("\(row.run.text(of: 0..<row.run.count)): \(figures.form.cells[cell].id)")
      }
    }
  }
}
