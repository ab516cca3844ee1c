import Diagnostics
import DisclosureModel
import Tables

/// A count whose parts, as the text lists them, come to more, or to less where they are said to be all.
struct PartsOfWhole: ReportCheck {
  static let ofRequests = "N.parts"

  let id: String
  /// Requests for information are counted, or whatever else.
  let isAboutRequests: Bool

  func examine(_ report: Report, into outcome: inout Outcome) {
    var seen: Set<[Interval]> = []
    for breakdown in report.prose.breakdowns + report.handledRequests
    where breakdown.passage.isAboutRequests == isAboutRequests
      && seen.insert([breakdown.whole] + breakdown.parts).inserted
    {
      examine(breakdown, &outcome)
    }
  }

  private func examine(_ breakdown: Breakdown, _ outcome: inout Outcome) {
    let sum = breakdown.parts.reduce(.zero, +)
    let isMore = sum.low > breakdown.whole.high
    guard isMore || breakdown.isClosed && sum.high < breakdown.whole.low else {
      return outcome.pass()
    }
    let parts = breakdown.parts.map(\.words).joined(" + ".inEachLanguage)
    let whole = breakdown.whole.words
    outcome.fail(
      whole.zh,
      [
        "phrase": breakdown.passage.phrase, "sum": sum.words, "whole": whole,
        "relation": isMore ? Phrase.moreThan() : Phrase.lessThan(),
      ],
      evidence: EvidenceOfFailure(
        formula: breakdown.parts.count > 1
          ? parts + " = ".inEachLanguage
            + Phrase.differs(["left": sum.words, "right": whole])
          : sum.words + " > ".inEachLanguage + whole,
        expected: breakdown.whole.isExact ? breakdown.whole.low : nil,
        actual: sum.isExact ? sum.low : nil, quote: Finding.Quote(breakdown.passage),
        line: breakdown.passage.place.line,
        severity: isMore && holdsOnePartTwice(breakdown) ? .notice : nil, cause: .source))
  }

  /// In small numbers such a match is chance.
  private static let leastTelling = Quantity(millionths: 50 * Quantity.scale)

  /// Without one part the others make up the whole: it may be a part of one of them.
  private func holdsOnePartTwice(_ breakdown: Breakdown) -> Bool {
    breakdown.parts.count > 2 && breakdown.whole.low >= Self.leastTelling
      && breakdown.parts.indices.contains { left in
        breakdown.parts.indices.filter { $0 != left }.map { breakdown.parts[$0] }
          .reduce(.zero, +).overlaps(breakdown.whole)
      }
  }
}

extension Finding.Quote {
  init(_ passage: Passage) {
    self.init(sentence: passage.sentence, phrase: passage.phrase, line: passage.place.line)
  }
}
