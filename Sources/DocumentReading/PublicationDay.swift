/// The day on which something was published, as pages and editors write it.
package enum PublicationDay {
  /// The day in ISO 8601 that `text` begins with: `2024-01-30 10:22`, `2024年1月30日`, `2024/1/30`,
  /// `20240130`; nil where the calendar has no such day.
  package static func iso(_ text: String) -> String? {
    var numbers = text.drop(while: \.isWhitespace).split(
      maxSplits: 3, omittingEmptySubsequences: false
    ) { !("0"..."9" ~= $0) }.prefix(3).map(String.init)
    if numbers.first?.count == 8, let digits = numbers.first {
      let month = digits.dropFirst(4)
      numbers = [String(digits.prefix(4)), String(month.prefix(2)), String(month.suffix(2))]
    }
    guard numbers.count == 3, numbers[0].count == 4, numbers[1...].allSatisfy({ $0.count <= 2 }),
      let year = Int(numbers[0]), let month = Int(numbers[1]), let day = Int(numbers[2]),
      (1900...2999).contains(year), (1...12).contains(month),
      (1...length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
