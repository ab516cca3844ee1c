import Diagnostics
import DisclosureModel
import Tables

/// The columns of documents of the 2019 form: what was newly published was newly made, and is part of
/// what has been published in all.
struct PublishedDocuments: ReportCheck {
  let id = "T2.public-le-made"

  func examine(_ report: Report, into outcome: inout Outcome) {
    for row in ["regulations", "normativeDocuments"] {
      compare(
        "newlyPublished", with: "newlyMade", in: row, as: .notice, report, &outcome)
      compare(
        "newlyPublished", with: "totalPublished", in: row, as: .error, report, &outcome)
    }
  }

  /// The first cell must not be more than the second.
  private func compare(
    _ less: String, with more: String, in row: String, as severity: Severity, _ report: Report,
    _ outcome: inout Outcome
  ) {
    guard let less = report.form.index(of: "disclosure.\(row).\(less)"),
      let more = report.form.index(of: "disclosure.\(row).\(more)"),
      report.cells[less] != nil || report.cells[more] != nil
    else { return }
    let (left, right) = (report.cells.bounds(at: less), report.cells.bounds(at: more))
    let (small, large) = (report.form.cells[less], report.form.cells[more])
    let key = "\(row).\(large.column)"
    if left.low > right.high {
      func figure(_ cell: FormCell, _ phrase: Phrase) -> BilingualText {
        phrase(["name": cell.columnWords, "value": report.printed(cell.index)])
      }
      outcome.fail(
        key,
        [
          "name": small.rowWords, "less": figure(small, .columnFigure),
          "more": figure(large, .columnFigure),
        ],
        evidence: EvidenceOfFailure(
          cells: [less, more],
          formula: Phrase.exceeds([
            "left": figure(small, .figureOf), "right": figure(large, .figureOf),
          ]),
          expected: report.exactValue(more), actual: report.exactValue(less), severity: severity))
    } else if report.cells.writtenBounds(at: less).high <= report.cells.writtenBounds(at: more).low
    {
      outcome.pass()
    } else {
      outcome.leaveOpen(key, because: Phrase.rowNotExact(["row": small.rowWords]))
    }
  }
}
