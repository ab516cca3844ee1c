import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Damaged tables whose cells have run together")
struct RunTogetherDamageTests {
  private enum Damage: CaseIterable {
    case dropLine, doubleLine, cutLabel, joinLines, addPageNumber
  }

  @Test(arguments: [RunTogetherText.Layout.rows, .labelsAndNumbers])
  func giveNoWrongNumber(_ layout: RunTogetherText.Layout) throws {
    var random = SeededGenerator(seed: 2020)
    let reader = ReportReader()
    for round in 0..<30 {
      let figures = SyntheticFigures(form: .form2021, scale: 20, using: &random)
      var lines = RunTogetherText(cells: figures.cells, layout: layout).text
        .split(separator: "\n").map(String.init)
      let damage = Damage.allCases[round % Damage.allCases.count]
      self.damage(&lines, damage, &random)
      guard
        let report = try? reader.read(
          DocumentReader.read(Array(lines.joined(separator: "\n").utf8)), path: "x")
      else { continue }
      for cell in report.form.cells {
        guard let read = report.cells[cell.index], read.kind == .number else { continue }
        let printed = Int(figures.printed[cell.index]).map(String.init)
        #expect(read.value?.description == printed, "round \(round), \(damage): \(cell.id)")
      }
    }
  }

  private func damage(
    _ lines: inout [String], _ damage: Damage, _ random: inout SeededGenerator
  ) {
    // The title and what goes before the tables stay.
    let index = Int.random(in: 5..<lines.count - 5, using: &random)
    switch damage {
    case .dropLine: lines.remove(at: index)
    case .doubleLine: lines.insert(lines[index], at: index)
    case .cutLabel: lines[index].removeFirst(min(3, lines[index].count))
    case .joinLines: lines[index] += lines.remove(at: index + 1)
    case .addPageNumber: lines.insert("12", at: index)
    }
  }
}
