/// Tells the number of a page, which is no part of the report: `- 3 -`, `— 3 —`, `第 3 页 共 8 页`.
enum PageNumber {
  /// Bytes beyond which a line is none.
  private static let longest = 48

  static func isOne(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    // Before its number there is something else; most lines of a table are a number alone.
    guard range.count <= longest, let first = text[range].first, !(0x30...0x39 ~= first) else {
      return false
    }
    let line = String(decoding: Folding.compact(text, range), as: UTF8.self)
    if line.hasPrefix("第"), line.contains("页") {
      return line.allSatisfy { "第页共/,、".contains($0) || $0.isASCII && $0.isNumber }
        && line.contains(where: \.isNumber)
    }
    let number = line.drop(while: dashes.contains)
    let digits = number.prefix { $0.isASCII && $0.isNumber }
    let after = number[digits.endIndex...]
    return number.startIndex > line.startIndex && !digits.isEmpty && !after.isEmpty
      && after.allSatisfy(dashes.contains)
  }

  private static let dashes = Set("-—–―─~·")
}
