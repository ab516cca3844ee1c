import Diagnostics
import DisclosureModel

/// Tables that are missing, or rows of them that could not be read.
struct TableShapeCheck: Check {
  let id: String
  /// Key of the table that it looks at.
  let table: String

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let reading = report.tables.first(where: { $0.key == table }),
      let form = report.form.table(table)
    else { return }
    guard reading.state != .read else { return outcome.pass() }
    if reading.state == .missing {
      outcome.fail(
        "missing", ["what": "未找到“\(form.title)”的统计表，该表可能是图片，或在转换中丢失"],
        evidence: EvidenceOfFailure(line: reading.place?.line, severity: .error))
      return
    }
    let names = reading.problems.map(describe)
    let shown = names.prefix(4).joined(separator: "；") + (names.count > 4 ? "等" : "")
    outcome.fail(
      "", ["what": "“\(form.title)”表中有\(names.count)行未能读取：\(shown)"],
      evidence: EvidenceOfFailure(
        line: reading.problems.first?.place.line ?? reading.place?.line, cause: .extraction))
  }

  private func describe(_ problem: TableReading.Problem) -> String {
    switch problem.kind {
    case .labelMissing: "没有找到“\(problem.label)”一行"
    case .labelRepeated: "“\(problem.label)”一行出现了不止一次"
    case .cellCount(let found, let expected):
      "“\(problem.label)”一行应有\(expected)格，读到\(found)格"
    }
  }
}
