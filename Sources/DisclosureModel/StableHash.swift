/// Short names that stay the same from build to build.
package enum StableHash {
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// `length` (up to 13) letters and digits that depend on `text` alone: its FNV-1a over 64 bits, the
  /// lowest bits first, five to a character.
  package static func text(of text: String, length: Int) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    var name: [UInt8] = []
    for position in 0..<length { name.append(digits[Int((hash >> UInt64(position * 5)) & 31)]) }
    return String(decoding: name, as: UTF8.self)
  }
}
