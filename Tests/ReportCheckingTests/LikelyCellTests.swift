import DisclosureModel
import Foundation
import TestSupport
import Testing

@testable import ReportChecking

/// How often the likely wrong cell is the one that was damaged, over random tables, where trying every change
/// finds only one that makes all sums hold.
@Suite("The likely wrong cell of random tables")
struct LikelyCellTests {
  /// How many tables are damaged in each way; more on request.
  private static let cases =
    ProcessInfo.processInfo.environment["GOUJI_LIKELY"].flatMap { Int($0) } ?? 300

  private struct Share: CustomStringConvertible {
    var tables = 0
    var determined = 0
    var named = 0
    var misnamed = 0
    var value: Double { Double(named) / Double(max(1, determined)) }
    var description: String {
      "\(tables) tables, \(determined) determined, \(named) named, \(misnamed) wrongly named"
    }
  }

  @Test(arguments: TableDamage.allCases)
  func isTheOneThatWasDamaged(_ damage: TableDamage) {
    var share = Share()
    var kinds: Set<Finding.Repair.Kind> = []
    var random = SeededGenerator(seed: 1)
    while share.tables < Self.cases {
      let table = PlainTable(BalancedTable(&random))
      for _ in 0..<10 {
        guard let damaged = damage.happen(to: table, &random) else { continue }
        share.tables += 1
        guard repairs(of: damaged, damage) == [table] else { continue }
        share.determined += 1
        guard let repair = repair(of: damaged.report) else { continue }
        if mended(damaged, by: repair) == table { share.named += 1 } else { share.misnamed += 1 }
        kinds.insert(repair.kind)
      }
    }
    #expect(share.determined >= share.tables / 2, "\(damage): \(share)")
    #expect(share.value >= 0.95, "\(damage): \(share)")
    #expect(share.misnamed <= share.determined / 100, "\(damage): \(share)")
    #expect(kinds.isSubset(of: Self.kinds[damage] ?? []), "\(damage): \(kinds)")
    if ProcessInfo.processInfo.environment["GOUJI_LIKELY"] != nil { print("\(damage): \(share)") }
  }

  /// What would settle most.
  private func repair(of report: Report) -> Finding.Repair? {
    var search = RepairSearch(report)
    return search.causes().first?.repair(of: report)
  }

  /// The tables that may have been meant: with one cell changed if that is enough, else as the damage has it.
  private func repairs(of table: PlainTable, _ damage: TableDamage) -> [PlainTable] {
    let single = table.singleRepairs
    switch damage {
    case .cellsSwapped: return single + table.swapRepairs
    // Moving a row by one and changing one cell of it may come to the same.
    case .rowShifted:
      return table.shiftRepairs
        + (single + table.swapRepairs).filter {
          !table.shiftRepairs.contains($0)
        }
    default: return single
    }
  }

  private func mended(_ table: PlainTable, by repair: Finding.Repair) -> PlainTable {
    var table = table
    for edit in repair.edits { table.cells[edit.cell.index - PlainTable.first] = edit.value.whole }
    return table
  }

  /// As what each may be told: two of them may come to the same.
  private static let kinds: [TableDamage: Set<Finding.Repair.Kind>] = [
    // A zero that comes to stand first is lost with it.
    .digitDropped: [.digitDropped, .tenth, .offByOne, .omitted, .otherNumber],
    .digitDoubled: [.digitAdded, .tenfold],
    .digitsSwapped: [.digitsSwapped, .tenth, .digitDropped],
    .offByOne: [.offByOne, .omitted, .superfluous, .digitsSwapped],
    .tenfold: [.tenfold],
    .cellsSwapped: [.cellsSwapped],
    .rowShifted: [.rowShifted, .cellsSwapped, .omitted],
  ]

  /// Tables in which nothing fits neither hang the search nor make it name cell after cell.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func areFewWhereNothingFits(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var table = PlainTable(BalancedTable(&random))
    let range: ClosedRange<Int64> = seed % 2 == 0 ? 0...3 : 0...999_999
    for index in table.cells.indices {
      table.cells[index] = Int64.random(in: range, using: &random)
    }
    let findings = Checker.check(table.report).findings
    #expect(findings.count > 20)
    #expect(Set(findings.compactMap { $0.likely?.cell.id }).count <= 8)
  }
}
