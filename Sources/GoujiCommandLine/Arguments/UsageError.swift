import Diagnostics

/// What is wrong with a command line.
enum UsageError: Error, Equatable {
  case noCommand
  case unknownCommand(String, near: String?)
  case unknownOption(String, command: String?, near: String?)
  case missingValue(String, String)
  case surplusValue(String)
  case unfitValue(String, String, expected: String)
  case missingOperand(String, command: String)
  case surplusOperand(String, command: String)
}

extension UsageError: CustomStringConvertible {
  var description: String {
    VisibleText.of(words)
  }

  private var words: String {
    switch self {
    case .noCommand: "没有给出命令"
    case .unknownCommand(let name, let near): "没有“\(name)”这个命令\(Self.hint(near))"
    case .unknownOption(let option, let command?, let near):
      "\(command) 没有 \(option) 这个选项\(Self.hint(near))"
    case .unknownOption(let option, nil, let near): "没有 \(option) 这个选项\(Self.hint(near))"
    case .missingValue(let option, let placeholder): "\(option) 后面缺少值：\(placeholder)"
    case .surplusValue(let option): "\(option) 不带值"
    case .unfitValue(let option, let value, let expected):
      "\(option) 不能是“\(value)”，应为：\(expected)"
    case .missingOperand(let placeholder, let command): "\(command) 后面缺少\(placeholder)"
    case .surplusOperand(let word, let command): "\(command) 用不到“\(word)”"
    }
  }

  private static func hint(_ near: String?) -> String {
    near.map { "，是不是 \($0)？" } ?? ""
  }
}
