/// Short names that stay the same from build to build.
package enum StableHash {
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// A name that depends on `text` alone: the last `length` (up to 13) digits, in Crockford's base 32 (no
  /// `i`, `l`, `o`, `u`), of its FNV-1a hash over 64 bits.
  package static func name(of text: String, length: Int) -> String {
    let hash = value(of: Array(text.utf8))
    let shifts = stride(from: (length - 1) * 5, through: 0, by: -5)
    return String(decoding: shifts.map { digits[Int((hash >> UInt64($0)) & 31)] }, as: UTF8.self)
  }

  /// Whether `text` could be a name of `length` digits.
  package static func isName(_ text: String, length: Int) -> Bool {
    text.utf8.count == length && text.utf8.allSatisfy(digits.contains)
  }

  /// The FNV-1a hash over 64 bits.
  package static func value(of bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
