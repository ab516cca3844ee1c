/// A percentage as it was printed.
package struct Rate: Sendable, Hashable, CustomStringConvertible {
  /// The number before the sign, its point left out: 8692 for `86.92%`.
  package let digits: Int64
  /// How many digits stand after the point.
  package let decimals: Int
  /// It is printed as about so many.
  package let isVague: Bool

  package init(digits: Int64, decimals: Int, isVague: Bool = false) {
    self.digits = digits
    self.decimals = decimals
    self.isVague = isVague
  }

  /// Whether `part` of `whole` may have been printed as this, rounded or cut off after the last digit;
  /// with `slack` of one more unit of the last digit either way. What is about so many percent may be two
  /// more or less, or a twentieth of it.
  package func isShare(of whole: Interval, for part: Interval, slack: Int64 = 0) -> Bool {
    let about = Int64(clamping: max(2 * Self.powers[decimals], Int128(digits / 20)))
    let slack = isVague ? max(slack, about) : slack
    let scale = Self.powers[decimals] * 200
    let low = Int128(2 * (digits - slack) - 1)
    let high = Int128(2 * (digits + slack) + 2)
    // low ≤ 2 · part / whole · 100 · 10^decimals < high for some numbers of the two intervals
    let mostPart = Int128(part.high.millionths) * scale
    let leastPart = Int128(part.low.millionths) * scale
    return mostPart >= low * Int128(whole.low.millionths)
      && leastPart < max(high * Int128(whole.high.millionths), 1)
  }

  private static let powers: [Int128] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

  /// The most digits after the point that are read.
  package static let mostDecimals = 6

  /// `86.92%`
  package var description: String {
    let text = String(digits)
    guard decimals > 0 else { return text + "%" }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
    return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))%"
  }

  /// What `part` of `whole` comes to, in percent, cut off after as many digits as are printed here, and
  /// at least one.
  package func computed(part: Quantity, whole: Quantity) -> Rate {
    let decimals = max(decimals, 1)
    guard whole.millionths != 0 else { return Rate(digits: 0, decimals: decimals) }
    let scale = Self.powers[decimals] * 200
    let twice = Int128(part.millionths) * scale / Int128(whole.millionths)
    return Rate(digits: Int64(clamping: (twice + 1) / 2), decimals: decimals)
  }
}

extension [Rate] {
  /// Together they are all there is, but for what rounding takes or adds.
  package var comeToHundred: Bool {
    guard let most = map(\.decimals).max(), allSatisfy({ !$0.isVague }) else { return false }
    let units = map { rate in (rate.decimals..<most).reduce(Int64(1)) { unit, _ in unit * 10 } }
    let hundred = (0..<most).reduce(Int64(100)) { hundred, _ in hundred * 10 }
    let sum = zip(self, units).reduce(0) { $0 + $1.0.digits * $1.1 }
    return 2 * abs(sum - hundred) <= units.reduce(0, +)
  }
}
