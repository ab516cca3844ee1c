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
    // A file that does not say where its blanks are cannot show that a number is one too many.
    let excluded: Set<Mutation> =
      [.columns, .bareLines].contains(format) ? [.blanks, .pageNumbers] : []
    for seed in 0..<UInt64(LayoutMutationTests.count) {
      var report = MutatedReport(
        format: format, seed: seed, forms: LayoutMutationTests.forms, without: excluded)
      var random = SeededGenerator(seed: ~seed)
      report.damages = [Damage.ofShape[Int.random(in: 0..<Damage.ofShape.count, using: &random)]]
      guard let fault = LayoutMutationTests.outcome(of: report).fault else { continue }
      let smallest = report.shrunk { LayoutMutationTests.outcome(of: $0).fault != nil }
      Issue.record("\(smallest): \(LayoutMutationTests.outcome(of: smallest).fault ?? fault)")
    }
  }
}
