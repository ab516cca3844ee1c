/// What a page may ask of the parser, whose memory grows with the elements and whose time grows with the
/// square of the attributes of one.
enum HTMLLimits {
  /// Tags beyond which a page is refused; real ones have some thousands.
  static let tags = 500_000
  /// Words of a tag beyond which a page is refused: each attribute begins with one, after white space or the quotation
  /// mark that ends another's value.
  static let words = 20_000

  /// Whether `page` (UTF-8) stays within the limits.
  static func admit(_ page: [UInt8]) -> Bool {
    var tags = 0
    // Words of the tag that is open, or of what looks like one.
    var words = 0
    var isInTag = false
    var isInWord = false
    for byte in page {
      switch byte {
      case UInt8(ascii: "<"):
        tags += 1
        words = 0
        isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case _ where isInTag:
        let isWord = !byte.isBlank && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
        if isWord, !isInWord { words += 1 }
        isInWord = isWord
      default: break
      }
      if tags > Self.tags || words > Self.words { return false }
    }
    return true
  }
}
