import Diagnostics
import DisclosureModel
import Testing

@testable import ReportChecking

@Suite("The list of reviews")
struct ReviewListTests {
  private func read(_ text: String) -> (list: ReviewList, diagnostics: [Diagnostic]) {
    ReviewListReader.read(Array(text.utf8), path: "reviews.csv")
  }

  @Test func saysWhatWasDecidedAndWhatTheAgencyAnswers() throws {
    let (list, diagnostics) = read(
      """
      \u{FEFF}finding_id,status,reviewer,date,note,reply,evidence
      fabc,explained,王某,2024-05-01,已核实,"系笔误,
      将更正",k3x9ab
      """)
    #expect(diagnostics == [])
    let review = try #require(list["fabc"])
    #expect(review.status == .explained)
    #expect(review.reviewer == "王某")
    #expect(review.date == CalendarDate(year: 2024, month: 5, day: 1))
    #expect(review.note == "已核实")
    #expect(review.reply == "系笔误,\n将更正")
    #expect(review.evidence == "k3x9ab")
    #expect(review.line == 2)
    #expect(list["fabd"] == nil)
  }

  @Test func mayBeWrittenInChineseWithShortAndBlankRows() {
    let (list, diagnostics) = read("发现代号,处理情况,答复,日期\nfa,不成立\n,,,\nfb,已确认,好,2024/5/1\n")
    #expect(diagnostics == [])
    #expect(list.reviews.map(\.status) == [.dismissed, .confirmed])
    #expect(list["fb"]?.date?.description == "2024-05-01")
  }

  @Test(arguments: [
    ("2024-05-01", "2024-05-01"), ("2024/5/1", "2024-05-01"), ("2024.5.1", "2024-05-01"),
    ("2024年5月1日", "2024-05-01"), ("2024-02-30", nil), ("5月1日", nil), ("24-05-01", nil),
    ("2024-5", nil), ("2024-5-1-2", nil),
  ])
  func readsDatesAsPeopleAndSpreadsheetsWriteThem(_ written: String, _ date: String?) {
    #expect(CalendarDate(written: written)?.description == date)
  }

  /// Faults, each with where and how it is told.
  static let faults: [(text: String, line: Int?, summary: String, advice: String)] = [
    ("", nil, "文件是空的", "请写上复核记录，或删去这个文件"),
    (
      "finding_id\nfa\n", 1, "没有名为 status（处理情况）的列",
      "第一行应为：finding_id,status,reviewer,date,note,reply,evidence"
    ),
    (
      "finding_id,status,evidence\nfa,explained,7f6cs\n", 2, "不是依据代号：7f6cs",
      "依据代号是 6 位数字和小写字母（没有 i、l、o、u），请从该条发现下方的“复核记录”原样复制；电子表格会把形如 12e345 的代号改成数字，请先将这一列设为文本"
    ),
    (
      "finding_id,status,evidence\nfa,explained,7f6cs1\nfb,explained,1.2E+346\n", 3,
      "不是依据代号：1.2E+346",
      "依据代号是 6 位数字和小写字母（没有 i、l、o、u），请从该条发现下方的“复核记录”原样复制；电子表格会把形如 12e345 的代号改成数字，请先将这一列设为文本"
    ),
    ("finding_id,status,replay\nfa,open,\n", 1, "没有名为 replay 的列", "是不是 reply？"),
    ("finding_id,status\nfa,explaned\n", 2, "没有这种处理情况：explaned", "是不是 explained？"),
    (
      "finding_id,status\nfa,open\n", 2, "没有这种处理情况：open",
      "应为 confirmed（已确认）、explained（已说明）、dismissed（不成立）"
    ),
    (
      "finding_id,status\nfa\n", 2, "这一行没有写 status（处理情况）",
      "应为 confirmed（已确认）、explained（已说明）、dismissed（不成立）"
    ),
    (
      "finding_id,status\n,explained\n", 2, "这一行没有写 finding_id（发现代号）",
      "请写上代号（见该条发现下方的“复核记录”），或删去这一行"
    ),
    (
      "finding_id,status,date\nfa,explained,昨天\n", 2, "不是日期：昨天", "请写成 2024-05-01 的样子"
    ),
    (
      "finding_id,status\nfa,explained\nFA,dismissed\n", 3, "fa 在第 2 行已有复核记录",
      "一条发现只写一行，请把两行合并"
    ),
    (
      "finding_id,status\nfa,explained,甲,乙\n", 2, "这一行有 4 格，多于第一行的 2 格", "格内含逗号时请用双引号括起"
    ),
  ]

  @Test(arguments: faults.indices)
  func tellsEveryFaultWithItsLineAndWhatToDo(_ index: Int) throws {
    let (text, line, summary, advice) = Self.faults[index]
    let diagnostics = read(text).diagnostics
    let fault = try #require(diagnostics.first { $0.summary == summary }, "\(diagnostics)")
    #expect(fault.path == "reviews.csv")
    #expect(fault.line == line)
    #expect(fault.advice == advice)
    #expect((fault.excerpt == nil) == (line == nil))
  }
}

