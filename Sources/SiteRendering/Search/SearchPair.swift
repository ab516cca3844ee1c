/// Two characters that stand side by side, as the index and `assets/search-index.js` know them.
struct SearchPair: Hashable, Comparable {
  /// The code points, each below 2^18: the first in the higher half of 36 bits.
  let key: UInt64

  init(key: UInt64) { self.key = key }

  init(_ first: UInt32, _ second: UInt32) { key = UInt64(first) << 18 | UInt64(second) }

  var first: UInt32 { UInt32(key >> 18) }
  var second: UInt32 { UInt32(key & 0x3FFFF) }

  /// In which of 2^`bits` shards the pair stands; the script computes the same.
  func shard(bits: Int) -> Int {
    let hash = (first &* 0x9E37_79B1 &+ second) &* 0x85EB_CA6B
    return Int(hash >> UInt32(32 - bits))
  }

  static func < (left: SearchPair, right: SearchPair) -> Bool { left.key < right.key }

  /// Calls `body` with every pair of `text`, folded: of full width made half, capitals small, white
  /// space left out. Punctuation is in no pair, and nothing reaches across it.
  static func forEach(in text: String, _ body: (SearchPair) -> Void) {
    var last: UInt32?
    for scalar in text.unicodeScalars {
      switch SearchCharacter(scalar.value) {
      case .dropped: continue
      case .other: last = nil
      case .searchable(let code):
        if let last { body(SearchPair(last, code)) }
        last = code
      }
    }
  }
}

/// What a character is to the search.
enum SearchCharacter: Equatable {
  /// White space and marks that nobody sees: as if it were not there.
  case dropped
  /// Punctuation: only compared once a passage is at hand.
  case other
  /// Part of a word, folded.
  case searchable(UInt32)

  /// The ranges are those of `SPACE` and `SEARCHABLE` in `assets/search-index.js`.
  init(_ code: UInt32) {
    let code = 0xFF01...0xFF5E ~= code ? code - 0xFEE0 : code
    switch code {
    case 0x4E00...0x9FFF, 0x61...0x7A, 0x30...0x39: self = .searchable(code)
    case 0x41...0x5A: self = .searchable(code + 0x20)
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F,
      0x3000, 0xFE00...0xFE0F, 0xFEFF:
      self = .dropped
    case 0xC0...0x1FFF, 0x2070...0x2FFF, 0x3005, 0x3007, 0x3040...0xFDFF, 0xFE70...0xFEFE,
      0xFF66...0xFFDC, 0x10000...0x3FFFF:
      self = .searchable(code)
    default: self = .other
    }
  }
}
