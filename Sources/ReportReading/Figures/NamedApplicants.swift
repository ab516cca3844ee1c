import DisclosureModel

extension [[FigureToken]] {
  /// The clauses with what 群众 and the like mean in them: the natural persons where bodies are counted
  /// beside them, as in `群众39件、企业8件`; everyone who applied in `群众和企业`.
  func tellingApplicantsApart() -> [[FigureToken]] {
    guard contains(where: { $0.contains { $0.roles.contains(.anyone) } }),
      contains(where: { $0.contains(where: \.isApplicant) })
    else { return self }
    var hasCount = false
    return map { clause in
      defer { hasCount = hasCount || clause.contains { $0.count != nil } }
      return clause.tellingApplicantsApart(behindNumber: hasCount)
    }
  }
}

extension [FigureToken] {
  fileprivate func tellingApplicantsApart(behindNumber: Bool) -> [FigureToken] {
    var result = self
    for at in indices where self[at].roles.contains(.anyone) {
      if let body = joinedApplicant(at) {
        result[body].kind = .word(FigureWord(roles: .filler))
      } else if behindNumber, isCountedAlone(at) {
        result[at].kind = .word(FigureWord(term: .applicants(["naturalPerson"])))
      }
    }
    return result
  }

  /// The applicant that `和` joins to the word at `at`.
  private func joinedApplicant(_ at: Int) -> Int? {
    if at + 2 < count, self[at + 1].isJoiner, self[at + 2].isApplicant { return at + 2 }
    if at > 1, self[at - 1].isJoiner, self[at - 2].isApplicant { return at - 2 }
    return nil
  }

  /// `群众申请39件`, `39件来自群众`, in a clause that says nothing else.
  private func isCountedAlone(_ at: Int) -> Bool {
    let counts = indices.filter { self[$0].count != nil }
    guard counts.count == 1,
      indices.allSatisfy({ $0 == counts[0] || self[$0].mayStandBesideApplicant })
    else { return false }
    return counts[0] > at || counts[0] + 2 < at
  }
}

extension [FigureToken] {
  /// The tokens without an area that only tells where applicants are from, as in `辖区企业`, or who lent a hand,
  /// as in `各站所配合`.
  func settlingAreas() -> [FigureToken] {
    guard let area = firstIndex(where: { $0.roles.contains(.area) }) else { return self }
    var result = self
    for at in area..<count where self[at].roles.contains(.area) {
      let isOrigin =
        self[at].roles.contains(.residence) && at + 1 < count
        && (self[at + 1].isApplicant || self[at + 1].roles.contains(.anyone))
      if isOrigin || onlyLendsHand(at) { result[at].kind = .word(FigureWord(roles: .filler)) }
    }
    return result
  }

  /// 配合 ends the clause of the area at `at`, which says nothing else.
  private func onlyLendsHand(_ at: Int) -> Bool {
    guard at == 0, let last, last.roles.contains(.partaking) else { return false }
    return dropFirst().dropLast().allSatisfy { $0.isUnnamed || $0.isTransparent }
      && allSatisfy { $0.count == nil }
  }
}

extension FigureToken {
  fileprivate var isApplicant: Bool {
    if case .applicants? = term { true } else { false }
  }

  /// Not 收到 or 共, which count all requests.
  fileprivate var mayStandBesideApplicant: Bool {
    (isTransparent || roles == .partOfWhole) && term == nil && !roles.contains(.total)
  }
}
