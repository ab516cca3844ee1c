import DisclosureModel
import Tables

/// Documents in force at the end of the year, which are at least those that the year has added.
struct DocumentStock: ReportCheck {
  let id = "T2.stock"

  func examine(_ report: Report, into outcome: inout Outcome) {
    for row in ["regulations", "normativeDocuments"] {
      let cells = ["inForce", "issued", "repealed"].compactMap {
        report.form.index(of: "disclosure.\(row).\($0)")
      }
      guard cells.count == 3, cells.contains(where: { report.cells[$0] != nil }) else { continue }
      let bounds = cells.map { report.cells.bounds(at: $0) }
      let added = bounds[1] - bounds[2]
      if bounds[0].high < added.low {
        let words: [String: any MessageWord] = [
          "name": report.form.cells[cells[0]].rowWords, "inForce": report.printed(cells[0]),
          "issued": report.printed(cells[1]), "repealed": report.printed(cells[2]),
        ]
        outcome.fail(
          row, words,
          evidence: EvidenceOfFailure(
            cells: cells,
            formula: Phrase.stockFormula(words), actual: report.exactValue(cells[0])))
      } else if isKept(cells, report) {
        outcome.pass()
      } else {
        outcome.leaveOpen(
          row,
          because: Phrase.rowNotExact(["row": report.form.cells[cells[0]].rowWords]))
      }
    }
  }

  /// Whether the rule holds for certain, with nothing to count where a cell is empty.
  private func isKept(_ cells: [Int], _ report: Report) -> Bool {
    let bounds = cells.map { report.cells.writtenBounds(at: $0) }
    return bounds[0].low >= (bounds[1] - bounds[2]).high
  }
}
