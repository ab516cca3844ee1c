import DisclosureModel
import Testing

@testable import ReportChecking

@Suite("The checker")
struct CheckerTests {
  private func small(_ lines: String...) throws -> SmallReport {
    try ReportNotation(lines.map { $0[...] }).small
  }

  @Test func findsNothingInACleanReport() {
    let checked = Checker.check(SmallReport().report)
    #expect(checked.findings.isEmpty)
    #expect(checked.tally.undecided.isEmpty)
    // 42 sums, 3 tables, 5 rules of formats, 2 × 3 tables of blanks, 6 sections, numbering, period,
    // artifacts, misprints.
    #expect(checked.tally == .init(passed: 42 + 3 + 5 + 6 + 6 + 4))
  }

  @Test func countsWhatPassedFailedAndStayedOpen() throws {
    let report = try small(
      "requests.received: 1 0 0 0 0 0 1", "requests.carriedOut.naturalPerson: ?",
      "disputes.reconsideration: 1 0 0 0 0"
    ).report
    let tally = Checker.check(report).tally
    #expect(tally.failed == 2)
    #expect(
      tally.undecided.map { "\($0.check)/\($0.key)" } == [
        "T3.identity/naturalPerson", "T3.rowsum/carriedOut",
      ])
    #expect(tally.passed == 42 - 4 + 3 + 5 + 6 + 6 + 4)
  }

  @Test func ordersFindingsByGravityAndLine() throws {
    let report = try small(
      "period: none", "disputes.reconsideration: 1 0 0 0 0", "disclosure.fees.amount: 3元",
      "disclosure.penalties.decisions: 1.5", "requests.carriedIn.other: _"
    ).report
    #expect(
      Checker.check(report).findings.map(\.name) == [
        "U.unit/disclosure.fees.amount", "T4.sum/reconsideration",
        "F.decimal/disclosure.penalties.decisions", "S.period/missing", "B.blank/requests",
      ])
  }

  @Test func keepsAFindingsIdWhenOthersComeAndGo() throws {
    let alone = try small("disputes.reconsideration: 1 0 0 0 0").report
    let amongOthers = try small(
      "disputes.reconsideration: 5 0 0 0 0", "disputes.litigationDirect: 1 0 0 0 0",
      "period: none"
    ).report
    let id = Checker.check(alone).findings[0].id
    let ids = Checker.check(amongOthers).findings.filter { $0.key == "reconsideration" }.map(\.id)
    #expect(ids == [id])
  }

  @Test func givesFindingsIdsThatAreKnownForever() {
    // Computed with an independent implementation of FNV-1a.
    #expect(
      FindingID.of(agency: "agency", year: 2023, check: "T4.sum", key: "reconsideration")
        == "f0bq3vxpyp7q7e")
  }

  @Test func givesOtherIdsToOtherAgenciesYearsChecksAndKeys() {
    let ids = [
      FindingID.of(agency: "a", year: 2023, check: "T4.sum", key: "k"),
      FindingID.of(agency: "b", year: 2023, check: "T4.sum", key: "k"),
      FindingID.of(agency: "a", year: 2022, check: "T4.sum", key: "k"),
      FindingID.of(agency: "a", year: 2023, check: "T3.sum", key: "k"),
      FindingID.of(agency: "a", year: 2023, check: "T4.sum", key: "l"),
      FindingID.of(agency: "a", year: 2023, check: "T4.sumk", key: ""),
    ]
    #expect(Set(ids).count == ids.count)
  }

  @Test func checksEachReportOfAPortfolioByItself() throws {
    var former = try small("disputes.reconsideration: 1 0 0 0 0")
    former.year = 2022
    former.period = nil
    let portfolio = Portfolio([SmallReport().report, former.report])
    let checked = Checker.check(portfolio)
    #expect(checked.reports.map(\.report.year) == [2022, 2023])
    #expect(checked.reports.map(\.findings.count) == [2, 0])
    #expect(
      Checker.portfolio(of: portfolio.reports.map(Checker.check)).reports.map(\.findings)
        == checked.reports.map(\.findings))
  }
}
