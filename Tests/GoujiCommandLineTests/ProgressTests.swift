import Testing

@testable import GoujiCommandLine

@Suite("Progress")
struct ProgressTests {
  let recording = RecordingConsole()

  func shown(terminal: Bool, width: Int = 80, quiet: Bool = false) -> String {
    var progress = Progress(recording.console(terminal: terminal, width: width), quiet: quiet)
    progress.begin(.reading, 4, "个文件")
    progress.advance(to: 2)
    progress.advance(to: 2)
    progress.advance(to: 4)
    progress.end()
    return recording.errorText
  }

  @Test func isABarOnATerminal() {
    let empty = String(repeating: "░", count: 24)
    let half = String(repeating: "█", count: 12) + String(repeating: "░", count: 12)
    let full = String(repeating: "█", count: 24)
    let clear = "\r\u{1B}[K"
    #expect(
      shown(terminal: true)
        == "\(clear)读取 \(empty) 0/4\(clear)读取 \(half) 2/4\(clear)读取 \(full) 4/4\(clear)")
  }

  @Test func isALineForEachStageElsewhere() {
    #expect(shown(terminal: false) == "读取 4 个文件\n")
  }

  @Test func isNothingIfQuietIsWanted() {
    #expect(shown(terminal: true, quiet: true) == "")
    #expect(shown(terminal: false, quiet: true) == "")
  }

  @Test func isNothingWhereABarHasNoRoom() {
    #expect(shown(terminal: true, width: 20) == "")
  }

  @Test func goesToStandardErrorAlone() {
    _ = shown(terminal: false)
    #expect(recording.outputText == "")
  }
}
