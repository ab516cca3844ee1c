package import Storing

extension TextGroup.Reading: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(range)
    store.write(fixed: common.sorted)
    store.write(fixed: postings)
    store.write(count: samples.count)
    for sample in samples { store.write(fixed: sample) }
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let range: Range<Int>? = try store.read()
    let shingles: [UInt32] = try store.readFixed()
    var common = ShingleSet(expecting: shingles.count)
    for shingle in shingles { common.insert(shingle) }
    let postings: [UInt64] = try store.readFixed()
    let numbers = range.map { UInt64($0.lowerBound)..<UInt64($0.upperBound) } ?? 0..<0
    guard postings.allSatisfy({ numbers.contains($0 & 0xFFFF_FFFF) }) else { throw StoreFault() }
    var samples: [[UInt32]] = []
    for _ in 0..<(try store.readCount()) { samples.append(try store.readFixed()) }
    self.init(range: range, common: common, postings: postings, samples: samples)
  }
}
