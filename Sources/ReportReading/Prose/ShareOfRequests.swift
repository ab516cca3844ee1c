/// Whether a share is one of all requests, though the text does not tell their number beside it.
extension ShareReader {
  /// `占办结总数的43.75%`, though the text does not tell that number.
  func isOfAllRequests(_ share: Named) -> Bool {
    if isOfApplicants(share) || isOfRequestsBefore(share) || isOfKindOfRequests(share)
      || isListedWithResults(share)
    {
      return true
    }
    guard share.part.index < share.percent else { return false }
    let between = tokens[share.part.index..<share.percent]
    guard let word = between.lastIndex(where: { $0.word == .share }) else { return false }
    return (word..<share.percent).contains {
      let named = tokens[$0].word
      return named == .finish || named == .apply || named == .receive || named == .accept
        || named == .shareOf && namesTotalOfRequests($0)
    }
  }

  /// `予以公开21件（占43.75%）、部分公开7件（占14.58%）`
  private func isListedWithResults(_ share: Named) -> Bool {
    listsShares && sentence.clauseWords(at: share.part.index).contains(.outcome)
      && !sentence.mentions(ProseWords.comparisons.union([.otherApply, .proposal]))
  }

  /// 办结总数, 申请总量
  private func namesTotalOfRequests(_ index: Int) -> Bool {
    let word = sentence.printed(index..<(index + 1))
    return word.contains("总") && ["办结", "答复", "受理", "申请"].contains(where: word.hasPrefix)
  }

  /// `自然人申请39件，占83.0%`, `当年办结48件，占90.6%`
  private func isOfApplicants(_ share: Named) -> Bool {
    let words = sentence.clauseWords(at: share.part.index)
    let isOfRequests =
      words.contains(.applicant) && words.contains(.apply)
      || words.contains(.finish) && sentence.mentions([.apply])
    return isOfRequests
      && words.isDisjoint(with: ProseWords.comparisons.union([.otherApply, .proposal, .outcome]))
  }

  /// `不予公开的申请占8.33%，共4件`
  private func isOfKindOfRequests(_ share: Named) -> Bool {
    let words = sentence.clauseWords(at: share.percent)
    return share.part.index > share.percent && sentence.mentions([.apply])
      && !words.isDisjoint(with: [.applicant, .outcome, .way])
      && !sentence.mentions(ProseWords.comparisons.union([.otherApply, .proposal]))
  }

  /// `法人申请8件，占17.02%` in a sentence about requests, or behind one
  private func isOfRequestsBefore(_ share: Named) -> Bool {
    let others = ProseWords.comparisons.union([.otherApply, .proposal])
    let isTold =
      previous?.mentions([.apply]) == true && previous?.mentions([.otherApply, .proposal]) == false
    guard isTold || sentence.mentions([.apply]),
      let measure = tokens[share.part.index].count?.measure,
      ProseToken.Measure.matters.contains(measure)
    else { return false }
    let kinds: ProseWords = [.applicant, .outcome]
    let isBehind = share.part.index > share.percent
    // In `47件申请中，自然人占82.98%` the number is not that of the kind.
    let isBesideKind =
      isBehind || sentence.clause(around: share.percent).contains(share.part.index)
      || sentence.clauseWords(at: share.percent).isDisjoint(with: kinds)
    let words = sentence.clauseWords(at: isBehind ? share.percent : share.part.index)
    return isBesideKind && !words.isDisjoint(with: kinds) && !sentence.mentions(others)
  }
}
