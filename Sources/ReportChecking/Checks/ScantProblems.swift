import Diagnostics
import DisclosureModel
import Tables

/// The part on problems and improvements says next to nothing.
struct ScantProblems: ReportCheck {
  let id = "S.none5"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let section = report.section(.problems) else { return }
    let text = section.blocks.map(\.text).joined()
    let count = text.utf8.count > Self.longEnough ? Self.fewest : text.count(where: \.isLetter)
    if count >= Self.fewest { return outcome.pass() }
    // A report that ends with the heading is told as truncated.
    if section.blocks.isEmpty, section.place == report.sections.last?.place { return }
    outcome.fail(
      "",
      [
        "heading": "\(section.ordinal)\(section.title)",
        "what": text.isEmpty ? Phrase.noText() : Phrase.scantText(["count": count, "text": text]),
      ],
      evidence: EvidenceOfFailure(
        line: (section.blocks.first?.place ?? section.place).line,
        // No text at all may as well be an image.
        severity: text.isEmpty ? .notice : nil))
  }

  /// Characters, punctuation aside.
  private static let fewest = 30
  /// Bytes that hold so many in any case.
  private static let longEnough = 600
}
