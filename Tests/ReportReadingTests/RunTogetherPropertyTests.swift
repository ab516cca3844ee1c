import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

/// Whole reports made up at random, their cells run together, with and without errors of the agency's.
@Suite("Made-up reports whose cells have run together")
struct RunTogetherPropertyTests {
  private static let forms = ["2021-2021-2021", "2019-2019-2021"]
  private static let scales = [4.0, 30, 150]
  private static let cases = forms.flatMap { form in scales.map { (form, $0) } }

  /// What came of a series of reports.
  private struct Tally {
    var cells = 0
    var read = 0
    var wrong: [String] = []
  }

  @Test(arguments: cases) func areReadAlmostWholeWhereTheyBalance(
    _ key: String, _ scale: Double
  ) throws {
    let tally = try tally(key, scale, seed: 1, reports: 9) { _, _ in }
    #expect(tally.wrong.isEmpty)
    #expect(Double(tally.read) >= 0.9 * Double(tally.cells))
  }

  @Test(arguments: cases) func giveNoWrongNumberWhereTheAgencyErred(
    _ key: String, _ scale: Double
  ) throws {
    let tally = try tally(key, scale, seed: 2, reports: 12) { figures, random in
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let slip = SyntheticFigures.Slip.allCases.randomElement(using: &random) else {
          return
        }
        figures.slip(slip, using: &random)
      }
    }
    #expect(tally.wrong.isEmpty)
    #expect(Double(tally.read) >= 0.6 * Double(tally.cells))
  }

  @Test(arguments: cases, [0.003, 0.02, 0.3]) func giveNoWrongNumberWhereBlankCellsAreLost(
    _ case: (key: String, scale: Double), _ share: Double
  ) throws {
    let tally = try tally(`case`.key, `case`.scale, seed: 3, reports: 4) { figures, random in
      figures.leaveBlank { _ in random.chance(share) }
    }
    #expect(tally.wrong.isEmpty)
  }

  @Test(arguments: cases) func giveNoWrongNumberWhereZerosOrTotalsAreLeftBlank(
    _ key: String, _ scale: Double
  ) throws {
    let tally = try tally(key, scale, seed: 4, reports: 6) { figures, random in
      let (zeros, printed) = (random.chance(0.5), figures.printed)
      figures.leaveBlank {
        zeros ? printed[$0.index] == "0" : $0.column == "total" && random.chance(0.7)
      }
    }
    #expect(tally.wrong.isEmpty)
  }

  @Test(arguments: cases) func giveNoWrongNumberWhereSomeSeparatorsAreLeft(
    _ key: String, _ scale: Double
  ) throws {
    for slips in [false, true] {
      let tally = try tally(key, scale, seed: 5, reports: 4, spaces: 0.3) { figures, random in
        guard slips else { return }
        figures.slip(.exchangedDigits, using: &random)
      }
      #expect(tally.wrong.isEmpty)
    }
  }

  private func tally(
    _ key: String, _ scale: Double, seed: UInt64, reports: Int, spaces: Double = 0.02,
    change: (inout SyntheticFigures, inout SeededGenerator) -> Void
  ) throws -> Tally {
    let form = try #require(Form.of(tables: key.split(separator: "-").map(String.init)))
    var random = SeededGenerator(seed: seed &+ UInt64(scale))
    var tally = Tally()
    let reader = ReportReader()
    for round in 0..<reports {
      var figures = SyntheticFigures(form: form, scale: scale, using: &random)
      change(&figures, &random)
      let spaced = Set(form.cells.indices.filter { _ in random.chance(spaces) })
      var text = RunTogetherText(
        form: form, cells: figures.cells,
        layout: RunTogetherText.Layout.allCases[round % RunTogetherText.Layout.allCases.count])
      text.separator = { spaced.contains($0.index) ? " " : "" }
      let report = try reader.read(DocumentReader.read(text.bytes), path: "x")
      count(report, figures, round, &tally)
    }
    return tally
  }

  private func count(
    _ report: Report, _ figures: SyntheticFigures, _ round: Int, _ tally: inout Tally
  ) {
    for cell in figures.form.cells {
      tally.cells += 1
      guard let read = report.cells[cell.id], read.kind == .number else { continue }
      tally.read += 1
      if read.value?.description != Int(figures.printed[cell.index]).map(String.init) {
        tally.wrong.append(
          "round \(round): \(cell.id) \(read.raw) ≠ \(figures.printed[cell.index])")
      }
    }
  }
}
