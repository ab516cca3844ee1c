import Diagnostics
import DisclosureModel
import Testing

@testable import ReportChecking

/// What decides between changes that would settle the same sums, and what it tells about who erred.
@Suite("Evidence for a repair")
struct RepairEvidenceTests {
  private func report(_ lines: String) throws -> Report {
    try ReportNotation(lines.split(separator: "\n")).small.report
  }

  /// The findings on sums in the first of `reports`.
  private func sums(_ reports: String...) throws -> [Finding] {
    let reports = try reports.map(report)
    let portfolio = Portfolio(reports)
    // A portfolio has captures only of reports that it was given.
    let checked =
      reports.count == 1
      ? Checker.check(reports[0])
      : try #require(
        Checker.check(portfolio).reports.first { $0.report.year == reports[0].year })
    return checked.findings.filter { finding in
      Catalogue.sums.contains { $0.id == finding.check }
    }
  }

  /// A request that is neither decided nor carried out: the number received may be wrong, or that carried out.
  private static let lost = """
    requests.received: 3 0 0 0 0 0 3
    requests.granted: 2 0 0 0 0 0 2
    requests.processed: 2 0 0 0 0 0 2
    """

  @Test func leavesOpenWhichRowLacksTheEntryButTellsThatItIsOne() throws {
    let findings = try sums(Self.lost)
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.likely == nil && $0.headline == findings[0].headline })
  }

  @Test func isWhatTheYearAfterCarriesIn() throws {
    let findings = try sums(
      Self.lost,
      """
      year: 2024
      requests.carriedIn: 1 0 0 0 0 0 1
      requests.granted: 1 0 0 0 0 0 1
      requests.processed: 1 0 0 0 0 0 1
      """)
    let likely = try #require(findings.first?.likely)
    #expect(likely.kind == .entryMissing)
    #expect(
      likely.edits.map(\.cell.id) == [
        "requests.carriedOut.naturalPerson", "requests.carriedOut.total",
      ])
    #expect(likely.edits.map(\.value.whole) == [1, 1])
    #expect(likely.witnesses == [.yearAfter])
    #expect(likely.rivals == 1)
    #expect(likely.clears == 2)
  }

  @Test func isWhatTheTextSays() throws {
    let findings = try sums(Self.lost + "\nstates received 2: 收到申请2件")
    let likely = try #require(findings.first?.likely)
    #expect(likely.cell.id == "requests.received.naturalPerson")
    #expect(likely.witnesses == [.text])
    #expect(findings.map(\.causeReason) == [.textAgrees, .textAgrees])
  }

  @Test func isWhatTheTextSaysTheNumberRoseTo() throws {
    let findings = try sums(
      """
      requests.received: 9 0 0 0 0 0 9
      requests.carriedIn: 2 0 0 0 0 0 2
      requests.granted: 10 0 0 0 0 0 10
      requests.processed: 10 0 0 0 0 0 10
      tells: 政府信息公开申请由2022年的7件增至2023年的8件。
      """)
    let likely = try #require(findings.first?.likely)
    #expect(likely.cell.id == "requests.received.naturalPerson")
    #expect(likely.witnesses == [.text])
  }

  /// A row out of balance in a table of which the other sums cannot be told.
  private static let torn = """
    requests.carriedIn: 2 0 0 0 0 0 3
    unread requests.processed: no label
    """

  @Test func isWhatTheYearBeforeCarriesOut() throws {
    func likely(_ carriedOut: String) throws -> Finding.Repair? {
      try sums(
        Self.torn,
        """
        year: 2022
        requests.received: \(carriedOut)
        requests.carriedOut: \(carriedOut)
        """
      ).first { $0.check == "T3.rowsum" }?.likely
    }
    let more = try likely("3 0 0 0 0 0 3")
    #expect(more?.cell.id == "requests.carriedIn.naturalPerson")
    #expect(more?.witnesses == [.yearBefore])
    #expect(try likely("2 0 0 0 0 0 2")?.cell.id == "requests.carriedIn.total")
    #expect(try likely("7 0 0 0 0 0 7") == nil)
  }

  @Test func explainsWhatIsCarriedOverToo() throws {
    let before = try report(
      "year: 2022\nrequests.received: 4 0 0 0 0 0 4\nrequests.carriedOut: 4 0 0 0 0 0 4")
    let report = try report(
      """
      requests.carriedIn: 40 0 0 0 0 0 4
      requests.granted: 4 0 0 0 0 0 4
      requests.processed: 4 0 0 0 0 0 4
      """)
    func id(_ check: String) -> String {
      FindingID.of(
        agency: report.agency.ownID, year: report.year, check: check, key: "naturalPerson")
    }
    let carry = Finding(
      id: id("X.carry"), check: "X.carry", key: "naturalPerson", severity: .warning, message: "",
      line: nil)
    let sums = Checker.check(report).findings
    let others = Surroundings(history: [before, report][...], before: before, after: nil)
    let grouped = RootCauses(report, among: others).grouped(sums + [carry])
    let group = grouped.filter { $0.headline == id("T3.identity") }
    #expect(group.map(\.check).sorted() == ["T3.identity", "T3.rowsum", "X.carry"])
    #expect(group.allSatisfy { $0.likely?.value.whole == 4 && $0.likely?.kind == .tenfold })
    #expect(group.first?.likely?.witnesses == [.yearBefore])
  }

  @Test func isTheSlipOfThePenWhereNothingElseDecides() throws {
    let findings = try sums("disputes.reconsideration: 14 71 0 0 31")
    #expect(findings.first?.likely?.cell.id == "disputes.reconsideration.corrected")
    #expect(findings.first?.likely?.kind == .digitsSwapped)
    #expect(findings.first?.likely?.rivals == 1)
    #expect(try sums("disputes.reconsideration: 4 7 0 0 9").first?.likely == nil)
  }

  @Test func isAnotherFileWithTheNumberThatIsWanted() throws {
    let findings = try sums(Self.torn + "\ncapture requests.carriedIn: 2 0 0 0 0 0 2")
    let sum = try #require(findings.first { $0.check == "T3.rowsum" })
    #expect(sum.likely?.cell.id == "requests.carriedIn.total")
    #expect(sum.likely?.witnesses == [.otherFile])
    #expect(sum.causeReason == .fileDiffers)
  }

  @Test func pointsToTheAgencyWhereAnotherFileHasTheSame() throws {
    let wrong = "requests.received: 3 0 0 0 0 0 4"
    let alone = try sums(wrong)
    #expect(alone.allSatisfy { $0.cause == .source && $0.causeReason == nil })
    let agreeing = try sums(wrong + "\ncapture disclosure.licensing.decisions: 1")
    #expect(!agreeing.isEmpty)
    #expect(agreeing.allSatisfy { $0.cause == .source && $0.causeReason == .filesAgree })
    #expect(try sums(wrong + "\ncapture same").allSatisfy { $0.causeReason == nil })
  }

  @Test func pointsToTheConversionWhereRowsAreTorn() throws {
    let findings = try sums(
      "requests.received: 3 0 0 0 0 0 4\nunread requests.granted: 6 of 7")
    let sum = try #require(findings.first { $0.check == "T3.rowsum" })
    #expect(sum.cause == .extraction)
    #expect(sum.causeReason == .torn)
  }

  @Test func showsTwoCellsInEachOthersPlace() throws {
    let findings = try sums(
      """
      requests.received: 5 2 0 0 0 0 7
      requests.granted: 2 5 0 0 0 0 7
      requests.processed: 5 2 0 0 0 0 7
      """)
    #expect(findings.map(\.check) == ["T3.colsum", "T3.colsum"])
    let likely = try #require(findings.first?.likely)
    #expect(likely.kind == .cellsSwapped)
    #expect(likely.edits.map(\.cell.id).allSatisfy { $0.hasPrefix("requests.granted.") })
    #expect(likely.edits.map(\.value.whole) == [5, 2])
    #expect(likely.rivals == 0)
  }

  @Test func takesFeesInYuanForWhatTheyAreUnlessOtherYearsAreAsLarge() throws {
    func likely(_ others: String...) throws -> Finding.Repair? {
      let large = """
        disclosure.licensing.decisions: 2000
        disclosure.fees.amount: 300000
        """
      let reports = try ([large] + others).map(report)
      let checked = Checker.check(Portfolio(reports)).reports.first { $0.report.year == 2023 }
      return checked?.findings.first { $0.check == "U.fee-magnitude" }?.likely
    }
    #expect(try likely()?.kind == .currencyUnit)
    #expect(try likely()?.value.whole == 30)
    #expect(try likely("year: 2022\ndisclosure.fees.amount: 250000") == nil)
    #expect(
      try likely("year: 2022\ndisclosure.fees.amount: 41.5")?.witnesses == [.yearBefore])
  }
}
