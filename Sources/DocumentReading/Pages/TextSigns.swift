import TextSearch

/// What tells sentences, headings and labels apart.
enum TextSigns {
  private static let stops = Set("、.．，,")

  /// Whether a sentence ends in or at the end of `text`.
  static func isSentence(_ text: [UInt8]) -> Bool {
    let signs = ["。", "；", "！", "？"].map { Array($0.utf8) }
    return text.count > 30 && signs.contains { text.firstRange(of: $0) != nil }
  }

  /// Whether a sentence, or what announces something, ends with `text`.
  static func isComplete(_ text: [UInt8]) -> Bool {
    ["。", "；", "：", "！", "？"].contains { text.suffix(3).elementsEqual($0.utf8) }
  }

  /// Whether a line begins as the heading of a section does: `三、收到…`.
  static func isHeading(_ line: PageLine) -> Bool {
    guard line.segments.count == 1 || line.segments[0].words.count == 1 else { return false }
    let text = String(decoding: line.text, as: UTF8.self)
    if text.hasPrefix("第"), text.dropFirst().drop(while: \.isChineseOrdinal).hasPrefix("部分") {
      return true
    }
    let digits = text.prefix(while: \.isChineseOrdinal)
    return !digits.isEmpty && text[digits.endIndex...].first.map(stops.contains) == true
  }

  /// Whether `text` begins with an ordinal, and so goes on from nothing.
  static func beginsAnew(_ text: [UInt8]) -> Bool {
    var text = String(decoding: text.prefix(24), as: UTF8.self)[...]
    let isOpened = text.first == "（" || text.first == "("
    if isOpened { text.removeFirst() }
    let digits = text.prefix { $0.isChineseOrdinal || ($0.isASCII && $0.isNumber) }
    guard !digits.isEmpty, let next = text[digits.endIndex...].first else { return false }
    return isOpened ? next == "）" || next == ")" : stops.contains(next)
  }
}
