/// What a document may ask of the parser, whose memory grows with the elements and whose time grows with
/// the square of the attributes of one.
enum XMLLimits {
  /// Tags beyond which a document is refused; a report of many pages has some ten thousand.
  static let tags = 1_000_000
  /// Attributes of an element beyond which a document is refused; a root has some thirty.
  static let attributes = 1_000

  /// Whether `xml`, in any encoding that keeps ASCII's bytes, stays within the limits: each tag has a `<`
  /// and each attribute a `=`, which no other tag's attributes come before.
  static func admit(_ xml: [UInt8]) -> Bool {
    var tags = 0
    var signs = 0
    for byte in xml {
      if byte == UInt8(ascii: "<") {
        tags += 1
        signs = 0
        if tags > Self.tags { return false }
      } else if byte == UInt8(ascii: "=") {
        signs += 1
        if signs > attributes { return false }
      }
    }
    return true
  }
}
