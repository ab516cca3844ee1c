import DisclosureModel

/// Reads the share of a kind of requests of which the text gives no number beside it: `自然人申请占83%`,
/// `予以公开率为43.75%`.
///
/// A clause that holds any word besides may mean the share of something else.
struct NamedShareReader {
  let sentence: ProseSentence

  struct Found {
    let subject: Statement.Subject
    let rate: Rate
    /// The tokens from the kind to its share.
    let tokens: Range<Int>
  }

  private var tokens: [ProseToken] { sentence.tokens }

  func shares() -> [Found] {
    guard !sentence.mentions(Self.unclear) else { return [] }
    return tokens.indices.compactMap(share)
  }

  private static let unclear: ProseWords = ProseWords.comparisons.union([
    .respectively, .area, .plan, .otherApply, .proposal, .timely,
  ])

  private func share(at index: Int) -> Found? {
    guard case .percent(let rate) = tokens[index].kind, sentence.depths[index] == 0 else {
      return nil
    }
    let clause = sentence.clause(around: index)
    let words = clause.filter { $0 != index && sentence.depths[$0] == 0 && !isBracket($0) }
    let kinds = words.filter { tokens[$0].word.map(Self.kinds.contains) == true }
    let isLast = (index + 1..<clause.upperBound).allSatisfy {
      sentence.depths[$0] > 0 || isBracket($0)
    }
    guard isLast, kinds.count == 1, kinds[0] < index,
      words.allSatisfy({ $0 == kinds[0] || mayStandBeside($0) }),
      words.contains(where: { tokens[$0].word == .share || isRate($0) }),
      let subject = subject(of: kinds[0])
    else { return nil }
    return Found(subject: subject, rate: rate, tokens: kinds[0]..<(index + 1))
  }

  private func isBracket(_ index: Int) -> Bool {
    tokens[index].kind == .open || tokens[index].kind == .close
  }

  private static let kinds: ProseWords = [.applicant, .outcome, .way]

  private func mayStandBeside(_ index: Int) -> Bool {
    if tokens[index].word == .among {
      // `收到申请47件，其中自然人占83%`, and not where the 其中 may divide a part.
      return tokens[..<index].count { $0.isNumeric } < 2
    }
    return tokens[index].word.map(Self.beside.contains) ?? (isRate(index) || isWhole(index))
  }

  /// `占新收申请47件的83%`
  private func isWhole(_ index: Int) -> Bool {
    guard tokens[index].count != nil else { return false }
    return sentence.clause(around: index).contains { $0 < index && tokens[$0].word == .share }
  }

  private static let beside: ProseWords = [
    .apply, .share, .rateOf, .shareOf, .receive, .accept, .finish, .own, .thisYear,
  ]

  /// 率 in `予以公开率`
  private func isRate(_ index: Int) -> Bool {
    tokens[index].kind == .unknown && sentence.printed(index..<(index + 1)) == "率"
  }

  /// What a table counts under the word at `index`.
  private func subject(of index: Int) -> Statement.Subject? {
    let range = tokens[index].range
    guard
      let match = FigurePhrases.lexicon.longestMatch(
        in: sentence.text.bytes, at: range.lowerBound), match.end >= range.upperBound
    else { return nil }
    switch match.word.term {
    case .applicants(let columns)? where columns != ["other"]: return .applicants(columns)
    case .channel(let channel)? where channel != "other": return .channel(channel)
    case .results(let rows)? where rows != ["otherHandling"]: return .results(rows)
    default: return nil
    }
  }
}
