import DisclosureModel

/// Numbers in full-width digits, with spaces, separators of thousands or in Chinese characters: read, but
/// told once, for whoever works with the data.
struct UnusualFormat: ReportCheck {
  let id = "F.format"

  func examine(_ report: Report, into outcome: inout Outcome) {
    // A unit with a space before it is the matter of `U.unit`.
    let cells = report.form.cells.indices.filter { index in
      report.cells[index].map {
        $0.marks.contains(.unusualFormat) && !$0.marks.contains(.currencyUnit)
      } ?? false
    }
    guard !cells.isEmpty else {
      if report.tables.contains(where: { $0.state != .missing }) { outcome.pass() }
      return
    }
    let shown = cells.map { report.printed($0).quoted }
    outcome.fail(
      "", ["count": cells.count, "cells": shown.list(atMost: 3, .andOthers)],
      evidence: EvidenceOfFailure(cells: cells))
  }
}
