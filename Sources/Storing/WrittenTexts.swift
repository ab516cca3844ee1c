/// The texts that a store has, found by their bytes where they stand in it: a character and its compatible twin mean
/// the same to Swift, but not to who stored them.
struct WrittenTexts {
  /// Where each stands, with its hash.
  private var texts: [(range: Range<Int>, hash: UInt64)] = []
  /// The number of a text in the first free slot from the one that its hash names, or -1. Their count is a power
  /// of two and over twice that of the texts.
  private var slots = [Int32](repeating: -1, count: 16)

  var count: Int { texts.count }

  /// A slot and the hash of the text for which it was sought.
  struct Slot {
    fileprivate let index: Int
    fileprivate let hash: UInt64
  }

  /// The slot that has `text`, or the free one where it belongs.
  func slot(of text: UnsafeBufferPointer<UInt8>, in bytes: [UInt8]) -> Slot {
    let hash = Self.hash(text)
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index] >= 0 {
      let there = texts[Int(slots[index])]
      if there.hash == hash, bytes[there.range].elementsEqual(text) { break }
      index = (index + 1) & (slots.count - 1)
    }
    return Slot(index: index, hash: hash)
  }

  func number(in slot: Slot) -> Int? {
    slots[slot.index] < 0 ? nil : Int(slots[slot.index])
  }

  mutating func add(_ range: Range<Int>, to slot: Slot, of bytes: [UInt8]) {
    slots[slot.index] = Int32(texts.count)
    texts.append((range, slot.hash))
    if texts.count * 2 >= slots.count { grow() }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (number, text) in texts.enumerated() {
      var index = Int(truncatingIfNeeded: text.hash) & (slots.count - 1)
      while slots[index] >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = Int32(number)
    }
  }

  /// Eight bytes at a time; where two texts have one hash, they take longer to find and nothing worse.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    var hash = UInt64(raw.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    func mix(_ word: UInt64) {
      let (high, low) = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      hash = high ^ low &+ word
    }
    while offset + 8 <= raw.count {
      mix(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    mix(rest)
    return hash ^ hash >> 29
  }
}
