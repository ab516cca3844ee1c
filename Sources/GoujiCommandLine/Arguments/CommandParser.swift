import Diagnostics

/// What the command line asks for.
enum Invocation: Sendable, Equatable {
  case build(BuildOptions)
  case check(CheckOptions)
  case parse(ParseOptions)
  case explain(ExplainOptions)
  case serve(ServeOptions)
  case new(NewOptions)
  /// To show a text that explains how to use the program or a command.
  case help(String)
  case version

  /// Reads `arguments`, which follow the program's name.
  init(_ arguments: [String]) throws(UsageError) {
    guard let first = arguments.first else { throw .noCommand }
    if first == "--version" {
      self = .version
      return
    }
    if Self.asksForHelp(first) || first == "help" {
      let command = Command.all.first { arguments.dropFirst().first == $0.name }
      self = .help(command?.help() ?? HelpText.ofProgram())
      return
    }
    guard let command = Command.all.first(where: { $0.name == first }) else {
      let names = Command.all.map(\.name)
      throw first.hasPrefix("-")
        ? .unknownOption(
          first, command: nil, near: NearMiss.of(first, in: ["--help", "--version"]))
        : .unknownCommand(first, near: NearMiss.of(first, in: names))
    }
    let rest = Array(arguments.dropFirst())
    if rest.prefix(while: { $0 != "--" }).contains(where: Self.asksForHelp) {
      self = .help(command.help())
    } else {
      self = try command.parse(rest)
    }
  }

  private static func asksForHelp(_ argument: String) -> Bool {
    argument == "--help" || argument == "-h"
  }
}

extension CommandSyntax {
  /// Reads the arguments that follow the command's name: options and operands in any order,
  /// `--option value` or `--option=value`, after `--` only operands. An option that stands twice has
  /// the later value.
  func parse(_ arguments: [String]) throws(UsageError) -> Options {
    var result = standard
    var words: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        words += rest
        break
      }
      if argument.hasPrefix("-"), argument != "-" {
        try apply(argument, followedBy: &rest, to: &result)
      } else {
        words.append(argument)
      }
    }
    guard let operands else {
      if let word = words.first { throw .surplusOperand(word, command: name) }
      return result
    }
    if operands.isRequired, words.isEmpty {
      throw .missingOperand(operands.placeholder, command: name)
    }
    if words.count > operands.limit {
      throw .surplusOperand(words[operands.limit], command: name)
    }
    result[keyPath: operands.place] = words
    return result
  }

  private func apply(
    _ argument: String, followedBy rest: inout ArraySlice<String>, to result: inout Options
  ) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard let option = options.first(where: { $0.name == parts[0] }) else {
      let near = NearMiss.of(parts[0], in: options.map(\.name))
      throw .unknownOption(parts[0], command: name, near: near)
    }
    var value = parts.count > 1 ? parts[1] : nil
    if let placeholder = option.placeholder {
      if value == nil, rest.first?.hasPrefix("--") == false { value = rest.popFirst() }
      if value?.isEmpty ?? true { throw .missingValue(option.name, placeholder) }
    } else if value != nil {
      throw .surplusValue(option.name)
    }
    do throws(UnfitValue) {
      try option.apply(&result, value ?? "")
    } catch {
      throw .unfitValue(option.name, value ?? "", expected: error.expected)
    }
  }
}
