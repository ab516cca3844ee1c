import Diagnostics
import Testing

@testable import GoujiCommandLine

@Suite("The program")
struct CommandLineToolTests {
  let recording = RecordingConsole()

  func run(_ arguments: String...) async -> ExitCode {
    await CommandLineTool.run(arguments, on: recording.console())
  }

  @Test func wrongUsageIsExplainedOnStandardError() async {
    #expect(await run("build", "--outptu", "x") == .usage)
    #expect(
      recording.errorText == """
        gouji: error: build 没有 --outptu 这个选项，是不是 --output？
        用法见 gouji build --help

        """)
    #expect(recording.outputText == "")
  }

  @Test func withoutArgumentsTheGeneralHelpIsNamed() async {
    #expect(await run() == .usage)
    #expect(recording.errorText == "gouji: error: 没有给出命令\n用法见 gouji --help\n")
  }

  @Test func versionAndHelpGoToStandardOutput() async {
    #expect(await run("--version") == .done)
    #expect(recording.outputText == "gouji \(CommandLineTool.version)\n")
    #expect(await run("--help") == .done)
    #expect(recording.outputText.contains("用法：gouji 命令 [选项]"))
    #expect(await run("help", "check") == .done)
    #expect(recording.outputText.contains("用法：gouji check"))
    #expect(recording.errorText == "")
  }

  @Test func anOutputThatCannotBeWrittenIsAFault() async {
    let full = Console(
      output: { _ throws(FileFault) in
        throw FileFault(action: .write, path: "标准输出", code: 28)
      },
      error: recording.console().error, isTerminal: false, width: 80)
    #expect(await CommandLineTool.run(["--version"], on: full) == .unpublished)
    #expect(recording.errorText == "gouji: error: 无法写入 标准输出：磁盘空间不足\n")
  }

  @Test func anUnknownCheckIsWrongUsage() async {
    #expect(await run("explain", "T9.nonsense\u{1B}") == .usage)
    #expect(recording.errorText.hasPrefix("gouji: error: 没有编号为“T9.nonsense<U+001B>”的核对"))
  }

  @Test func diagnosticsAreReportedInTheirOrder() {
    let diagnostics = [("b.txt", 1), ("a.txt", 2), ("a.txt", 1)].map {
      Diagnostic(id: "x", severity: .error, path: $0.0, line: $0.1, summary: "s")
    }
    recording.console().report(diagnostics)
    #expect(
      recording.errorText == """
        a.txt:1: error: s [x]
        a.txt:2: error: s [x]
        b.txt:1: error: s [x]

        """)
  }
}
