import Diagnostics
import DisclosureModel
import Tables

/// Reports that were published after the day by which they are to be.
struct LatePublication: ComparingCheck {
  let id: String
  /// The agencies that it looks at.
  let duty: PublicationDuty

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard report.isDated, PublicationDuty.of(report.agency) == duty else { return }
    let deadline = duty.deadline(forReportOn: report.year, outcome.settings.deadlines)
    guard let deadline else {
      return outcome.leaveOpen("", because: Phrase.noDeadline())
    }
    if let published = report.firstPublished {
      examine(published, deadline, report, others, &outcome)
    } else if let signed = report.signedAfterTheYear {
      examine(signature: signed, deadline, report, &outcome)
    } else {
      outcome.leaveOpen("", because: Phrase.dateTooEarly())
    }
  }

  private func examine(
    _ published: CalendarDate, _ deadline: Deadline, _ report: Report, _ others: Surroundings,
    _ outcome: inout Outcome
  ) {
    if published <= deadline.date { return outcome.pass() }
    if published.year > deadline.date.year || others.sharesDate(published, with: report) {
      return outcome.leaveOpen("", because: Phrase.dateReset(["date": published]))
    }
    let signed = report.signedAfterTheYear.flatMap { $0 <= deadline.date ? $0 : nil }
    let note = signed.map { Phrase.signedInTime(["date": $0]) } ?? .nothing
    fail(
      Phrase.publishedOn(["date": published]), deadline, note,
      severity: signed == nil ? nil : .notice, report, &outcome)
  }

  /// Nothing is published before it is signed; whether it was soon after is not known.
  private func examine(
    signature: CalendarDate, _ deadline: Deadline, _ report: Report, _ outcome: inout Outcome
  ) {
    guard signature > deadline.date, signature.year == deadline.date.year else {
      return outcome.leaveOpen("", because: Phrase.onlySigned(["date": signature]))
    }
    fail(
      Phrase.signedOn(["date": signature]), deadline, Phrase.noDateOfPublication(),
      severity: .notice, report, &outcome)
  }

  private func fail(
    _ what: BilingualText, _ deadline: Deadline, _ note: BilingualText, severity: Severity?,
    _ report: Report, _ outcome: inout Outcome
  ) {
    outcome.fail(
      "",
      ["what": what, "rule": deadline.rule, "deadline": deadline.date, "note": note],
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
