import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

/// Tables that lost or gained cells, labels, rows or headings give no wrong value in any format.
@Suite("Damaged tables")
struct DamagedTableTests {
  @Test(arguments: PrintedFormat.allCases)
  func giveNoWrongValue(_ format: PrintedFormat) {
    for seed in 0..<UInt64(LayoutMutationTests.count) {
      var random = SeededGenerator(seed: ~seed)
      let damage = Damage.ofShape[Int.random(in: 0..<Damage.ofShape.count, using: &random)]
      let table = Int.random(in: 0..<3, using: &random)
      var report = MutatedReport(
        format: format, seed: seed, forms: LayoutMutationTests.forms,
        without: Self.excluded(format, table: table))
      report.damages = [damage]
      report.damagedTable = table
      guard let fault = LayoutMutationTests.outcome(of: report).fault else { continue }
      let smallest = report.shrunk { LayoutMutationTests.outcome(of: $0).fault != nil }
      Issue.record("\(smallest): \(LayoutMutationTests.outcome(of: smallest).fault ?? fault)")
    }
  }

  /// What makes the harm invisible in the file: only the sums can tell then.
  private static func excluded(_ format: PrintedFormat, table: Int) -> Set<Mutation> {
    // Nothing says where blanks are, or a blank at the end of the only row is one too many.
    [.columns, .bareLines].contains(format) ? [.blanks, .pageNumbers] : table == 2 ? [.blanks] : []
  }
}
