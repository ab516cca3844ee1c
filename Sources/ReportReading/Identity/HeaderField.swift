import Diagnostics
import DisclosureModel
import DocumentReading
import TextSearch

/// Reads the fields that sites and crawlers put above a report: `发布机构：某某局`, alone on a line, several
/// in one line, or label and value in cells of their own.
struct HeaderField {
  let document: FoldedDocument
  /// The fragments above the first section.
  let range: Range<Int>
  /// Their texts, compact.
  private let lines: [[UInt8]]
  private static let words = Vocabulary.shared.header
  private static let publishers = PhraseSet(words.publisher)
  private static let titles = PhraseSet(words.title)
  private static let noise = PhraseSet(words.noise)
  private static let fields = words.fields.map { Array($0.utf8) }
  /// Fragments among which fields are looked for.
  private static let most = 60
  /// Bytes beyond which a line is a paragraph.
  private static let longest = 300

  init(document: FoldedDocument, before end: Int) {
    self.document = document
    range = 0..<min(end, Self.most, document.fragments.count)
    lines = range.map(document.compact)
  }

  /// Whether the fragment is a line of fields, or of what pages put beside an article: no narrative.
  func isFurniture(_ index: Int) -> Bool {
    let fragment = document.fragments[index]
    guard !fragment.isCell, fragment.range.count <= Self.longest else { return false }
    let text = document.compact(index)
    guard !text.holds(Self.stop, in: text.indices) else { return false }
    if Self.noise.match(in: text, at: 0) != nil { return true }
    return Self.fields.contains { text.has($0, at: 0) && Self.isSeparator(text, $0.count) }
  }

  /// The body that published the report.
  func publisher() -> String? {
    for label in labels(of: Self.publishers).map({ Self.words.publisher[$0] }) {
      if let value = value(of: label)?.value, BodyName.isPlausible(value) { return value }
    }
    return nil
  }

  /// The title among the fields.
  func title() -> Title? {
    for label in labels(of: Self.titles).map({ Self.words.title[$0] }) {
      guard let value = value(of: label) else { continue }
      if let title = TitleReader.title(in: value.value, at: value.place) { return title }
    }
    return nil
  }

  /// The labels of `set` that stand anywhere in the lines, by their numbers.
  private func labels(of set: PhraseSet) -> [Int] {
    Set(lines.flatMap(set.numbers)).sorted()
  }

  /// What stands after `label`.
  private func value(of label: String) -> Located<String>? {
    let label = Array(label.utf8)
    for (index, line) in zip(range, lines) {
      guard let found = start(of: label, in: line) else { continue }
      let rest = String(decoding: line[found...], as: UTF8.self)
        .drop { Self.separators.contains($0) }
      if !rest.isEmpty {
        return Located(upToNextField(rest), at: document.fragments[index].place)
      }
      let next = index + 1
      if next < range.upperBound, document.fragments[next].isCell {
        return Located(
          String(decoding: lines[next], as: UTF8.self),
          at: document.fragments[next].place)
      }
    }
    return nil
  }

  /// Where what follows `label` begins: after its separator, or at the end of a text that is the label.
  private func start(of label: [UInt8], in text: [UInt8]) -> Int? {
    text.places(of: label, in: text.indices).first { place in
      place == text.indices || Self.isSeparator(text, place.upperBound)
    }?.upperBound
  }

  private func upToNextField(_ text: Substring) -> String {
    var end = text.firstIndex { "|】]。;,".contains($0) } ?? text.endIndex
    for label in Self.words.fields {
      for found in text[..<end].places(of: label) {
        let next = text[found.upperBound...].first
        if next.map(Self.separators.contains) ?? false { end = min(end, found.lowerBound) }
      }
    }
    return String(text[..<end])
  }

  private static let stop = Array("。".utf8)
  private static let separators: Set<Character> = [":", "|", "【", "["]

  private static func isSeparator(_ text: [UInt8], _ at: Int) -> Bool {
    guard at < text.count else { return false }
    return switch text[at] {
    case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "["): true
    default: text.has(bracket, at: at)
    }
  }

  private static let bracket = Array("【".utf8)
}
