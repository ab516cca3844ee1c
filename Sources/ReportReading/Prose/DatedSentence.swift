import DisclosureModel

/// Reads what a sentence gives as done in a year: `2022年，本机关共主动公开信息53条`.
///
/// Only a year that leads the sentence dates what follows; all else (plans, titles, budgets, comparisons) may
/// speak of other years as it likes.
struct DatedSentence {
  let year: Int
  let deed: Deed
  /// From the year to the count or the denied noun.
  let tokens: Range<Int>

  /// What is told: requests that came in or were dealt with, what was made public, made, or charged.
  enum Deed {
    case requests, publishing, making, charging
  }

  /// - Parameter reportYear: the year that 全年 and 我局 mean where a sentence begins with them and names none.
  init?(_ sentence: ProseSentence, reportYear: Int? = nil) {
    let tokens = sentence.tokens
    guard let start = tokens.firstIndex(where: { !Self.isOrdinal($0) }) else { return nil }
    let at: Int
    if let leading = Self.leadingYear(in: tokens, from: start), let year = tokens[leading].year {
      at = leading
      self.year = year
    } else if let reportYear, tokens[start].word == .own || tokens[start].word == .thisYear {
      at = start
      year = reportYear
    } else {
      return nil
    }
    guard let done = Self.done(in: sentence, after: at) else { return nil }
    deed = done.deed
    self.tokens = at..<done.end
  }

  /// Part of `（一）` or `1.`.
  private static func isOrdinal(_ token: ProseToken) -> Bool {
    switch token.kind {
    case .open, .close, .enumeration, .comma: true
    case .word(.name): token.range.count == 6
    case .number: true
    case .unknown: token.range.count <= 3
    default: false
    }
  }

  /// The year at `start`, or behind 我局.
  private static func leadingYear(in tokens: [ProseToken], from start: Int) -> Int? {
    if tokens[start].year != nil { return start }
    guard tokens[start].word == .own, start + 1 < tokens.count, tokens[start + 1].year != nil
    else { return nil }
    return start + 1
  }

  /// The end of what was done: a verb and its count, or `未收到…申请`.
  private static func done(
    in sentence: ProseSentence, after year: Int
  ) -> (end: Int, deed: Deed)? {
    let tokens = sentence.tokens
    var verb: ProseWord?
    var isDenied = false
    var budget = 60
    for at in (year + 1)..<tokens.count {
      let token = tokens[at]
      switch token.kind {
      case .count:
        guard let verb else { return nil }
        return isAboutReport(verb, sentence, at) ? (at + 1, deed(verb)) : nil
      case .word(let word):
        if forbidden.contains(word) { return nil }
        if word == .denial { isDenied = true }
        if dated.contains(word) { verb = word }
        if isDenied, let verb, word == .apply || word == .fee { return (at + 1, deed(verb)) }
      case .comma: if verb != nil { return nil }
      case .unknown:
        if verb == nil { budget -= token.range.count }
        if budget < 0 || sentence.text.bytes[token.range].contains(FoldedText.Mark.openTitle) {
          return nil
        }
      case .open, .close, .enumeration: continue
      default: return nil
      }
    }
    return nil
  }

  private static func deed(_ verb: ProseWord) -> Deed {
    switch verb {
    case .publish: .publishing
    case .make: .making
    case .collect: .charging
    default: .requests
    }
  }

  /// Requests, where it is something that requests are not the only thing to be received.
  private static func isAboutReport(_ verb: ProseWord, _ sentence: ProseSentence, _ at: Int) -> Bool
  {
    switch verb {
    case .publish, .make: !sentence.mentions([.proposal])
    default: sentence.countsRequests(at: at)
    }
  }

  private static let dated: ProseWords = [.receive, .accept, .finish, .publish, .make, .collect]
  private static let forbidden: ProseWords = ProseWords.comparisons.union([
    .plan, .document, .span, .firstPart, .lastPart, .furtherPart, .thisYear, .aside, .otherApply,
    .proposal,
  ])
}
