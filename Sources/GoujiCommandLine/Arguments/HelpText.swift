import Diagnostics

/// What `--help` shows, made from the same data that the parser follows.
enum HelpText {
  static func ofProgram() -> String {
    """
    勾稽（gouji）：读取政府信息公开工作年度报告，核对其中的数字，生成网站

    用法：gouji 命令 [选项]

    命令：
    \(table(Command.all.map { ($0.name, $0.abstract) }))

    选项：
    \(table([("--help", "显示说明；gouji 命令 --help 显示该命令的说明"), ("--version", "显示版本")]))

    退出状态：
    \(table(ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning) }))

    """
  }

  static func of<Options>(_ command: CommandSyntax<Options>) -> String {
    let operand = command.operands.map { operands in
      let words = operands.placeholder + (operands.limit > 1 ? "…" : "")
      return operands.isRequired ? " \(words)" : " [\(words)]"
    }
    let options = command.options
    let rows = options.map { option in
      ([option.name, option.placeholder].compactMap { $0 }.joined(separator: " "), option.help)
    }
    return """
      \(command.abstract)

      用法：gouji \(command.name)\(options.isEmpty ? "" : " [选项]")\(operand ?? "")

      \(command.discussion)

      选项：
      \(table(rows + [("--help", "显示本说明")]))

      """
  }

  /// Two columns; a left text too long for its column has the right one on the next line.
  private static func table(_ rows: [(String, String)]) -> String {
    let widest = rows.map { DisplayWidth.of($0.0) }.filter { $0 <= 24 }.max() ?? 0
    return rows.map { left, right in
      DisplayWidth.of(left) <= widest
        ? "  \(DisplayWidth.padded(left, to: widest))  \(right)"
        : "  \(left)\n\(String(repeating: " ", count: widest + 4))\(right)"
    }.joined(separator: "\n")
  }
}
