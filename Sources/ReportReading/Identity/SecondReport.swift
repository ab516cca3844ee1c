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
        title.agency != first.agency || title.year != first.year
      else { continue }
      return title
    }
    return nil
  }

  private func isWhole(_ headings: ArraySlice<SectionHeading>) -> Bool {
    Set(headings.map(\.key)).count >= Self.fewest
  }

  private func title(between start: Int, and end: Int) -> Title? {
    let reader = TitleReader(document: document)
    return (start + 1..<max(end, start + 1)).lazy.compactMap { reader.title(at: $0, before: end) }
      .first { !$0.agency.isEmpty }
  }
}
