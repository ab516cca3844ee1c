/// The characters of a text as texts are compared: white space and punctuation left out, letters in lower
/// case and half width, each number as one sign.
///
/// A report says the same with other figures year after year, so that figures must not tell texts apart.
struct FoldedCharacters: IteratorProtocol {
  /// A letter, a Chinese character, or `number`.
  struct Element {
    let code: UInt32
    /// Where it stands among the bytes of the text.
    let range: Range<Int>
  }

  /// What stands for every number.
  static let number = UInt32(UInt8(ascii: "#"))

  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Element? {
    while at < bytes.count {
      let start = at
      let code = scalar()
      guard let folded = Self.folded(code) else { continue }
      if folded == Self.number { skipNumber() }
      return Element(code: folded, range: start..<at)
    }
    return nil
  }

  /// The scalar at the cursor, which moves behind it. Strings are valid UTF-8.
  private mutating func scalar() -> UInt32 {
    let lead = UInt32(bytes[at])
    let (length, bits): (Int, UInt32) =
      switch lead {
      case 0..<0x80: (1, lead)
      case 0..<0xE0: (2, lead & 0x1F)
      case 0..<0xF0: (3, lead & 0x0F)
      default: (4, lead & 0x07)
      }
    var code = bits
    let end = min(at + length, bytes.count)
    at += 1
    while at < end {
      code = code << 6 | UInt32(bytes[at] & 0x3F)
      at += 1
    }
    return code
  }

  /// Goes behind the digits that follow, and what divides them: `1,060.8956`.
  private mutating func skipNumber() {
    while at < bytes.count {
      let start = at
      let code = scalar()
      if Self.folded(code) == Self.number { continue }
      let divides = code == 0x2C || code == 0x2E
      if divides, at < bytes.count, Self.isDigit(UInt32(bytes[at])) { continue }
      at = start
      return
    }
  }

  private static func isDigit(_ code: UInt32) -> Bool { 0x30...0x39 ~= code }

  /// Nil for what is left out.
  private static func folded(_ code: UInt32) -> UInt32? {
    switch code {
    case 0x30...0x39, 0xFF10...0xFF19: number
    case 0x61...0x7A, 0x3400...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF: code
    case 0x41...0x5A: code + 0x20
    case 0xFF21...0xFF3A: code - 0xFF21 + 0x61
    case 0xFF41...0xFF5A: code - 0xFF41 + 0x61
    case 0xC0...0x1FFF where code != 0xD7 && code != 0xF7: code
    default: nil
    }
  }
}
