import Diagnostics
import DisclosureModel
import DocumentReading
import TextSearch

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
      if blocks.last.map({ isTorn($0, before: text, isFull: fills(previous)) }) ?? false {
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
    let bytes = Array(text.utf8)
    var clean: [UInt8] = []
    var next = 0
    var unclosed: Set<UInt8> = []
    Self.marks.forEach(in: bytes, bytes.indices) { number, mark in
      guard mark.lowerBound >= next else { return true }
      clean += bytes[next..<mark.lowerBound]
      next = mark.upperBound
      if let closing = Self.closings[number], !unclosed.contains(closing) {
        if let end = bytes[next...].firstIndex(of: closing) {
          next = end + 1
        } else {
          unclosed.insert(closing)
        }
      }
      let artifact = String(decoding: bytes[mark.lowerBound..<next], as: UTF8.self)
      artifacts.append(Located(artifact, at: place))
      return true
    }
    return String(decoding: clean + bytes[next...], as: UTF8.self)
  }

  private static let marks = PhraseSet(Vocabulary.shared.artifacts)

  /// What closes each of the marks that open a bracket or quote.
  private static let closings = Vocabulary.shared.artifacts.map { mark -> UInt8? in
    if mark.hasPrefix("["), !mark.hasSuffix("]") { return UInt8(ascii: "]") }
    return mark.hasSuffix("\"") ? UInt8(ascii: "\"") : nil
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
      !Self.terminals.contains(last) || isFull && Self.innerTerminals.contains(last)
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
  private static let innerTerminals = Set("”」』）)")
  private static let continuers = Set("，、。；：,;）)》”")
  /// Punctuation after which it is not.
  private static let joints = Set("，、,（(《“")
  /// Punctuation that no heading holds.
  private static let breaks = Set("。；，！？,;!?")
}
