import Diagnostics
import ReportChecking
import Tables

/// `gouji explain`: prints what checks mean.
struct ExplainCommand {
  let options: ExplainOptions
  let console: Console
  var catalogue = CheckDocumentation.all

  func run() throws -> ExitCode {
    if options.checks.isEmpty {
      try console.print(list())
      return .done
    }
    var status = ExitCode.done
    for (index, id) in options.checks.enumerated() {
      if let check = catalogue.first(where: { $0.id.lowercased() == id.lowercased() }) {
        try console.print((index > 0 ? "\n" : "") + explanation(of: check))
      } else {
        let near = NearMiss.of(id, in: catalogue.map(\.id)).map { "，是不是 \($0)？" } ?? ""
        console.printError("gouji: error: 没有编号为“\(VisibleText.of(id))”的核对\(near)\n")
        status = .usage
      }
    }
    return status
  }

  private func list() -> String {
    let width = catalogue.map { DisplayWidth.of($0.id) }.max() ?? 0
    return catalogue.map { check in
      "\(DisplayWidth.padded(check.id, to: width))  \(check.severity.rawValue)  \(check.title.zh)\n"
    }.joined()
  }

  private func explanation(of check: CheckDocumentation) -> String {
    """
    \(check.id) [\(check.severity.rawValue)] \(check.title.zh)

    公式：\(check.formula.zh)\(check.tolerance.map { "\n允许的误差：\($0.zh)" } ?? "")

    \(check.explanation.zh)

    例子：\(check.example.zh)

    怎样改正：\(check.remedy.zh)

    也可能是：\(check.falsePositives.zh)

    """
  }
}
