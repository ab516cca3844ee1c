import Diagnostics
import DisclosureModel

/// A table that counts reconsiderations or lawsuits, and a text that never speaks of any.
///
/// Only a text that has much to say is expected to say this, too. The preamble does not count: it names
/// every part of the report.
struct UnmentionedDisputes: ReportCheck {
  let id = "N.absent.disputes"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let totals = report.form.cells.filter {
      $0.table == "disputes" && $0.id.hasSuffix(".total")
    }.map(\.index)
    let counts = totals.compactMap(report.exactValue)
    let sum = counts.reduce(.zero, +)
    guard !totals.isEmpty, counts.count == totals.count, sum > .zero,
      let overview = report.section(.overview), Self.isLong(overview)
    else { return }
    let blocks = report.sections.filter { $0.key != .preamble }.flatMap(\.blocks)
    guard !blocks.contains(where: { StructurePhrases.shared.disputes.isFound(in: $0.text) }) else {
      return outcome.pass()
    }
    let counted = totals.filter { report.exactValue($0) != .zero }
    outcome.fail(
      "", ["total": "\(sum)"],
      evidence: EvidenceOfFailure(cells: counted, actual: sum, line: overview.place.line))
  }

  /// As long as an overview that goes through its subjects one by one.
  private static func isLong(_ overview: Section) -> Bool {
    overview.blocks.reduce(0) { $0 + $1.text.utf8.count } >= leastBytes
  }

  /// Some 300 characters.
  private static let leastBytes = 900
}
