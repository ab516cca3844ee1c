import Diagnostics
import DisclosureModel

/// Headings of the six parts without their Chinese ordinal, or with another one.
struct SectionNumbering: Check {
  let id = "S.numbering"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let sections = report.sections.filter { $0.key != .preamble }
    let odd = sections.filter { section in
      let official = report.form.sections.first { $0.key == section.key }
      return official.map { !section.ordinal.hasPrefix($0.ordinal) } ?? false
    }
    guard let first = odd.first else {
      if !sections.isEmpty { outcome.pass() }
      return
    }
    let names = odd.map { section in
      "“\(section.ordinal)\(section.title)”（第\(section.place.line)行）"
    }
    outcome.fail(
      "", ["headings": names.joined(separator: "、")],
      evidence: EvidenceOfFailure(line: first.place.line))
  }
}
