import Diagnostics
import DisclosureModel
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Texts on a shelf")
struct TextFileTests {
  private func reports(_ count: Int) throws -> [Report] {
    try (0..<count).map { number in
      var text = ReportText(agency: "聊城市公安局")
      text.problems = "第\(number)个问题是公开的深度不够。"
      let file = ContentFile(path: "reports/\(number).txt", location: "")
      return try ReportLoader().load(Array(text.text.utf8), of: file).get().report
    }
  }

  @Test func areTheSameWhenTheyAreTakenDownAgain() throws {
    let folder = try TemporaryFolder()
    let shelf = try #require(TextFile(in: folder("")))
    // More than stay in memory, read in both directions.
    let reports = try reports(80)
    let shelved = reports.map { $0.shelved(on: shelf) }
    for index in Array(reports.indices) + reports.indices.reversed() {
      #expect(shelved[index].sections == reports[index].sections)
      #expect(shelved[index].statements == reports[index].statements)
      #expect(shelved[index].prose == reports[index].prose)
      #expect(shelved[index].artifacts == reports[index].artifacts)
    }
    #expect(shelved[7].section(.problems)?.blocks.last?.text.contains("第7个问题") == true)
    #expect(folder.files(below: "") == [])
  }

  @Test func areAtHandWithoutAShelf() throws {
    let report = try reports(1)[0]
    #expect(report.packed().sections == report.sections)
    #expect(report.packed().atHand().statements == report.statements)
    #expect(TextFile(in: "/none/there") == nil)
  }

  @Test func areNotInOutlinesAndComeBackWithTheBody() throws {
    let report = try reports(1)[0]
    let outline = report.outline()
    #expect(outline.sections.isEmpty && outline.statements.isEmpty)
    #expect(outline.source.sha256.isEmpty && outline.source.path == report.source.path)
    let whole = outline.with(ReportBody(report))
    #expect(whole.sections == report.sections && whole.source == report.source)
  }
}
