/// In the texts of how many agencies each shingle stands.
///
/// A slot holds the shingle, the agency that was counted last and the count, so that an agency which says
/// the same every year counts once, as long as its reports come together.
struct ShingleCounts {
  /// `shingle << 32 | agency << 16 | count`; zero is empty, since agencies are numbered from 1.
  private var slots: [UInt64]
  private var count = 0

  init() { slots = [UInt64](repeating: 0, count: 1 << 12) }

  /// - Parameter agency: From 1 on; all of an agency's shingles before those of the next.
  mutating func add(_ shingle: UInt32, of agency: UInt16) {
    let slot = slot(of: shingle)
    let value = slots[slot]
    if value == 0 {
      slots[slot] = UInt64(shingle) << 32 | UInt64(agency) << 16 | 1
      count += 1
      if count * 2 > slots.count { grow() }
    } else if UInt16(truncatingIfNeeded: value >> 16) != agency {
      slots[slot] = UInt64(shingle) << 32 | UInt64(agency) << 16 | (value & 0xFFFF) + 1
    }
  }

  /// The shingles of at least `minimum` agencies.
  func common(to minimum: Int) -> ShingleSet {
    var common = ShingleSet()
    for value in slots where value & 0xFFFF >= UInt64(minimum) {
      common.insert(UInt32(truncatingIfNeeded: value >> 32))
    }
    return common
  }

  private func slot(of shingle: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(shingle &* 0x9E37_79B1) >> 4 & mask
    while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot] >> 32) != shingle {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let values = slots
    slots = [UInt64](repeating: 0, count: values.count * 2)
    for value in values where value != 0 {
      slots[slot(of: UInt32(truncatingIfNeeded: value >> 32))] = value
    }
  }
}
