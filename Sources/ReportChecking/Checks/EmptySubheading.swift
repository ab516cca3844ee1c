import Diagnostics
import DisclosureModel

/// Headings inside a section with no text under them.
struct EmptySubheading: Check {
  let id = "S.empty-sub"
  /// The sections whose text is not broken up by tables.
  private static let narrative: Set<Section.Key> = [.overview, .problems, .other]

  func examine(_ report: Report, into outcome: inout Outcome) {
    for section in report.sections where Self.narrative.contains(section.key) {
      for (index, block) in section.blocks.enumerated() {
        guard case .heading(let level) = block.kind else { continue }
        if isEmpty(level, section.blocks.dropFirst(index + 1).first) {
          outcome.fail(
            "\(section.key.rawValue).\(block.text)", ["heading": block.text],
            evidence: EvidenceOfFailure(line: block.place.line))
        } else {
          outcome.pass()
        }
      }
    }
  }

  /// Whether nothing, or a heading of the same or a higher level, follows.
  private func isEmpty(_ level: Int, _ next: Section.Block?) -> Bool {
    guard let next else { return true }
    if case .heading(let nextLevel) = next.kind { return nextLevel <= level }
    return false
  }
}
