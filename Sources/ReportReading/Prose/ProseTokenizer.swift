import DisclosureModel

/// Cuts a folded text into sentences, and these into words, numbers with their measures, and marks.
struct ProseTokenizer {
  let bytes: [UInt8]
  let lexicon: Lexicon<ProseWord>
  var at = 0
  var tokenStart = 0
  /// The word read last, and where it ends.
  private(set) var wordBefore: (word: ProseWord?, end: Int) = (nil, 0)

  init(_ text: FoldedText) {
    bytes = text.bytes
    lexicon = proseWords
  }

  /// Reads one sentence into `tokens` and gives its bytes, the mark that ends it included; nil at the end.
  mutating func nextSentence(into tokens: inout [ProseToken]) -> Range<Int>? {
    tokens.removeAll(keepingCapacity: true)
    while at < bytes.count, isStop(at) { at += 1 }
    let start = at
    skipOrdinal()
    while at < bytes.count {
      if isStop(at) {
        at += 1
        break
      }
      tokenStart = at
      guard let kind = nextKind() else { continue }
      append(kind, to: &tokens)
    }
    return start < at ? start..<at : nil
  }

  /// Passes over the ordinal of an item that a year follows, as in `1.2023年`.
  private mutating func skipOrdinal() {
    var next = at
    while next < bytes.count, ProseCount.isDigit(bytes[next]) { next += 1 }
    guard next > at, next < at + 3, next < bytes.count, bytes[next] == UInt8(ascii: ".") else {
      return
    }
    let year = bytes[(next + 1)...].prefix(7)
    if year.count == 7, year.prefix(4).allSatisfy(ProseCount.isDigit),
      year.suffix(3).elementsEqual("年".utf8)
    {
      at = next + 1
    }
  }

  private func append(_ kind: ProseToken.Kind, to tokens: inout [ProseToken]) {
    if kind == .unknown, let last = tokens.last, last.kind == .unknown,
      last.range.upperBound == tokenStart
    {
      tokens[tokens.count - 1] = ProseToken(kind: .unknown, range: last.range.lowerBound..<at)
    } else {
      tokens.append(ProseToken(kind: kind, range: tokenStart..<at))
    }
  }

  func isStop(_ at: Int) -> Bool {
    switch bytes[at] {
    case FoldedText.Mark.stop, UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case UInt8(ascii: "."): at > 0 && bytes[at - 1] >= 0x80
    default: false
    }
  }

  private mutating func nextKind() -> ProseToken.Kind? {
    switch bytes[at] {
    case UInt8(ascii: ","): return mark(.comma)
    case UInt8(ascii: ";"): return mark(.semicolon)
    case UInt8(ascii: ":"): return mark(.colon)
    case FoldedText.Mark.enumeration: return mark(.enumeration)
    case UInt8(ascii: "("): return mark(.open)
    case UInt8(ascii: ")"): return mark(.close)
    case FoldedText.Mark.openQuote: return quoted(until: FoldedText.Mark.closeQuote)
    case FoldedText.Mark.openTitle: return quoted(until: FoldedText.Mark.closeTitle)
    case FoldedText.Mark.closeQuote, FoldedText.Mark.closeTitle: return mark(nil)
    case let byte where ProseCount.isDigit(byte): return number()
    default: break
    }
    if let match = lexicon.longestMatch(in: bytes, at: at) {
      at = match.end
      wordBefore = (match.word, at)
      return match.word == .percentWord ? spelledPercent() : .word(match.word)
    }
    return spelledNumber() ?? unknown()
  }

  private mutating func mark(_ kind: ProseToken.Kind?) -> ProseToken.Kind? {
    at += 1
    return kind
  }

  private mutating func unknown() -> ProseToken.Kind {
    at += 1
    while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
    return .unknown
  }

  /// What is quoted is a name, whatever words it holds.
  private mutating func quoted(until closer: UInt8) -> ProseToken.Kind? {
    let opener = bytes[at]
    var depth = 0
    for index in at..<min(bytes.count, at + Self.longestQuotation) {
      if bytes[index] == opener { depth += 1 }
      if bytes[index] == closer { depth -= 1 }
      if depth == 0 {
        at = index + 1
        return .unknown
      }
    }
    return mark(nil)
  }

  /// A quotation mark whose partner is farther away, in bytes, is a slip of the pen.
  private static let longestQuotation = 600

  mutating func take(_ character: StaticString) -> Bool {
    let length = character.utf8CodeUnitCount
    guard at + length <= bytes.count else { return false }
    let matches = character.withUTF8Buffer { $0.elementsEqual(bytes[at..<(at + length)]) }
    if matches { at += length }
    return matches
  }
}

/// The words of `phrases/prose.json`.
private let proseWords = Lexicon<ProseWord>(from: "phrases/prose.json")
