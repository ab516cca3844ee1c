/// The pairs of some of the documents: what one task of a build finds, all of which together are the
/// index.
package struct SearchPart: Sendable {
  /// At most so many documents fit into a part.
  static let most = 1 << SearchOccurrence.documentBits
  /// How many are taken at a time: enough to cost little, few enough to keep every task busy.
  static let usual = 128

  let documents: Range<Int>
  /// By shard, pair and document, each once.
  let occurrences: [SearchOccurrence]

  init(_ documents: Range<Int>, of all: SearchDocuments) {
    precondition(documents.count <= Self.most)
    self.documents = documents
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
    var kept = 0
    for occurrence in found where kept == 0 || found[kept - 1] != occurrence {
      found[kept] = occurrence
      kept += 1
    }
    occurrences = Array(found[..<kept])
  }

  /// The pairs of one shard.
  func occurrences(ofShard shard: Int) -> ArraySlice<SearchOccurrence> {
    occurrences[start(ofShard: shard)..<start(ofShard: shard + 1)]
  }

  private func start(ofShard shard: Int) -> Int {
    var (low, high) = (0, occurrences.count)
    while low < high {
      let middle = (low + high) / 2
      if occurrences[middle].shard < shard { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// That a pair stands in a part of a document; one number, so that millions of them can be sorted and
/// kept: shard (13 bits), pair (36), document within the `SearchPart` (11), part (4).
struct SearchOccurrence: Comparable {
  static let documentBits = 11

  private let bits: UInt64

  init(_ pair: SearchPair, shard: Int, document: Int, part: Int) {
    bits = UInt64(shard) << 51 | pair.key << 15 | UInt64(document) << 4 | UInt64(part)
  }

  var shard: Int { Int(bits >> 51) }
  var pair: SearchPair { SearchPair(key: bits >> 15 & 0xF_FFFF_FFFF) }
  var document: Int { Int(bits >> 4 & 0x7FF) }
  var part: Int { Int(bits & 0xF) }

  static func < (left: SearchOccurrence, right: SearchOccurrence) -> Bool { left.bits < right.bits }
}
