import DisclosureModel

/// Reads a count that is told whole by its parts, of which the last is the rest: `共收到47件，信函12件，
/// 其余35件从网站提交`.
struct RemainderReader {
  let sentence: ProseSentence

  /// The division that ends with the 其余 at `index`.
  func division(endingAt index: Int) -> BreakdownReader.Found? {
    let tokens = sentence.tokens
    guard index > 0, tokens[index - 1].separatesClauses, index + 1 < tokens.count,
      let rest = tokens[index + 1].count, let value = sentence.value(at: index + 1),
      sentence.printed(index..<(index + 1)) != "其他", !isUnclear
    else { return nil }
    var parts = [value]
    var end = index - 1
    while end > 0 {
      let clause = sentence.clause(around: end - 1)
      let counts = clause.filter { tokens[$0].count != nil }
      let words = sentence.words(at: clause)
      // `，占63.8%`
      if counts.isEmpty, words.contains(.share), clause.lowerBound > 0 {
        end = clause.lowerBound - 1
        continue
      }
      guard counts.count == 1, tokens[counts[0]].count?.measure == rest.measure,
        let value = sentence.value(at: counts[0])
      else { return nil }
      if words.contains(.total) || sentence.isBeforeWithin(counts[0])
        || isOfReceivedRequests(counts[0], words)
      {
        guard parts.count > 1 else { return nil }
        return BreakdownReader.Found(
          whole: value, parts: parts, isClosed: true, wholeIndex: counts[0],
          isInPrevious: false, end: index + 2)
      }
      parts.insert(value, at: 0)
      // What 包括 opens are parts of the part before: `线下17件，包括信函12件、当面5件，其余30件`.
      if tokens[clause.lowerBound].word == .among {
        guard sentence.restOfWhole(behind: clause.lowerBound) == index else { return nil }
        parts = [parts[parts.count - 1]]
      }
      guard clause.lowerBound > 0 else { return nil }
      end = clause.lowerBound - 1
    }
    return nil
  }

  private var isUnclear: Bool {
    guard sentence.tokens.contains(where: { $0.word == .within }) else {
      return sentence.counts(besides: Self.unclear)
    }
    return sentence.counts(besides: Self.unclear.subtracting([.outcome, .among]))
  }

  /// `收到政府信息公开申请47件`
  private func isOfReceivedRequests(_ index: Int, _ words: ProseWords) -> Bool {
    sentence.countsRequests(at: index) && words.contains(.receive)
      && words.isDisjoint(with: .cuts)
  }

  /// With these in it the sentence tells of several things that were done one after the other.
  private static let unclear: ProseWords = ProseWords.comparisons.union([
    .among, .aside, .overlap, .respectively, .finish, .outcome, .plan, .area, .reach,
  ])
}
