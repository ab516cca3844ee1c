import Synchronization

/// What several files have in common, such as the pages about one report in every language: made when the first of
/// them asks for it, and never where none has to be made.
final class Shared<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    made.withLock { made in
      if let value = made { return value }
      let value = make()
      made = value
      return value
    }
  }
}
