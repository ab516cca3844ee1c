import DocumentReading

/// Reduces text to what labels are compared by, so that spacing, width and punctuation do not matter.
enum Folding {
  /// What is left of a text.
  struct Rule: OptionSet {
    let rawValue: UInt8
    /// Leave punctuation out too.
    static let withoutPunctuation = Rule(rawValue: 1)
    /// Keep traditional characters and other variants.
    static let asWritten = Rule(rawValue: 2)
  }

  /// Letters, digits and Chinese characters of `text`: `５．属于“三类 内部”` becomes `5属于三类内部`.
  static func label(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    append(text, range, .withoutPunctuation, to: &folded)
    return folded
  }

  static func label(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return label(bytes, 0..<bytes.count)
  }

  /// The same, with the offset in `text` of the character that each byte comes from.
  static func locatedLabel(
    _ text: [UInt8], _ range: Range<Int>
  ) -> (bytes: [UInt8], offsets: [Int]) {
    var folded: [UInt8] = []
    var offsets: [Int] = []
    folded.reserveCapacity(range.count)
    offsets.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let end = min(at + sequenceLength(text[at]), range.upperBound)
      append(text, at..<end, .withoutPunctuation, to: &folded)
      while offsets.count < folded.count { offsets.append(at) }
      at = end
    }
    return (folded, offsets)
  }

  /// `text` without white space, its full-width characters made half-width: `１ ０８６ 元` becomes
  /// `1086元`.
  static func compact(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    append(text, range, [], to: &folded)
    return folded
  }

  static func compact(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: compact(bytes, 0..<bytes.count), as: UTF8.self)
  }

  /// The same with traditional characters as they are: of the same length, byte by byte.
  static func compactAsWritten(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    append(text, range, .asWritten, to: &folded)
    return folded
  }

  private static func append(
    _ text: [UInt8], _ range: Range<Int>, _ rule: Rule, to folded: inout [UInt8]
  ) {
    let variants = CharacterVariants.shared
    var at = range.lowerBound
    while at < range.upperBound {
      // Most Chinese characters: neither white space nor punctuation, of full width.
      if 0xE4...0xE9 ~= text[at], at + 3 <= range.upperBound {
        if rule.contains(.asWritten) {
          folded.append(contentsOf: text[at..<at + 3])
        } else {
          variants.append(text, at, to: &folded)
        }
        at += 3
        continue
      }
      let space = WhiteSpace.length(at: at, of: text)
      if space > 0 {
        at += space
        continue
      }
      let length = min(sequenceLength(text[at]), range.upperBound - at)
      if length == 1 {
        appendASCII(text[at], rule, to: &folded)
      } else if let ascii = halfWidth(text, at, length) {
        appendASCII(ascii, rule, to: &folded)
      } else if !rule.contains(.withoutPunctuation) || !isPunctuation(text, at, length) {
        if length == 3, !rule.contains(.asWritten) {
          variants.append(text, at, to: &folded)
        } else {
          folded.append(contentsOf: text[at..<at + length])
        }
      }
      at += length
    }
  }

  private static func appendASCII(_ byte: UInt8, _ rule: Rule, to folded: inout [UInt8]) {
    let isLetterOrDigit: Bool
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      isLetterOrDigit = true
    default: isLetterOrDigit = false
    }
    if isLetterOrDigit || !rule.contains(.withoutPunctuation) { folded.append(byte) }
  }

  /// The ASCII character that a full-width one (U+FF01 to U+FF5E) stands for.
  private static func halfWidth(_ text: [UInt8], _ at: Int, _ length: Int) -> UInt8? {
    guard length == 3, text[at] == 0xEF else { return nil }
    switch (text[at + 1], text[at + 2]) {
    case (0xBC, let last) where last >= 0x81: return last - 0x60
    case (0xBD, let last) where last <= 0x9E: return last - 0x20
    default: return nil
    }
  }

  /// Punctuation of U+0080–00BF, U+2000–206F, U+3000–303F (but 〇) and U+FE30–FE6F.
  private static func isPunctuation(_ text: [UInt8], _ at: Int, _ length: Int) -> Bool {
    if length == 2 { return text[at] == 0xC2 }
    guard length == 3 else { return false }
    switch (text[at], text[at + 1], text[at + 2]) {
    case (0xE2, 0x80, _), (0xE2, 0x81, 0x80...0xAF): return true
    case (0xE3, 0x80, 0x87): return false
    case (0xE3, 0x80, _): return true
    case (0xEF, 0xB8, 0xB0...0xBF), (0xEF, 0xB9, 0x80...0xAF): return true
    default: return false
    }
  }

  /// How many bytes the character takes up that begins with `lead`.
  static func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }
}
