/// How a command ended, for whoever called it. Where several apply, the highest counts.
enum ExitCode: Int32, Sendable, CaseIterable, Comparable {
  case done = 0
  case findings = 1
  case usage = 2
  case unreadable = 3
  case unpublished = 4

  static func < (left: ExitCode, right: ExitCode) -> Bool {
    left.rawValue < right.rawValue
  }

  /// What it means, as `--help` says it.
  var meaning: String {
    switch self {
    case .done: "完成"
    case .findings: "发现的问题达到了 --fail-on 的级别"
    case .usage: "命令或选项有误"
    case .unreadable: "有文件不能作为报告读取（其余照常处理）"
    case .unpublished: "没有发布，例如输出文件夹不可写、模板有误；原有网站不变"
    }
  }
}
