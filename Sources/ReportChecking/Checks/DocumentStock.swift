import DisclosureModel

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
        outcome.fail(
          row,
          [
            "name": report.form.cells[cells[0]].rowName, "inForce": report.printed(cells[0]),
            "issued": report.printed(cells[1]), "repealed": report.printed(cells[2]),
          ],
          evidence: EvidenceOfFailure(
            cells: cells,
            formula: "现行有效 \(report.printed(cells[0])) ＜ 制发 \(report.printed(cells[1]))"
              + " − 废止 \(report.printed(cells[2]))", actual: report.exactValue(cells[0])))
      } else if isKept(cells, report) {
        outcome.pass()
      } else {
        outcome.leaveOpen(
          row, because: "“\(report.form.cells[cells[0]].rowName)”一行有空白、约数或未读出的格，无法核对")
      }
    }
  }

  /// Whether the rule holds for certain, with nothing to count where a cell is empty.
  private func isKept(_ cells: [Int], _ report: Report) -> Bool {
    let bounds = cells.map { report.cells.writtenBounds(at: $0) }
    return bounds[0].low >= (bounds[1] - bounds[2]).high
  }
}
