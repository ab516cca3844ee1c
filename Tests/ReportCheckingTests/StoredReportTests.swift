import DisclosureModel
import DocumentReading
import Foundation
import ReportReading
import Storing
import TestSupport
import Testing

@testable import ReportChecking

@Suite("Reports and findings that are stored")
struct StoredReportTests {
  private static func reports() throws -> [Report] {
    let folder = Repository.root.appending(path: "Content/reports")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let samples = try names.map { try Repository.bytes("Content/reports/\($0)") }
    let indicators = IndicatorText([
      .init("一、主动公开情况"), .init("主动公开政府信息数", "条", "9", "81"),
      .init("公开规范性文件数", "件", "2", "13"), .init("收到申请数", "件", "7", "7"),
    ])
    var approximate = ReportText(cells: [
      "disclosure.licensing.decisions": "25.1万", "disclosure.fees.amount": "10608956 元",
      "requests.received.naturalPerson": "/", "requests.carriedIn.total": "无",
    ])
    approximate.overview = "2023年收到申请22件，比2022年（31件）下降29%，网上5件，占22.7%。"
    let made = [
      indicators.text, approximate.text, ReportText(cells: [:], layout: .columns).text,
      ReportText().html,
    ]
    return try (samples + made.map { Array($0.utf8) }).map {
      try ReportReader().read(DocumentReader.read($0), path: "reports/x.txt")
    }
  }

  /// Every stored property but the cells, then what the report says in words.
  private static func fields(of report: Report) -> [String] {
    Mirror(reflecting: report).children.filter { !["cells", "words"].contains($0.label) }.map {
      "\($0.label ?? ""): \(String(reflecting: $0.value))"
    } + [
      String(reflecting: report.sections), String(reflecting: report.statements),
      String(reflecting: report.artifacts), String(reflecting: report.misprints),
      String(reflecting: report.prose),
    ]
  }

  @Test func areTheSameWhenTheyAreReadAgain() throws {
    for report in try Self.reports() {
      let again = try Report(stored: report.stored)
      #expect(Self.fields(of: again) == Self.fields(of: report), "\(report.title.value)")
      for index in report.form.cells.indices {
        #expect(again.cells[index] == report.cells[index])
      }
      #expect(again.form.signature == report.form.signature)
      #expect(again.form.cells.map(\.id) == report.form.cells.map(\.id))
      #expect(again.form.isOfficial == report.form.isOfficial)
      #expect(!report.form.isOfficial || again.form === report.form)
      #expect(again.stored == report.stored)
      let outcomes = [report, again].map { CheckOutcome(Checker.check($0)) }
      #expect(outcomes[0].findings == outcomes[1].findings)
    }
  }

  @Test(arguments: SpecificationTests.scenarios)
  func keepsEveryKindOfFinding(_ scenario: Specification.Scenario) throws {
    let checked = try SpecificationTests().checked(scenario)
    let again = try CheckOutcome(stored: CheckOutcome(checked).stored).checked(checked.report)
    #expect(again.findings == checked.findings)
    #expect(again.tally == checked.tally)
    let report = try Report(stored: checked.report.stored)
    #expect(report.stored == checked.report.stored)
  }

  @Test func refusesDamagedBytesWithoutTrapping() throws {
    var random = SeededGenerator(seed: 11)
    for report in try Self.reports().suffix(4) {
      let outcome = CheckOutcome(Checker.check(report))
      for stored in [report.stored, outcome.stored] {
        for _ in 0..<300 {
          var bytes = stored
          for _ in 0..<Int.random(in: 1...3, using: &random) {
            bytes[Int.random(in: bytes.indices, using: &random)] = .random(
              in: 0...255, using: &random)
          }
          if random.next() % 4 == 0 { bytes.removeLast(Int(random.next() % 100)) }
          _ = try? Report(stored: bytes)
          _ = try? CheckOutcome(stored: bytes)
          _ = try? TextGroup.Reading(stored: bytes)
        }
      }
    }
  }

  // MARK: What the outcome of checking depends on

  /// Four agencies of a city with two years each; the last has copied from the first.
  private func portfolio(
    problems: String = "信息公开的深度和广度还有待提高，下一步将加强培训，健全机制，压实责任，提高质量和时效。", received: String = "3"
  ) throws -> Portfolio {
    var reports: [Report] = []
    for (number, agency) in ["聊城市公安局", "聊城市教育局", "聊城市民政局", "聊城市财政局"].enumerated() {
      for year in 2022...2023 {
        var text = ReportText(agency: agency)
        text.year = year
        text.cells["requests.received.naturalPerson"] = number == 1 ? received : "1"
        text.problems =
          number == 0 || number == 3
          ? problems : "\(agency)在\(year)年的不足是\(String(agency.reversed()))。"
        reports.append(
          try ReportReader().read(
            DocumentReader.read(text.bytes), path: "\(agency)-\(year).txt"))
      }
    }
    return Portfolio(reports)
  }

  private func digests(_ portfolio: Portfolio) -> [String: Digest] {
    let comparison = Comparison(portfolio)
    let digests = ComparisonDigests(comparison, reports: portfolio.reports.map(\.digest))
    var all: [String: Digest] = [:]
    for (index, report) in portfolio.reports.enumerated() {
      var digest = DigestBuilder("test")
      digests.add(index, to: &digest)
      all[report.source.path] = digest.digest()
    }
    return all
  }

  @Test func changeWithTheReportsOfTheSameAgencyAlone() throws {
    let (before, after) = (try digests(portfolio()), try digests(portfolio(received: "4")))
    let changed = before.keys.filter { before[$0] != after[$0] }.sorted()
    #expect(changed == ["聊城市教育局-2022.txt", "聊城市教育局-2023.txt"])
  }

  @Test func changeWithTheTextThatIsMostAlike() throws {
    let other = "我们存在的问题是人手不足，平台陈旧，公众参与的渠道少，打算明年逐项解决并向社会报告。"
    let (before, after) = (try digests(portfolio()), try digests(portfolio(problems: other)))
    #expect(before["聊城市财政局-2023.txt"] != after["聊城市财政局-2023.txt"])
  }

  @Test func readTextsAreTheSameWhereverTheGroupStands() throws {
    let all = try portfolio()
    let fewer = Portfolio(all.reports.filter { $0.agency.name != "聊城市民政局" })
    for portfolio in [all, fewer] {
      for group in Comparison.textGroups(of: portfolio) {
        let reading = group.read()
        let again = try #require(group.reading(try TextGroup.Reading(stored: reading.stored)))
        #expect(again.range == reading.range && again.postings == reading.postings)
        #expect(again.common.sorted == reading.common.sorted)
        #expect(again.samples == reading.samples)
      }
    }
    #expect(
      Comparison.textGroups(of: fewer)[0].reading(Comparison.textGroups(of: all)[0].read()) == nil)
  }
}
