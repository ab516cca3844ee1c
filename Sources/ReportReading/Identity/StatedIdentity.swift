import Diagnostics
import DisclosureModel
import DocumentReading
import TextSearch

/// Finds agency and year in the sentences of a report, for those whose title was lost or names no agency.
struct StatedIdentity {
  /// The sentences above the first section, compact.
  let preamble: [UInt8]
  /// Those of the first section.
  let overview: [UInt8]
  /// A year by whose divisions names are told from other words, where the report's is not known yet.
  private static let anyYear = 2020
  /// Characters within which a name and the verb before it stand.
  private static let reach = 80
  /// Lines among which the sentences are looked for.
  private static let lines = 200

  private static let words = Vocabulary.shared.identity
  private static let announcing = PhraseSet(words.announcing)
  private static let contacting = PhraseSet(words.contacting)
  private static let compiledBy = PhraseSet(words.compiledBy)
  private static let beforeAddress = PhraseSet(words.beforeAddress)
  private static let compiling = PhraseSet(words.compiling)

  /// - Parameter sections: The fragments of the preamble and of the first section.
  init(_ document: FoldedDocument, preamble: Range<Int>, overview: Range<Int>) {
    func text(_ range: Range<Int>) -> [UInt8] {
      range.prefix(Self.lines).filter { !document.fragments[$0].isCell }
        .flatMap { document.compact($0) }
    }
    self.preamble = text(preamble)
    self.overview = text(overview)
  }

  /// The year in `2023年政府信息公开…报告`, or that in which the period ends.
  func year() -> Int? {
    if let token = titleYears().first { return token.value }
    for text in [preamble, overview] {
      let period = PeriodReader.period(in: String(decoding: text, as: UTF8.self))
      if let period { return period.to.year }
    }
    return nil
  }

  /// The agency in `现公布某某局2021年政府信息公开年度报告`: what stands between a verb and the year; or in
  /// `由某某局根据…编制`.
  func announced() -> String? {
    for token in titleYears() {
      let end = token.range.lowerBound
      if let name = Self.agency(endingAt: end, in: preamble, after: Self.announcing) { return name }
    }
    return Self.first(in: preamble, before: Self.compiling, after: Self.compiledBy)
  }

  /// The years in the preamble that are followed by what reports are called.
  private func titleYears() -> [YearToken] {
    var tokens: [YearToken] = []
    var start = 0
    while let token = YearToken(in: preamble, start..<preamble.count) {
      start = token.range.upperBound
      if TitleParts.markers.match(in: preamble, at: start) != nil { tokens.append(token) }
    }
    return tokens
  }

  /// The agency in `请与某某局（地址：…）联系`.
  func contacted() -> String? {
    let name =
      Self.first(in: preamble, before: Self.beforeAddress, after: Self.contacting)
      ?? Self.first(in: overview, before: Self.beforeAddress, after: Self.contacting)
    return name.map(BodyName.body(ofOffice:))
  }

  /// The agency in `2023年，某某局认真贯彻…`, with which the first section begins.
  func subject() -> String? {
    let opening = String(String(decoding: overview, as: UTF8.self).prefix(120))
    for verb in Self.words.acting {
      for found in opening.places(of: verb) {
        let before = opening[..<found.lowerBound]
        let start = before.lastIndex { "。,;:、".contains($0) }.map(before.index(after:))
        let name = String(before[(start ?? before.startIndex)...])
        if BodyName.isPlausible(name) { return name }
      }
    }
    return nil
  }

  /// The first agency in `text` that stands between one of `verbs` and one of `marks`: before the mark
  /// that comes first in its list, wherever that stands.
  private static func first(
    in text: [UInt8], before marks: PhraseSet, after verbs: PhraseSet
  ) -> String? {
    var found: (number: Int, agency: String)?
    marks.forEach(in: text, text.indices) { number, place in
      guard number < found?.number ?? .max,
        let agency = agency(endingAt: place.lowerBound, in: text, after: verbs)
      else { return true }
      found = (number, agency)
      return number > 0
    }
    return found?.agency
  }

  /// The text between the last of `verbs` and `end`, if it reads like the name of a body.
  private static func agency(
    endingAt end: Int, in text: [UInt8], after verbs: PhraseSet
  ) -> String? {
    let clause = clause(endingAt: end, in: text)
    var verb: Int?
    verbs.forEach(in: text, clause) { _, place in
      verb = max(verb ?? 0, place.upperBound)
      return true
    }
    // A clause may be nothing but the name: `,某某局2021年政府信息公开…报告`.
    let name = String(decoding: text[(verb ?? clause.lowerBound)..<end], as: UTF8.self)
    guard BodyName.isPlausible(name), !name.utf8.contains(UInt8(ascii: "(")),
      verb != nil || BodyName.isPlaced(name, in: anyYear)
    else { return nil }
    return name
  }

  /// What stands before `end` in the same clause, as far as a name and its verb reach.
  private static func clause(endingAt end: Int, in text: [UInt8]) -> Range<Int> {
    var start = end
    var length = 0
    while start > 0, length < reach {
      var before = start - 1
      while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
      if stops.match(in: text, at: before) != nil { break }
      start = before
      length += 1
    }
    return start..<end
  }

  private static let stops = PhraseSet(["。", "；", "！", "？", ",", ":"])
}
