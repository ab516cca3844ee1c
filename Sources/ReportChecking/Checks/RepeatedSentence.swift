import Diagnostics
import DisclosureModel

/// A long sentence that stands twice in the same report.
struct RepeatedSentence: ReportCheck {
  let id = "C.self-repeat"

  /// In characters without punctuation. Shorter ones are formulas of law, which may come again.
  private static let fewest = 60

  func examine(_ report: Report, into outcome: inout Outcome) {
    // By their hashes: sentences with the same one are compared.
    var first: [UInt64: [(words: [UInt8], place: SourcePlace)]] = [:]
    for section in report.sections {
      for block in section.passages {
        for sentence in Sentences(of: block.text) {
          guard let words = Self.words(of: sentence.bytes) else { continue }
          let hash = StableHash.value(of: words)
          if let place = first[hash]?.first(where: { $0.words == words })?.place {
            fail(sentence.text, at: block.place, after: place, words, into: &outcome)
          } else {
            first[hash, default: []].append((words, block.place))
          }
        }
      }
    }
    if outcome.findings.isEmpty { outcome.pass() }
  }

  /// The sentence without white space and punctuation, with its figures; nil where it is short.
  private static func words(of sentence: ArraySlice<UInt8>) -> [UInt8]? {
    guard sentence.count >= fewest else { return nil }
    let bytes = Array(sentence)
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    var count = 0
    var characters = FoldedCharacters(bytes)
    while let character = characters.next() {
      words += bytes[character.range]
      count += 1
    }
    return count >= fewest ? words : nil
  }

  private func fail(
    _ sentence: String, at place: SourcePlace, after first: SourcePlace, _ words: [UInt8],
    into outcome: inout Outcome
  ) {
    let beginning = String(sentence.prefix(20))
    outcome.fail(
      StableHash.name(of: String(decoding: words, as: UTF8.self), length: 6),
      ["beginning": beginning, "first": "\(first.line)", "second": "\(place.line)"],
      evidence: EvidenceOfFailure(
        quote: Finding.Quote(sentence: sentence, phrase: sentence, line: place.line),
        line: place.line))
  }
}
