import Diagnostics
import DisclosureModel
import TextSearch

/// Headings inside a section with no text under them. One that ends the report is told as truncation.
struct EmptySubheading: ReportCheck {
  let id = "S.empty-sub"

  func examine(_ report: Report, into outcome: inout Outcome) {
    var isKept = false
    for section in report.sections where section.isNarrative {
      let isLastSection = section.key == report.sections.last?.key
      for (index, isEmpty) in section.subheadings {
        guard isEmpty else {
          isKept = true
          continue
        }
        let block = section.blocks[index]
        if isLastSection, index + 1 == section.blocks.count { continue }
        outcome.fail(
          "\(section.key.rawValue).\(block.text)", ["heading": block.text],
          evidence: EvidenceOfFailure(line: block.place.line))
      }
    }
    if isKept, outcome.findings.isEmpty { outcome.pass() }
  }
}

extension Section {
  /// The places of the headings among the blocks, and whether each has nothing below it.
  ///
  /// Headings come in ranks by the way they are numbered; which rank is below which is told by the order
  /// in which they first open: `（一）` may stand above `1.` or below `一、`.
  fileprivate var subheadings: [(index: Int, isEmpty: Bool)] {
    var open: [HeadingRank] = []
    return blocks.indices.compactMap { index in
      guard let rank = HeadingRank(blocks[index]) else { return nil }
      if let position = open.firstIndex(of: rank) {
        open.removeSubrange((position + 1)...)
      } else {
        open.append(rank)
      }
      let next = index + 1
      guard next < blocks.count else { return (index, true) }
      return (index, HeadingRank(blocks[next]).map(open.contains) ?? false)
    }
  }
}

/// How a heading is marked: its level, and the kind of its ordinal.
private struct HeadingRank: Equatable {
  let level: Int
  let isChinese: Bool

  /// Nil for what is no heading.
  init?(_ block: Section.Block) {
    guard case .heading(let level) = block.kind else { return nil }
    self.level = level
    let first = block.text.first { !"（( ".contains($0) }
    isChinese = first?.isChineseOrdinal ?? false
  }
}
