import Diagnostics
import DisclosureModel
import ReportReading
import TestSupport
import Testing

@testable import ReportChecking

@Suite("Arithmetic of the text, measured")
struct ProseShapeTests {
  private static let rounds = 60

  @Test(arguments: [("known", ProseShape.known), ("held out", ProseShape.heldOut)])
  func findsContradictionsAndNothingElse(_ name: String, _ shapes: [ProseShape]) {
    var random = SeededGenerator(seed: 20)
    var planted = 0
    var missed: [String] = []
    var clean = 0
    var falseAlarms: [String] = []
    for shape in shapes {
      for _ in 0..<Self.rounds {
        let agreeing = shape.sentence(isWrong: false, &random)
        clean += 1
        let alarms = alarms(agreeing)
        if !alarms.isEmpty { falseAlarms.append("\(alarms.sorted()): \(agreeing)") }
        guard !shape.kind.checks.isEmpty else { continue }
        let contradicting = shape.sentence(isWrong: true, &random)
        planted += 1
        if self.alarms(contradicting).isDisjoint(with: shape.kind.checks) {
          missed.append("\(contradicting) [\(shape.text)]")
        }
      }
    }
    #expect(missed.count * 100 <= planted * 3, "\(missed.prefix(5))")
    #expect(falseAlarms.count * 100 <= clean, "\(falseAlarms.prefix(5))")
  }

  /// The checks that find something grave in a report with these words.
  private func alarms(_ text: String) -> Set<String> {
    var small = SmallReport()
    small.year = ProseShape.year
    // No table gainsays the sentence.
    for row in ["received", "carriedIn", "processed"] {
      if let index = small.cells.form.index(of: "requests.\(row).total") {
        small.write("", in: index)
      }
    }
    small.blocks[.overview] = [(.paragraph, text)]
    let report = small.report
    var checks: Set<String> = []
    for check in Catalogue.prose {
      for finding in check.outcome(of: report)?.findings ?? [] where finding.severity > .notice {
        checks.insert(finding.check)
      }
    }
    return checks
  }
}
