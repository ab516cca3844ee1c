import Diagnostics
package import DisclosureModel

/// Finds what the narrative says that can be calculated with.
///
/// Everything here is read for itself, without the tables: whether it agrees is for the checks to say.
package enum ProseReader {
  /// - Parameter year: the year of the report.
  package static func prose(in sections: [Section], year: Int) -> Prose {
    var reading = ProseReading(year: year)
    for section in sections {
      for block in section.blocks { reading.read(block, in: section.key) }
    }
    return reading.prose(of: sections)
  }
}

/// The reading of one report's narrative.
private struct ProseReading {
  let year: Int
  private var prose = Prose()
  private var deedsOfOtherYears: [(told: OtherYear, deed: DatedSentence.Deed)] = []
  private var tokens: [ProseToken] = []

  init(year: Int) { self.year = year }

  /// What was read in `sections`. What is dated in another year is a comparison where the same is told of the
  /// report's.
  func prose(of sections: [Section]) -> Prose {
    guard !deedsOfOtherYears.isEmpty else { return prose }
    var deeds: Set<DatedSentence.Deed> = []
    for block in sections.lazy.filter({ Self.tellsWork($0.key) }).flatMap(\.blocks) {
      deeds.formUnion(deedsOfYear(in: FoldedText(block.text)))
    }
    var prose = prose
    prose.otherYears = deedsOfOtherYears.filter { !deeds.contains($0.deed) }.map(\.told)
    return prose
  }

  private func deedsOfYear(in text: FoldedText) -> [DatedSentence.Deed] {
    var tokens: [ProseToken] = []
    var tokenizer = ProseTokenizer(text)
    var deeds: [DatedSentence.Deed] = []
    while let range = tokenizer.nextSentence(into: &tokens) {
      guard range.count <= Self.longestSentence else { continue }
      let dated = DatedSentence(ProseSentence(tokens, at: range, of: text), reportYear: year)
      if let dated, dated.year == year { deeds.append(dated.deed) }
    }
    return deeds
  }

  private static func tellsWork(_ section: Section.Key) -> Bool {
    section != .preamble && section != .problems
  }

  mutating func read(_ block: Section.Block, in section: Section.Key) {
    guard ProseAnchors.isFound(in: block.text, year: year) else { return }
    let text = FoldedText(block.text)
    var tokenizer = ProseTokenizer(text)
    var paragraph = Paragraph(place: block.place)
    while let range = tokenizer.nextSentence(into: &tokens) {
      guard range.count <= Self.longestSentence else { continue }
      let sentence = ProseSentence(tokens, at: range, of: text)
      read(sentence, &paragraph)
      paragraph.add(sentence)
    }
    guard Self.tellsWork(section) else { return }
    deedsOfOtherYears += paragraph.otherYears(than: year)
  }

  /// Bytes beyond which it is no sentence but a text without stops.
  private static let longestSentence = 6_000

