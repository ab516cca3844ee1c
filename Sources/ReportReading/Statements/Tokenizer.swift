/// Cuts a folded text into sentences, and these into words, numbers and marks.
struct Tokenizer {
  private let bytes: [UInt8]
  private let lexicon: Lexicon<Word>
  private var at: Int
  private let end: Int

  init(_ text: FoldedText, lexicon: Lexicon<Word> = .statements) {
    self.init(text.bytes, 0..<text.bytes.count, lexicon)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ lexicon: Lexicon<Word>) {
    self.bytes = bytes
    self.lexicon = lexicon
    at = range.lowerBound
    end = range.upperBound
  }

  /// Reads one sentence into `tokens` and gives its bytes, the mark that ends it included; nil at
  /// the end of the text. What stands in brackets does not end a sentence.
  mutating func nextSentence(into tokens: inout [Token]) -> Range<Int>? {
    tokens.removeAll(keepingCapacity: true)
    while at < end, isStop(at) { at += 1 }
    let start = at
    skipOrdinal()
    while at < end {
      if isStop(at) {
        at += 1
        break
      }
      if let kind = nextKind() { append(kind, to: &tokens) }
    }
    return start < at ? start..<at : nil
  }

  /// Passes over the ordinal of an item, as in `1.2023年`.
  private mutating func skipOrdinal() {
    var next = at
    while next < end, ProseCount.isDigit(bytes[next]) { next += 1 }
    guard next > at, next < min(end, at + 3) else { return }
    if bytes[next] == UInt8(ascii: ".") || bytes[next] == FoldedText.Mark.enumeration {
      at = next + 1
    }
  }

  /// Where the token that is being read began.
  private var tokenStart = 0

  private func append(_ kind: Token.Kind, to tokens: inout [Token]) {
    var token = Token(kind: kind, range: tokenStart..<at)
    if kind == .unknown, let last = tokens.last, last.kind == .unknown,
      last.range.upperBound == tokenStart
    {
      tokens.removeLast()
      token = Token(kind: .unknown, range: last.range.lowerBound..<at)
    }
    if kind == .unknown || kind == .word(.name) {
      token.endsOffice = OfficeName.ends(in: bytes, at: at)
    }
    tokens.append(token)
  }

  private func isStop(_ at: Int) -> Bool {
    switch bytes[at] {
    case FoldedText.Mark.stop, UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case UInt8(ascii: "."): at > 0 && bytes[at - 1] >= 0x80
    default: false
    }
  }

  /// Reads one token and gives its kind; nil for marks that carry no meaning.
  private mutating func nextKind() -> Token.Kind? {
    tokenStart = at
    switch bytes[at] {
    case UInt8(ascii: ","): return mark(.comma)
    case UInt8(ascii: ";"): return mark(.semicolon)
    case UInt8(ascii: ":"): return mark(.colon)
    case FoldedText.Mark.enumeration: return mark(.enumeration)
    case FoldedText.Mark.closeQuote, FoldedText.Mark.closeTitle: return mark(nil)
    case FoldedText.Mark.openQuote: return quoted(until: FoldedText.Mark.closeQuote)
    case FoldedText.Mark.openTitle: return quoted(until: FoldedText.Mark.closeTitle)
    case UInt8(ascii: "("): return group()
    default: break
    }
    if let match = lexicon.longestMatch(in: bytes, at: at) {
      at = match.end
      if match.word == .area,
        let end = PlacedBody.end(in: bytes, of: tokenStart, goingOnAt: match.end)
      {
        at = end
        return .word(.own)
      }
      return .word(match.word)
    }
    return number() ?? unknown()
  }

  private mutating func mark(_ kind: Token.Kind?) -> Token.Kind? {
    at += 1
    return kind
  }

  private mutating func unknown() -> Token.Kind {
    at += 1
    while at < end, bytes[at] & 0xC0 == 0x80 { at += 1 }
    return .unknown
  }

  /// A quotation or a title. A word or two in quotes, and the name of an application form, are read
  /// as if the quotes were not there.
  private mutating func quoted(until closer: UInt8) -> Token.Kind? {
    guard let close = closing(closer, opener: bytes[at]) else { return mark(nil) }
    let inner = bytes[(at + 1)..<close]
    let isForm =
      inner.count < 60 && (inner.hasSuffix(Self.form) || inner.hasSuffix(Self.application))
    let isWord = closer == FoldedText.Mark.closeQuote && inner.count < 40
    if isForm || isWord && !inner.contains(UInt8(ascii: ",")) { return mark(nil) }
    at = close + 1
    return .unknown
  }

  private static let form = Array("申请表".utf8)
  private static let application = Array("申请书".utf8)

  private mutating func group() -> Token.Kind? {
    guard let close = closing(UInt8(ascii: ")"), opener: UInt8(ascii: "(")) else {
      return mark(nil)
    }
    var inner = Tokenizer(bytes, (at + 1)..<close, lexicon)
    var tokens: [Token] = []
    var marks: GroupMarks = []
    while inner.nextSentence(into: &tokens) != nil { marks.formUnion(GroupMarks(tokens)) }
    at = close + 1
    return .group(marks)
  }

  /// The closing mark that belongs to the opening one at `at`.
  private func closing(_ closer: UInt8, opener: UInt8) -> Int? {
    var depth = 0
    for index in at..<min(end, at + Self.longestGroup) {
      if bytes[index] == opener {
        depth += 1
      } else if bytes[index] == closer {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// A bracket whose partner is farther away, in bytes, is a slip of the pen.
  private static let longestGroup = 900

  private mutating func number() -> Token.Kind? {
    guard let (count, numberEnd) = ProseCount.read(bytes, at: at), numberEnd <= end else {
      return fraction()
    }
    let isOrdinal = tokenStart >= 3 && bytes[(tokenStart - 3)..<tokenStart].elementsEqual("第".utf8)
    at = numberEnd
    if take("年") {
      if !take("度") { _ = take("间") }
      return .year(count.low)
    }
    if take("月") {
      _ = take("份")
      return .month(count.low)
    }
    if take("日") || take("号") { return .day }
    if take("%") { return .share }
    if isOrdinal { return .unknown }
    return .count(count)
  }

  /// A number that can be no count: `86.92%`.
  private mutating func fraction() -> Token.Kind? {
    guard ProseCount.isDigit(bytes[at]) else { return nil }
    while at < end, ProseCount.isDigit(bytes[at]) || bytes[at] == UInt8(ascii: ".") { at += 1 }
    return take("%") ? .share : .unknown
  }

  private mutating func take(_ character: StaticString) -> Bool {
    let length = character.utf8CodeUnitCount
    guard at + length <= end else { return false }
    let matches = character.withUTF8Buffer { $0.elementsEqual(bytes[at..<(at + length)]) }
    if matches { at += length }
    return matches
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }
}
