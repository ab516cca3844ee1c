import Diagnostics
import DisclosureModel
import DocumentReading

/// Reads the fields that sites and crawlers put above a report: `发布机构：某某局`, alone on a line, several
/// in one line, or label and value in cells of their own.
struct HeaderField {
  let document: FoldedDocument
  /// The fragments above the first section.
  let range: Range<Int>
  private static let words = Vocabulary.shared.header
  /// Fragments among which fields are looked for.
  private static let most = 60
  /// Bytes beyond which a line is a paragraph.
  private static let longest = 300

  init(document: FoldedDocument, before end: Int) {
    self.document = document
    range = 0..<min(end, Self.most, document.fragments.count)
  }

  /// Whether the fragment is a line of fields, or of what pages put beside an article: no narrative.
  func isFurniture(_ index: Int) -> Bool {
    let fragment = document.fragments[index]
    guard !fragment.isCell, fragment.range.count <= Self.longest else { return false }
    let text = String(decoding: document.compact(index), as: UTF8.self)
    guard !text.contains("。") else { return false }
    if Self.words.noise.contains(where: text.hasPrefix) { return true }
    return Self.words.fields.contains { label in
      text.hasPrefix(label)
        && text.dropFirst(label.count).first.map(Self.separators.contains) ?? false
    }
  }

  /// The body that published the report.
  func publisher() -> String? {
    for label in Self.words.publisher {
      if let value = value(of: label)?.value, BodyName.isPlausible(value) { return value }
    }
    return nil
  }

  /// The title among the fields.
  func title() -> Title? {
    for label in Self.words.title {
      guard let value = value(of: label) else { continue }
      if let title = TitleReader.title(in: value.value, at: value.place) { return title }
    }
    return nil
  }

  /// What stands after `label`.
  private func value(of label: String) -> Located<String>? {
    for index in range {
      let text = String(decoding: document.compact(index), as: UTF8.self)
      guard let found = start(of: label, in: text) else { continue }
      let rest = text[found...].drop { Self.separators.contains($0) }
      if !rest.isEmpty {
        return Located(upToNextField(rest), at: document.fragments[index].place)
      }
      let next = index + 1
      if next < range.upperBound, document.fragments[next].isCell {
        return Located(
          String(decoding: document.compact(next), as: UTF8.self),
          at: document.fragments[next].place)
      }
    }
    return nil
  }

  /// Where what follows `label` begins: after its separator, or at the end of a text that is the label.
  private func start(of label: String, in text: String) -> String.Index? {
    for found in text.ranges(of: label) {
      let rest = text[found.upperBound...]
      if rest.isEmpty && found.lowerBound == text.startIndex { return found.upperBound }
      if let next = rest.first, Self.separators.contains(next) { return found.upperBound }
    }
    return nil
  }

  private func upToNextField(_ text: Substring) -> String {
    var end = text.firstIndex { "|】]。;,".contains($0) } ?? text.endIndex
    for label in Self.words.fields {
      for found in text[..<end].ranges(of: label) {
        let next = text[found.upperBound...].first
        if next.map(Self.separators.contains) ?? false { end = min(end, found.lowerBound) }
      }
    }
    return String(text[..<end])
  }

  private static let separators: Set<Character> = [":", "|", "【", "["]
}
