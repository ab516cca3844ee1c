import Diagnostics
import DisclosureModel
import DocumentReading

/// Turns the lines between two section headings into paragraphs and headings.
struct NarrativeReader {
  let document: FoldedDocument
  /// The fragments that tables take up.
  let tables: [Range<Int>]
  private(set) var artifacts: [Located<String>] = []

  /// Bytes of the longest line where the source breaks lines by their width; else 0.
  private let width: Int
  /// The longest line that a page of text holds, in bytes; and how many lines tell its width.
  private static let page = (width: 170, lines: 12)

  init(document: FoldedDocument, tables: [Range<Int>]) {
    self.document = document
    self.tables = tables
    let lines = document.fragments.lazy.filter { !$0.isCell }.map { $0.range.count }
    let longest = lines.max() ?? 0
    width = longest <= Self.page.width && lines.count >= Self.page.lines ? longest : 0
  }

  /// Whether the line goes up to the page's edge.
  private func fills(_ index: Int?) -> Bool {
    guard width > 0, let index else { return false }
    return document.fragments[index].range.count * 5 >= width * 4
  }

  /// The blocks of the fragments in `range`, tables left out and torn paragraphs rejoined.
  mutating func blocks(in range: Range<Int>) -> [Section.Block] { blocks(of: range) }

  /// The blocks of the fragments at `indexes`, in their order.
  mutating func blocks(of indexes: some Sequence<Int>) -> [Section.Block] {
    var blocks: [Section.Block] = []
    var previous: Int?
    for index in indexes where !tables.contains(where: { $0.contains(index) }) {
      let place = document.fragments[index].place
      let text = cleaned(document.text(index), at: place)
      guard !text.isEmpty else { continue }
      if let last = blocks.last, isTorn(last, before: text, isFull: fills(previous)) {
        blocks[blocks.count - 1].kind = .paragraph
        blocks[blocks.count - 1].text += text
      } else {
        blocks.append(Section.Block(kind: kind(of: text), text: text, place: place))
      }
      previous = index
    }
    return blocks
  }

  /// `text` without what a conversion left in it, such as `[bookmark: _GoBack]`.
  private mutating func cleaned(_ text: String, at place: SourcePlace) -> String {
    guard Self.marks.isFound(in: text) else { return text }
    var text = text
    for mark in Vocabulary.shared.artifacts {
      while let start = text.places(of: mark).first {
        let end = end(ofArtifact: mark, from: start.upperBound, in: text)
        artifacts.append(Located(String(text[start.lowerBound..<end]), at: place))
        text.removeSubrange(start.lowerBound..<end)
      }
    }
    return text
  }

  private static let marks = PhraseSet(Vocabulary.shared.artifacts)

  /// A mark that opens a bracket or quote goes up to its closing.
  private func end(
    ofArtifact mark: String, from start: String.Index, in text: String
  ) -> String.Index {
    let closing: Character? =
      mark.hasPrefix("[") && !mark.hasSuffix("]") ? "]" : mark.hasSuffix("\"") ? "\"" : nil
    guard let closing, let end = text[start...].firstIndex(of: closing) else { return start }
    return text.index(after: end)
  }

  private func kind(of text: String) -> Section.Block.Kind {
    guard let ordinal = Ordinal(leading: text) else { return .paragraph }
    let rest = ordinal.rest
    guard rest.count <= 30, !rest.dropLast().contains(where: Self.breaks.contains) else {
      return .paragraph
    }
    guard rest.last.map({ !Self.terminals.contains($0) }) ?? true || rest.count <= 1 else {
      return .paragraph
    }
    return .heading(level: ordinal.isNested ? 1 : 2)
  }

  /// Whether a page break tore `block`: it is a paragraph that ends in the middle of a sentence, and
  /// `next` begins neither a numbered paragraph nor a date.
  private func isTorn(_ block: Section.Block, before next: String, isFull: Bool) -> Bool {
    // No paragraph begins with what ends or goes on with a sentence.
    if block.kind == .paragraph, next.first.map(Self.continuers.contains) ?? false { return true }
    guard block.kind == .paragraph, let last = block.text.last,
      !Self.terminals.contains(last) || isFull && Self.closings.contains(last)
    else { return false }
    let isCut = Self.joints.contains(last) || block.text.prefix(15).count == 15
    return isCut && Ordinal(leading: next) == nil && !isSignature(next)
      && !isSignature(block.text)
  }

  /// Whether a line is a date or stands alone as a name: short, and without any punctuation.
  private func isSignature(_ text: String) -> Bool {
    text.utf8.count <= Self.longestDate && DateReader.wholeDate(in: text) != nil
  }

  /// Bytes of a date, however it is spaced.
  private static let longestDate = 120

  /// Punctuation after which a paragraph is complete.
  private static let terminals = Set("。；：！？.;:!?”」』…）)")
  /// Those of them that stand inside sentences, too.
  private static let closings = Set("”」』）)")
  private static let continuers = Set("，、。；：,;）)》”")
  /// Punctuation after which it is not.
  private static let joints = Set("，、,（(《“")
  /// Punctuation that no heading holds.
  private static let breaks = Set("。；，！？,;!?")
}
