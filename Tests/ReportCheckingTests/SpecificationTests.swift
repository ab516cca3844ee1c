import DisclosureModel
import Foundation
import Tables
import TestSupport
import Testing

@testable import ReportChecking

@Suite("Specifications of the checks")
struct SpecificationTests {
  static let checks = Catalogue.checks.map(\.id)
  static let scenarios = checks.flatMap { (try? Specification(of: $0))?.scenarios ?? [] }

  /// Runs the checks too that are off unless asked for.
  static let everything = CheckSettings(
    rules: Dictionary(uniqueKeysWithValues: checks.map { ($0, .on) }))

  @Test(arguments: scenarios)
  func findsWhatTheSpecificationSays(_ scenario: Specification.Scenario) throws {
    let checked = try checked(scenario)
    let found = checked.notation
    #expect(found.map(\.head).filter(scenario.covers).sorted() == scenario.heads.sorted())
    var details: [String] = []
    for line in scenario.findings {
      if line.hasPrefix(" ") {
        #expect(details.contains(line))
      } else {
        details = found.first { $0.head == line }?.details ?? []
      }
    }
  }

  /// English sentences hold nothing in Chinese but the reports' own words and names.
  @Test(arguments: scenarios)
  func tellsItInEnglishToo(_ scenario: Specification.Scenario) throws {
    let checked = try checked(scenario)
    let given =
      ([checked.report.agency.name] + scenario.report + scenario.others.flatMap(\.self)
      + FormPrescription.all.map(\.instrument)).joined(separator: "\n")
    let sentences =
      checked.findings.flatMap { [$0.message, $0.formula].compactMap(\.self) }
      + checked.tally.undecided.map(\.reason)
    for sentence in sentences.map(\.en) {
      let unquoted = sentence.replacing(/“[^”]*”/, with: "")
      for word in unquoted.matches(of: /[\u{3000}-\u{9FFF}]+/).map({ String($0.0) }) {
        #expect(given.contains(word), "\(sentence)")
      }
    }
    for finding in checked.findings {
      for cell in finding.cells where Term.words(cell.label).en != cell.label {
        #expect(!finding.message.en.contains("“\(cell.label)”"))
      }
    }
  }

  /// The scenario's first report, checked among all of them.
  func checked(_ scenario: Specification.Scenario) throws -> CheckedReport {
    let report = try self.report(scenario.report.filter { !$0.hasPrefix(Self.deadline) })
    let settings = try settings(scenario.report)
    // A portfolio has captures only of reports that it was given.
    guard !scenario.others.isEmpty else {
      let alone = Comparison(Portfolio([report])).surroundings(at: 0)
      return Checker.check(report, among: alone, settings: settings)
    }
    let portfolio = try Portfolio(
      [report] + scenario.others.flatMap(Self.eachAgency).map(self.report))
    return try #require(
      Checker.check(portfolio, settings: settings).reports.first {
        $0.report.agency.name == report.agency.name && $0.report.year == report.year
      })
  }

  private static let deadline = "deadline "

  /// Every check, with the local deadlines of lines such as `deadline other: 02-10`.
  private func settings(_ lines: [String]) throws -> CheckSettings {
    var settings = Self.everything
    for line in lines where line.hasPrefix(Self.deadline) {
      let words = line.dropFirst(Self.deadline.count).split(separator: ": ")
      let day = try #require(DayOfYear(String(words[1])))
      switch words[0] {
      case "department": settings.deadlines.department = day
      case "government": settings.deadlines.government = day
      default: settings.deadlines.other = day
      }
    }
    return settings
  }

  /// The lines of each report of an `other` block.
  private static func eachAgency(_ lines: [String]) -> [[String]] {
    let mark = "agencies: "
    guard let names = lines.first(where: { $0.hasPrefix(mark) })?.dropFirst(mark.count) else {
      return [lines]
    }
    return names.split(separator: " ").map { name in
      ["agency: \(name)"] + lines.filter { !$0.hasPrefix(mark) }
    }
  }

  private func report(_ lines: [String]) throws -> Report {
    try ReportNotation(lines.map { $0[...] }).small.report
  }

  @Test(arguments: checks)
  func showEachCheckSpeakingAndSilent(_ check: String) throws {
    let scenarios = try Specification(of: check).scenarios
    #expect(scenarios.contains { $0.fires(check) })
    #expect(scenarios.contains { !$0.fires(check) })
  }

  @Test func belongToAKnownCheck() throws {
    let folder = Repository.root.appending(path: "Tests/Fixtures/checks")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == Set(Self.checks.map { "\($0).md" }))
  }
}
