import Diagnostics
import DisclosureModel
import TextSearch

/// Reads dates from compact text (UTF-8 without white space, half-width), also where the words between
/// their numbers were lost and only one date is left that they can mean.
struct DateScanner {
  private let bytes: [UInt8]
  var at: Int

  init(_ bytes: [UInt8], at: Int = 0) {
    self.bytes = bytes
    self.at = at
  }

  var isAtEnd: Bool { at == bytes.count }

  /// A number begins here.
  var startsNumber: Bool {
    if isDigit(at) { return at == 0 || !isDigit(at - 1) }
    return isChineseNumeral(at) && !isChineseNumeral(at - 3)
  }

  /// The date that stands here; one without a year is of `defaultYear`.
  mutating func date(defaultYear: Int?) -> CalendarDate? {
    let start = at
    if let date = spelled(defaultYear) { return date }
    at = start
    if let date = pointed() { return date }
    at = start
    if let date = lost() { return date }
    at = start
    return nil
  }

  /// The month that stands here, `2023年1月`, or `1` where the month's word comes only at the period's end.
  mutating func month(defaultYear: Int?) -> (year: Int, month: Int)? {
    let start = at
    var year = defaultYear
    if let number = number(digits: 4), skip(anyOf: ["年"]) { year = number } else { at = start }
    guard let year, let month = number(digits: 2), (1...12).contains(month) else {
      at = start
      return nil
    }
    skip(anyOf: ["月份", "月"])
    return (year, month)
  }

  /// `2023年1月1日`, `二〇二三年一月一日`, `20231月1日`, `1月1日`.
  private mutating func spelled(_ defaultYear: Int?) -> CalendarDate? {
    let start = at
    var year = defaultYear
    if let number = number(digits: 4), number >= 1000 {
      // The word after the year may be lost.
      skip(anyOf: ["年度", "年"])
      year = number
    } else {
      at = start
    }
    guard let year, let month = number(digits: 2), skip(anyOf: ["月"]),
      let day = number(digits: 2)
    else { return nil }
    skip(anyOf: ["日", "号"])
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `2023.1.1`, `2023-01-01`, `2023/1/1`.
  private mutating func pointed() -> CalendarDate? {
    guard let year = arabic(digits: 4), year >= 1000 else { return nil }
    for point in [".", "-", "/"] where skip(anyOf: [point]) {
      guard let month = arabic(digits: 2), skip(anyOf: [point]), let day = arabic(digits: 2),
        !isDigit(at)
      else { return nil }
      skip(anyOf: ["日"])
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  /// `202111日` for 1 January and `20211230日`: words between the numbers were lost, and the digits leave
  /// no choice. Eight digits need no word after them.
  private mutating func lost() -> CalendarDate? {
    guard let year = arabic(digits: 4), year >= 1000 else { return nil }
    skip(anyOf: ["年"])
    let start = at
    while isDigit(at) { at += 1 }
    let digits = bytes[start..<at].map { Int($0 - UInt8(ascii: "0")) }
    let isMarked = skip(anyOf: ["日", "号"])
    guard (2...4).contains(digits.count), isMarked || digits.count == 4 else { return nil }
    let dates = (1..<digits.count).compactMap { cut -> CalendarDate? in
      guard cut <= 2, digits.count - cut <= 2, isMarked || cut == 2 else { return nil }
      let month = digits[..<cut].reduce(0) { $0 * 10 + $1 }
      let day = digits[cut...].reduce(0) { $0 * 10 + $1 }
      return CalendarDate(year: year, month: month, day: day)
    }
    return dates.count == 1 ? dates[0] : nil
  }

  /// Takes the first of `words` that stands here.
  @discardableResult mutating func skip(anyOf words: [String]) -> Bool {
    for word in words where bytes[at...].starts(with: word.utf8) {
      at += word.utf8.count
      return true
    }
    return false
  }

  private func isDigit(_ index: Int) -> Bool {
    index < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
  }

  /// A number of up to `digits` digits, Arabic or Chinese.
  private mutating func number(digits: Int) -> Int? {
    arabic(digits: digits) ?? chineseNumber(digits: digits)
  }

  private mutating func arabic(digits: Int) -> Int? {
    var value = 0
    var count = 0
    while count < digits, isDigit(at) {
      value = value * 10 + Int(bytes[at] - UInt8(ascii: "0"))
      at += 1
      count += 1
    }
    return count > 0 ? value : nil
  }

  private static let chineseDigits: [(word: String, digit: Int)] = [
    ("〇", 0), ("○", 0), ("零", 0), ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6),
    ("七", 7), ("八", 8), ("九", 9),
  ]

  /// `二〇二四`, digit by digit, or `十八`, `三十一`.
  private mutating func chineseNumber(digits: Int) -> Int? {
    var value: Int?
    var count = 0
    while count < digits + 1 {
      if skip(anyOf: ["十"]) {
        value = (value ?? 1) * 10
        if let unit = chineseDigit() { value = (value ?? 0) + unit }
        return value
      }
      guard let digit = chineseDigit() else { break }
      value = (value ?? 0) * 10 + digit
      count += 1
    }
    return value
  }

  private mutating func chineseDigit() -> Int? {
    for (word, digit) in Self.chineseDigits where skip(anyOf: [word]) { return digit }
    return nil
  }

  private static let chineseNumerals = PhraseSet(chineseDigits.map(\.word) + ["十"])

  private func isChineseNumeral(_ index: Int) -> Bool {
    index >= 0 && Self.chineseNumerals.match(in: bytes, at: index) != nil
  }
}
