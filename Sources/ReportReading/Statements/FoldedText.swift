/// A text brought to one form for reading, with the way back to what was printed.
///
/// White space and emphasis marks are gone, full-width letters, digits and punctuation have become
/// half-width, brackets of one kind have one shape. Marks that structure a text take one byte each
/// (see `Mark`), and the ordinals of listed items (`1.`, `2、`, `（三）`) are gone, because they count
/// nothing; everything else stays as it was.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// For every byte of `bytes`, where it comes from in `source`.
  private var offsets: [Int32] = []
  let source: [UInt8]

  /// Bytes that stand for Chinese marks in a folded text.
  enum Mark {
    /// `。`, and a line end that ends a sentence.
    static let stop: UInt8 = 0x01
    /// `、`
    static let enumeration: UInt8 = 0x02
    static let openQuote: UInt8 = 0x03
    static let closeQuote: UInt8 = 0x04
    /// `《` and `〈`
    static let openTitle: UInt8 = 0x05
    static let closeTitle: UInt8 = 0x06
  }

  init(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count)
    offsets.reserveCapacity(source.count)
    var at = 0
    while at < source.count {
      let length = min(Self.length(of: source[at]), source.count - at)
      fold(at, length)
      at += length
    }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// The source's text from the first to the last byte of `range`, marks and spaces included.
  func printed(_ range: Range<Int>) -> String {
    guard let last = range.last else { return "" }
    let start = Int(offsets[range.lowerBound])
    var end = Int(offsets[last]) + 1
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: source[start..<(end + closingBracket(start..<end))], as: UTF8.self)
  }

  /// Whether white space parts the digits in `range` more than once, as in a row of cells that has
  /// lost its table: `9 0 0 0 9`. Once may be a slip: `1 2件`.
  func isTorn(_ range: Range<Int>) -> Bool {
    let gaps = zip(range, range.dropFirst()).count { left, right in
      offsets[right] > offsets[left] + 1 && bytes[left] < 0x80 && bytes[right] < 0x80
        && source[Int(offsets[left])] < 0x80
    }
    return gaps > 1
  }

  private mutating func fold(_ at: Int, _ length: Int) {
    switch length {
    case 1:
      if let byte = foldedASCII(at) { append(mark: byte, from: at, length) }
    case 2 where source[at] == 0xC2 && source[at + 1] == 0xA0:
      break
    case 3 where isLongDash(at) || at > 2 && isLongDash(at - 3):
      // `——` parts clauses.
      if isLongDash(at) { append(UInt8(ascii: ","), from: at) }
    case 3:
      switch Self.folded(source[at], source[at + 1], source[at + 2]) {
      case .keep: for offset in at..<(at + 3) { append(source[offset], from: offset) }
      case .drop: break
      case .item: appendItem(from: at)
      case .replace(let byte): append(mark: byte, from: at, length)
      }
    default:
      for offset in at..<(at + length) { append(source[offset], from: offset) }
    }
  }

  /// Parts an item from what stands before it in the sentence.
  private mutating func appendItem(from offset: Int) {
    switch bytes.last {
    case nil, Mark.stop, UInt8(ascii: ";"), UInt8(ascii: ":"): break
    default: append(Mark.enumeration, from: offset)
    }
  }

  private static let longDash = Array("——".utf8)

  /// `——`
  private func isLongDash(_ at: Int) -> Bool {
    source[at] == Self.longDash[0] && source[at...].starts(with: Self.longDash)
  }

  /// Appends a byte of one character, or takes away the ordinal that it ends.
  private mutating func append(mark byte: UInt8, from offset: Int, _ length: Int) {
    switch byte {
    // `47件+6件=53件`; `130+` is a number.
    case UInt8(ascii: "+"), UInt8(ascii: "="):
      append(endsMeasure ? UInt8(ascii: ",") : byte, from: offset)
    case UInt8(ascii: ")")
    where endsBracketedMeasure || endsBracketedLetter(before: source[(offset + length)...]):
      removeOpening(3)
    case Mark.closeQuote:
      if let open = startOfQuotedNumber(next: offset + length) {
        removeOpening(bytes.count - 1 - open)
      } else {
        append(byte, from: offset)
      }
    case UInt8(ascii: "."), Mark.enumeration, UInt8(ascii: ")"):
      if byte == UInt8(ascii: ")"), let start = startOfBracketedCount {
        return removeOpening(bytes.count - start)
      }
      guard let start = startOfOrdinal(endedBy: byte, next: offset + length) else { fallthrough }
      bytes.removeSubrange(start...)
      offsets.removeSubrange(start...)
    default: append(byte, from: offset)
    }
  }

  /// Takes away the mark that opens the last `length` bytes.
  private mutating func removeOpening(_ length: Int) {
    bytes.remove(at: bytes.count - 1 - length)
    offsets.remove(at: offsets.count - 1 - length)
  }

  /// Where the ordinal of an item begins: one or two digits after a mark that parts items, and behind them
  /// no further digit, as `1.5` and `3、2件` have.
  private func startOfOrdinal(endedBy mark: UInt8, next: Int) -> Int? {
    let isBracketed = mark == UInt8(ascii: ")")
    let next = source[next...].firstIndex { $0 != 0x20 } ?? source.count
    guard next < source.count, source[next] != UInt8(ascii: "\n") else { return nil }
    var start = bytes.count
    while start > 0, bytes.count - start < 2, ProseCount.isDigit(bytes[start - 1]) { start -= 1 }
    if start == bytes.count, mark != UInt8(ascii: ".") { start = startOfNumeral }
    guard start < bytes.count else { return nil }
    if isBracketed {
      guard start > 0, bytes[start - 1] == UInt8(ascii: "(") else { return nil }
      start -= 1
    } else if Self.isDigit(source[next...]), !isYear(source[next...]) {
      return nil
    }
    guard start > 0 else { return start }
    switch bytes[start - 1] {
    case Mark.stop, UInt8(ascii: ";"), UInt8(ascii: ":"): return start
    // Not `，三、`, which may be a number.
    case UInt8(ascii: ",") where isBracketed || ProseCount.isDigit(bytes[start]): return start
    default: return nil
    }
  }

  /// Where the one or two Chinese digits at the end begin.
  private var startOfNumeral: Int {
    var start = bytes.count
    while start >= 3, bytes.count - start < 6,
      ChineseNumeral.digit(bytes, at: start - 3) != nil
        || ChineseNumeral.unit(bytes, at: start - 3) == 10
    {
      start -= 3
    }
    return start
  }

  private static func isDigit(_ source: ArraySlice<UInt8>) -> Bool {
    guard let first = source.first else { return false }
    return ProseCount.isDigit(first)
      || source.count > 2 && source.starts(with: [0xEF, 0xBC])
        && (0x90...0x99).contains(source[source.startIndex + 2])
  }

  /// `2023年`
  private func isYear(_ source: ArraySlice<UInt8>) -> Bool {
    source.prefix(4).allSatisfy(ProseCount.isDigit) && source.dropFirst(4).starts(with: "年".utf8)
  }

  private mutating func append(_ byte: UInt8, from offset: Int) {
    bytes.append(byte)
    offsets.append(Int32(truncatingIfNeeded: offset))
  }

  private func foldedASCII(_ at: Int) -> UInt8? {
    switch source[at] {
    case UInt8(ascii: "\n"): endsSentence(lineEndAt: at) ? Mark.stop : nil
    // A tab parts the cells of a table.
    case UInt8(ascii: "\t"), UInt8(ascii: "|"): Mark.stop
    case 0...0x20, UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "\""), 0x7F: nil
    case UInt8(ascii: "["): UInt8(ascii: "(")
    case UInt8(ascii: "]"): UInt8(ascii: ")")
    default: source[at]
    }
  }

  /// A wrapped line goes on; one that ends in a mark, or is followed by a blank line or an item of a
  /// list, does not.
  private func endsSentence(lineEndAt at: Int) -> Bool {
    switch bytes.last {
    case nil, Mark.stop, UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      return true
    default: break
    }
    var next = at + 1
    while next < source.count, source[next] == 0x20 || source[next] == 0x09 { next += 1 }
    guard next + 1 < source.count else { return true }
    switch source[next] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "-"), UInt8(ascii: "*"),
      UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "("):
      return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return source[next + 1] == UInt8(ascii: ".") || source[next + 1] == 0xE3
    default:
      // `（`, and an ordinal such as `二、`.
      return source[next...].starts(with: [0xEF, 0xBC, 0x88])
        || source.count > next + 6 && ChineseNumeral.digit(source, at: next) != nil
          && source[(next + 3)...].starts(with: [0xE3, 0x80, 0x81])
    }
  }

  /// How many bytes the UTF-8 character has that begins with `first`.
  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0..<0xC0: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }
}
