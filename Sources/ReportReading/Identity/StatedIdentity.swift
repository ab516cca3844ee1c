import Diagnostics
import DisclosureModel
import DocumentReading

/// Finds agency and year in the sentences above the first section, for reports whose title was lost.
struct StatedIdentity {
  private let words = Vocabulary.shared.identity

  /// Lines among which the sentences are looked for, and characters in which a name is.
  private static let lines = 200
  private static let reach = 120

  /// The agency that the sentences say reports, and the year; nil where they do not say both.
  func title(in document: FoldedDocument, before end: Int) -> Title? {
    let lines = (0..<min(end, document.fragments.count, Self.lines)).filter {
      !document.fragments[$0].isCell
    }
    let compact = lines.map { String(decoding: document.compact($0), as: UTF8.self) }
    let text = compact.joined()
    guard let year = year(in: text), let first = lines.first,
      let agency = announced(in: text) ?? contacted(in: text)
    else { return nil }
    return Title(
      text: Located("", at: document.fragments[first].place), agency: agency, year: year,
      fragments: 0..<0)
  }

  /// The year in `2023年政府信息公开…报告`, or that in which the period ends.
  private func year(in text: String) -> Int? {
    var search = text[...]
    while let token = YearToken(in: search) {
      search = search[token.range.upperBound...]
      if Vocabulary.shared.titles.marker.contains(where: search.hasPrefix) { return token.value }
    }
    return DateReader.period(in: text)?.to.year
  }

  /// The agency in `现公布某某局2021年政府信息公开年度报告`: what stands between a verb and the year.
  private func announced(in text: String) -> String? {
    var search = text[...]
    while let token = YearToken(in: search) {
      let rest = search[token.range.upperBound...]
      if Vocabulary.shared.titles.marker.contains(where: rest.hasPrefix),
        let agency = agency(endingAt: token.range.lowerBound, in: text, after: words.announcing)
      {
        return agency
      }
      search = rest
    }
    return nil
  }

  /// The agency in `请与某某局（地址：…）联系`.
  private func contacted(in text: String) -> String? {
    for mark in words.beforeAddress {
      var search = text[...]
      while let found = search.firstRange(of: mark) {
        if let agency = agency(endingAt: found.lowerBound, in: text, after: words.contacting) {
          return agency
        }
        search = search[found.upperBound...]
      }
    }
    return nil
  }

  /// The text between the last of `verbs` and `end`, if it reads like the name of a body.
  private func agency(
    endingAt end: String.Index, in text: String, after verbs: [String]
  ) -> String? {
    let before = text[..<end].suffix(Self.reach)
    let sentence =
      before.lastIndex { "。；！？,:".contains($0) }.map(before.index(after:))
      ?? before.startIndex
    let clause = before[sentence...]
    guard
      let verb = verbs.compactMap({ clause.ranges(of: $0).last }).max(by: {
        $0.upperBound < $1.upperBound
      })
    else { return nil }
    let name = clause[verb.upperBound...]
    guard (4...40).contains(name.count), words.bodies.contains(where: name.hasSuffix),
      !name.contains(where: { "（(《“".contains($0) })
    else { return nil }
    return String(name)
  }
}
