import Glibc

/// For how long each stage has kept the processors busy, all threads together.
struct StageTimes: Sendable, Equatable {
  /// One stage; a stage that comes twice stands twice.
  struct Entry: Sendable, Equatable {
    let stage: Stage
    var milliseconds = 0
  }

  /// In the order in which they began.
  private(set) var entries: [Entry] = []
  private var start = 0

  mutating func begin(_ stage: Stage) {
    end()
    entries.append(Entry(stage: stage))
    start = Self.now
  }

  /// Ends the present stage, if there is one.
  mutating func end() {
    guard !entries.isEmpty else { return }
    let now = Self.now
    entries[entries.count - 1].milliseconds += now - start
    start = now
  }

  /// Milliseconds of processor time that the process has used.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
