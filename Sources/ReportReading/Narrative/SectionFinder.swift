import Diagnostics
import DisclosureModel
import DocumentReading
import TextSearch

/// A heading of one of the form's six sections.
struct SectionHeading {
  let key: Section.Key
  /// The ordinal as printed, such as `二、`; empty where there is none.
  let ordinal: String
  /// The heading without its ordinal.
  let title: String
  let fragment: Int
  /// How its text was misprinted, if it was.
  var misprint: Misprint?
}

/// Finds the six sections by the text of their headings, whatever their numbering.
struct SectionFinder {
  let document: FoldedDocument
  /// Bytes beyond which a line is a paragraph.
  private static let longest = 150

  /// Every line that reads like a heading, in the order of the document; those of contents lists and of
  /// further reports among them.
  func candidates() -> [SectionHeading] { document.fragments.indices.compactMap { heading($0) } }

  /// The headings of the sections, in the order of the document, each section once.
  func headings(among all: [SectionHeading]) -> [SectionHeading] {
    // A report that numbers its sections in brackets has hardly another heading.
    let all =
      Set(all.map(\.key)).count < 2 ? (nested() + all).sorted { $0.fragment < $1.fragment } : all
    let contents = self.contents(among: all)
    var chosen: [Section.Key: SectionHeading] = [:]
    for (position, heading) in all.enumerated() where !contents.contains(position) {
      guard let rival = chosen[heading.key] else {
        chosen[heading.key] = heading
        continue
      }
      let next = position + 1 < all.count ? all[position + 1].fragment : document.fragments.count
      if isBetter(heading, before: next, than: rival) { chosen[heading.key] = heading }
    }
    addUnusual(to: &chosen)
    return chosen.values.sorted { $0.fragment < $1.fragment }
  }

  /// The positions of headings that are lines of a list of contents: three or more of them follow each
  /// other with nothing between them, and each stands again further down.
  private func contents(among all: [SectionHeading]) -> Set<Int> {
    var contents: Set<Int> = []
    let last = Dictionary(zip(all.map(\.key), all.indices), uniquingKeysWith: { $1 })
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end].fragment == all[end - 1].fragment + 1 { end += 1 }
      if end - start >= 3, all[start..<end].allSatisfy({ last[$0.key, default: 0] >= end }) {
        contents.formUnion(start..<end)
      }
      start = end
    }
    return contents
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

  /// Headings numbered in brackets, where the report numbers its sections so: four at least bear their
  /// own number.
  private func nested() -> [SectionHeading] {
    let found = document.fragments.indices.compactMap { heading($0, nested: true) }
    let own = found.filter { Ordinal(leading: $0.ordinal)?.value == $0.key.number }
    return Set(own.map(\.key)).count >= 4 ? own : []
  }

  /// Adds headings that are misprinted, or hold more words before their own: lines with the number of a section that is
  /// missing, between its neighbours, that resemble its heading and no other, or end in it.
  private func addUnusual(to chosen: inout [Section.Key: SectionHeading]) {
    for key in Section.Key.allCases where key != .preamble && chosen[key] == nil {
      let others = chosen.values
      let lower = others.filter { $0.key.number < key.number }.map(\.fragment).max()
      let upper = others.filter { $0.key.number > key.number }.map(\.fragment).min()
      guard lower != nil || upper != nil else { continue }
      let start = lower.map { $0 + 1 } ?? 0
      let range = start..<max(start, upper ?? document.fragments.count)
      let found = range.compactMap { unusual($0, key) }
      if found.count == 1 { chosen[key] = found[0] }
    }
  }

  private func unusual(_ index: Int, _ key: Section.Key) -> SectionHeading? {
    let fragment = document.fragments[index]
    guard !fragment.isCell, fragment.range.count <= Self.longest,
      let ordinal = Ordinal(leading: document.text(index)), !ordinal.isNested,
      ordinal.value == key.number
    else { return nil }
    var heading = SectionHeading(
      key: key, ordinal: ordinal.printed, title: ordinal.rest, fragment: index)
    if SectionWords.shared.ends(ordinal.rest, inHeadingOf: key) { return heading }
    guard let meant = SectionWords.shared.misprinted(ordinal.rest), meant.key == key else {
      return nil
    }
    heading.misprint = Misprint(
      printed: ordinal.rest, readAs: meant.heading, place: fragment.place)
    return heading
  }

  private func heading(_ index: Int, nested: Bool = false) -> SectionHeading? {
    let fragment = document.fragments[index]
    guard !fragment.isCell, fragment.range.count <= Self.longest,
      !document.document.text.isASCII(in: fragment.range)
    else { return nil }
    let text = document.text(index)
    let ordinal = Ordinal(leading: text)
    guard ordinal?.isNested ?? false == nested else { return nil }
    let title = ordinal.map { $0.rest } ?? text
    guard let key = SectionWords.shared.key(of: title) else {
      return ordinal == nil ? unmarked(text, index) : nil
    }
    return SectionHeading(
      key: key, ordinal: ordinal?.printed ?? "", title: title, fragment: index)
  }

  /// A heading right behind its own number.
  private func unmarked(_ text: String, _ index: Int) -> SectionHeading? {
    guard let ordinal = Ordinal(unmarked: text),
      let key = SectionWords.shared.key(of: ordinal.rest), key.number == ordinal.value
    else { return nil }
    return SectionHeading(
      key: key, ordinal: ordinal.printed, title: ordinal.rest, fragment: index)
  }
}
