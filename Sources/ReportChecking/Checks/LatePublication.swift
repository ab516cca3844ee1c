import Diagnostics
import DisclosureModel

/// Reports that were published after the day by which they are to be.
struct LatePublication: ComparingCheck {
  let id: String
  /// The agencies that it looks at.
  let duty: PublicationDuty

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard report.isDated, PublicationDuty.of(report.agency) == duty else { return }
    let deadline = duty.deadline(forReportOn: report.year, outcome.settings.deadlines)
    guard let deadline else {
      return outcome.leaveOpen("", because: "《政府信息公开条例》没有规定此类机关的公布期限，也没有设定本地期限")
    }
    if let published = report.firstPublished {
      examine(published, deadline, report, others, &outcome)
    } else if let signed = report.signedAfterTheYear {
      examine(signature: signed, deadline, report, &outcome)
    } else {
      outcome.leaveOpen("", because: "文件所注日期早于报告年度结束，不是公布日期")
    }
  }

  private func examine(
    _ published: CalendarDate, _ deadline: Deadline, _ report: Report, _ others: Surroundings,
    _ outcome: inout Outcome
  ) {
    if published <= deadline.date { return outcome.pass() }
    if published.year > deadline.date.year || others.sharesDate(published, with: report) {
      return outcome.leaveOpen(
        "", because: "页面日期 \(published) 可能是网站迁移时重设的，不能据以判断首次公布的日期")
    }
    let signed = report.signedAfterTheYear.flatMap { $0 <= deadline.date ? $0 : nil }
    let note = signed.map { "；落款日期 \($0) 在期限之内，页面日期可能是重新发布的日期" } ?? ""
    fail(
      "公布日期为 \(published)", deadline, note, severity: signed == nil ? nil : .notice, report,
      &outcome)
  }

  /// Nothing is published before it is signed; whether it was soon after is not known.
  private func examine(
    signature: CalendarDate, _ deadline: Deadline, _ report: Report, _ outcome: inout Outcome
  ) {
    guard signature > deadline.date, signature.year == deadline.date.year else {
      return outcome.leaveOpen("", because: "只有落款日期 \(signature)，没有公布日期")
    }
    fail(
      "落款日期为 \(signature)", deadline, "；文件没有注明公布日期", severity: .notice, report,
      &outcome)
  }

  private func fail(
    _ what: String, _ deadline: Deadline, _ note: String, severity: Severity?, _ report: Report,
    _ outcome: inout Outcome
  ) {
    outcome.fail(
      "",
      ["what": what, "rule": deadline.rule, "deadline": "\(deadline.date)", "note": note],
      evidence: EvidenceOfFailure(line: report.title.place.line, severity: severity))
  }
}

extension Surroundings {
  /// Whether a report of the agency on another year was published on the same day, as all are that a site
  /// moves at once.
  fileprivate func sharesDate(_ day: CalendarDate, with report: Report) -> Bool {
    history.contains { $0.year != report.year && $0.published == day }
  }
}
