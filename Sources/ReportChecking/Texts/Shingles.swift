import DisclosureModel

/// Hashes of every eight characters in a row: what texts have in common is told by the hashes they share.
///
/// Eight characters of Chinese are four words or so: long enough that unrelated reports share two in a
/// hundred, short enough that a changed word spoils only its surroundings. The hash is a polynomial over the
/// window, moved on by one character at a time, and mixed so that any of its bits may be used. Two texts of
/// 3,000 characters meet by chance in one of their 32-bit hashes once in 500 pairs.
struct Shingles {
  static let length = 8

  private var window = SIMD8<UInt32>()
  private var count = 0
  private var hash: UInt64 = 0

  /// The hash of the eight characters that end with `code`; nil until there are eight.
  mutating func next(_ code: UInt32) -> UInt32? {
    let place = count % Self.length
    hash = hash &* Self.base &+ UInt64(code) &- UInt64(window[place]) &* Self.outgoing
    window[place] = code
    count += 1
    return count < Self.length ? nil : Self.mixed(hash)
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// `base` to the power of eight: the weight of the character that leaves the window.
  private static let outgoing = (0..<length).reduce(UInt64(1)) { power, _ in power &* base }

  private static func mixed(_ hash: UInt64) -> UInt32 {
    var mixed = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ (mixed >> 29)) &* 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}

extension Section {
  /// The sections whose text is compared: not the preamble, where the address is the same each year.
  static let compared: [Key] = [.overview, .disclosure, .requests, .disputes, .problems, .other]

  /// The paragraphs; headings are the form's, or repeat from year to year as they should.
  var passages: some Sequence<Block> {
    blocks.lazy.filter { !$0.isHeading }
  }

  /// Gives every shingle of the section, across the ends of paragraphs, which conversions move.
  func forEachShingle(_ body: (UInt32) -> Void) {
    var shingles = Shingles()
    for block in passages {
      var characters = FoldedCharacters(block.text)
      while let character = characters.next() {
        if let shingle = shingles.next(character.code) { body(shingle) }
      }
    }
  }
}

extension [Section] {
  /// Those whose texts are compared, one of each key.
  var compared: [Section] { Section.compared.compactMap { key in first { $0.key == key } } }
}
