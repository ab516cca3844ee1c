import Diagnostics
import DisclosureModel
import DocumentReading

/// A report's title with what it tells: which agency, which year.
struct Title {
  let text: Located<String>
  let agency: String
  let year: Int
  /// The fragments it stands in.
  let fragments: Range<Int>
}

/// Finds the title among the first lines of a document, where it may be broken over several.
struct TitleReader {
  let document: FoldedDocument
  /// Lines among which a title is looked for, and over which it may be broken.
  private static let lines = 40
  private static let pieces = 4
  /// Characters beyond which a line is a paragraph.
  private static let longest = 80

  /// The title above the fragment `end`, where the first section begins: among those that name an agency
  /// the one of fewest lines, since what stands above a title is not part of it.
  ///
  /// Where lists of other years' reports stand above it, the one that `matches` is meant.
  func title(before end: Int, where matches: (Title) -> Bool = { _ in false }) -> Title? {
    title(in: 0..<min(end, Self.lines, document.fragments.count), where: matches)
  }

  func title(in range: Range<Int>, where matches: (Title) -> Bool = { _ in false }) -> Title? {
    let titles = range.compactMap { title(at: $0, before: range.upperBound) }
    let named = titles.filter { !$0.agency.isEmpty }
    let fewest = named.map(\.fragments.count).min()
    let choice = named.filter { $0.fragments.count == fewest }
    guard let title = choice.first(where: matches) ?? choice.first else {
      return titles.first(where: matches) ?? titles.first
    }
    return lastRepetition(of: title, among: named) ?? title
  }

  /// The title as it stands above the text, where headers above it give it before: the agency keeps the
  /// longer of its names.
  private func lastRepetition(of title: Title, among titles: [Title]) -> Title? {
    let repetition = titles.last {
      $0.fragments.lowerBound >= title.fragments.upperBound && $0.year == title.year
        && title.agency.contains($0.agency)
    }
    return repetition.map {
      Title(text: $0.text, agency: title.agency, year: title.year, fragments: $0.fragments)
    }
  }

  /// The title that the format keeps outside the text, where the site's name may stand beside it.
  func titleAside() -> Title? {
    guard let aside = document.document.title else { return nil }
    let text = String(decoding: document.document.text[aside.range], as: UTF8.self)
    return Self.title(in: text, at: aside.place)
  }

  /// The title in a text beside the report, such as a page's header, or in a part of that text.
  static func title(in text: String, at place: SourcePlace) -> Title? {
    let pieces = [text[...]] + text.split { "_|-－—–>》".contains($0) }
    for piece in pieces {
      let compact = Folding.compact(String(piece))
      guard compact.count <= longest, let parts = TitleParts(compact), !parts.agency.isEmpty
      else { continue }
      let bytes = Array(piece.utf8)
      let written = Folding.compactAsWritten(bytes, bytes.indices)
      return Title(
        text: Located(String(decoding: written, as: UTF8.self), at: place), agency: parts.agency,
        year: parts.year, fragments: 0..<0)
    }
    return nil
  }

  /// The shortest run of lines from `start` that reads as a title. What several lines name must read
  /// like a body's name, since anything may stand above a title.
  func title(at start: Int, before end: Int) -> Title? {
    var joined = ""
    for index in start..<min(start + Self.pieces, end) {
      joined += String(decoding: document.compact(index), as: UTF8.self)
      guard joined.count <= Self.longest else { return nil }
      guard let parts = TitleParts(joined) else { continue }
      guard index == start || parts.agency.isEmpty || BodyName.isPlausible(parts.agency) else {
        return nil
      }
      let written = (start...index).map(document.compactAsWritten).joined()
      return Title(
        text: Located(written, at: document.fragments[start].place), agency: parts.agency,
        year: parts.year, fragments: start..<index + 1)
    }
    return nil
  }
}
