/// Where texts can be put, so that memory need hold but the few that are being read.
package protocol TextShelf: AnyObject, Sendable {
  /// Takes a text as it is stored, and says where it stands; nil if there is no room.
  func put(_ bytes: [UInt8]) -> Range<Int>?
  /// The text that was put at `place`.
  func text(at place: Range<Int>) -> ReportWords
  /// The same as it is stored.
  func bytes(at place: Range<Int>) -> [UInt8]
}

/// A report's words: at hand, packed, or on a shelf.
indirect enum KeptText: Sendable {
  case present(ReportWords)
  case packed(PackedText)
  case shelved(any TextShelf, at: Range<Int>, size: Int)

  /// Those of an outline.
  static let nothing = KeptText.present(
    ReportWords(sections: [], statements: [], artifacts: []))

  var text: ReportWords {
    switch self {
    case .present(let text): text
    case .packed(let packed): packed.text
    case .shelved(let shelf, let place, _): shelf.text(at: place)
    }
  }

  /// The sections, read without the rest where they have been put away.
  var sections: [Section] {
    switch self {
    case .present(let text): text.sections
    case .packed(let packed): ReportWords.sections(packed: packed.bytes)
    case .shelved(let shelf, let place, _): ReportWords.sections(packed: shelf.bytes(at: place))
    }
  }

  /// How many bytes of text the sections have, headings included.
  var size: Int {
    switch self {
    case .present(let text): text.size
    case .packed(let packed): packed.size
    case .shelved(_, _, let size): size
    }
  }

  var packed: PackedText {
    switch self {
    case .packed(let packed): packed
    case .present, .shelved: PackedText(text)
    }
  }

  func shelved(on shelf: some TextShelf) -> KeptText {
    let packed = packed
    return shelf.put(packed.bytes).map { .shelved(shelf, at: $0, size: packed.size) }
      ?? .packed(packed)
  }
}
