import Diagnostics
import DisclosureModel

/// A table that counts requests, and a text that says nothing of how many there were.
struct UnmentionedRequests: ReportCheck {
  let id = "N.absent"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let cell = report.cells("requests", rows: ["received"], column: "total").first
    guard let cell, let received = report.exactValue(cell), received > .zero,
      let overview = report.section(.overview), !overview.blocks.isEmpty
    else { return }
    let blocks = report.sections.flatMap(\.blocks)
    if report.statements.contains(where: { $0.subject.countsRequests })
      || blocks.contains(where: { Self.countsSomething($0.text) })
    {
      return outcome.pass()
    }
    outcome.fail(
      "", ["total": "\(received)"],
      evidence: EvidenceOfFailure(cells: [cell], actual: received, line: overview.place.line))
  }

  /// A sentence names requests and holds a number with a measure: whatever it counts, the text is not
  /// silent.
  private static func countsSomething(_ text: String) -> Bool {
    text.split(whereSeparator: { "。；;！\n".contains($0) }).contains { sentence in
      guard sentence.contains("申请") else { return false }
      var before: Character = " "
      for character in sentence where character != " " {
        if measures.contains(character), numerals.contains(before) { return true }
        if "余多".contains(character), numerals.contains(before) { continue }
        before = character
      }
      return false
    }
  }

  private static let measures = Set("件份起宗封项条例次")
  private static let numerals = Set("0123456789０１２３４５６７８９零一二两三四五六七八九十百千万")
}
