import DisclosureModel
import DocumentReading
import ReportReading
import Tables
import TestSupport
import Testing

@testable import ReportChecking

@Suite("Checks of the sample reports")
struct SampleReportTests {
  private func findings(_ name: String) throws -> [Finding] {
    try Checker.check(report(name)).findings
  }

  private func report(_ name: String) throws -> Report {
    let bytes = try Repository.bytes("Content/reports/\(name).txt")
    return try ReportReader().read(DocumentReader.read(bytes), path: "\(name).txt")
  }

  @Test func nameTheLeftOverTotalOfHuaihuaAsOneCause() throws {
    let findings = try findings("怀化市公安局交警支队-2023")
    let group = findings.filter { $0.likely != nil }
    let leader = try #require(group.first { $0.id == $0.headline })
    #expect(
      Set(group.map(\.name)) == [
        "T3.identity/naturalPerson", "T3.colsum/naturalPerson", "T3.rowsum/processed",
        "N.zero-requests",
      ])
    #expect(Set(group.map(\.headline)) == [leader.id])
    #expect(leader.name == "T3.identity/naturalPerson")
    #expect(leader.likely?.cell.id == "requests.processed.naturalPerson")
    #expect(leader.likely?.cell.line == 329)
    #expect(leader.likely?.value == .zero)
    #expect(leader.likely?.clears == 3)
    #expect(
      Set(findings.map(\.name)).subtracting(group.map(\.name)) == [
        "U.suffix/disclosure.licensing.decisions", "U.suffix/disclosure.penalties.decisions",
        "S.numbering", "S.period/missing", "T3.residue/naturalPerson", "D.unknown", "S.fee",
      ])
    #expect(findings.first { $0.check == "T3.residue" }?.headline == leader.id)
  }

  @Test func findOnlyBlanksAndAnOrdinalInZhangdian() throws {
    let findings = try findings("淄博市公安局交通警察支队张店大队-2023")
    #expect(
      Set(findings.map(\.name)) == [
        "C.self-repeat/rez5fb", "B.blank/requests", "S.numbering", "P.fee-zero", "D.unknown",
      ])
    #expect(findings.first { $0.check == "B.blank" }?.cells.count == 14)
  }

  @Test func findYuanForTenThousandYuanAndATruncatedTextInYanggu() throws {
    let findings = try findings("聊城市公安局交通巡逻警察支队阳谷大队-2022")
    #expect(
      Set(findings.map(\.name)) == [
        "U.unit/disclosure.fees.amount", "T3.all-one-type", "S.truncated", "D.unknown",
        "N.outcome",
      ])
    #expect(findings.first { $0.check == "S.truncated" }?.line == 144)
    #expect(findings.first { $0.check == "U.unit" }?.message.zh.contains("1060.8956 万元") == true)
  }

  @Test func findOnlyAMissingOrdinalInShizhong() throws {
    #expect(try findings("枣庄市公安局市中分局-2023").map(\.name) == ["S.numbering"])
  }

  @Test func findStructureAndNoArithmeticInLiaocheng() throws {
    let names = try findings("聊城市公安局-2023").map(\.name)
    #expect(
      Set(names) == [
        "S.numbering", "S.empty-sub/overview.（五）。", "S.artifact", "S.title", "D.unknown",
        "N.absent", "N.absent.disputes",
      ])
  }

  @Test func findNothingMoreWhereTheyAreComparedWithEachOther() throws {
    let names = [
      "怀化市公安局交警支队-2023", "淄博市公安局交通警察支队张店大队-2023", "聊城市公安局交通巡逻警察支队阳谷大队-2022",
      "枣庄市公安局市中分局-2023", "聊城市公安局-2023",
    ]
    let portfolio = try Portfolio(names.map(report))
    let alone = portfolio.reports.map { Checker.check($0).findings }
    #expect(Checker.check(portfolio).reports.map(\.findings) == alone)
  }
}