@Suite("Reviewing")
struct ReviewingTests {
  private func checked(_ lines: String...) throws -> CheckedReport {
    Checker.check(try ReportNotation(lines.map { $0[...] }).small.report)
  }

  private func wrong(_ pending: Int = 1) throws -> CheckedReport {
    try checked("disputes.reconsideration: \(pending) 0 0 0 0")
  }

  private func review(
    of finding: Finding, _ status: Finding.Status = .dismissed, evidence: String? = nil,
    date: CalendarDate? = nil
  ) -> ReviewList {
    ReviewList([Review(finding: finding.id, status: status, date: date, evidence: evidence)])
  }

  @Test func givesAFindingItsStatus() throws {
    let report = try wrong()
    let finding = report.findings[0]
    let reviewed = report.reviewed(
      by: review(of: finding, .explained, evidence: finding.fingerprint.uppercased()))
    #expect(reviewed.findings[0].status == .explained)
    #expect(reviewed.findings[0].counts)
    #expect(!reviewed.findings[0].isReviewOutdated)
    #expect(reviewed.findings.dropFirst().allSatisfy { $0.status == .open && $0.review == nil })
  }

  @Test func doesNotCountWhatWasDismissed() throws {
    let report = try wrong()
    let reviewed = report.reviewed(by: review(of: report.findings[0]))
    #expect(!reviewed.findings[0].counts)
  }

  @Test func keepsAReviewOfOtherEvidenceButDoesNotFollowIt() throws {
    let before = try wrong(1).findings[0]
    let after = try wrong(2)
    #expect(after.findings[0].id == before.id)
    let reviewed = after.reviewed(by: review(of: before, evidence: before.fingerprint))
    #expect(reviewed.findings[0].isReviewOutdated)
    #expect(reviewed.findings[0].status == .open)
    #expect(reviewed.findings[0].review?.status == .dismissed)
    #expect(reviewed.findings[0].counts)
  }

  @Test func withoutAFingerprintComparesTheDayOfPublication() throws {
    let report = try wrong()
    let finding = report.findings[0]
    let list = review(of: finding, date: CalendarDate(year: 2024, month: 5, day: 1))
    for (published, isOutdated) in [
      (nil, false), ("2024-04-30", false), ("2024-05-01", false), ("2024-05-02", true),
    ] as [(String?, Bool)] {
      let source = Source(
        path: "a", format: "txt", encoding: "utf-8", sha256: "", published: published)
      let other = Report(
        source: source, agency: report.report.agency, year: 2023, form: report.report.form,
        title: report.report.title, period: nil, contact: Contact(), signed: nil, sections: [],
        cells: report.report.cells, tables: [], statements: [], artifacts: [])
      let checked = CheckedReport(report: other, findings: [finding], tally: .init())
      let reviewed = checked.reviewed(by: list).findings[0]
      #expect(reviewed.isReviewOutdated == isOutdated, "\(published ?? "unknown")")
    }
  }

  @Test func namesReviewsOfFindingsThatAreNotThere() throws {
    let report = try wrong()
    let list = ReviewList(
      [report.findings[0].id, "fgone"].map { Review(finding: $0, status: .confirmed) })
    let portfolio = Checker.portfolio(of: [report]).reviewed(by: list)
    #expect(portfolio.unmatchedReviews.map(\.finding) == ["fgone"])
  }

  @Test func fingerprintsFollowTheNumbersAlone() throws {
    func finding(
      line: Int, raw: String = "1", message: String = "甲", quote: String? = nil,
      severity: Severity = .error, hasCells: Bool = true
    ) -> Finding {
      Finding(
        id: "f", check: "T4.sum", key: "", severity: severity, message: message,
        cells: hasCells
          ? [Finding.Evidence(index: 0, id: "a.b.c", label: "甲", raw: raw, line: line)] : [],
        quote: quote.map { Finding.Quote(sentence: $0, phrase: $0, line: line) }, line: line)
    }
    let own = finding(line: 1).fingerprint
    #expect(own.count == 6)
    #expect(finding(line: 9, message: "乙", severity: .notice).fingerprint == own)
    #expect(finding(line: 1, raw: "2").fingerprint != own)
    #expect(finding(line: 1, quote: "共 9 件").fingerprint != own)
    #expect(
      finding(line: 1, quote: "共 9 件").fingerprint == finding(line: 2, quote: "共9件").fingerprint)
    func structural(_ message: String) -> String {
      finding(line: 1, message: message, hasCells: false).fingerprint
    }
    #expect(structural("“甲”（第 3 行）") == structural("“甲”（第 12 行）"))
    #expect(structural("“甲”（第 3 行）") != structural("“乙”（第 3 行）"))
    #expect(structural("第三部分") != structural("第四部分"))
    #expect(structural("") == structural(""))
  }
}
