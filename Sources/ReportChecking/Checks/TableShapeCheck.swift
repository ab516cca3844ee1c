import Diagnostics
import DisclosureModel

/// Tables that are missing, or rows of them that could not be read.
struct TableShapeCheck: ReportCheck {
  /// The key of a finding about a table that is not there at all.
  static let missing = "missing"

  let id: String
  /// Key of the table that it looks at.
  let table: String

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let reading = report.tables.first(where: { $0.key == table }),
      let form = report.form.table(table)
    else { return }
    guard reading.state != .read else { return outcome.pass() }
    guard !reading.problems.isEmpty else {
      return outcome.fail(
        Self.missing, ["what": "表格缺失：未找到“\(form.title)”的统计表，该表可能是图片，或在转换中丢失"],
        evidence: EvidenceOfFailure(
          line: reading.place?.line ?? report.title.place.line, severity: .error))
    }
    let shown = reading.problems.prefix(4).map(Self.describe).joined(separator: "；")
    let more = reading.problems.count > 4 ? "等" : ""
    let isWhole = reading.state == .missing
    outcome.fail(
      "",
      [
        "what": "“\(form.title)”表中有 \(reading.problems.count) 行未能读取"
          + (isWhole ? "，全表没有可用的数字" : "") + "：\(shown)\(more)"
      ],
      evidence: EvidenceOfFailure(
        line: reading.problems.first?.place.line,
        severity: isWhole ? .error : nil, cause: .extraction))
  }

  static func describe(_ problem: TableReading.Problem) -> String {
    let row = problem.label.isEmpty ? "数据行" : "“\(problem.label)”一行"
    return switch problem.kind {
    case .labelMissing: "没有找到\(row)"
    case .labelRepeated: "\(row)出现了不止一次"
    case .labelUncertain: "\(row)的名称可能不完整"
    case .misplaced: "\(row)与其他行的先后次序和表格格式不同"
    case .cellCount(let found, let expected) where found == expected:
      "\(row)的 \(found) 格无法确定各属哪一列"
    case .runTogether(let doubt): "\(row)的数字之间没有分隔，\(describe(doubt))"
    case .cellCount(let found, let expected): "\(row)应有 \(expected) 格，读到 \(found) 格"
    }
  }

  private static func describe(_ doubt: TableReading.Problem.Doubt) -> String {
    switch doubt {
    case .severalWays: "有不止一种拆法"
    case .noWay: "没有一种拆法既填满各格又使合计成立"
    case .unconfirmed: "虽可拆开，但没有其他数字可以印证"
    case .tooMany: "可能的拆法过多"
    }
  }
}
