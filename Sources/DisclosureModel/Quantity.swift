/// An exact decimal number with six places after the point: a count, or an amount in 万元 that was
/// printed in 元 and 分.
package struct Quantity: Sendable, Hashable {
  /// The number times one million.
  package let millionths: Int64

  package init(millionths: Int64) { self.millionths = millionths }

  /// `whole` itself; nil beyond ±9.2 × 10¹².
  package init?(exactly whole: Int64) {
    let (product, overflow) = whole.multipliedReportingOverflow(by: Self.scale)
    if overflow { return nil }
    millionths = product
  }

  package static let zero = Quantity(millionths: 0)
  /// Beyond every number that a report can hold; sums of it stay there.
  package static let infinity = Quantity(millionths: .max)
  package static let scale: Int64 = 1_000_000

  package var isWhole: Bool { millionths % Self.scale == 0 }
  /// The whole part, towards zero.
  package var whole: Int64 { millionths / Self.scale }
  /// For charts and rates only; sums stay exact.
  package var double: Double { Double(millionths) / Double(Self.scale) }
}

extension Quantity: Comparable {
  package static func < (left: Quantity, right: Quantity) -> Bool {
    left.millionths < right.millionths
  }

  /// The sum, which stops at the ends of the range instead of wrapping.
  package static func + (left: Quantity, right: Quantity) -> Quantity {
    if left == .infinity || right == .infinity { return .infinity }
    let (sum, overflow) = left.millionths.addingReportingOverflow(right.millionths)
    if overflow { return Quantity(millionths: left.millionths < 0 ? .min + 1 : .max) }
    return Quantity(millionths: sum)
  }

  package static prefix func - (value: Quantity) -> Quantity {
    Quantity(millionths: value.millionths == .min ? .max : -value.millionths)
  }

  package static func - (left: Quantity, right: Quantity) -> Quantity { left + (-right) }

  /// The product with a power of ten, or nil where it is too large or not exact.
  package func shifted(byPowerOfTen power: Int) -> Quantity? {
    var result = millionths
    for _ in 0..<abs(power) {
      if power > 0 {
        let (product, overflow) = result.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        result = product
      } else {
        guard result % 10 == 0 else { return nil }
        result /= 10
      }
    }
    return Quantity(millionths: result)
  }
}

extension Quantity: CustomStringConvertible {
  /// Plain decimal digits without grouping or trailing zeros: `14`, `1060.8956`, `-8`.
  package var description: String {
    let whole = millionths / Self.scale
    if 0..<1000 ~= whole, isWhole { return Self.smallCounts[Int(whole)] }
    if self == .infinity { return "∞" }
    let magnitude = millionths.magnitude
    let sign = millionths < 0 ? "-" : ""
    let fraction = magnitude % UInt64(Self.scale)
    guard fraction > 0 else { return "\(sign)\(magnitude / UInt64(Self.scale))" }
    var digits = String(fraction + UInt64(Self.scale)).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(magnitude / UInt64(Self.scale)).\(digits)"
  }

  /// What most cells hold, and is asked for often.
  private static let smallCounts = (0..<1000).map { String($0) }
}
