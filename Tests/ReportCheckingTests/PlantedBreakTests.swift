import Diagnostics
import DisclosureModel
import DocumentReading
import Foundation
import ReportReading
import Tables
import TestSupport
import Testing

@testable import ReportChecking

/// Breaks planted between the years of invented agencies, read from files as every report is.
@Suite("Breaks between years")
struct PlantedBreakTests {
  /// How many histories are tried; more on request.
  private static let seeds = UInt64(
    ProcessInfo.processInfo.environment["GOUJI_PLANTED"].flatMap { Int($0) } ?? 8)

  private func history(_ seed: UInt64) -> SyntheticHistory {
    var random = SeededGenerator(seed: seed)
    let size = [0, 3, 20, 200].randomElement(using: &random) ?? 3
    return SyntheticHistory(agency: "聊城市演示第\(seed)局", years: 2021...2024, size: size, &random)
  }

  /// The findings on each year that come of comparing the years.
  private func findings(_ history: SyntheticHistory) throws -> [Int: [Finding]] {
    let reports = try history.reports.map { report in
      try ReportReader().read(
        DocumentReader.read(Array(report.text.utf8)), path: "reports/\(report.year).txt")
    }
    let comparing = Set(Catalogue.checks.filter { $0 is any ComparingCheck }.map(\.id))
    let checked = Checker.check(Portfolio(reports)).reports
    return Dictionary(
      uniqueKeysWithValues: checked.map { report in
        (report.report.year, report.findings.filter { comparing.contains($0.check) })
      })
  }

  @Test func raiseNoAlarmWhereThereAreNone() throws {
    for seed in 1...Self.seeds {
      let alarms = try findings(history(seed)).values.flatMap { $0 }.filter {
        $0.severity > .notice || $0.check == "X.gap"
      }
      #expect(alarms.isEmpty, "seed \(seed): \(alarms.map(\.message.zh))")
    }
  }

  @Test func areFoundInTheYearThatTakesOver() throws {
    for seed in 1...Self.seeds {
      var history = history(seed)
      let carried = history.reports[1].values["requests.carriedOut.total"]
      for column in ["naturalPerson", "total"] {
        history.reports[1].values["requests.carriedOut.\(column)"] += 2
      }
      history.reports[2].values["disclosure.normativeDocuments.inForce"] += 5
      let found = try findings(history)
      let carry = found[2023]?.filter { $0.check == "X.carry" } ?? []
      #expect(Set(carry.map(\.key)) == ["naturalPerson", "total"], "seed \(seed)")
      #expect(Set(carry.map(\.headline)).count == 1)
      let total = try #require(carry.first { $0.key == "total" })
      #expect(total.severity == .error)
      #expect(total.expected == Quantity(exactly: Int64(carried + 2)))
      #expect(total.cells.map { $0.elsewhere?.source.path } == [nil, "reports/2022.txt"])
      // A stock that was misprinted once does not fit the year after it either.
      for year in [2023, 2024] {
        #expect(found[year]?.contains { $0.check == "X.stock.normative" } == true, "seed \(seed)")
      }
      #expect(found[2022]?.contains { $0.severity > .notice } == false)
    }
  }

  @Test func areNamedAsGapsWhereAReportIsMissing() throws {
    var history = history(3)
    history.reports.remove(at: 1)
    let found = try findings(history)
    #expect(found[2023]?.map(\.check) == ["X.gap"])
  }
}
