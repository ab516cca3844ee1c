import DisclosureModel
import DocumentReading

/// Finds agency and year in the sentences of a report, for those whose title was lost or names no agency.
struct StatedIdentity {
  /// The sentences above the first section, compact.
  let preamble: String
  /// Those of the first section.
  let overview: String
  private let words = Vocabulary.shared.identity
  /// A year by whose divisions names are told from other words, where the report's is not known yet.
  private static let anyYear = 2020
  /// Characters within which a name and the verb before it stand.
  private static let reach = 80
  /// Lines among which the sentences are looked for.
  private static let lines = 200

  /// - Parameter sections: The fragments of the preamble and of the first section.
  init(_ document: FoldedDocument, preamble: Range<Int>, overview: Range<Int>) {
    func text(_ range: Range<Int>) -> String {
      range.prefix(Self.lines).filter { !document.fragments[$0].isCell }
        .map { String(decoding: document.compact($0), as: UTF8.self) }.joined()
    }
    self.preamble = text(preamble)
    self.overview = text(overview)
  }

  /// The year in `2023年政府信息公开…报告`, or that in which the period ends.
  func year() -> Int? {
    var search = preamble[...]
    while let token = YearToken(in: search) {
      search = search[token.range.upperBound...]
      if Vocabulary.shared.titles.marker.contains(where: search.hasPrefix) { return token.value }
    }
    return PeriodReader.period(in: preamble)?.to.year ?? PeriodReader.period(in: overview)?.to.year
  }

  /// The agency in `现公布某某局2021年政府信息公开年度报告`: what stands between a verb and the year; or in
  /// `由某某局根据…编制`.
  func announced() -> String? {
    var search = preamble[...]
    while let token = YearToken(in: search) {
      let rest = search[token.range.upperBound...]
      if Vocabulary.shared.titles.marker.contains(where: rest.hasPrefix),
        let agency = agency(endingAt: token.range.lowerBound, in: preamble, after: words.announcing)
      {
        return agency
      }
      search = rest
    }
    return first(before: words.compiling, after: words.compiledBy)
  }

  /// The agency in `请与某某局（地址：…）联系`.
  func contacted() -> String? {
    let name =
      first(before: words.beforeAddress, after: words.contacting)
      ?? Self.first(
        in: overview, before: words.beforeAddress, after: words.contacting, agency: agency)
    return name.map(BodyName.body(ofOffice:))
  }

  /// The agency in `2023年，某某局认真贯彻…`, with which the first section begins.
  func subject() -> String? {
    let opening = String(overview.prefix(120))
    for verb in words.acting {
      for found in opening.ranges(of: verb) {
        let before = opening[..<found.lowerBound]
        let start = before.lastIndex { "。,;:、".contains($0) }.map(before.index(after:))
        let name = String(before[(start ?? before.startIndex)...])
        if BodyName.isPlausible(name) { return name }
      }
    }
    return nil
  }

  private func first(before marks: [String], after verbs: [String]) -> String? {
    Self.first(in: preamble, before: marks, after: verbs, agency: agency)
  }

  /// The first agency in `text` that stands between one of `verbs` and one of `marks`.
  private static func first(
    in text: String, before marks: [String], after verbs: [String],
    agency: (String.Index, String, [String]) -> String?
  ) -> String? {
    for mark in marks {
      for found in text.ranges(of: mark) {
        if let agency = agency(found.lowerBound, text, verbs) { return agency }
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
    let verb = verbs.compactMap { clause.ranges(of: $0).last }
      .max { $0.upperBound < $1.upperBound }
    // A clause may be nothing but the name: `,某某局2021年政府信息公开…报告`.
    let name = String(clause[(verb?.upperBound ?? clause.startIndex)...])
    guard BodyName.isPlausible(name), !name.contains("("),
      verb != nil || BodyName.isPlaced(name, in: Self.anyYear)
    else { return nil }
    return name
  }
}
