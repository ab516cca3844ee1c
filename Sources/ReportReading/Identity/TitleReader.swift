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
  private static let words = Vocabulary.shared.titles
  /// Lines among which a title is looked for, and over which it may be broken.
  private static let lines = 40
  private static let pieces = 4
  /// Characters beyond which a line is a paragraph.
  private static let longest = 80

  init(document: FoldedDocument) {
    self.document = document
  }

  /// The title above the fragment `end`, where the first section begins: among those that name an agency
  /// the one of fewest lines, since what stands above a title is not part of it.
  func title(before end: Int) -> Title? {
    let end = min(end, Self.lines, document.fragments.count)
    let titles = (0..<end).compactMap { title(at: $0, before: end) }
    let named = titles.filter { !$0.agency.isEmpty }
    return named.min { $0.fragments.count < $1.fragments.count } ?? titles.first
  }

  /// The title that the format keeps outside the text, where the site's name may stand beside it.
  func titleAside() -> Title? {
    guard let aside = document.document.title else { return nil }
    let text = String(decoding: document.document.text[aside.range], as: UTF8.self)
    let pieces = [text[...]] + text.split { "_|-－—–>》".contains($0) }
    for piece in pieces {
      let compact = Folding.compact(String(piece))
      guard compact.count <= Self.longest, let parts = Self.parts(of: compact),
        !parts.agency.isEmpty
      else { continue }
      return Title(
        text: Located(compact, at: aside.place), agency: parts.agency, year: parts.year,
        fragments: 0..<0)
    }
    return nil
  }

  /// The shortest run of lines from `start` that reads as a title.
  func title(at start: Int, before end: Int) -> Title? {
    var joined = ""
    for index in start..<min(start + Self.pieces, end) {
      joined += String(decoding: document.compact(index), as: UTF8.self)
      guard joined.count <= Self.longest else { return nil }
      guard let parts = Self.parts(of: joined) else { continue }
      let place = document.fragments[start].place
      return Title(
        text: Located(joined, at: place), agency: parts.agency, year: parts.year,
        fragments: start..<index + 1)
    }
    return nil
  }

  /// Agency and year of `text` (compact), if it ends like a title and names the year and the subject.
  static func parts(of text: String) -> (agency: String, year: Int)? {
    guard words.endings.contains(where: { text.hasSuffix($0) }),
      !text.contains(where: { "。，；《》：".contains($0) }),
      let marker = words.marker.compactMap({ text.firstRange(of: $0) }).min(by: {
        $0.lowerBound < $1.lowerBound
      }),
      let year = YearToken(in: text)
    else { return nil }
    let before = text[..<min(marker.lowerBound, year.range.lowerBound)]
    let between =
      year.range.upperBound < marker.lowerBound
      ? text[year.range.upperBound..<marker.lowerBound] : ""
    let agency = trimmed(before)
    return (agency.isEmpty ? trimmed(between) : agency, year.value)
  }

  /// `text` without 关于 before it and 的 after it.
  private static func trimmed(_ text: Substring) -> String {
    var text = text
    for particle in words.particles {
      if text.hasPrefix(particle) { text.removeFirst(particle.count) }
      if text.hasSuffix(particle) { text.removeLast(particle.count) }
    }
    return String(text)
  }
}

/// A year of this century in a text, with 年 or 年度 after it.
struct YearToken {
  let value: Int
  let range: Range<String.Index>

  /// The first one in `text` (compact).
  init?(in text: some StringProtocol) {
    var search = text.startIndex
    while let start = text[search...].firstIndex(where: { $0.isASCII && $0.isNumber }) {
      let digits = text[start...].prefix { $0.isASCII && $0.isNumber }
      search = digits.endIndex
      guard digits.count == 4, digits.hasPrefix("20"), let value = Int(digits),
        text[search...].first == "年"
      else { continue }
      var end = text.index(after: search)
      if text[end...].first == "度" { end = text.index(after: end) }
      self.value = value
      range = start..<end
      return
    }
    return nil
  }
}
