import Diagnostics
import DisclosureModel
import Tables
import Testing

@testable import ReportChecking

@Suite("The ledger across years")
struct LedgerTests {
  private func report(_ year: Int, _ lines: String...) throws -> Report {
    try ReportNotation((lines + ["year: \(year)"]).map { $0[...] }).small.report
  }

  @Test func linksEveryColumnOfRequestsAndTheDocumentsInForce() throws {
    let steps = try Ledger([report(2022), report(2023)]).steps
    #expect(steps.count == 1)
    #expect(
      steps[0].links.map { "\($0.account.check)/\($0.account.key)" } == [
        "X.stock.regulation/", "X.stock.normative/", "X.carry/naturalPerson", "X.carry/business",
        "X.carry/researchInstitution", "X.carry/socialOrganization", "X.carry/legalService",
        "X.carry/other", "X.carry/total",
      ])
    #expect(steps[0].links.allSatisfy { $0.state == .passes })
    #expect(steps[0].missingYears.isEmpty)
  }

  @Test func linksNothingOverAMissingYear() throws {
    let steps = try Ledger([report(2020), report(2023), report(2024)]).steps
    #expect(steps.map { Array($0.missingYears) } == [[2021, 2022], []])
    #expect(steps.map(\.links.count) == [0, 9])
  }

  @Test func linksOnlyRequestsOverAChangeOfForms() throws {
    let old = try report(2020, "form: 2019-2019-2021")
    let links = try #require(try Ledger([old, report(2021)]).steps.first).links
    #expect(Set(links.map(\.account.check)) == ["X.carry"])
  }

  @Test func linksTheItemsOfTwoReportsOnTheEarlierForm() throws {
    let reports = try [
      report(2019, "form: 2019-2019-2021", "disclosure.fees: 3 -1"),
      report(2020, "form: 2019-2019-2021", "disclosure.fees: 2 0"),
    ]
    let links = try #require(Ledger(reports).steps.first).links.filter {
      $0.account.check == "X.items"
    }
    #expect(links.map(\.account.key).last == "fees")
    #expect(links.allSatisfy { $0.state == .passes })
  }

  @Test func linksNothingBetweenAListOfIndicatorsAndATable() throws {
    let list = try report(2018, "form: 2014", "indicators: 主动公开信息数")
    let steps = try Ledger([list, report(2019, "form: 2019-2019-2021")]).steps
    #expect(steps.map(\.links.count) == [0])
  }

  @Test func saysWhatTheFiguresComeTo() throws {
    let before = try report(2022, "disclosure.normativeDocuments: 0 0 32")
    let after = try report(2023, "disclosure.normativeDocuments: 4 _ 36")
    let link = try #require(
      LedgerLink.all(from: before, to: after).first { $0.account.check == "X.stock.normative" })
    #expect(
      link.formula(from: before, to: after)
        == BilingualText(
          zh: "2022 年现行有效件数 32 + 2023 年本年制发件数 4 − 本年废止件数 空白 = 现行有效件数 36",
          en:
            "2022: In force 32 + 2023: Issued in the year 4 − Repealed in the year blank = In force 36"
        ))
  }

  @Test func roundedNumbersFailOnlyBeyondTheirRounding() throws {
    func state(_ carriedIn: String) throws -> LedgerLink.State? {
      let before = try report(2022, "requests.carriedOut.total: 1.2万")
      let after = try report(2023, "requests.carriedIn.total: \(carriedIn)")
      return LedgerLink.all(from: before, to: after).last?.state
    }
    #expect(try state("12340") == .passes)
    #expect(try state("13340") == .fails)
  }

  @Test func anotherFileThatAgreesTakesTheCertaintyAway() throws {
    let before = try report(
      2022, "requests.carriedOut: 7 0 0 0 0 0 7", "capture requests.carriedOut: 5 0 0 0 0 0 5")
    let after = try report(2023, "requests.carriedIn: 5 0 0 0 0 0 5")
    // A portfolio keeps the captures of reports only that it was given as files.
    let others = Surroundings(history: [before, after][...], before: before, after: nil)
    let findings = Checker.check(after, among: others).findings.filter {
      $0.check == "X.carry"
    }
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(findings.allSatisfy { $0.message.zh.contains("另一份文件 reports/other.txt 中的数字与之相符") })
  }

  @Test func aNewNameTakesTheCertaintyAway() throws {
    func named(_ name: String, _ year: Int, _ line: String) throws -> Report {
      let report = try report(year, line)
      return report.filed(under: Agency(id: "one", name: name, place: nil, ownID: name))
    }
    let before = try named("某市甲局", 2022, "requests.carriedOut: 7 0 0 0 0 0 7")
    let after = try named("某市乙局", 2023, "requests.carriedIn: 5 0 0 0 0 0 5")
    let others = Surroundings(history: [before, after][...], before: before, after: nil)
    let finding = try #require(
      Checker.check(after, among: others).findings.first {
        $0.check == "X.carry" && $0.key == "total"
      })
    #expect(finding.severity == .warning)
    #expect(finding.message.zh.hasSuffix("；两年之间机关的名称或所属地区有变化（某市甲局→某市乙局），统计范围可能不同"))
  }
}
