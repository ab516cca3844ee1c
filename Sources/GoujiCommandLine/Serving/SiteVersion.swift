import Dispatch
import Synchronization

/// Which site stands, as a number that grows with each build, for browsers to wait for the next.
final class SiteVersion: Sendable {
  private let state: Mutex<State>

  private struct State {
    var number: Int
    /// What those wait for who wait for the next version; left when it is there.
    var next: DispatchGroup
    var isClosed = false

    /// Lets everyone go who waits.
    mutating func release() {
      next.leave()
      next = DispatchGroup()
      next.enter()
    }
  }

  /// - Parameter first: A number that no former run of the program has given to a browser.
  init(first: Int) {
    let next = DispatchGroup()
    next.enter()
    state = Mutex(State(number: first, next: next))
  }

  deinit { state.withLock { $0.next.leave() } }

  var number: Int { state.withLock(\.number) }

  /// Says that another site stands.
  func advance() {
    state.withLock {
      $0.number += 1
      $0.release()
    }
  }

  /// Lets everyone go who waits, now and later.
  func close() {
    state.withLock {
      $0.isClosed = true
      $0.release()
    }
  }

  /// Waits, and holds up the thread, until the version is another than `known`; returns the present one,
  /// which is the same if it took longer than `patience`.
  func wait(whileIs known: Int, for patience: DispatchTimeInterval) -> Int {
    let next = state.withLock { $0.number == known && !$0.isClosed ? $0.next : nil }
    _ = next?.wait(timeout: .now() + patience)
    return number
  }
}
