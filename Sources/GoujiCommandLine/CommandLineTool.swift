import Glibc

/// The program `gouji`.
package enum CommandLineTool {
  package static let version = "0.1.0"

  /// Does what the process's arguments ask for, and ends the process.
  package static func main() async {
    // Whoever reads the output may stop: that is told by the failing write, and ends no build.
    signal(SIGPIPE, SIG_IGN)
    let status = await run(Array(CommandLine.arguments.dropFirst()), on: .standard())
    exit(status.rawValue)
  }

  /// Does what `arguments` ask for.
  static func run(_ arguments: [String], on console: Console) async -> ExitCode {
    do {
      return try await perform(Invocation(arguments), on: console)
    } catch let error as UsageError {
      console.printError("gouji: error: \(error)\n\(hint(for: arguments))\n")
      return .usage
    } catch {
      console.printError("gouji: error: \(error)\n")
      return .unpublished
    }
  }

  private static func perform(
    _ invocation: Invocation, on console: Console
  ) async throws -> ExitCode {
    switch invocation {
    case .build(let options):
      return try await BuildCommand(options: options, console: console).run()
    case .check(let options):
      return try await CheckCommand(options: options, console: console).run()
    case .parse(let options):
      return try await ParseCommand(options: options, console: console).run()
    case .explain(let options): return try ExplainCommand(options: options, console: console).run()
    case .serve(let options):
      return try await ServeCommand(options: options, console: console).run()
    case .new(let options): return try NewCommand(options: options, console: console).run()
    case .help(let text): try console.print(text)
    case .version: try console.print("gouji \(version)\n")
    }
    return .done
  }

  /// Which help to read after a wrong command line.
  private static func hint(for arguments: [String]) -> String {
    let command = Command.all.first { $0.name == arguments.first }
    return "用法见 gouji \(command.map { "\($0.name) " } ?? "")--help"
  }
}
