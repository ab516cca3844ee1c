import Diagnostics
import DisclosureModel
import DocumentReading

/// Decides who reports on which year, by the title and by whatever else says so.
struct ReportIdentity {
  let document: FoldedDocument
  /// Fragments at which the first and the second section begin.
  let sections: (first: Int, second: Int)

  /// What was decided, and how the agency's name was misprinted in the title.
  struct Decision {
    let title: Title
    /// What else the text calls the agency, the surest first.
    var names: [String] = []
    var misprint: Misprint?
  }

  init(document: FoldedDocument, headings: [SectionHeading]) {
    self.document = document
    let count = document.fragments.count
    let first = headings.first?.fragment ?? count
    sections = (first, headings.dropFirst().first?.fragment ?? count)
  }

  /// The title, with agency and year from elsewhere where it names none or is lost; nil where nothing
  /// says both.
  func decide() -> Decision? {
    let reader = TitleReader(document: document)
    let header = HeaderField(document: document, before: sections.first)
    let aside = reader.titleAside() ?? header.title()
    let overview = min(sections.first + 1, sections.second)..<sections.second
    let stated = StatedIdentity(document, preamble: 0..<sections.first, overview: overview)
    let statedYear = stated.year()
    let printed = reader.title(before: sections.first) {
      $0.year == aside?.year ?? statedYear
        && (aside.map { $0.agency }.map($0.agency.contains) ?? true)
    }
    let witnesses = [
      aside?.agency, stated.announced(), SignedAgency(document: document).name(),
      header.publisher(), stated.contacted(),
    ]
    if let printed, !printed.agency.isEmpty {
      let names = witnesses.compactMap { $0 }
      var decision = confirmed(printed, by: names)
      decision.names = names
      return decision
    }
    guard let year = printed?.year ?? aside?.year ?? statedYear else { return nil }
    let names = [printed.flatMap(beside)] + witnesses + [stated.subject()]
    let named = names.compactMap { $0 }.filter { !BodyName.isPlaceholder($0) }
    guard let agency = named.first(where: { BodyName.isPlaced($0, in: year) }) ?? named.first else {
      return printed.map { Decision(title: $0) }
    }
    let nothing = Located("", at: document.fragments.first?.place ?? SourcePlace(line: 1))
    return Decision(
      title: Title(
        text: printed?.text ?? aside?.text ?? nothing, agency: agency, year: year,
        fragments: printed?.fragments ?? 0..<0))
  }

  /// A body's name alone on one of the lines around a title that names none.
  private func beside(_ title: Title) -> String? {
    let above = max(0, title.fragments.lowerBound - 3)..<title.fragments.lowerBound
    let below =
      title.fragments
      .upperBound..<max(
        title.fragments.upperBound, min(title.fragments.upperBound + 2, sections.first))
    for index in above.reversed() + Array(below) {
      let line = String(decoding: document.compact(index), as: UTF8.self)
      if BodyName.isPlausible(line), BodyName.isPlaced(line, in: title.year) { return line }
    }
    return nil
  }

  /// The title with the agency as its witnesses spell it, where they agree on one other character.
  ///
  /// A name that any of them bears out stands; a single witness counts only if the table of divisions
  /// knows its place and not that of the title.
  private func confirmed(_ title: Title, by witnesses: [String]) -> Decision {
    guard !witnesses.contains(title.agency) else { return Decision(title: title) }
    let others = witnesses.filter { Self.differsByOne($0, title.agency) }
    guard let other = others.first, others.allSatisfy({ $0 == other }),
      others.count > 1
        || BodyName.isPlaced(other, in: title.year)
          && !BodyName.isPlaced(title.agency, in: title.year)
    else { return Decision(title: title) }
    let corrected = Title(
      text: title.text, agency: other, year: title.year, fragments: title.fragments)
    return Decision(
      title: corrected,
      misprint: Misprint(printed: title.agency, readAs: other, place: title.text.place))
  }

  private static func differsByOne(_ left: String, _ right: String) -> Bool {
    left.count == right.count && zip(left, right).filter { $0 != $1 }.count == 1
  }
}
