import Diagnostics
import DisclosureModel

/// Parts that the official form asks for and the report does not have.
struct MissingSection: Check {
  let id = "S.section-missing"

  func examine(_ report: Report, into outcome: inout Outcome) {
    for section in report.form.sections {
      if report.section(section.key) != nil {
        outcome.pass()
      } else {
        outcome.fail(
          section.key.rawValue, ["section": "\(section.ordinal)、\(section.title)"],
          evidence: EvidenceOfFailure(line: report.title.place.line))
      }
    }
  }
}
