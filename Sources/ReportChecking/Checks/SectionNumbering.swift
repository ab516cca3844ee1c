import Diagnostics
import DisclosureModel
import Tables
import TextSearch

/// Headings of the six parts without their Chinese ordinal, with another one, or out of order.
struct SectionNumbering: ReportCheck {
  let id = "S.numbering"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let sections = report.sections.filter { $0.key != .preamble }
    guard !sections.isEmpty else { return }
    let displaced = Set(report.displacedSections.map(\.section.key))
    var former = 0
    var seen: Set<Int> = []
    var faults: [(section: Section, fault: Phrase)] = []
    for section in sections {
      let ordinal = SectionOrdinal(section.ordinal)
      let isRepeated = ordinal.number.map { !seen.insert($0).inserted } ?? false
      // That a part stands elsewhere than its number says is told as the order of the parts.
      let isDisplaced = displaced.contains(section.key) && ordinal.number == section.key.number
      let fault = ordinal.fault(
        in: section.key, after: isDisplaced ? 0 : former, isRepeated: isRepeated)
      if let fault { faults.append((section, fault)) }
      // One heading out of order does not put those after it out of order.
      former = fault == nil ? ordinal.number ?? former : section.key.number
    }
    guard let first = faults.first else { return outcome.pass() }
    let names = faults.map { section, fault in
      Phrase.headingFault([
        "heading": section.ordinal + section.title, "line": section.place.line, "fault": fault(),
      ])
    }
    outcome.fail(
      "", ["headings": names.list],
      evidence: EvidenceOfFailure(line: first.section.place.line))
  }
}

/// The ordinal of a section's heading, such as `二、` or `5、`.
private struct SectionOrdinal {
  /// Nil where the heading has none.
  let number: Int?
  private let isChinese: Bool

  init(_ printed: String) {
    let digits = printed.drop { $0 == "第" || $0.isWhitespace }.prefix { $0.wholeNumberValue != nil }
      .prefix(3)
    number = digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
    isChinese = digits.allSatisfy(\.isChineseOrdinal)
  }

  /// What is unusual about it, where the heading before had the number `former`.
  func fault(in section: Section.Key, after former: Int, isRepeated: Bool) -> Phrase? {
    guard let number else { return .noOrdinal }
    if !isChinese { return .foreignOrdinal }
    // A part that is missing may have been closed up in the numbering.
    if number > former, number == section.number || number == former + 1 { return nil }
    return isRepeated ? .repeatedOrdinal : .misplacedOrdinal
  }
}
