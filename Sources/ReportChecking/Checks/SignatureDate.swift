import Diagnostics
import DisclosureModel
import Tables

/// A signature before the end of the year that the report is about, or after its publication.
struct SignatureDate: ReportCheck {
  let id = "D.sign"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let signed = report.signed else { return }
    if !report.isAfterTheYear(signed.value) {
      fail(
        "early", signed, Phrase.signedTooEarly(["end": "\(report.year)-12-31"]), &outcome)
    } else if let published = report.published, report.isAfterTheYear(published),
      signed.value > published
    {
      fail("publication", signed, Phrase.signedTooLate(["date": published]), &outcome)
    } else {
      outcome.pass()
    }
  }

  private func fail(
    _ key: String, _ signed: Located<CalendarDate>, _ what: BilingualText, _ outcome: inout Outcome
  ) {
    outcome.fail(
      key, ["signed": "\(signed.value)", "what": what],
      evidence: EvidenceOfFailure(line: signed.place.line))
  }
}
