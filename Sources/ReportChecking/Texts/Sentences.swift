/// The sentences of a text: what ends with `。`, `！`, `？`, `；` or a line.
struct Sentences: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at = 0

  init(of text: String) { bytes = Array(text.utf8) }

  /// The next sentence, with its mark.
  mutating func next() -> String? {
    guard at < bytes.count else { return nil }
    let start = at
    while at < bytes.count {
      let length = lengthOfMark
      at += length > 0 ? length : 1
      if length > 0 { break }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// The length of the mark at the cursor that ends a sentence; 0 where there is none.
  private var lengthOfMark: Int {
    switch bytes[at] {
    case UInt8(ascii: "\n"): 1
    case 0xE3, 0xEF: Self.marks.contains(Array(bytes[at...].prefix(3))) ? 3 : 0
    default: 0
    }
  }

  private static let marks = ["。", "！", "？", "；"].map { Array($0.utf8) }
}
