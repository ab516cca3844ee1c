import Diagnostics
import DisclosureModel
import Tables

/// Parts that the official form asks for and the report does not have.
struct MissingSection: ReportCheck {
  static let id = "S.section-missing"
  var id: String { Self.id }

  func examine(_ report: Report, into outcome: inout Outcome) {
    for section in report.form.sections {
      guard report.section(section.key) == nil else {
        outcome.pass()
        continue
      }
      let lacksTable = report.lacksTable(of: section.key)
      outcome.fail(
        section.key.rawValue,
        [
          "section": Phrase.sectionName([
            "ordinal": section.ordinal, "number": section.key.number,
            "title": Term.words(section.title),
          ]),
          "table": lacksTable ? Phrase.tableMissingToo() : BilingualText.nothing,
        ],
        evidence: EvidenceOfFailure(
          line: report.title.place.line,
          severity: lacksTable && report.holdsTables ? .error : .warning))
    }
  }
}

extension Report {
  /// Whether the form has a table in the section and the report has not.
  fileprivate func lacksTable(of section: Section.Key) -> Bool {
    form.tables.contains { table in
      table.section == section.rawValue
        && tables.contains { $0.key == table.key && $0.state == .missing }
    }
  }
}
