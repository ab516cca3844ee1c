package import Storing

/// The pairs of some of the documents: what one task of a build finds, all of which together are the
/// index.
///
/// They are packed, since a build has all parts in memory at once. The pairs of a shard stand together, each as its
/// distance from the one before and the number of its documents; then for each of these, in one number, its
/// distance from the one before and the part of it that has the pair, or `several`, which the set of parts follows.
package struct SearchPart: Sendable {
  /// How many are taken at a time: enough to cost little, few enough to keep every task busy.
  static let usual = 128

  /// How many documents it covers.
  let count: Int
  private let packed: [UInt8]
  /// Where each shard begins in `packed`; then where the last one ends.
  private let starts: [UInt32]

  private static let several = 15

  init(_ documents: Range<Int>, of all: SearchDocuments) {
    precondition(documents.count <= SearchOccurrence.mostDocuments)
    var found: [SearchOccurrence] = []
    for document in documents {
      let own = document - documents.lowerBound
      all.forEachText(of: document) { text, part in
        SearchPair.forEach(in: text) { pair in
          found.append(
            SearchOccurrence(
              pair, shard: pair.shard(bits: all.shardBits), document: own, part: part))
        }
      }
    }
    found.sort()
    count = documents.count
    var packer = Packer()
    var at = 0
    while at < found.count {
      let first = found[at]
      var parts = 0
      while at < found.count, found[at].isOfSameDocument(as: first) {
        parts |= 1 << found[at].part
        at += 1
      }
      packer.append(first, parts)
    }
    (packed, starts) = packer.finished(shards: 1 << all.shardBits)
  }

  /// The bytes of one shard's pairs: where they are the same, the pairs are.
  func bytes(ofShard shard: Int) -> ArraySlice<UInt8> {
    packed[Int(starts[shard])..<Int(starts[shard + 1])]
  }

  /// Calls `body` with every pair of one shard, the documents that have it, and in which of their parts, as a set of
  /// bits: by pair, then by document.
  func forEach(ofShard shard: Int, _ body: (SearchPair, _ document: Int, _ parts: Int) -> Void) {
    var at = Int(starts[shard])
    let end = Int(starts[shard + 1])
    func number() -> Int {
      var number = 0
      var shift = 0
      while true {
        let byte = Int(packed[at])
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80 { return number }
        shift += 7
      }
    }
    var key = 0
    while at < end {
      key += number()
      var document = 0
      for _ in 0..<number() {
        let step = number()
        document += step >> 4
        body(
          SearchPair(key: UInt64(key)), document,
          step & 15 == Self.several ? number() : 1 << (step & 15))
      }
    }
  }

  /// Takes pairs by shard, pair and document.
  private struct Packer {
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = []
    /// The documents of the last pair, until the next one comes.
    private var documents: [UInt8] = []
    private var documentCount = 0
    private var last: SearchOccurrence?
    /// The key of the shard's pair before.
    private var key = 0

    mutating func append(_ occurrence: SearchOccurrence, _ parts: Int) {
      let isOfLast =
        last.map { $0.shard == occurrence.shard && $0.pair == occurrence.pair } ?? false
      if !isOfLast { endPair() }
      begin(shard: occurrence.shard)
      let step = occurrence.document - (isOfLast ? last?.document ?? 0 : 0)
      let isSingle = parts & (parts - 1) == 0
      Self.append(
        step << 4 | (isSingle ? parts.trailingZeroBitCount : SearchPart.several), to: &documents)
      if !isSingle { Self.append(parts, to: &documents) }
      documentCount += 1
      last = occurrence
    }

    private mutating func begin(shard: Int) {
      while starts.count <= shard {
        starts.append(UInt32(bytes.count))
        key = 0
      }
    }

    private mutating func endPair() {
      guard let last else { return }
      Self.append(Int(last.pair.key) - key, to: &bytes)
      Self.append(documentCount, to: &bytes)
      bytes += documents
      key = Int(last.pair.key)
      documents.removeAll(keepingCapacity: true)
      documentCount = 0
    }

    mutating func finished(shards: Int) -> ([UInt8], [UInt32]) {
      endPair()
      begin(shard: shards)
      return (Array(bytes), starts)
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
      var rest = number
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
  }
}

extension SearchPart: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(count)
    store.write(bytes: packed)
    store.write(fixed: starts)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    count = try store.read()
    packed = try store.readBytes()
    starts = try store.readFixed()
  }
}

/// That a pair stands in a part of a document; one number, so that millions of them can be sorted: shard (13 bits),
/// pair (36), document within the `SearchPart` (11), part (4).
struct SearchOccurrence: Comparable {
  static let mostDocuments = 1 << 11

  private let bits: UInt64

  init(_ pair: SearchPair, shard: Int, document: Int, part: Int) {
    bits = UInt64(shard) << 51 | pair.key << 15 | UInt64(document) << 4 | UInt64(part)
  }

  var shard: Int { Int(bits >> 51) }
  var pair: SearchPair { SearchPair(key: bits >> 15 & 0xF_FFFF_FFFF) }
  var document: Int { Int(bits >> 4 & 0x7FF) }
  var part: Int { Int(bits & 0xF) }

  func isOfSameDocument(as other: SearchOccurrence) -> Bool { bits >> 4 == other.bits >> 4 }

  static func < (left: SearchOccurrence, right: SearchOccurrence) -> Bool { left.bits < right.bits }
}
