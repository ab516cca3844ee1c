import DisclosureModel

extension Rate {
  /// The digits at `start`, if they have decimals, as in `百分之17.5`, and where they end.
  static func decimal(in bytes: [UInt8], at start: Int) -> (rate: Rate, end: Int)? {
    var digits: Int64 = 0
    var decimals: Int?
    var end = start
    while end < bytes.count, end - start < longest {
      if bytes[end] == UInt8(ascii: "."), decimals == nil, end > start {
        decimals = 0
      } else if ProseCount.isDigit(bytes[end]) {
        digits = digits * 10 + Int64(bytes[end] & 0xF)
        decimals = decimals.map { $0 + 1 }
      } else {
        break
      }
      end += 1
    }
    guard let decimals, decimals > 0 else { return nil }
    return (Rate(digits: digits, decimals: decimals), end)
  }

  /// In bytes.
  private static let longest = 8
}
