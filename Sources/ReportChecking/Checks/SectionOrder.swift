import Diagnostics
import DisclosureModel
import Tables

/// The six parts in another order than the form's.
struct SectionOrder: ReportCheck {
  let id = "S.order"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let displaced = report.displacedSections
    guard let first = displaced.first else { return outcome.pass() }
    let named = displaced.map { section, former in
      Phrase.sectionAfter([
        "section": section.printedHeading, "former": former.printedHeading,
      ])
    }
    outcome.fail(
      "", ["headings": named.joined(Phrase.semicolon())],
      evidence: EvidenceOfFailure(line: first.section.place.line))
  }
}

extension Report {
  /// The parts that come after one that the form has behind them, with the furthest of those.
  var displacedSections: [(section: Section, former: Section)] {
    var furthest: Section?
    return sections.compactMap { section in
      guard let former = furthest, section.key.number < former.key.number else {
        furthest = section
        return nil
      }
      return (section, former)
    }
  }
}

extension Section {
  /// `“五、其他需要报告的事项”（第 60 行）`.
  fileprivate var printedHeading: BilingualText {
    Phrase.textOnLine(["text": ordinal + title, "line": place.line])
  }
}
