import DisclosureModel
import DocumentReading
import Foundation
import ReportReading
import TestSupport
import Testing

/// Reports of random values, written in every format in many ways, are read as they are.
@Suite("Reports written in many ways")
struct LayoutMutationTests {
  /// How many cases each format gets; `GOUJI_TEST_CASES=5000` makes it a long run.
  static let count =
    ProcessInfo.processInfo.environment["GOUJI_TEST_CASES"].flatMap { Int($0) } ?? 120

  static let forms = ["2021-2021-2021", "2019-2019-2021", "2021-2019-2021", "2019-2021-2021"]
    .compactMap { Form.of(tables: $0.split(separator: "-").map(String.init)) }

  /// The share of cells that is read at least, in percent, where a format does not say everything.
  private static let least: [PrintedFormat: Int] = [
    .cellPerLine: 99, .tabRows: 97, .bars: 98, .markdown: 98, .columns: 83, .bareLines: 82,
    .spreadRows: 98, .labelLines: 98,
  ]

  private static let leastBeside: [PrintedFormat: Int] = [.markdown: 86]

  @Test(arguments: PrintedFormat.allCases)
  func giveEveryCellAsItStandsOrNone(_ format: PrintedFormat) throws {
    var read = 0
    var all = 0
    // With columns of an agency's own, more may rightly stay unread.
    var beside = Outcome()
    for seed in 0..<UInt64(Self.count) {
      let report = MutatedReport(format: format, seed: seed, forms: Self.forms)
      let outcome = Self.outcome(of: report)
      if report.mutations.contains(.addedColumn) {
        beside.read += outcome.read
        beside.all += outcome.all
      } else {
        read += outcome.read
        all += outcome.all
      }
      guard let fault = outcome.fault else { continue }
      let smallest = report.shrunk { Self.outcome(of: $0).fault != nil }
      Issue.record("\(smallest): \(Self.outcome(of: smallest).fault ?? fault)")
    }
    let share = read * 100 / all
    #expect(share >= Self.least[format, default: 100], "\(format): \(share) % of cells read")
    guard beside.all > 0 else { return }
    let shareBeside = beside.read * 100 / beside.all
    let least = Self.leastBeside[format, default: 100]
    #expect(shareBeside >= least, "\(format): \(shareBeside) % of cells beside added columns")
  }

  struct Outcome {
    var read = 0
    var all = 0
    var fault: String?
  }

  static func outcome(of mutated: MutatedReport) -> Outcome {
    let values = mutated.values
    var outcome = Outcome(all: values.count)
    let report: Report
    do {
      report = try ReportReader().read(DocumentReader.read(mutated.bytes), path: "x")
    } catch {
      outcome.fault = mutated.mustBeWhole ? "\(error)" : nil
      return outcome
    }
    for cell in mutated.form.cells {
      // A text is no number, and is said to be none.
      let read = report.cells[cell.id].flatMap { $0.kind == .text ? nil : $0 }
      if let read, values[cell.index].isRead(in: read) {
        outcome.read += 1
      } else if read != nil || mutated.mustBeWhole {
        let was = read.map { "read as \($0.kind) \($0.raw)" } ?? "unread"
        outcome.fault = outcome.fault ?? "\(cell.id) ‘\(values[cell.index].text)’ is \(was)"
      }
    }
    return outcome
  }
}
