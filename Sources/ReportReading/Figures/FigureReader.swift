import Diagnostics
import DisclosureModel

/// Finds what the narrative says about carried-over requests, results, applicants, ways of sending,
/// disputes and documents.
///
/// The phrases are data (`phrases/figures.json`): terms that name what is counted, and words that may
/// stand around them. A term and a number in one clause with nothing but known words between them are a
/// claim; any other word, where it could change what is counted, ends the attempt.
enum FigureReader {
  /// The statements in `sections`, in the order of the text, and what counts only where no other statement
  /// tells the same.
  static func statements(
    in sections: [Section], year: Int?
  ) -> (certain: [Statement], hunches: [Statement]) {
    var reading = FigureReading(year: year)
    for section in sections { reading.read(section) }
    return (reading.statements, reading.hunches)
  }
}

/// The reading of one report's narrative.
private struct FigureReading {
  let year: Int?
  private(set) var statements: [Statement] = []
  private(set) var hunches: [Statement] = []
  private var context = FigureContext()

  init(year: Int?) { self.year = year }

  mutating func read(_ section: Section) {
    context = FigureContext(section: section.key)
    readHeading(FoldedText(section.title), isSection: true)
    for block in section.blocks { read(block, in: section.key) }
  }

  private mutating func readHeading(_ text: FoldedText, isSection: Bool) {
    var scanner = FigureScanner(text)
    var inner = FigureContext(section: context.section)
    while let sentence = scanner.next() {
      for clause in sentence.clauses { inner.pass(clause) }
    }
    context.setHeading(inner, isSection: isSection)
  }

  private mutating func read(_ block: Section.Block, in section: Section.Key) {
    let text = FoldedText(block.text)
    if case .heading = block.kind { return readHeading(text, isSection: false) }
    if text.bytes.count <= Self.longestHeading, !text.bytes.contains(where: ProseCount.isDigit) {
      readHeading(text, isSection: false)
    }
    context.beginParagraph()
    var scanner = FigureScanner(text)
    var before: FigureScanner.Sentence?
    var isOfOtherYear = false
    while var sentence = scanner.next() {
      guard sentence.range.count <= Self.longestSentence else { continue }
      if sentence.deniesWhatWasNamed, let named = before?.clauses.last {
        sentence.clauses.insert(named, at: 0)
      }
      before = sentence.namesOnly ? sentence : nil
      context.goOn(inOtherYear: isOfOtherYear && sentence.refersToYear(in: text))
      var reader = FigureSentence(sentence, context: context, year: year)
      reader.read()
      isOfOtherYear = reader.period.isNamedOther
      let topic = context.topic
      context = reader.context
      if topic == .requests || sentence.opensWithRequests, !sentence.countsOtherMatters {
        context.resumeRequests()
      }
      context.beginSentence(behindDocuments: reader.namesDocuments)
      for found in reader.settled {
        append(found, text: text, sentence: sentence.range, section: section, block.place)
      }
    }
  }

  /// Bytes beyond which it is no sentence but a text without stops.
  private static let longestSentence = 12_000
  /// A sentence of so many bytes and no more only names a topic.
  private static let longestHeading = 60

  /// No report makes so many claims; a text that does was made to keep us busy.
  private static let most = 1_000

  private mutating func append(
    _ found: FigureSentence.Found, text: FoldedText, sentence: Range<Int>,
    section: Section.Key, _ place: SourcePlace
  ) {
    guard statements.count + hunches.count < Self.most, let value = found.count.interval,
      !text.isTorn(found.range)
    else { return }
    let statement = Statement(
      subject: found.subject, value: value, isDenial: found.isDenial, mentionsCarryIn: false,
      phrase: text.printed(found.range), sentence: text.printed(sentence), section: section,
      place: place, scope: found.isOfArea ? .area : .agency, isLimited: found.isLimited,
      namesYear: found.namesYear)
    if found.isHunch { hunches.append(statement) } else { statements.append(statement) }
  }
}
