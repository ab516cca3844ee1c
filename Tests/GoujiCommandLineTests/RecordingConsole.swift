import Synchronization

@testable import GoujiCommandLine

/// A console that keeps what is written to it.
final class RecordingConsole: Sendable {
  private let output = Mutex<[UInt8]>([])
  private let error = Mutex<[UInt8]>([])

  var outputText: String { output.withLock { String(decoding: $0, as: UTF8.self) } }
  var errorText: String { error.withLock { String(decoding: $0, as: UTF8.self) } }

  func console(terminal: Bool = false, width: Int = 80) -> Console {
    Console(
      output: { bytes in self.output.withLock { $0 += bytes } },
      error: { bytes in self.error.withLock { $0 += bytes } },
      isTerminal: terminal, width: width)
  }
}
