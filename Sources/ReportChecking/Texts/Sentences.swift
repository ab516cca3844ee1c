/// The sentences of a text: what ends with `。`, `！`, `？`, `；` or a line.
struct Sentences: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at = 0

  init(of text: String) { bytes = Array(text.utf8) }

  /// The next sentence, with its mark.
  mutating func next() -> Sentence? {
    guard at < bytes.count else { return nil }
    let start = at
    while at < bytes.count {
      let length = lengthOfMark
      at += length > 0 ? length : 1
      if length > 0 { break }
    }
    return Sentence(bytes: bytes[start..<at])
  }

  /// The length of the mark at the cursor that ends a sentence; 0 where there is none.
  private var lengthOfMark: Int {
    switch bytes[at] {
    case UInt8(ascii: "\n"): 1
    case 0xE3: isMark(0x80, 0x82) ? 3 : 0  // 。
    case 0xEF: isMark(0xBC, 0x81) || isMark(0xBC, 0x9F) || isMark(0xBC, 0x9B) ? 3 : 0  // ！？；
    default: 0
    }
  }

  private func isMark(_ second: UInt8, _ third: UInt8) -> Bool {
    at + 2 < bytes.count && bytes[at + 1] == second && bytes[at + 2] == third
  }
}

extension Sentences {
  /// A sentence with its mark, as a part of its text.
  struct Sentence {
    let bytes: ArraySlice<UInt8>

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }
}
