/// White space and punctuation, which the search for phrases passes over: ASCII other than letters and
/// digits, U+2000–207F, U+3000–303F, U+FF00–FF0F and the full-width colon and semicolon.
enum Punctuation {
  /// The number of bytes of the sign at `at`, or 0.
  @inline(__always)
  static func length(at: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    let first = text[at]
    if first < 0x80 {
      let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
      return isLetter || UInt8(ascii: "0")...UInt8(ascii: "9") ~= first ? 0 : 1
    }
    guard at + 2 < text.count else { return 0 }
    return switch (first, text[at + 1], text[at + 2]) {
    case (0xE2, 0x80...0x81, _), (0xE3, 0x80, _), (0xEF, 0xBC, 0x80...0x8F),
      (0xEF, 0xBC, 0x9A...0x9B):
      3
    default: 0
    }
  }

  static func removed(from text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { text in
      var rest: [UInt8] = []
      rest.reserveCapacity(text.count)
      var at = 0
      while at < text.count {
        let length = length(at: at, of: text)
        if length == 0 { rest.append(text[at]) }
        at += max(length, 1)
      }
      return rest
    }
  }
}
