import DisclosureModel
import DocumentReading

/// A heading of one of the form's six sections.
struct SectionHeading {
  let key: Section.Key
  /// The ordinal as printed, such as `二、`; empty where there is none.
  let ordinal: String
  /// The heading without its ordinal.
  let title: String
  let fragment: Int
}

/// Finds the six sections by the text of their headings, whatever their numbering.
struct SectionFinder {
  let document: FoldedDocument
  /// Bytes beyond which a line is a paragraph.
  private static let longest = 150

  /// Every line that reads like a heading, in the order of the document; those of contents lists and of
  /// further reports among them.
  func candidates() -> [SectionHeading] { document.fragments.indices.compactMap(heading) }

  /// The headings of the sections, in the order of the document, each section once.
  func headings(among all: [SectionHeading]) -> [SectionHeading] {
    var chosen: [Section.Key: SectionHeading] = [:]
    for (position, heading) in all.enumerated() {
      guard let rival = chosen[heading.key] else {
        chosen[heading.key] = heading
        continue
      }
      let next = position + 1 < all.count ? all[position + 1].fragment : document.fragments.count
      if isBetter(heading, before: next, than: rival) { chosen[heading.key] = heading }
    }
    return chosen.values.sorted { $0.fragment < $1.fragment }
  }

  /// Whether a later heading of the same text is the section, and the former one a line in a table of
  /// contents: nothing but another heading follows that, and text follows this.
  private func isBetter(
    _ heading: SectionHeading, before next: Int, than rival: SectionHeading
  ) -> Bool {
    let isContents =
      rival.fragment + 1 < document.fragments.count && self.heading(rival.fragment + 1) != nil
    return isContents && next > heading.fragment + 1
  }

  private func heading(_ index: Int) -> SectionHeading? {
    let fragment = document.fragments[index]
    guard !fragment.isCell, fragment.range.count <= Self.longest else { return nil }
    let text = document.text(index)
    let ordinal = Ordinal(leading: text)
    guard ordinal?.isNested != true else { return nil }
    let title = ordinal.map { $0.rest } ?? text
    guard let key = SectionWords.shared.key(of: title) else { return nil }
    return SectionHeading(
      key: key, ordinal: ordinal?.printed ?? "", title: title, fragment: index)
  }
}

/// The number that a heading begins with.
struct Ordinal {
  /// As printed, such as `（一）`, `2、` or `第一部分`.
  let printed: String
  /// The text after it.
  let rest: String
  /// Brackets mark the numbering inside a section.
  let isNested: Bool

  private static let numerals = Set("一二三四五六七八九十")
  private static let stops = Set("、.．，,:：。")

  private static func isDigit(_ character: Character) -> Bool {
    "0"..."9" ~= character || "０"..."９" ~= character
  }

  /// The ordinal that `text` begins with; nil where there is none.
  init?(leading text: String) {
    var rest = text[...]
    let opened = rest.first == "（" || rest.first == "("
    if opened { rest.removeFirst() }
    var digits = rest.prefix { Self.numerals.contains($0) }
    if digits.isEmpty { digits = rest.prefix { $0.isNumber && $0.isASCII || "０"..."９" ~= $0 } }
    guard !digits.isEmpty, digits.count <= 3 else { return nil }
    rest = rest[digits.endIndex...]
    if opened {
      guard rest.first == "）" || rest.first == ")" else { return nil }
      rest.removeFirst()
    } else {
      let unspaced = rest.drop(while: \.isWhitespace)
      if let stop = unspaced.first, Self.stops.contains(stop) {
        // 2.5 is a number; 1.参加 is not, though 参 may mean three.
        if stop == ".", unspaced.dropFirst().first.map(Self.isDigit) ?? false { return nil }
        rest = unspaced.dropFirst()
      } else if unspaced.startIndex == rest.startIndex {
        return nil
      }
    }
    printed = String(text[..<rest.startIndex])
    self.rest = String(rest.drop(while: \.isWhitespace))
    isNested = opened
  }
}

/// The headings of the six sections, folded.
struct SectionWords: Sendable {
  static let shared = SectionWords(Vocabulary.shared)

  private let keys: [[UInt8]: Section.Key]
  private let suffixes: [[UInt8]]

  /// Every heading, folded.
  var headings: [[UInt8]] { Array(keys.keys) }

  init(_ vocabulary: Vocabulary) {
    var keys: [[UInt8]: Section.Key] = [:]
    for words in vocabulary.sections {
      guard let key = Section.Key(rawValue: words.key) else {
        preconditionFailure("phrases/reading.json: no section is called \(words.key)")
      }
      for heading in words.headings { keys[Folding.label(heading)] = key }
    }
    self.keys = keys
    suffixes = vocabulary.headingSuffixes.map { Folding.label($0) }
  }

  /// The section that a heading opens whose text, without ordinal, is `title`.
  func key(of title: String) -> Section.Key? {
    let folded = Folding.label(title)
    if let key = keys[folded] { return key }
    for suffix in suffixes
    where folded.count > suffix.count && folded.suffix(suffix.count) == suffix[...] {
      if let key = keys[Array(folded.dropLast(suffix.count))] { return key }
    }
    return nil
  }
}
