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

  /// An opened bracket inside a word holds a letter and nothing else: `村（居）民`, `乡（镇）人民政府`.
  func endsBracketedLetter(before next: ArraySlice<UInt8>) -> Bool {
    let open = bytes.count - 4
    guard open > 2, bytes[open] == UInt8(ascii: "("), Self.isLetter(bytes[open - 3]),
      Self.isLetter(bytes[open + 1]), next.first.map(Self.isLetter) == true
    else { return false }
    return ChineseNumeral.digit(bytes, at: open + 1) == nil
      && ChineseNumeral.unit(bytes, at: open + 1) == nil
  }

  /// The first byte of a Chinese character.
  private static func isLetter(_ byte: UInt8) -> Bool { (0xE4...0xE9).contains(byte) }

  /// Where a number with its measure begins that stands in an opened bracket with nothing else, right behind
  /// what it counts: `予以公开（21件`. Behind a time it is that of another year: `比2022年（31起`.
  var startOfBracketedCount: Int? {
    guard endsMeasure else { return nil }
    var start = bytes.count - 3
    while start > 2 {
      if ProseCount.isDigit(bytes[start - 1]) {
        start -= 1
      } else if ChineseNumeral.digit(bytes, at: start - 3) != nil
        || ChineseNumeral.unit(bytes, at: start - 3) != nil
      {
        start -= 3
      } else {
        break
      }
    }
    guard start > 3, start < bytes.count - 3, bytes[start - 1] == UInt8(ascii: "("),
      bytes[start - 2] >= 0x80
    else { return nil }
    return endsTime(start - 1) || endsCount(start - 1) ? nil : start
  }

  /// How many bytes the bracket takes that closes, right behind `range` of the source, one opened in it.
  func closingBracket(_ range: Range<Int>) -> Int {
    for (open, close) in [("（", "）"), ("(", ")")] {
      let open = Array(open.utf8)
      let close = Array(close.utf8)
      guard source[range.upperBound...].starts(with: close),
        let at = range.last(where: { source[$0...].starts(with: open) }),
        !(at..<range.upperBound).contains(where: { source[$0...].starts(with: close) })
      else { continue }
      return close.count
    }
    return 0
  }

  private func endsTime(_ end: Int) -> Bool {
    Self.times.contains(Array(bytes[(end - 3)..<end]))
  }

  /// `48件`; not `申请件`.
  private func endsCount(_ end: Int) -> Bool {
    guard end > 3, Self.measures.contains(Array(bytes[(end - 3)..<end])) else { return false }
    return ProseCount.isDigit(bytes[end - 4])
      || end > 5 && ChineseNumeral.digit(bytes, at: end - 6) != nil
      || end > 5 && ChineseNumeral.unit(bytes, at: end - 6) != nil
  }

  private static let times = Set("年度期月日时".map { Array(String($0).utf8) })

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
