import Dispatch
import Glibc
import Synchronization

/// What `gouji serve` waits for.
enum ServeEvent: Sendable {
  case changed
  case interrupted
}

extension AsyncStream<ServeEvent> {
  /// The changes that `watcher` sees, if there is one, and the user's wish to end.
  static func standard(watching watcher: FolderWatcher?) -> Self {
    Self { continuation in
      let queue = DispatchQueue(label: "gouji.serve")
      var sources = interruptions(queue) { continuation.yield(.interrupted) }
      if let watcher {
        sources += changes(watcher, queue) { continuation.yield(.changed) }
      }
      for source in sources { source.activate() }
      // Sources are made to be cancelled from anywhere; the protocol just does not say so.
      nonisolated(unsafe) let running = sources
      continuation.onTermination = { _ in for source in running { source.cancel() } }
    }
  }

  /// Ctrl-C and a polite `kill`. The second one does not wait for a build that is under way, which leaves
  /// the former site as it is.
  private static func interruptions(
    _ queue: DispatchQueue, _ tell: @escaping @Sendable () -> Void
  ) -> [any DispatchSourceProtocol] {
    let count = Counter()
    return [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if count.next() > 1 { exit(128 + number) }
        tell()
      }
      return source
    }
  }

  private static func changes(
    _ watcher: FolderWatcher, _ queue: DispatchQueue, _ tell: @escaping @Sendable () -> Void
  ) -> [any DispatchSourceProtocol] {
    let reading = DispatchSource.makeReadSource(fileDescriptor: watcher.file.raw, queue: queue)
    reading.setEventHandler { if watcher.takeChanges() { tell() } }
    // A folder that is not there cannot be watched.
    let looking = DispatchSource.makeTimerSource(queue: queue)
    looking.schedule(deadline: .now() + 2, repeating: 2, leeway: .seconds(1))
    looking.setEventHandler { if watcher.lookForMissing() { tell() } }
    return [reading, looking]
  }
}

private final class Counter: Sendable {
  private let value = Atomic(0)

  func next() -> Int { value.add(1, ordering: .relaxed).newValue }
}
