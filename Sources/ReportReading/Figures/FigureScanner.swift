import DisclosureModel

/// Cuts a folded text into sentences, and these into clauses of tokens.
///
/// What stands in brackets makes clauses of its own, which follow the one that holds the brackets.
struct FigureScanner {
  private let bytes: [UInt8]
  private let lexicon: Lexicon<FigureWord>
  private var at = 0
  /// The year that was read last is followed by 末 or 底.
  private var passedEndOfYear = false

  init(_ text: FoldedText, lexicon: Lexicon<FigureWord> = FigurePhrases.lexicon) {
    bytes = text.bytes
    self.lexicon = lexicon
  }

  /// A sentence: its bytes, and its clauses in order.
  struct Sentence {
    let range: Range<Int>
    var clauses: [[FigureToken]] = []
  }

  /// The next sentence that is no longer than sentences are.
  mutating func next() -> Sentence? {
    while at < bytes.count, isStop(at) { at += 1 }
    guard at < bytes.count else { return nil }
    let start = at
    skipOrdinal()
    var sentence = Sentence(range: start..<start)
    readClauses(into: &sentence.clauses, depth: 0)
    // `上年结转6件。其中，自然人5件`
    while at + 1 < bytes.count, bytes[(at + 1)...].starts(with: Self.part) {
      at += 1
      readClauses(into: &sentence.clauses, depth: 0)
    }
    if at < bytes.count { at += 1 }
    return Sentence(range: start..<at, clauses: sentence.clauses)
  }

  private static let part = Array("其中".utf8)

  /// Reads up to the stop, or the closing bracket.
  private mutating func readClauses(into clauses: inout [[FigureToken]], depth: Int) {
    var clause = OpenClause()
    var inner: [[FigureToken]] = []
    var opensItem = false
    func end(_ clauses: inout [[FigureToken]]) {
      if !clause.tokens.isEmpty { clauses.append(clause.tokens) }
      clauses += inner
      clause = OpenClause()
      inner = []
    }
    while at < bytes.count, !isStop(at) {
      switch bytes[at] {
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        // `其中，`
        if !clause.tokens.onlyOpensPart { end(&clauses) }
        opensItem = bytes[at] == UInt8(ascii: ";")
        at += 1
      case UInt8(ascii: "(")
      where depth == 0
        && (clause.awaitsCount && holdsBareCount() || holdsNameOfNextNumber()):
        at += 1
      case UInt8(ascii: "("):
        at += 1
        if depth < Self.deepest { readClauses(into: &inner, depth: depth + 1) }
      case UInt8(ascii: ")"):
        at += 1
        if depth > 0 {
          end(&clauses)
          return
        }
      // `答复48件：予以公开21件`
      case UInt8(ascii: ":") where clause.holdsCount:
        end(&clauses)
        at += 1
      case FoldedText.Mark.enumeration where clause.tokens.endsCount && !clause.isDistribution:
        end(&clauses)
        at += 1
      default:
        if var token = token() {
          token.isAside = depth > 0
          token.opensItem = opensItem
          opensItem = false
          clause.append(token)
        }
      }
    }
    end(&clauses)
  }

  private static let deepest = 4

  /// The bracket that opens here holds a number with its measure and nothing else but a 共: `予以公开（21件）`.
  private func holdsBareCount() -> Bool {
    let total = lexicon.longestMatch(in: bytes, at: at + 1)
    let start = total.flatMap { $0.word.roles.contains(.total) ? $0.end : nil } ?? at + 1
    guard let (_, end) = ProseCount.read(bytes, at: start),
      let measure = lexicon.longestMatch(in: bytes, at: end), measure.end < bytes.count
    else { return false }
    return !measure.word.roles.isDisjoint(with: .measures)
      && bytes[measure.end] == UInt8(ascii: ")")
  }

  /// The bracket that opens here holds what the number right behind it counts and nothing else:
  /// `告知书（予以公开）21份`.
  private func holdsNameOfNextNumber() -> Bool {
    guard let name = lexicon.longestMatch(in: bytes, at: at + 1), name.end < bytes.count,
      bytes[name.end] == UInt8(ascii: ")"), let term = name.word.term,
      term.isResult || term.isApplicants
    else { return false }
    return ProseCount.read(bytes, at: name.end + 1) != nil
  }

  private mutating func token() -> FigureToken? {
    let start = at
    switch bytes[at] {
    case FoldedText.Mark.enumeration: return mark(.enumeration)
    case UInt8(ascii: ":"): return mark(.colon)
    case FoldedText.Mark.openQuote, FoldedText.Mark.closeQuote, FoldedText.Mark.closeTitle:
      at += 1
      return nil
    case FoldedText.Mark.openTitle: return title()
    default: break
    }
    if let match = lexicon.longestMatch(in: bytes, at: at) {
      at = match.end
      if match.word.roles.contains(.area),
        let end = PlacedBody.end(in: bytes, of: start, goingOnAt: match.end)
      {
        at = end
        return FigureToken(kind: .word(FigureWord(roles: [.filler, .own])), range: start..<at)
      }
      return FigureToken(kind: .word(match.word), range: start..<at)
    }
    passedEndOfYear = false
    if let kind = number() {
      return FigureToken(kind: kind, range: start..<at, isEndOfYear: passedEndOfYear)
    }
    at += 1
    while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
    return FigureToken(kind: .unknown, range: start..<at)
  }

