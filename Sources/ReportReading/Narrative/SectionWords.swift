import DisclosureModel
import DocumentReading

/// The headings of the six sections, folded.
struct SectionWords: Sendable {
  static let shared = SectionWords(Vocabulary.shared)

  /// The section of each heading.
  private(set) var keys: [[UInt8]: Section.Key]
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

  /// Bytes of the longest heading of section `number` that `text` begins with in `range`; nil where none.
  func length(ofHeading number: Int, in text: [UInt8], _ range: Range<Int>) -> Int? {
    var folded: [UInt8] = []
    var longest: Int?
    var at = range.lowerBound
    while at < range.upperBound {
      let space = WhiteSpace.length(at: at, of: text)
      let end = min(at + max(space, Self.length(ofCharacter: text[at])), range.upperBound)
      let before = folded.count
      folded += Folding.label(text, at..<end)
      at = end
      if folded.count > before, key(of: folded)?.number == number {
        longest = end - range.lowerBound
      }
    }
    return longest
  }

  private static func length(ofCharacter lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The section that a heading opens whose text, without ordinal, is `title`.
  func key(of title: String) -> Section.Key? {
    key(of: Folding.label(title))
  }

  func key(of folded: [UInt8]) -> Section.Key? {
    if let key = keys[folded] { return key }
    for suffix in suffixes
    where folded.count > suffix.count && folded.suffix(suffix.count) == suffix[...] {
      if let key = keys[Array(folded.dropLast(suffix.count))] { return key }
    }
    return nil
  }

  /// Whether `title` ends in a heading of the section, as in `双塔区民政局主动公开政府信息情况`.
  func ends(_ title: String, inHeadingOf key: Section.Key) -> Bool {
    let folded = Folding.label(title)
    return keys.contains { heading, section in
      section == key && folded.count > heading.count
        && folded.suffix(heading.count) == heading[...]
    }
  }

  /// The section whose heading `title` is, with one character in five wrong at most; nil where headings
  /// of several sections are as near.
  func misprinted(_ title: String) -> (key: Section.Key, heading: String)? {
    let characters = SpellingDistance.characters(Folding.label(title))
    var nearest: [(key: Section.Key, heading: [UInt8], distance: Int)] = []
    for (heading, key) in keys {
      let spelling = SpellingDistance.characters(heading)
      let limit = spelling.count / 5
      if limit > 0,
        let distance = SpellingDistance.between(characters, spelling, limit: limit)
      {
        nearest.append((key, heading, distance))
      }
    }
    guard
      let best = nearest.min(by: {
        ($0.distance, $0.heading.count, $0.key.number) < (
          $1.distance, $1.heading.count, $1.key.number
        )
      }), nearest.allSatisfy({ $0.key == best.key || $0.distance > best.distance })
    else { return nil }
    return (best.key, String(decoding: best.heading, as: UTF8.self))
  }
}
