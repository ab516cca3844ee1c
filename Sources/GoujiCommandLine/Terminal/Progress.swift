import Diagnostics

/// A stage of a build, as the architecture names them.
enum Stage: String, Sendable {
  case reading, checking, indexing, rendering, publishing

  var name: String {
    switch self {
    case .reading: "读取"
    case .checking: "核对"
    case .indexing: "索引"
    case .rendering: "生成"
    case .publishing: "发布"
    }
  }
}

/// How far a command is: on a terminal a bar that is drawn over, elsewhere one line for each stage,
/// and nothing at all if the user wants quiet.
struct Progress {
  private let console: Console
  private let isQuiet: Bool
  private(set) var times = StageTimes()
  private var stage = Stage.reading
  private var total = 0
  private var shown = ""

  init(_ console: Console, quiet: Bool) {
    self.console = console
    isQuiet = quiet
  }

  /// Begins `stage`, which has `total` things to do, called `things`.
  mutating func begin(_ stage: Stage, _ total: Int, _ things: String) {
    times.begin(stage)
    self.stage = stage
    self.total = total
    if isQuiet { return }
    if console.isTerminal {
      advance(to: 0)
    } else {
      console.printError("\(stage.name) \(total) \(things)\n")
    }
  }

  /// Shows that `done` things of the stage are done.
  mutating func advance(to done: Int) {
    guard console.isTerminal, !isQuiet, total > 0 else { return }
    let filled = Self.cells * min(done, total) / total
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.cells - filled)
    let line = "\(stage.name) \(bar) \(done)/\(total)"
    guard line != shown, DisplayWidth.of(line) < console.width else { return }
    shown = line
    console.printError("\r\u{1B}[K\(line)")
  }

  /// Takes the bar away, so that other words can be written.
  mutating func end() {
    times.end()
    guard !shown.isEmpty else { return }
    shown = ""
    console.printError("\r\u{1B}[K")
  }

  private static let cells = 24
}
