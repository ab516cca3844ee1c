/// All numbers that a printed value may stand for: one for `14`, a thousand for `25.1万`, any count
/// for a blank.
package struct Interval: Sendable, Hashable {
  package let low: Quantity
  package let high: Quantity

  /// - Precondition: `low` is not above `high`.
  package init(_ low: Quantity, _ high: Quantity) {
    precondition(low <= high)
    self.low = low
    self.high = high
  }

  package init(_ exact: Quantity) { self.init(exact, exact) }

  package static let zero = Interval(.zero)
  /// Any count: what a blank or unread cell may have meant.
  package static let anyCount = Interval(.zero, .infinity)

  package var isExact: Bool { low == high }

  package func contains(_ value: Quantity) -> Bool { low <= value && value <= high }
  package func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

  package static func + (left: Interval, right: Interval) -> Interval {
    Interval(left.low + right.low, left.high + right.high)
  }

  package static func - (left: Interval, right: Interval) -> Interval {
    Interval(left.low - right.high, left.high - right.low)
  }
}
