import DisclosureModel

/// A count as part of another.
struct Share: Sendable, Hashable {
  let part: Int64
  let whole: Int64

  /// Below this a share says little, and is shown as such.
  static let least: Int64 = 10
  /// Below this nothing is ranked or compared by it.
  static let leastToCompare: Int64 = 30

  /// Nil where either is no whole count, or negative.
  init?(_ part: Quantity, of whole: Quantity) {
    guard part.isWhole, whole.isWhole, part >= .zero, whole >= .zero, whole < .infinity else {
      return nil
    }
    self.init(part: part.whole, whole: whole.whole)
  }

  init(part: Int64, whole: Int64) {
    self.part = part
    self.whole = whole
  }

  /// Sums of parts and wholes: the share in all, not the mean of the shares.
  static func + (left: Share, right: Share) -> Share {
    Share(part: left.part &+ right.part, whole: left.whole &+ right.whole)
  }

  var isDefined: Bool { whole > 0 }
  var isSmall: Bool { whole < Self.least }
  var isComparable: Bool { whole >= Self.leastToCompare }

  /// In percent with one decimal, rounded half up; nil of nothing.
  var percent: String? { tenths.map { Self.decimal($0) + "%" } }

  /// The same as a number: `28.6`, `50`.
  var percentage: String? {
    tenths.map { $0 % 10 == 0 ? "\($0 / 10)" : Self.decimal($0) }
  }

  /// Tenths of a percent.
  private var tenths: UInt64? {
    guard isDefined else { return nil }
    let thousandths = (part.multipliedFullWidth(by: 2000), whole.multipliedReportingOverflow(by: 2))
    guard !thousandths.1.overflow, thousandths.0.high == 0 else { return nil }
    return (thousandths.0.low + UInt64(whole)) / UInt64(thousandths.1.partialValue)
  }

  /// From 0 to 1; 0 of nothing.
  var ratio: Double { isDefined ? Double(part) / Double(whole) : 0 }

  /// The ends of `interval` in percent with one decimal; nil where there are too few cases to compare.
  var comparedPercents: (low: String, high: String)? {
    guard isComparable, let interval else { return nil }
    func percent(_ ratio: Double) -> String { Self.decimal(UInt64((ratio * 1000).rounded())) }
    return (percent(interval.lowerBound), percent(interval.upperBound))
  }

  /// `123` as `12.3`.
  private static func decimal(_ tenths: UInt64) -> String { "\(tenths / 10).\(tenths % 10)" }

  /// Wilson's 95 % interval of the proportion, from 0 to 1: where it may lie, were the counts a sample.
  /// Nil of nothing, and where the part is more than the whole.
  var interval: ClosedRange<Double>? {
    guard isDefined, part <= whole else { return nil }
    let (n, p, z) = (Double(whole), ratio, 1.959964)
    let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    let reach = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, middle - reach)...min(1, middle + reach)
  }
}
