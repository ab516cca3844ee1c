import Diagnostics
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
    #expect(checked.tally.passed > Form.form2021.relations.count)
  }

  @Test func countsWhatPassedFailedAndStayedOpen() throws {
    let report = try small(
      "requests.received: 1 0 0 0 0 0 1", "requests.carriedOut.naturalPerson: ?",
      "disputes.reconsideration: 1 0 0 0 0"
    ).report
    let checked = Checker.check(report)
    let tally = checked.tally
    #expect(checked.findings.count == 2)
    #expect(
      tally.undecided.map { "\($0.check)/\($0.key)" } == [
        "T3.identity/naturalPerson", "T3.rowsum/carriedOut",
      ])
    // Four sums do not hold; two tables now have totals to fill in.
    #expect(tally.passed == Checker.check(SmallReport().report).tally.passed - 4 + 2)
  }

  @Test func followsThePortalsSettings() throws {
    let report = try small("disclosure.licensing.decisions: 443000", "period: none").report
    func names(_ rules: [String: CheckSettings.Rule]) -> [String] {
      Checker.check(report, settings: CheckSettings(rules: rules)).findings.map {
        "\($0.check) \($0.severity)"
      }
    }
    #expect(names([:]) == ["S.period notice"])
    #expect(names(["S.period": .off, "F.round": .on]) == ["F.round notice"])
    #expect(names(["S.period": .severity(.error)]) == ["S.period error"])
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
      Checker.portfolio(of: portfolio.reports.map { Checker.check($0) }).reports.map(\.findings)
        == checked.reports.map(\.findings))
  }
}
