import DisclosureModel
import DocumentReading
import Foundation
import ReportReading
import TestSupport
import Testing

/// Lists of indicators with cells lost, doubled or added: what is left of them must be right.
@Suite("Damaged lists of indicators")
struct DamagedIndicatorTests {
  @Test(arguments: IndicatorText.Layout.allCases)
  func giveNoWrongNumber(_ layout: IndicatorText.Layout) throws {
    var random = SeededGenerator(seed: 2014)
    let text = IndicatorText(IndicatorTests.rows, layout: layout).text
    let start = try #require(text.range(of: "历年累计")).upperBound
    let original = text[start...].components(separatedBy: layout.separator)
    var read = 0
    for round in 0..<48 {
      var cells = original
      let index = Int.random(in: 0..<cells.count, using: &random)
      switch round % 4 {
      case 0: cells.remove(at: index)
      case 1: cells.insert(cells[index], at: index)
      case 2: cells.insert("", at: index)
      default: cells.insert("7", at: index)
      }
      read += expectNoWrongNumber(
        text[..<start] + cells.joined(separator: layout.separator), round: round)
    }
    // One damage costs few rows.
    #expect(read > 48 * 15)
  }

  @Test func giveNoWrongNumberFromPages() throws {
    var random = SeededGenerator(seed: 2008)
    let lines = IndicatorText(IndicatorTests.rows).html.split(separator: "\n")
    var read = 0
    for round in 0..<48 {
      var lines = lines
      let index = Int.random(in: 0..<lines.count, using: &random)
      switch round % 4 {
      case 0: lines.remove(at: index)
      case 1: lines.insert(lines[index], at: index)
      case 2: lines.insert("<td></td>", at: index)
      default: lines.insert("<td>7</td>", at: index)
      }
      read += expectNoWrongNumber(lines.joined(separator: "\n"), round: round)
    }
    #expect(read > 48 * 15)
  }

  /// How many numbers were read, all of them right.
  private func expectNoWrongNumber(_ text: String, round: Int) -> Int {
    guard let report = try? IndicatorTests.read(text) else { return 0 }
    var count = 0
    for cell in report.form.cells where cell.isIndicator {
      guard let read = report.cells[cell.index], read.kind == .number else { continue }
      count += 1
      let label = cell.id.dropFirst("indicators.".count)
      let id = cell.isCumulative ? String(label.dropLast(".cumulative".count)) : String(label)
      // Where a group or one of two rows that share a label is lost, the groups in ids differ.
      let rows = IndicatorTests.expected.filter {
        $0.key.split(separator: "/").last == id.split(separator: "/").last
      }
      let values = rows.values.map { cell.isCumulative ? $0.cumulative : $0.year }
      #expect(values.contains(read.raw), "round \(round): \(cell.id) = \(read.raw)")
    }
    return count
  }
}

extension IndicatorText.Layout {
  /// What separates the cells of a row.
  fileprivate var separator: String {
    switch self {
    case .tabs: "\t"
    case .bars: " | "
    case .columns: "      "
    case .cellPerLine: "\n\t"
    case .bareLines: "\n\n"
    case .spacedRows, .oneLine: " "
    }
  }
}
