import Diagnostics
import DisclosureModel
import Tables

/// What the text says came in and was carried in, against what it says was decided and carried over.
struct StatedBalance: ReportCheck {
  static let id = "N.identity"
  /// The checks of the figures that it takes.
  static let figures = ["N.requests", "N.in", "N.out", "N.noout", "N.processed"]
  var id: String { Self.id }

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let processed = report.stated(.requestsProcessed), let out = report.stated(.carriedOut),
      let received = report.stated(.requestsReceived) ?? report.stated(.requestsHandled)
    else { return }
    // A text that says nothing of the year before is completed from the table.
    let cell = report.cells("requests", rows: ["carriedIn"], column: "total").first
    let carried = report.stated(.carriedIn)?.value ?? cell.map { report.cells.bounds(at: $0) }
    guard let carried, carried.isExact else { return }
    let left = received.value + carried
    let right = processed.value + out.value
    let includesCarryIn =
      received.subject == .requestsHandled
      || received.mentionsCarryIn && ["含", "其中", "包括"].contains { received.sentence.contains($0) }
    if left.overlaps(right) || includesCarryIn && received.value.overlaps(right)
      || right.overlaps(left - report.otherHandling)
    {
      return outcome.pass()
    }
    outcome.fail(
      "",
      [
        "received": received.value.words, "carriedIn": carried.words,
        "processed": processed.value.words, "carriedOut": out.value.words,
      ],
      evidence: EvidenceOfFailure(
        cells: ["received", "carriedIn", "processed", "carriedOut"].flatMap {
          report.cells("requests", rows: [$0], column: "total")
        },
        formula: Phrase.differs([
          "left": received.value.words + " + ".inEachLanguage + carried.words,
          "right": processed.value.words + " + ".inEachLanguage + out.value.words,
        ]),
        expected: left.exact, actual: right.exact, quote: Finding.Quote(processed),
        line: processed.place.line))
  }
}

extension Report {
  /// The only exact number that the text gives for `subject`; nil where it gives several.
  fileprivate func stated(_ subject: Statement.Subject) -> Statement? {
    let all = statements.filter { $0.scope == .agency && $0.subject == subject }
    guard let first = all.first, first.value.isExact,
      all.allSatisfy({ $0.value == first.value })
    else { return nil }
    return first
  }

  /// Requests that ended without an answer, which a text may leave out.
  fileprivate var otherHandling: Interval {
    cells("requests", rows: ["otherHandling"], column: "total").reduce(.zero) {
      $0 + cells.writtenBounds(at: $1)
    }
  }
}
