import Diagnostics
import DisclosureModel

/// Finds a further report in a file that should hold one: their figures must never be mixed.
struct SecondReport {
  let document: FoldedDocument
  /// How many of the six headings a report has at least.
  private static let fewest = 4

  /// The title of the second report, if another agency's or year's title stands where the headings
  /// begin anew; `headings` are all lines that read like headings.
  func title(after first: Title, _ headings: [SectionHeading]) -> Title? {
    let wholeBefore = Self.length(ofWhole: headings)
    let wholeAfter = headings.count - Self.length(ofWhole: headings.reversed())
    guard wholeBefore <= wholeAfter else { return nil }
    for position in max(wholeBefore, 1)...max(wholeAfter, 1) where position < headings.count {
      let heading = headings[position]
      guard heading.key.number < headings[position - 1].key.number,
        let title = title(between: headings[position - 1].fragment, and: heading.fragment),
        isOther(title, than: first)
      else { continue }
      return title
    }
    return nil
  }

  /// How many of `headings`, from the first, a whole report takes; more than there are, if none is whole.
  private static func length(ofWhole headings: some Sequence<SectionHeading>) -> Int {
    var keys: Set<Section.Key> = []
    var length = 0
    for heading in headings {
      length += 1
      keys.insert(heading.key)
      if keys.count == fewest { return length }
    }
    return length + 1
  }

  /// Whether `title` is that of another report. One that names no agency is of the same, and so is one
  /// that leaves out its place: `市公安局`.
  private func isOther(_ title: Title, than first: Title) -> Bool {
    title.year != first.year
      || !title.agency.isEmpty && !title.agency.hasSuffix(first.agency)
        && !first.agency.hasSuffix(title.agency)
  }

  private func title(between start: Int, and end: Int) -> Title? {
    TitleReader(document: document).title(in: start + 1..<max(end, start + 1))
  }
}
