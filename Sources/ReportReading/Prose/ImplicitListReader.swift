import DisclosureModel

/// Reads a number of requests with the numbers for kinds of applicants, or ways of sending, in the clauses right
/// behind it, though nothing says that these are its parts: `收到申请47件，网上30件，信函17件`; and a number of what was
/// published with those for three ways of publishing, or more.
struct ImplicitListReader {
  let sentence: ProseSentence

  /// The lists behind the count at `index`.
  func lists(after index: Int) -> [BreakdownReader.Found] {
    guard sentence.mentions([.way, .applicant]) else { return [] }
    let tokens = sentence.tokens
    guard let count = tokens[index].count, let whole = sentence.value(at: index), whole.isExact,
      sentence.depths[index] == 0, let kinds = kindsOfParts(index),
      !sentence.counts(besides: Self.unclear),
      !tokens.indices.contains(where: { tokens[$0].word == .among && sentence.depths[$0] == 0 })
    else { return [] }
    return kinds.compactMap { kind, fewest in
      var parts: [Interval] = []
      let start = sentence.clause(around: index).upperBound
      var end = start
      var isClosed = false
      var namesRest = false
      while end + 1 < tokens.count, tokens[end].kind == .comma || tokens[end].kind == .enumeration {
        let clause = sentence.clause(around: end + 1)
        let counts = clause.filter { tokens[$0].count != nil && sentence.depths[$0] == 0 }
        // `通过EMS、挂号信等方式12件`
        if counts.isEmpty, clause.upperBound < tokens.count,
          tokens[clause.upperBound].kind == .enumeration,
          !sentence.words(at: clause).isDisjoint(with: kind)
        {
          end = clause.upperBound
          continue
        }
        // `，占63.8%`
        if counts.isEmpty, !parts.isEmpty, sentence.words(at: clause).contains(.share) {
          end = clause.upperBound
          continue
        }
        let isRest = tokens[clause.lowerBound].word == .rest
        guard counts.count == 1, tokens[counts[0]].count?.measure == count.measure,
          isRest || !sentence.words(at: clause).isDisjoint(with: kind),
          let value = sentence.value(at: counts[0])
        else { break }
        parts.append(value)
        end = clause.upperBound
        // `其他方式17件`, `其余为信函12件、当面5件`
        namesRest = namesRest || isRest
        if namesRest {
          isClosed = kind.contains(.way) && parts.count > 1
          guard end < tokens.count, tokens[end].kind == .enumeration else { break }
        }
      }
      guard parts.count >= fewest, sentence.words(at: index..<end).isDisjoint(with: [.aside]) else {
        return nil
      }
      return BreakdownReader.Found(
        whole: whole, parts: parts,
        isClosed: isClosed || sentence.givesAllShares(of: parts.count, in: start..<end),
        wholeIndex: index, isInPrevious: false, end: end)
    }
  }

  /// By what the number at `index` may be cut into parts, and into how many at least: all requests received, or all
  /// that was published.
  private func kindsOfParts(_ index: Int) -> [(kind: ProseWords, fewest: Int)]? {
    let words = sentence.clauseWords(at: index)
    guard words.isDisjoint(with: ProseWords.cuts) else { return nil }
    if sentence.countsRequests(at: index), words.contains(.receive) {
      return [([.way], 2), ([.applicant], 2)]
    }
    let isPublished = words.contains(.publish) && !sentence.mentions([.apply, .otherApply])
    return isPublished ? [([.way], 3)] : nil
  }

  private static let unclear: ProseWords = ProseWords.comparisons.union([
    .overlap, .respectively, .plan, .reach, .sum,
  ])
}
