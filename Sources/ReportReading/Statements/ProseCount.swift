import DisclosureModel

/// A count as running text prints it, with all the counts it may stand for.
///
/// | printed | may stand for |
/// |---|---|
/// | `12`, `十二`, `1,203` | itself |
/// | `1.2万` | half a unit of the last digit up and down: 11,500 to 12,500 |
/// | `130余`, `130多`, `130+`, `超过130` | 130 up to, not including, twice that |
/// | `约130` | half of it up to, not including, twice it |
/// | `近130` | half of it up to 130 |
/// | `不足130` | 0 to 130 |
///
/// The last four are wide on purpose: how far off a writer felt free to round is not for us to say.
struct ProseCount: Equatable {
  private(set) var low: Int64
  private(set) var high: Int64
  /// It is written in Chinese characters.
  let isSpelled: Bool

  enum Approximation {
    case about, nearly, over, under
  }

  init(_ value: Int64, isSpelled: Bool = false) {
    low = value
    high = value
    self.isSpelled = isSpelled
  }

  /// `一件`, which also stands in `收到一件办理一件` and means no number.
  var isSpelledOne: Bool { isSpelled && low == 1 && high == 1 }

  /// The counts as the model states them; nil beyond its range.
  var interval: Interval? {
    guard let low = Quantity(exactly: low), let high = Quantity(exactly: high) else { return nil }
    return Interval(low, high)
  }

  func rounded(_ approximation: Approximation) -> ProseCount {
    var result = self
    switch approximation {
    case .about:
      result.low = low / 2
      result.high = max(high, 2 * high - 1)
    case .nearly: result.low = low / 2
    case .over: result.high = max(high, 2 * high - 1)
    case .under: result.low = 0
    }
    return result
  }

  /// The count that begins at `start` of a folded text, and where it ends.
  static func read(_ bytes: [UInt8], at start: Int) -> (count: ProseCount, end: Int)? {
    guard start < bytes.count else { return nil }
    guard isDigit(bytes[start]) else {
      guard let numeral = ChineseNumeral.read(bytes, at: start) else { return nil }
      return ProseCount(numeral.value, isSpelled: true).withExcess(bytes, numeral.end)
    }
    guard let decimal = Decimal(bytes, at: start), let count = decimal.count else { return nil }
    return count.withExcess(bytes, decimal.end)
  }

  /// The count widened by a `余`, `多` or `+` at `at`.
  private func withExcess(_ bytes: [UInt8], _ at: Int) -> (count: ProseCount, end: Int) {
    if at < bytes.count, bytes[at] == UInt8(ascii: "+") { return (rounded(.over), at + 1) }
    guard at + 2 < bytes.count else { return (self, at) }
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xE4, 0xBD, 0x99), (0xE5, 0xA4, 0x9A): return (rounded(.over), at + 3)  // 余 多
    default: return (self, at)
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Arabic digits with separators of thousands, a fraction and Chinese units: `1,203`, `3.5万`.
  private struct Decimal {
    private var digits: Int64 = 0
    private var fractionDigits = 0
    private var unit: Int64 = 1
    private(set) var end: Int

    init?(_ bytes: [UInt8], at start: Int) {
      end = start
      readWhole(bytes)
      if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), isDigit(bytes[end + 1]) {
        end += 1
        let fraction = end
        readDigits(bytes)
        fractionDigits = end - fraction
      }
      while end + 2 < bytes.count, let unit = ChineseNumeral.unit(bytes, at: end),
        !Self.isPlaceName(bytes, at: end)
      {
        self.unit *= unit
        end += 3
        if self.unit > 10_000_000_000 { return nil }
      }
      if digits > 1_000_000_000_000 { return nil }
    }

    /// The count, rounded where a unit is printed; nil for a fraction of one.
    var count: ProseCount? {
      var divisor: Int64 = 1
      for _ in 0..<min(fractionDigits, 12) { divisor *= 10 }
      let (product, overflow) = digits.multipliedReportingOverflow(by: unit)
      guard !overflow, product % divisor == 0, product < 1_000_000_000_000 else { return nil }
      var count = ProseCount(product / divisor)
      if unit > 1 {
        let half = unit / divisor / 2
        count.low -= half
        count.high += half
      }
      return count
    }

    private mutating func readDigits(_ bytes: [UInt8]) {
      while end < bytes.count, isDigit(bytes[end]) {
        digits = min(digits * 10 + Int64(bytes[end] & 0xF), 10_000_000_000_000)
        end += 1
      }
    }

    private mutating func readWhole(_ bytes: [UInt8]) {
      let start = end
      readDigits(bytes)
      guard end - start <= 3 else { return }
      while end + 3 < bytes.count, bytes[end] == UInt8(ascii: ","),
        bytes[(end + 1)...(end + 3)].allSatisfy(isDigit),
        end + 4 == bytes.count || !isDigit(bytes[end + 4])
          || end + 4 < bytes.count && bytes[end + 4] == UInt8(ascii: ",")
      {
        end += 1
        readDigits(bytes)
      }
    }

    /// `万` begins a place name: 万山, 万州, …
    private static func isPlaceName(_ bytes: [UInt8], at: Int) -> Bool {
      guard let match = Lexicon<Word>.statements.longestMatch(in: bytes, at: at) else {
        return false
      }
      return match.word == .name
    }
  }
}
