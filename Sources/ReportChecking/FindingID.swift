/// The names of findings, by which people cite and annotate them.
enum FindingID {
  /// The same for the same agency, year, check and key, whatever else is found: `f` and the 64 bits of
  /// FNV-1a over the four, in thirteen digits of Crockford's base 32 (no `i`, `l`, `o`, `u`).
  static func of(agency: String, year: Int, check: String, key: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in [agency, String(year), check, key].joined(separator: "\u{1F}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var name = [UInt8(ascii: "f")]
    for shift in stride(from: 60, through: 0, by: -5) {
      name.append(digits[Int((hash >> UInt64(shift)) & 31)])
    }
    return String(decoding: name, as: UTF8.self)
  }
}
