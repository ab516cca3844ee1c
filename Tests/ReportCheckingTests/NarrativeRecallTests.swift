import Diagnostics
import DisclosureModel
import Foundation
import ReportReading
import Tables
import TestSupport
import Testing

@testable import ReportChecking

/// Sentences of many shapes, true and contradicted by the table, among sentences about other matters.
@Suite("Narrative against tables")
struct NarrativeRecallTests {
  /// How many wordings of each shape are tried; more on request.
  private static let tries =
    ProcessInfo.processInfo.environment["GOUJI_NARRATIVE"].flatMap { Int($0) } ?? 2
  private static let noise: [String] = {
    let bytes = (try? Repository.bytes("Tests/Fixtures/narrative/noise.txt")) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }()

  private struct Trial {
    let text: [String]
    let findings: [Finding]
  }

  private func trial(
    _ shape: NarrativeShape, _ random: inout SeededGenerator, isPlanted: Bool
  ) -> Trial {
    var figures = NarrativeFigures(&random, without: shape.isDenial ? shape.figure : nil)
    if isPlanted { figures.contradict(shape, &random) }
    let filler = NarrativeFiller(figures, year: 2023, &random)
    var small = SmallReport()
    for (id, value) in figures.cells {
      if let index = small.cells.form.index(of: id) { small.write("\(value)", in: index) }
    }
    func noise() -> String {
      filler.fill(Self.noise.randomElement(using: &random) ?? "")
    }
    let own = shape.paragraphs(&random).map(filler.fill)
    small.told = [noise(), noise(), "（二）依申请公开情况。" + own[0] + noise()]
    small.told += own.dropFirst()
    small.told += [noise(), noise()]
    let report = small.report
    let findings = (Catalogue.narrative + Catalogue.wording).compactMap {
      $0.outcome(of: report)
    }.flatMap(\.findings)
    return Trial(text: small.told, findings: findings)
  }

  private struct Score {
    var tried = 0
    var missed = 0
  }

  /// The contradictions that are not found, by check; each is printed.
  private func recall(_ fixture: String) throws -> [String: Score] {
    var scores: [String: Score] = [:]
    var random = SeededGenerator(seed: 41)
    for shape in try NarrativeShape.all(fixture) {
      for _ in 0..<Self.tries {
        let trial = trial(shape, &random, isPlanted: true)
        scores[shape.check, default: Score()].tried += 1
        // 行政复议0件 is a number as well as a denial.
        let checks = [shape.check, shape.check.replacing("no-", with: "")]
        if !trial.findings.contains(where: { checks.contains($0.check) }) {
          scores[shape.check, default: Score()].missed += 1
          print("missed \(fixture) \(shape.check): \(trial.text.joined(separator: " ¶ "))")
        }
      }
    }
    return scores
  }

  private func rate(_ scores: [String: Score]) -> Double {
    for (check, score) in scores.sorted(by: { $0.key < $1.key }) {
      print("\(check): \(score.tried - score.missed) of \(score.tried)")
    }
    let tried = scores.values.reduce(0) { $0 + $1.tried }
    return 1 - Double(scores.values.reduce(0) { $0 + $1.missed }) / Double(max(tried, 1))
  }

  @Test func findsContradictionsInOrdinaryWords() throws {
    #expect(rate(try recall("shapes")) >= 0.99)
  }

  @Test func findsContradictionsInWordsWrittenBeforehand() throws {
    #expect(rate(try recall("heldout")) >= 0.9)
  }

  @Test(arguments: ["shapes", "heldout"])
  func raisesNoAlarmWhereTextAndTableAgree(_ fixture: String) throws {
    var random = SeededGenerator(seed: 97)
    var reports = 0
    var alarms = 0
    for shape in try NarrativeShape.all(fixture) {
      for _ in 0..<Self.tries {
        let trial = trial(shape, &random, isPlanted: false)
        reports += 1
        // The table of a report without requests may count what the noise speaks of.
        let found = trial.findings.filter { $0.severity > .notice || $0.check == "N.channel" }
        guard let first = found.first else { continue }
        alarms += 1
        print(
          "alarm \(first.check) \(first.formula?.zh ?? ""): \(trial.text.joined(separator: " ¶ "))")
      }
    }
    #expect(Double(alarms) <= 0.005 * Double(reports), "\(alarms) of \(reports)")
  }

  @Test func knowsManyShapesOfEveryKind() throws {
    let kinds = Dictionary(grouping: try NarrativeShape.all("shapes"), by: \.check)
    for (check, shapes) in kinds {
      #expect(shapes.reduce(0) { $0 + $1.wordings } >= 20, "\(check)")
    }
  }
}
