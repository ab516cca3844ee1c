import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@testable import ReportChecking

/// Where the file itself says something else than the agency meant, only sums can tell, and they do.
@Suite("Content in another place")
struct MisplacedContentTests {
  private static let damages: [Damage] = Damage.ofContent + [.swapRows, .swapHeadings, .doubleRow]

  @Test(arguments: PrintedFormat.allCases)
  func neverPassesWithoutAFinding(_ format: PrintedFormat) throws {
    var noticed = 0
    for seed in 0..<UInt64(40) {
      var random = SeededGenerator(seed: seed)
      let table = BalancedTable(&random)
      // What is no number, as remarks that headings put in a column's place, takes part in no sum.
      var mutated = MutatedReport(
        format: format, seed: seed, forms: [.form2021],
        without: [.blanks, .absences, .addedColumn])
      for (id, value) in table.values { mutated.fixed["requests.\(id)"] = value }
      for cell in Form.form2021.cells where cell.table == "requests" {
        mutated.fixed[cell.id] = mutated.fixed[cell.id] ?? 0
      }
      mutated.damages = [Self.damages[Int.random(in: 0..<Self.damages.count, using: &random)]]
      mutated.damagedTable = 1
      let report = try ReportReader().read(DocumentReader.read(mutated.bytes), path: "x")
      let wrong = Form.form2021.cells.filter { cell in
        guard cell.table == "requests", let read = report.cells[cell.id] else { return false }
        return read.value?.whole != mutated.fixed[cell.id]
      }
      if wrong.isEmpty { continue }
      noticed += 1
      let findings = Checker.check(report).findings.filter { $0.check.hasPrefix("T3.") }
      #expect(!findings.isEmpty, "\(mutated): \(wrong.map(\.id))")
    }
    #expect(noticed > 0, "no damage did any harm")
  }
}
