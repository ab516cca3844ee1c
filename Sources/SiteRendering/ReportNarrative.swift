import CommonMark
import DisclosureModel

/// A report's text as HTML, the same on its page in every language.
struct ReportNarrative: Sendable {
  /// In the report's order.
  let sections: [[UInt8]]

  init(_ report: Report) {
    sections = report.sections.enumerated().map { Narrative.html($1, number: $0 + 1) }
  }
}

/// A section's text as HTML that fits below the headings of its page.
enum Narrative {
  /// - Parameter number: The section's among the report's, from 1.
  static func html(_ section: Section, number: Int) -> [UInt8] {
    guard !section.blocks.isEmpty else { return [] }
    let html = Markdown.html(section.markdownBytes)
    return hasAnchors(section)
      ? addingAnchors(to: html, of: section, number: number) : loweringHeadings(in: html, to: 3)
  }

  /// Whether each block of the section becomes one element, so that it can have an anchor of its own.
  static func hasAnchors(_ section: Section) -> Bool {
    !section.blocks.contains { $0.kind == .markdown }
  }

  /// `html` with an id on the element of each block: paragraphs and headings follow the blocks one by one,
  /// but for paragraphs of nothing but white space.
  private static func addingAnchors(
    to html: [UInt8], of section: Section, number: Int
  ) -> [UInt8] {
    var blocks = section.blocks.indices.lazy.filter { index in
      let block = section.blocks[index]
      return block.kind != .paragraph
        || block.text.utf8.contains { $0 != UInt8(ascii: " ") && !(0x09...0x0D ~= $0) }
    }.makeIterator()
    var output: [UInt8] = []
    output.reserveCapacity(html.count + section.blocks.count * 16)
    var copied = 0
    for at in html.indices {
      guard let end = endOfBlockTag(html, at), let block = blocks.next() else { continue }
      output += html[copied..<end]
      output += " id=\"\(Anchor.passage(block + 1, of: number))\"".utf8
      copied = end
    }
    return output + html[copied...]
  }

  /// Where the `>` is of the `<p>` or `<h3>` that begins at `at`.
  private static func endOfBlockTag(_ html: [UInt8], _ at: Int) -> Int? {
    guard html[at] == UInt8(ascii: "<"), at + 3 < html.count else { return nil }
    switch html[at + 1] {
    case UInt8(ascii: "p") where html[at + 2] == UInt8(ascii: ">"): return at + 2
    case UInt8(ascii: "h")
    where UInt8(ascii: "1")...UInt8(ascii: "6") ~= html[at + 2] && html[at + 3] == UInt8(ascii: ">"):
      return at + 3
    default: return nil
    }
  }

  /// `html` of cmark with headings above `level` brought down to it. Text cannot be mistaken for a tag:
  /// cmark escapes every `<` of it.
  static func loweringHeadings(in html: [UInt8], to level: UInt8) -> [UInt8] {
    var html = html
    let least = UInt8(ascii: "0") + level
    for at in html.indices.dropLast(2) where html[at] == UInt8(ascii: "<") {
      let start = html[at + 1] == UInt8(ascii: "/") ? at + 2 : at + 1
      guard html[start] == UInt8(ascii: "h"), start + 2 < html.count,
        UInt8(ascii: "1")..<least ~= html[start + 1], html[start + 2] == UInt8(ascii: ">")
      else { continue }
      html[start + 1] = least
    }
    return html
  }
}
