import Diagnostics
import DisclosureModel
import DocumentReading
import Foundation
import ReportReading
import Tables
import TestSupport
import Testing

@testable import ReportChecking

/// Errors planted in invented reports, read from files as every report is.
@Suite("Planted errors")
struct PlantedErrorTests {
  /// How many histories are tried; more on request.
  private static let seeds = UInt64(
    ProcessInfo.processInfo.environment["GOUJI_PLANTED"].flatMap { Int($0) } ?? 8)

  private func history(_ seed: UInt64, _ random: inout SeededGenerator) -> SyntheticHistory {
    random = SeededGenerator(seed: seed)
    let size = [0, 3, 20, 200].randomElement(using: &random) ?? 3
    return SyntheticHistory(agency: "聊城市演示第\(seed)局", years: 2021...2023, size: size, &random)
  }

  private func check(_ report: SyntheticReport) throws -> [Finding] {
    let document = try DocumentReader.read(Array(report.text.utf8))
    return Checker.check(try ReportReader().read(document, path: "synthetic.txt")).findings
  }

  @Test(arguments: PlantedError.Kind.allCases) func areAllFound(_ kind: PlantedError.Kind) throws {
    for seed in 1...Self.seeds {
      var random = SeededGenerator(seed: 0)
      var report = history(seed, &random).reports[1]
      guard let error = PlantedError(kind, in: &report, &random) else { continue }
      let found = try check(report).filter { error.checks.contains($0.check) }
      let named = found.flatMap(\.cells).contains { error.cells.contains($0.id) }
      #expect(!found.isEmpty && (named || error.cells.isEmpty), "\(error), seed \(seed)")
    }
  }

  @Test func raiseNoAlarmWhereThereAreNone() throws {
    for seed in 1...(2 * Self.seeds) {
      var random = SeededGenerator(seed: 0)
      for report in history(seed, &random).reports {
        let alarms = try check(report).filter { $0.severity > .notice }
        #expect(alarms.isEmpty, "seed \(seed), \(report.year): \(alarms.map(\.message.zh))")
        if !alarms.isEmpty { return }
      }
    }
  }
}
