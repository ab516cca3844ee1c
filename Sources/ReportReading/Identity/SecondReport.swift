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
    for (position, heading) in headings.enumerated().dropFirst() {
      let before = headings[..<position]
      guard heading.key.number < headings[position - 1].key.number,
        isWhole(before), isWhole(headings[position...]),
        let title = title(between: headings[position - 1].fragment, and: heading.fragment),
        isOther(title, than: first)
      else { continue }
      return title
    }
    return nil
  }

  /// Whether `title` is that of another report. One that names no agency is of the same, and so is one
  /// that names it in part.
  private func isOther(_ title: Title, than first: Title) -> Bool {
    title.year != first.year
      || !title.agency.contains(first.agency) && !first.agency.contains(title.agency)
        && !title.agency.isEmpty
  }

  private func isWhole(_ headings: ArraySlice<SectionHeading>) -> Bool {
    Set(headings.map(\.key)).count >= Self.fewest
  }

  private func title(between start: Int, and end: Int) -> Title? {
    TitleReader(document: document).title(in: start + 1..<max(end, start + 1))
  }
}
