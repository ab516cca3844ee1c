import DisclosureModel

extension [FigureToken] {
  /// The tokens with 行政诉讼 made one of the two groups of the table where the clause says before which:
  /// `未经复议直接提起的政府信息公开行政诉讼`.
  func composingLawsuits() -> [FigureToken] {
    if let suit = suitNamedBeforeGroup {
      var result = self
      result[suit].kind = .word(FigureWord(roles: .filler))
      return result
    }
    guard let at = firstIndex(where: { $0.groupOfLawsuits != nil }),
      let group = self[at].groupOfLawsuits,
      let suit = self[at...].firstIndex(where: { $0.isLawsuit }),
      self[(at + 1)..<suit].allSatisfy({ $0.isTransparent && !$0.isJoiner })
    else { return self }
    var result = self
    result[suit].kind = .word(FigureWord(term: .disputes([group]), roles: self[suit].roles))
    result[at].kind = .word(FigureWord(roles: .filler))
    return result
  }
}

extension [FigureToken] {
  /// 诉讼案件 in `1件诉讼案件系复议后起诉`, of which the same clause says to which group they belong.
  private var suitNamedBeforeGroup: Int? {
    guard let suit = firstIndex(where: \.isLawsuit),
      let group = self[suit...].firstIndex(where: { $0.groupOfLawsuits != nil }),
      self[group].term != nil,
      self[(suit + 1)..<group].allSatisfy({ $0.isTransparent && !$0.isJoiner && $0.count == nil })
    else { return nil }
    return suit
  }
}

extension FigureToken {
  /// The group that the token names, or that it makes of the lawsuits behind it: 未经复议直接起诉, 复议后.
  fileprivate var groupOfLawsuits: String? {
    if case .disputes(let groups)? = term, groups.count == 1, groups[0] != "reconsideration" {
      return groups[0]
    }
    if roles.contains(.direct) { return "litigationDirect" }
    return roles.contains(.afterReview) ? "litigationAfterReconsideration" : nil
  }

  fileprivate var isLawsuit: Bool {
    term == .disputes(["litigationDirect", "litigationAfterReconsideration"])
  }
}
