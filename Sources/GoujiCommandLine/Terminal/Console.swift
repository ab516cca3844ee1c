import Diagnostics
import Glibc

/// Where a command's words go: results to standard output, everything else to standard error.
struct Console: Sendable {
  /// Writes results.
  let output: @Sendable ([UInt8]) throws(FileFault) -> Void
  /// Writes progress and diagnostics.
  let error: @Sendable ([UInt8]) -> Void
  /// Whether a person sees standard error as it is written.
  let isTerminal: Bool
  /// Whether standard error may have colours.
  let isColoured: Bool
  /// The cells of a line of standard error.
  let width: Int

  func print(_ text: String) throws(FileFault) { try output(Array(text.utf8)) }

  func printError(_ text: String) { error(Array(text.utf8)) }

  /// Shows `diagnostics` in their total order on standard error.
  func report(_ diagnostics: [Diagnostic]) {
    let renderer = ExcerptRenderer(coloured: isColoured, width: width)
    var text: [UInt8] = []
    for diagnostic in diagnostics.sorted() { renderer.append(diagnostic, to: &text) }
    error(text)
  }
}

extension Console {
  /// The streams of the process.
  static func standard() -> Console {
    let isTerminal = isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"
    return Console(
      output: { (bytes) throws(FileFault) in
        try write(bytes, to: STDOUT_FILENO, named: "标准输出")
      },
      // There is no one to tell if standard error fails.
      error: { bytes in try? write(bytes, to: STDERR_FILENO, named: "标准错误") },
      isTerminal: isTerminal,
      isColoured: isTerminal && (environment("NO_COLOR") ?? "").isEmpty,
      width: isTerminal ? columns() : 100)
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func columns() -> Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
