/// Text in UTF-8 of which a few bytes were lost or altered, as by a system that cuts fields at a byte.
struct DamagedUTF8 {
  /// The text with `�` for every damaged place.
  let repaired: [UInt8]
  /// Bytes that belong to no character.
  private(set) var damaged = 0
  /// The offset of the first of them.
  private(set) var first = 0

  /// Characters beyond ASCII that must be whole for each byte that is not: no other encoding makes so
  /// many by chance.
  private static let wholePerDamaged = 25

  /// Nil where `bytes` are not UTF-8 but for a few.
  init?(_ bytes: ArraySlice<UInt8>) {
    var whole = 0
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let length = Self.length(at, bytes)
      if length == 0 {
        if damaged == 0 { first = at - bytes.startIndex }
        damaged += 1
      } else if length > 1 {
        whole += 1
      }
      at += max(length, 1)
    }
    guard damaged > 0, damaged * Self.wholePerDamaged <= whole else { return nil }
    repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The bytes of the character at `at`; 0 where there is none.
  private static func length(_ at: Int, _ bytes: ArraySlice<UInt8>) -> Int {
    let length: Int
    switch bytes[at] {
    case 0..<0x80: return 1
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return 0
    }
    guard at + length <= bytes.endIndex else { return 0 }
    return bytes[at + 1..<at + length].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }
}
