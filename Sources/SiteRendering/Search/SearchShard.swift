/// One shard of the index: a line for each of its pairs, with the documents that hold it.
///
/// A line is the pair, then for each document two numbers in digits of base 64: how far it is from the
/// document before (the first from -1), in groups of five bits, highest first, with 32 added to all
/// but the last; then in which of its parts the pair stands: the part's number if it is one, or else
/// the set of them as eleven bits, the upper five with 11 added and the lower six.
enum SearchShard {
  static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The lines of shard `number`, made of all parts of the index in the order of their documents.
  static func lines(_ number: Int, of parts: [SearchPart]) -> [UInt8] {
    var postings: [Posting] = []
    var first = 0
    for part in parts {
      part.forEach(ofShard: number) { pair, document, mask in
        var rest = mask
        while rest != 0 {
          postings.append(Posting(pair, first + document, part: rest.trailingZeroBitCount))
          rest &= rest - 1
        }
      }
      first += part.count
    }
    postings.sort()
    var writer = Writer()
    var at = 0
    while at < postings.count {
      let (pair, document) = (postings[at].pair, postings[at].document)
      var mask = 0
      while at < postings.count, postings[at].pair == pair, postings[at].document == document {
        mask |= 1 << postings[at].part
        at += 1
      }
      writer.append(pair, document, mask)
    }
    return writer.bytes
  }

  /// A pair in a part of a document, by its number in the whole index.
  private struct Posting: Comparable {
    private let bits: UInt64

    init(_ pair: SearchPair, _ document: Int, part: Int) {
      bits = pair.key << 28 | UInt64(document) << 4 | UInt64(part)
    }

    var pair: SearchPair { SearchPair(key: bits >> 28) }
    var document: Int { Int(bits >> 4 & 0xFF_FFFF) }
    var part: Int { Int(bits & 0xF) }

    static func < (left: Posting, right: Posting) -> Bool { left.bits < right.bits }
  }

  private struct Writer {
    var bytes: [UInt8] = []
    private var pair: SearchPair?
    private var last = -1

    /// Adds a document to the line of `pair`, which begins with its first document.
    mutating func append(_ pair: SearchPair, _ document: Int, _ mask: Int) {
      if pair != self.pair {
        if self.pair != nil { bytes.append(UInt8(ascii: "\n")) }
        appendCharacter(pair.first)
        appendCharacter(pair.second)
        self.pair = pair
        last = -1
      }
      appendNumber(document - last)
      appendParts(mask)
      last = document
    }

    private mutating func appendCharacter(_ code: UInt32) {
      guard let scalar = Unicode.Scalar(code) else { return }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
    }

    private mutating func appendNumber(_ number: Int) {
      var shift = 0
      while number >> (shift + 5) > 0 { shift += 5 }
      while shift > 0 {
        bytes.append(digits[32 + (number >> shift & 31)])
        shift -= 5
      }
      bytes.append(digits[number & 31])
    }

    private mutating func appendParts(_ mask: Int) {
      if mask & (mask - 1) == 0 {
        bytes.append(digits[mask.trailingZeroBitCount])
      } else {
        bytes.append(digits[SearchDocuments.parts + mask >> 6])
        bytes.append(digits[mask & 63])
      }
    }
  }
}
