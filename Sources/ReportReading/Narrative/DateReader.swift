import DisclosureModel

/// Finds dates as Chinese documents write them.
enum DateReader {
  /// The date that `text` is, and nothing else: `2024年1月18日`, `二〇二四年一月十八日`.
  static func wholeDate(in text: String) -> CalendarDate? {
    var scanner = DateScanner(Array(Folding.compact(text).utf8))
    guard let date = scanner.date(defaultYear: nil), scanner.isAtEnd else { return nil }
    return date
  }

  /// The first period in `text`: two dates joined by 至, the second perhaps without its year.
  static func period(in text: String) -> Period? {
    let bytes = Array(Folding.compact(text).utf8)
    for start in bytes.indices {
      var scanner = DateScanner(bytes, at: start)
      guard scanner.startsNumber, let from = scanner.date(defaultYear: nil) else { continue }
      scanner.skip(anyOf: ["起", ","])
      scanner.skip(anyOf: ["起", ","])
      guard scanner.skip(anyOf: ["至", "到", "—", "-", "~", "－"]) else { continue }
      scanner.skip(anyOf: ["-", "—"])
      if let to = scanner.date(defaultYear: from.year) { return Period(from: from, to: to) }
    }
    return nil
  }
}

/// Reads dates from compact text (UTF-8 without white space, half-width).
private struct DateScanner {
  private let bytes: [UInt8]
  private var at: Int

  init(_ bytes: [UInt8], at: Int = 0) {
    self.bytes = bytes
    self.at = at
  }

  var isAtEnd: Bool { at == bytes.count }
  /// A digit stands here, and none before it.
  var startsNumber: Bool {
    isDigit(at) && !(at > 0 && isDigit(at - 1))
  }

  mutating func date(defaultYear: Int?) -> CalendarDate? {
    let start = at
    if let date = numbered(defaultYear: defaultYear) { return date }
    at = start
    return nil
  }

  private mutating func numbered(defaultYear: Int?) -> CalendarDate? {
    let start = at
    var year = defaultYear
    if let number = number(digits: 4), skip(anyOf: ["年"]) { year = number } else { at = start }
    guard let year, let month = number(digits: 2), skip(anyOf: ["月"]),
      let day = number(digits: 2)
    else { return nil }
    skip(anyOf: ["日", "号"])
    return CalendarDate(year: year, month: month, day: day)
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
    var value = 0
    var count = 0
    while count < digits, isDigit(at) {
      value = value * 10 + Int(bytes[at] - UInt8(ascii: "0"))
      at += 1
      count += 1
    }
    return count > 0 ? value : chineseNumber(digits: digits)
  }

  private static let chineseDigits: [(String, Int)] = [
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
}
