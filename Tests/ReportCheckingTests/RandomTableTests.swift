import DisclosureModel
import TestSupport
import Testing

@testable import ReportChecking

@Suite("Random tables of requests")
struct RandomTableTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func haveNoFindingWhereEverySumHolds(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let checked = Checker.check(BalancedTable(&generator).small.report)
    #expect(checked.findings.isEmpty)
    #expect(checked.tally.undecided.isEmpty)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func nameTheOneCellThatWasChangedAndWhatItWas(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let table = BalancedTable(&generator)
    let cells = table.small.cells.form.cells.filter { $0.table == "requests" }
    let cell = try #require(cells.randomElement(using: &generator))
    let report = table.report(
      changing: cell, by: Int64.random(in: 1...9, using: &generator))
    let findings = Checker.check(report).findings
    #expect(findings.count == (cell.row == "processed" ? 3 : 2))
    #expect(Set(findings.map(\.headline)).count == 1)
    for finding in findings {
      #expect(finding.likely?.cell.id == cell.id)
      #expect(finding.likely?.value.whole == table["\(cell.row).\(cell.column)"])
      #expect(finding.likely?.clears == findings.count)
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func stayWithoutFindingWhenCellsAreLost(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var small = BalancedTable(&generator).small
    let lost = Set((0..<20).map { _ in Int.random(in: 0..<200, using: &generator) })
    for index in lost { small.write(["?", "_", "/"].randomElement(using: &generator)!, in: index) }
    let checked = Checker.check(small.report)
    #expect(checked.findings.allSatisfy { $0.check.hasPrefix("B.") })
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func stayWithoutFindingWhenNumbersAreRounded(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let table = BalancedTable(&generator)
    var small = table.small
    for cell in small.cells.form.cells
    where cell.table == "requests" && Bool.random(using: &generator) {
      small.write("\(table["\(cell.row).\(cell.column)"])余", in: cell.index)
    }
    let sums = Checker.check(small.report).findings.filter { $0.check.hasPrefix("T") }
    #expect(sums.isEmpty)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func haveDistinctFindingIdsHoweverMuchIsWrong(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var small = SmallReport()
    for cell in small.cells.form.cells {
      let printed = ["0", "3", "25.1万", "12.5", "-4", "详见附表", "_", "/", "?", "7元"]
      small.write(printed.randomElement(using: &generator)!, in: cell.index)
    }
    let findings = Checker.check(small.report).findings
    #expect(findings.count > 50)
    #expect(Set(findings.map(\.id)).count == findings.count)
    let ids = Set(findings.map(\.id))
    #expect(findings.allSatisfy { ids.contains($0.headline) })
  }
}
