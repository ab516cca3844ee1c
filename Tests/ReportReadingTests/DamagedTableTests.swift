import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Damaged tables")
struct DamagedTableTests {
  private static let values = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  /// One harm to the text of a cell or label.
  private enum Damage: CaseIterable {
    case dropCell, doubleCell, addBlankCell, dropLine, doubleLine
  }

  @Test(arguments: ReportText.Layout.allCases)
  func giveNoWrongNumber(_ layout: ReportText.Layout) throws {
    var random = SeededGenerator(seed: 2021)
    let original = ReportText(cells: Self.values, layout: layout).text
    for round in 0..<200 {
      var text = original
      damage(&text, &random)
      guard let report = try? ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x")
      else { continue }
      for cell in report.form.cells {
        guard let read = report.cells[cell.index], read.kind == .number else { continue }
        #expect(read.raw == Self.values[cell.id], "round \(round): \(cell.id)")
      }
    }
  }

  @Test func giveNoWrongNumberFromPages() throws {
    var random = SeededGenerator(seed: 2019)
    let lines = ReportText(cells: Self.values).html.split(separator: "\n")
    for round in 0..<300 {
      var lines = lines
      let index = Int.random(in: 0..<lines.count, using: &random)
      switch round % 4 {
      case 0: lines.remove(at: index)
      case 1: lines.insert(lines[index], at: index)
      case 2: lines[index] = lines[index].prefix(while: { $0 != ">" })
      default: lines.removeLast(index)
      }
      let html = Array(lines.joined(separator: "\n").utf8)
      guard let document = try? DocumentReader.read(html),
        let report = try? ReportReader().read(document, path: "x")
      else { continue }
      for cell in report.form.cells {
        guard let read = report.cells[cell.index], read.kind == .number else { continue }
        #expect(read.raw == Self.values[cell.id], "round \(round): \(cell.id)")
      }
    }
  }

  private func damage(_ text: inout String, _ random: inout SeededGenerator) {
    guard let damage = Damage.allCases.randomElement(using: &random) else { return }
    switch damage {
    case .dropCell, .doubleCell, .addBlankCell:
      // A number of the tables with the tab before it, or its line where there is none.
      let number = String(1000 + Int.random(in: 0..<200, using: &random))
      for cell in ["\t\(number)", "\n\(number)\n"] {
        guard let found = text.firstRange(of: cell) else { continue }
        let mark = cell.hasPrefix("\t") ? "\t" : "\n"
        text.replaceSubrange(
          found, with: damage == .dropCell ? "" : damage == .doubleCell ? cell + cell : cell + mark)
        return
      }
    case .dropLine, .doubleLine:
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let index = Int.random(in: 0..<lines.count, using: &random)
      if damage == .dropLine {
        lines.remove(at: index)
      } else {
        lines.insert(lines[index], at: index)
      }
      text = lines.joined(separator: "\n")
    }
  }
}
