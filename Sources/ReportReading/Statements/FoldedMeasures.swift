/// Marks around a number or its measure that only set it off: `47（件）`, `“47”件`.
extension FoldedText {
  /// Behind a number an opened bracket holds a measure and nothing else.
  var endsBracketedMeasure: Bool {
    let open = bytes.count - 4
    guard open > 0, bytes[open] == UInt8(ascii: "("), Self.isMeasure(bytes[(open + 1)...]) else {
      return false
    }
    return ProseCount.isDigit(bytes[open - 1])
      || open > 2 && ChineseNumeral.digit(bytes, at: open - 3) != nil
  }

  /// The opening quote before the digits at the end, if a measure stands at `next` in the source.
  func startOfQuotedNumber(next: Int) -> Int? {
    guard let last = bytes.last, ProseCount.isDigit(last),
      let open = bytes.lastIndex(where: { !ProseCount.isDigit($0) }), bytes[open] == Mark.openQuote,
      Self.isMeasure(source[next...])
    else { return nil }
    return open
  }

  /// The last character is a measure.
  var endsMeasure: Bool { Self.isMeasure(bytes.suffix(3)) }

  private static func isMeasure(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count > 2 && measures.contains(Array(bytes.prefix(3)))
  }

  private static let measures = Set("件份起宗例项条封".map { Array(String($0).utf8) })
}
