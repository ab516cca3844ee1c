/// A set of shingles: open addressing over one array, since they are hashes already.
struct ShingleSet: Sendable {
  /// Zero is an empty slot; the shingle 0 is kept as 1.
  private var slots: [UInt32]
  private(set) var count = 0

  init(expecting count: Int = 0) {
    slots = [UInt32](repeating: 0, count: Self.capacity(for: count))
  }

  /// In ascending order; the shingle 0 is 1 here.
  var sorted: [UInt32] { slots.filter { $0 != 0 }.sorted() }

  func contains(_ shingle: UInt32) -> Bool {
    let key = max(shingle, 1)
    return slots[slot(of: key)] == key
  }

  /// Whether `shingle` was not in the set before.
  @discardableResult mutating func insert(_ shingle: UInt32) -> Bool {
    let key = max(shingle, 1)
    var slot = slot(of: key)
    if slots[slot] == key { return false }
    if (count + 1) * 2 > slots.count {
      grow()
      slot = self.slot(of: key)
    }
    slots[slot] = key
    count += 1
    return true
  }

  /// How many of the shingles `other` has too.
  func shared(with other: ShingleSet) -> Int {
    slots.reduce(0) { $0 + ($1 != 0 && other.contains($1) ? 1 : 0) }
  }

  /// Where `key` is, or would be put.
  private func slot(of key: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(key &* 0x9E37_79B1) >> 4 & mask
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let keys = slots
    slots = [UInt32](repeating: 0, count: keys.count * 2)
    for key in keys where key != 0 { slots[slot(of: key)] = key }
  }

  /// The next power of two that leaves half the slots empty.
  private static func capacity(for count: Int) -> Int {
    var capacity = 16
    while capacity < 2 * count { capacity *= 2 }
    return capacity
  }
}