  private mutating func read(_ sentence: ProseSentence, _ paragraph: inout Paragraph) {
    let place = paragraph.place
    func passage(_ indices: Range<Int>, isAboutRequests: Bool = false) -> Passage {
      Passage(
        sentence: sentence.text.printed(sentence.range), phrase: sentence.printed(indices),
        place: place, isAboutRequests: isAboutRequests)
    }
    for missing in MissingNumberReader(sentence: sentence).missing() {
      prose.missingNumbers.append(passage(missing))
    }
    if let isDenial = FeeReader(sentence: sentence, year: year).isDenial() {
      prose.fees.append(
        FeeStatement(isDenial: isDenial, passage: passage(sentence.tokens.indices)))
    }
    guard sentence.tokens.contains(where: \.isNumeric) else { return }
    let previous = paragraph.sentences.last
    for found in BreakdownReader(sentence: sentence, previous: previous).breakdowns() {
      append(found, sentence, previous, place)
    }
    let shares = ShareReader(sentence: sentence, earlier: paragraph.counts, previous: previous)
    for share in shares.shares() {
      let isAboutRequests =
        !share.isOfNamedWhole
        && (sentence.mentions([.apply]) || previous?.mentions([.apply]) == true)
      prose.shares.append(
        StatedShare(
          part: share.part, rate: share.rate, whole: share.whole, otherWholes: share.otherWholes,
          passage: passage(
            sentence.clause(around: share.tokens.lowerBound).lowerBound..<share.tokens.upperBound,
            isAboutRequests: isAboutRequests)))
    }
    let told =
      FractionShareReader(sentence: sentence).shares()
      + JointShareReader(sentence: sentence).shares()
      + RespectiveShareReader(sentence: sentence).shares()
    for share in told {
      prose.shares.append(
        StatedShare(
          part: share.part, rate: share.rate, whole: share.whole, otherWholes: [],
          passage: passage(share.tokens)))
    }
    for number in RetoldCountReader(sentence: sentence, previous: previous).numbers() {
      prose.retoldCounts.append(
        RetoldCount(
          told: number.told.value, phrase: number.told.phrase, retold: number.retold,
          mayBe: number.mayBe, passage: passage(number.tokens)))
    }
    for share in NamedShareReader(sentence: sentence).shares() {
      prose.namedShares.append(
        NamedShare(
          subject: share.subject, rate: share.rate,
          passage: passage(share.tokens, isAboutRequests: true)))
    }
    let changes = ChangeReader(sentence: sentence, earlier: paragraph.counts, year: year)
    for change in changes.changes() {
      prose.changes.append(
        YearlyChange(
          current: change.current, base: change.base, baseYear: change.baseYear,
          isRise: change.isRise, rate: change.rate, difference: change.difference,
          isOfReceivedRequests: change.isOfReceivedRequests,
          passage: passage(
            sentence.clause(around: change.tokens.lowerBound)
              .lowerBound..<max(change.tokens.upperBound, change.tokens.lowerBound + 1),
            isAboutRequests: change.isOfReceivedRequests)))
    }
  }

  private mutating func append(
    _ found: BreakdownReader.Found, _ sentence: ProseSentence, _ previous: ProseSentence?,
    _ place: SourcePlace
  ) {
    let home = found.isInPrevious ? previous ?? sentence : sentence
    let clause = home.clause(around: found.wholeIndex)
    let start = home.tokens[clause.lowerBound].range.lowerBound
    let last = max(found.end - 1, found.isInPrevious ? 0 : found.wholeIndex)
    let end = sentence.tokens[last].range.upperBound
    prose.breakdowns.append(
      Breakdown(
        whole: found.whole, parts: found.parts, isClosed: found.isClosed,
        passage: Passage(
          sentence: sentence.text.printed(home.range.lowerBound..<sentence.range.upperBound),
          phrase: sentence.text.printed(start..<end), place: place,
          isAboutRequests: home.countsRequests(at: found.wholeIndex))))
  }
}

/// The sentences of a paragraph read so far.
private struct Paragraph {
  let place: SourcePlace
  private(set) var sentences: [ProseSentence] = []
  private(set) var counts: [(value: Interval, measure: ProseToken.Measure)] = []

  init(place: SourcePlace) { self.place = place }

  mutating func add(_ sentence: ProseSentence) {
    sentences.append(sentence)
    for index in sentence.tokens.indices {
      if let count = sentence.tokens[index].count, let value = sentence.value(at: index) {
        counts.append((value, count.measure))
      }
    }
  }

  /// What is dated in another year, if the paragraph does not go through several.
  func otherYears(than year: Int) -> [(told: OtherYear, deed: DatedSentence.Deed)] {
    let dated = sentences.compactMap { sentence in
      DatedSentence(sentence).map { (sentence, $0) }
    }
    guard let first = dated.first?.1.year, first != year, ((year - 5)...(year + 1)).contains(first),
      dated.allSatisfy({ $0.1.year == first }),
      !sentences.contains(where: { $0.mentions([.lastReport]) || $0.namesReport(of: first) })
    else { return [] }
    return dated.compactMap { sentence, dated in
      guard !sentence.mentions(.comparisons),
        sentence.tokens.allSatisfy({ $0.year == nil || $0.year == first })
      else { return nil }
      let told = OtherYear(
        year: first,
        requests: dated.deed == .requests
          ? sentence.value(at: dated.tokens.upperBound - 1) : nil,
        passage: Passage(
          sentence: sentence.text.printed(sentence.range),
          phrase: sentence.printed(dated.tokens), place: place, isAboutRequests: false))
      return (told, dated.deed)
    }
  }
}
