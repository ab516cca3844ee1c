import DisclosureModel

/// The labels of all tables, and the headings of sections with their ordinals, by their first character:
/// what is looked for inside a line whose cells have run together.
struct LabelIndex: Sendable {
  enum Kind: Sendable { case label, section }

  /// Folded labels with the same first character, the longest first.
  private var labels: [UInt32: [(text: [UInt8], kind: Kind)]] = [:]

  init(_ lexicons: [TableLexicon], sections: SectionWords) {
    var seen: Set<[UInt8]> = []
    func add(_ text: [UInt8], _ kind: Kind) {
      guard seen.insert(text).inserted else { return }
      labels[Self.key(of: text, at: 0), default: []].append((text, kind))
    }
    for lexicon in lexicons {
      for label in lexicon.labels.keys { add(label, .label) }
    }
    for ordinal in "一二三四五六七八九十" {
      for heading in sections.headings { add(Array("\(ordinal)".utf8) + heading, .section) }
    }
    for key in labels.keys {
      labels[key]?.sort { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
    }
  }

  /// The longest label that stands in `text` (folded) at `index`.
  func label(in text: [UInt8], at index: Int) -> (length: Int, kind: Kind)? {
    guard let candidates = labels[Self.key(of: text, at: index)] else { return nil }
    let found = candidates.first { text[index...].starts(with: $0.text) }
    return found.map { ($0.text.count, $0.kind) }
  }

  /// The first character of what stands in `text` at `index`.
  private static func key(of text: [UInt8], at index: Int) -> UInt32 {
    let lead = text[index]
    guard lead >= 0xE0, index + 2 < text.count else { return UInt32(lead) }
    return UInt32(lead) << 16 | UInt32(text[index + 1]) << 8 | UInt32(text[index + 2])
  }
}

private func < (left: (Int, [UInt8]), right: (Int, [UInt8])) -> Bool {
  left.0 != right.0 ? left.0 < right.0 : left.1.lexicographicallyPrecedes(right.1)
}