  private mutating func mark(_ kind: FigureToken.Kind) -> FigureToken {
    at += 1
    return FigureToken(kind: kind, range: at - 1..<at)
  }

  /// A title is not read, but for the result that a decision is titled with: `《不予公开告知书》`.
  private mutating func title() -> FigureToken {
    let start = at
    let end = bytes[at...].prefix(300).firstIndex(of: FoldedText.Mark.closeTitle)
    at = (end ?? at) + 1
    let result = end.flatMap { self.result(inTitle: (start + 1)..<$0) }
    return FigureToken(
      kind: result.map { .word(FigureWord(term: $0)) } ?? .unknown, range: start..<at)
  }

  private func result(inTitle title: Range<Int>) -> Statement.Subject? {
    guard bytes[title].suffix(3).elementsEqual("书".utf8) else { return nil }
    for at in title {
      if let term = lexicon.longestMatch(in: bytes, at: at)?.word.term, term.isResult {
        return term
      }
    }
    return nil
  }

  private mutating func number() -> FigureToken.Kind? {
    guard let (count, end) = ProseCount.read(bytes, at: at) else { return fraction() }
    let isOrdinal = at >= 3 && bytes[(at - 3)..<at].elementsEqual("第".utf8)
    at = end
    if take("年") {
      if !take("度"), !take("间") { _ = take("内") }
      passEndOfYear()
      return .year(count.low)
    }
    if take("月") {
      if count.low == 12 { passEndOfYear() }
      return .month(count.low)
    }
    if take("日") { return .day }
    if isOrdinal || take("%") || at < bytes.count && bytes[at] == UInt8(ascii: ".") {
      return .unknown
    }
    return .count(count)
  }

  /// Goes past 底 in `2022年底未办结`, `12月底`; in `2023年底收到` it makes what came in a part of the year's.
  private mutating func passEndOfYear() {
    let start = at
    guard take("底") || take("末") else { return }
    let isReceived = ["收", "新", "接", "受", "提", "递", "登"].contains { (word: StaticString) in
      let length = word.utf8CodeUnitCount
      return at + length <= bytes.count
        && word.withUTF8Buffer { $0.elementsEqual(bytes[at..<(at + length)]) }
    }
    passedEndOfYear = !isReceived
    if isReceived { at = start }
  }

  /// Digits that make no count: `86.92%`.
  private mutating func fraction() -> FigureToken.Kind? {
    guard ProseCount.isDigit(bytes[at]) else { return nil }
    while at < bytes.count, ProseCount.isDigit(bytes[at]) || bytes[at] == UInt8(ascii: ".") {
      at += 1
    }
    return .unknown
  }

  private mutating func take(_ character: StaticString) -> Bool {
    let length = character.utf8CodeUnitCount
    guard at + length <= bytes.count else { return false }
    let matches = character.withUTF8Buffer { $0.elementsEqual(bytes[at..<(at + length)]) }
    if matches { at += length }
    return matches
  }

  private mutating func skipOrdinal() {
    var next = at
    while next < bytes.count, ProseCount.isDigit(bytes[next]) { next += 1 }
    guard next > at, next < min(bytes.count, at + 3) else { return }
    if bytes[next] == UInt8(ascii: ".") || bytes[next] == FoldedText.Mark.enumeration {
      at = next + 1
    }
  }

  /// `；办结的申请中，自然人40件`: what follows are parts of another whole.
  private func opensAnotherWhole(_ start: Int) -> Bool {
    let clause = bytes[start...].prefix(Self.longestWhole)
    guard let comma = clause.firstIndex(of: UInt8(ascii: ",")), comma > start + 6 else {
      return false
    }
    return bytes[..<comma].suffix(3).elementsEqual("中".utf8)
      && !clause[..<comma].starts(with: "其中".utf8)
      && clause[..<comma].allSatisfy { $0 >= 0x80 || ProseCount.isDigit($0) }
  }

  /// In bytes.
  private static let longestWhole = 72

  private func isStop(_ at: Int) -> Bool {
    switch bytes[at] {
    case UInt8(ascii: ";"): opensAnotherWhole(at + 1)
    case FoldedText.Mark.stop, UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case UInt8(ascii: "."): at > 0 && bytes[at - 1] >= 0x80
    default: false
    }
  }
}

/// The tokens of a clause up to here, and what they say of how it may go on.
private struct OpenClause {
  private(set) var tokens: [FigureToken] = []
  private(set) var holdsCount = false
  /// `行政复议、行政诉讼分别为3件、2件`
  private(set) var isDistribution = false
  /// It ends with a term, or words behind it that count nothing, as in `自然人申请量（48件）`.
  private(set) var awaitsCount = false

  mutating func append(_ token: FigureToken) {
    tokens.append(token)
    if token.count != nil { holdsCount = true }
    if token.roles.contains(.separately) { isDistribution = true }
    if token.term != nil || token.word?.elliptic != nil {
      awaitsCount = true
    } else if !token.isTransparent {
      awaitsCount = false
    }
  }
}

extension [FigureToken] {
  /// 其中, and nothing else.
  fileprivate var onlyOpensPart: Bool { count == 1 && self[0].roles.contains(.partOfWhole) }

  /// The last token is a number, or its measure.
  fileprivate var endsCount: Bool {
    guard let last else { return false }
    return last.count != nil || !last.roles.isDisjoint(with: .measures)
  }
}
