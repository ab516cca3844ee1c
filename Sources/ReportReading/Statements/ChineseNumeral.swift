/// Reads numbers in Chinese characters, up to 亿: `十二`, `一百零五`, `三百二`, `二〇二三`.
enum ChineseNumeral {
  /// The number that begins at `start` in UTF-8 text, and where it ends. A unit alone, such as `万`,
  /// is no number, but `十` is.
  static func read(_ bytes: [UInt8], at start: Int) -> (value: Int64, end: Int)? {
    var number = Number()
    var at = start
    while at + 2 < bytes.count {
      if let digit = digit(bytes, at: at) {
        number.append(digit)
      } else if let unit = unit(bytes, at: at), at > start || unit == 10 {
        number.append(unit: unit)
      } else {
        break
      }
      if number.value > limit { return nil }
      at += 3
    }
    return at > start ? (number.value, at) : nil
  }

  /// 一百亿: no report counts higher, and no unit makes it overflow.
  private static let limit: Int64 = 10_000_000_000

  /// The digit whose three bytes begin at `at`, as it stands in counts: 两 is one, too.
  static func digit(_ bytes: [UInt8], at: Int) -> Int64? {
    if (bytes[at], bytes[at + 1], bytes[at + 2]) == (0xE4, 0xB8, 0xA4) { return 2 }  // 两
    return figure(bytes, at: at)
  }

  /// The digit whose three bytes begin at `at`, as it stands in years.
  static func figure(_ bytes: [UInt8], at: Int) -> Int64? {
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xE9, 0x9B, 0xB6), (0xE3, 0x80, 0x87): 0  // 零 〇
    case (0xE4, 0xB8, 0x80): 1  // 一
    case (0xE4, 0xBA, 0x8C): 2  // 二
    case (0xE4, 0xB8, 0x89): 3  // 三
    case (0xE5, 0x9B, 0x9B): 4  // 四
    case (0xE4, 0xBA, 0x94): 5  // 五
    case (0xE5, 0x85, 0xAD): 6  // 六
    case (0xE4, 0xB8, 0x83): 7  // 七
    case (0xE5, 0x85, 0xAB): 8  // 八
    case (0xE4, 0xB9, 0x9D): 9  // 九
    default: nil
    }
  }

  /// The power of ten whose three bytes begin at `at`.
  static func unit(_ bytes: [UInt8], at: Int) -> Int64? {
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xE5, 0x8D, 0x81): 10  // 十
    case (0xE7, 0x99, 0xBE): 100  // 百
    case (0xE5, 0x8D, 0x83): 1_000  // 千
    case (0xE4, 0xB8, 0x87): 10_000  // 万
    case (0xE4, 0xBA, 0xBF): 100_000_000  // 亿
    default: nil
    }
  }

  /// A number as it grows, character by character.
  private struct Number {
    /// What stands before the last 万 or 亿.
    private var large: Int64 = 0
    /// What stands before the last 十, 百 or 千 after that.
    private var small: Int64 = 0
    /// The digits that no unit has taken yet, read as in `二〇二三`.
    private var digits: Int64?
    /// What a last digit counts: 10 after 百, as in `三百二`; 1 after 零 and 十.
    private var digitUnit: Int64 = 1

    var value: Int64 { large + small + (digits ?? 0) * digitUnit }

    mutating func append(_ digit: Int64) {
      if digits != nil || digit == 0 { digitUnit = 1 }
      digits = min((digits ?? 0) * 10 + digit, limit + 1)
    }

    mutating func append(unit: Int64) {
      if unit < 10_000 {
        small += (digits ?? 1) * unit
      } else if unit > large {
        large = (large + small + (digits ?? 0)) * unit
        small = 0
      } else {
        large += (small + (digits ?? 0)) * unit
        small = 0
      }
      digits = nil
      digitUnit = max(unit / 10, 1)
    }
  }
}
