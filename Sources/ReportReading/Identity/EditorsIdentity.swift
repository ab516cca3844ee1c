import Diagnostics
import DisclosureModel
import DocumentReading

/// The title as an editor's front matter would have it: its agency, year and title go before those that
/// were recognised.
struct EditorsIdentity {
  let frontMatter: FrontMatter

  /// `recognised` with the editor's words in place of its own; nil where the year remains unknown.
  func title(instead recognised: Title?) -> Title? {
    let stated = parts
    guard let year = frontMatter.year ?? recognised?.year ?? stated?.year else { return nil }
    let agency = frontMatter.agency ?? recognised?.agency ?? ""
    return Title(
      text: text ?? recognised?.text ?? Located("", at: SourcePlace(line: 1)),
      agency: agency.isEmpty ? stated?.agency ?? "" : agency, year: year,
      fragments: recognised?.fragments ?? 0..<0)
  }

  private var text: Located<String>? {
    frontMatter.title.map {
      Located($0, at: SourcePlace(line: frontMatter.lines[.title] ?? 1))
    }
  }

  /// What the editor's title tells by itself.
  private var parts: TitleParts? {
    frontMatter.title.flatMap { TitleParts(Folding.compact($0)) }
  }
}
