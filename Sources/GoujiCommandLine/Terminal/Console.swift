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
  /// The cells of a line of standard error.
  let width: Int
  /// How findings are shown on standard output.
  var outputRenderer = DiagnosticRenderer(coloured: false)
  /// How diagnostics are shown on standard error.
  var errorRenderer = DiagnosticRenderer(coloured: false)
  /// Is told of what is reported, for whoever shows it elsewhere, too.
  var listener: @Sendable ([Diagnostic]) -> Void = { _ in }

  func print(_ text: String) throws(FileFault) { try output(Array(text.utf8)) }

  func printError(_ text: String) { error(Array(text.utf8)) }

  /// Shows `diagnostics` in their total order on standard error.
  func report(_ diagnostics: [Diagnostic]) {
    var text: [UInt8] = []
    for diagnostic in diagnostics.sorted() { errorRenderer.append(diagnostic, to: &text) }
    error(text)
    listener(diagnostics)
  }
}

extension Console {
  /// The streams of the process.
  static func standard() -> Console {
    let width = columns(of: STDERR_FILENO)
    return Console(
      output: { (bytes) throws(FileFault) in
        try write(bytes, to: STDOUT_FILENO, named: "标准输出")
      },
      // There is no one to tell if standard error fails.
      error: { bytes in try? write(bytes, to: STDERR_FILENO, named: "标准错误") },
      isTerminal: width != nil, width: width ?? 100,
      outputRenderer: renderer(columns: columns(of: STDOUT_FILENO)),
      errorRenderer: renderer(columns: width))
  }

  /// A renderer for a terminal of so many columns, or for none; colours unless `NO_COLOR` is set.
  private static func renderer(columns: Int?) -> DiagnosticRenderer {
    let isPlain = !(environment("NO_COLOR") ?? "").isEmpty
    return DiagnosticRenderer(coloured: columns != nil && !isPlain, width: columns ?? 100)
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The width of the terminal that `file` is; nil if it is none, or one that knows only plain text.
  private static func columns(of file: Int32) -> Int? {
    guard isatty(file) == 1, environment("TERM") != "dumb" else { return nil }
    var size = winsize()
    guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
