/// Tells what may be a table's value from what is a label or a sentence.
enum ValuePattern {
  /// What stands for a number that there is not.
  private static let absences = Set(
    ["/", "／", "-", "－", "—", "——", "–", "―", "−", "\\", "无", "*"].map { Array($0.utf8) })
  /// What may follow a number in its cell.
  private static let units = [
    "万", "亿", "千", "百", "余", "多", "元", "件", "条", "个", "项", "宗", "份", "起", "次", "人", "%", "％", "（",
    "(",
  ]
  .map { Array($0.utf8) }
  /// Bytes of the longest value.
  private static let longest = 60

  /// Whether `text` is a number, perhaps with a unit, or a sign of absence.
  static func matches(_ text: [UInt8]) -> Bool {
    if absences.contains(text) { return true }
    guard text.count <= longest, let end = numberEnd(text) else { return false }
    if end == text.count { return true }
    let rest = text[end...].drop { $0 == UInt8(ascii: " ") }
    return units.contains { rest.starts(with: $0) } && hasClosedBrackets(rest)
  }

  /// The offset after the number that `text` begins with; nil where there is none, or one like `1.`,
  /// which begins a label.
  private static func numberEnd(_ text: [UInt8]) -> Int? {
    var at = 0
    while let sign = width(ofSignAt: at, text) { at += sign }
    var digits = 0
    var end = 0
    while at < text.count {
      if let width = width(ofDigitAt: at, text) {
        digits += 1
        at += width
        end = at
      } else if text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ",") {
        at += 1
      } else {
        break
      }
    }
    return digits > 0 && end == at ? end : nil
  }

  private static func width(ofDigitAt at: Int, _ text: [UInt8]) -> Int? {
    if text[at].isDigit { return 1 }
    guard at + 2 < text.count, text[at] == 0xEF, text[at + 1] == 0xBC else { return nil }
    return (0x90...0x99).contains(text[at + 2]) ? 3 : nil  // full-width
  }

  private static func width(ofSignAt at: Int, _ text: [UInt8]) -> Int? {
    guard at == 0, let first = text.first else { return nil }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { return 1 }
    for sign in ["−", "－", "约"] where text.starts(with: sign.utf8) { return sign.utf8.count }
    return nil
  }

  private static func hasClosedBrackets(_ text: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: text, as: UTF8.self)
    let opened = word.count { $0 == "（" || $0 == "(" }
    return opened == word.count { $0 == "）" || $0 == ")" }
  }
}
