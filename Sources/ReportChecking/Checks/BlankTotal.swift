import DisclosureModel

/// Totals that are left blank although what they add up is filled in, told once for each table.
struct BlankTotal: ReportCheck {
  let id = "B.blank-total"

  func examine(_ report: Report, into outcome: inout Outcome) {
    for table in report.form.tables {
      let relations = report.form.relations.filter { relation in
        relation.right.count == 1 && relation.right.allSatisfy(table.cells.contains)
      }
      guard !relations.isEmpty else { continue }
      var blank: [Int] = []
      for relation in relations where isFilledIn(relation.left, report) {
        for total in relation.right where report.cells[total]?.kind == .blank {
          if !blank.contains(total) { blank.append(total) }
        }
      }
      guard !blank.isEmpty else {
        if relations.contains(where: { isFilledIn($0.left, report) }) { outcome.pass() }
        continue
      }
      let cells = blank.map { report.form.cells[$0].words.quoted }
      outcome.fail(
        table.key,
        [
          "table": table.words, "count": blank.count,
          "cells": cells.list(atMost: 5, .andOthers),
        ], evidence: EvidenceOfFailure(cells: blank, cause: .source))
    }
  }

  /// Whether one of `cells` holds a number that is not zero.
  private func isFilledIn(_ cells: [Int], _ report: Report) -> Bool {
    cells.contains { report.cells[$0]?.value.map { $0 != .zero } ?? false }
  }
}
