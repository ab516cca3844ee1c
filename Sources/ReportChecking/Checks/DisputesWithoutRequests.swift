import DisclosureModel
import Tables

/// Disputes over requests, though neither this year's report nor the last one's counts a request. They may
/// be about earlier years; where the text says so, nothing is decided.
struct DisputesWithoutRequests: ComparingCheck {
  let id = "T4.vs-requests"

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    let disputes = report.form.cells.filter {
      $0.table == "disputes" && $0.id.hasSuffix(".total")
        && (report.exactValue($0.index).map { $0 > .zero } ?? false)
    }
    guard let first = disputes.first, let reports = others.neighbours(of: report) else { return }
    let now = Self.rows.compactMap { reports.term("requests.\($0).total", isOfLaterYear: true) }
    let before = ["received", "processed"].compactMap {
      reports.term("requests.\($0).total", isOfLaterYear: false)
    }
    guard now.count == 2, before.count == 2 else { return }
    guard (now + before).allSatisfy({ reports.bounds($0).contains(.zero) }) else {
      return outcome.pass()
    }
    if let unknown = (now + before).first(where: { reports.bounds($0) != .zero }) {
      return outcome.leaveOpen(
        "", because: Phrase.cannotCheck(["what": reports.words(on: unknown)]))
    }
    if report.speaksOfEarlierDisputes {
      return outcome.leaveOpen("", because: Phrase.earlierDisputes())
    }
    let evidence = reports.evidence(now + before)
    outcome.fail(
      "",
      [
        "before": "\(reports.earlier.year)", "year": "\(report.year)",
        "cell": first.words, "count": report.printed(first.index),
        "path": reports.earlier.source.path,
      ],
      evidence: EvidenceOfFailure(
        cells: disputes.map(\.index) + evidence.own, elsewhere: evidence.elsewhere,
        actual: report.exactValue(first.index)))
  }

  private static let rows = ["received", "carriedIn"]
}

extension Report {
  /// Whether a paragraph speaks of reconsideration or litigation together with a year before this one.
  fileprivate var speaksOfEarlierDisputes: Bool {
    let phrases = StructurePhrases.shared
    let years = WordList((1...5).map { "\(year - $0)年" })
    return sections.lazy.flatMap(\.blocks).contains { block in
      phrases.proceedings.isFound(in: block.text)
        && (years.isFound(in: block.text) || phrases.earlierYears.isFound(in: block.text))
    }
  }
}
