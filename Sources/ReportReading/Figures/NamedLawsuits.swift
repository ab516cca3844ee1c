import DisclosureModel

extension [FigureToken] {
  /// The tokens with 行政诉讼 made one of the two groups of the table where the clause says before which:
  /// `未经复议直接提起的政府信息公开行政诉讼`.
  func composingLawsuits() -> [FigureToken] {
    guard let at = firstIndex(where: { !$0.roles.isDisjoint(with: [.direct, .afterReview]) }),
      let suit = self[at...].firstIndex(where: { $0.isLawsuit }),
      self[(at + 1)..<suit].allSatisfy({ $0.isTransparent })
    else { return self }
    let group =
      self[at].roles.contains(.direct) ? "litigationDirect" : "litigationAfterReconsideration"
    var result = self
    result[suit].kind = .word(FigureWord(term: .disputes([group]), roles: self[suit].roles))
    result[at].kind = .word(FigureWord(roles: .filler))
    return result
  }
}

extension FigureToken {
  fileprivate var isLawsuit: Bool {
    term == .disputes(["litigationDirect", "litigationAfterReconsideration"])
  }
}
