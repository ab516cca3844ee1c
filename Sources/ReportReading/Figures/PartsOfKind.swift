import DisclosureModel

extension [[FigureToken]] {
  /// The clauses with what a 其中 tells of the things that the clause before it counts made plain: `发文128份，
  /// 其中规范性文件4件` are documents made, `行政诉讼12件，其中涉及政府信息公开2件` are lawsuits.
  func tellingPartsApart() -> [[FigureToken]] {
    guard count > 1 else { return self }
    var result = self
    for at in indices.dropFirst() {
      guard let part = self[at].partWithCount, self[at - 1].contains(where: { $0.count != nil })
      else { continue }
      if let noun = part.onlyDocuments, self[at - 1].countsPapersMade {
        result[at][noun].kind = .word(
          FigureWord(
            term: .documents("normativeDocuments", "issued"), roles: self[at][noun].roles))
      } else if let openness = part.onlyOpenness, let dispute = self[at - 1].onlyDispute {
        result[at][openness].kind = .word(
          FigureWord(term: dispute, roles: self[at][openness].roles))
      }
    }
    return result
  }
}

extension [FigureToken] {
  /// The clause behind its 其中, if it counts one thing.
  fileprivate var partWithCount: ArraySlice<FigureToken>? {
    // 前者 are parts of what stands further back.
    guard let first, first.opensPartByName, !first.roles.contains(.again),
      filter({ $0.count != nil }).count == 1
    else {
      return nil
    }
    return dropFirst()
  }

  /// `全年发文128份`, `印发各类文件128件`: no deed that makes what is no paper, such as 发布.
  fileprivate var countsPapersMade: Bool {
    contains { token in
      token.roles.contains(.papering)
        || token.word?.elliptic == .documents("normativeDocuments", "issued")
    } && allSatisfy { $0.term == nil && $0.roles.isDisjoint(with: [.documents, .spoiler, .other]) }
  }

  /// 行政复议 or 行政诉讼, if the clause counts one of them.
  fileprivate var onlyDispute: Statement.Subject? {
    let terms = compactMap(\.term)
    guard terms.count == 1, terms[0].isDispute, filter({ $0.count != nil }).count == 1 else {
      return nil
    }
    return terms[0]
  }
}

extension ArraySlice<FigureToken> {
  /// The word 规范性文件, where nothing else is named and nothing said to be done.
  fileprivate var onlyDocuments: Int? {
    let nouns = indices.filter { self[$0].roles.contains(.documents) }
    guard nouns.count == 1,
      allSatisfy({ $0.term == nil && ($0.isTransparent || $0.count != nil || $0.isNoun) })
    else { return nil }
    return nouns[0]
  }

  /// 政府信息公开, where nothing else is named.
  fileprivate var onlyOpenness: Int? {
    guard let at = firstIndex(where: { $0.roles.contains(.openness) }),
      allSatisfy({
        $0.term == nil && ($0.isTransparent || $0.count != nil || $0.roles.contains(.cause))
      })
    else { return nil }
    return at
  }
}

extension FigureToken {
  fileprivate var isNoun: Bool { roles.contains(.documents) }
}

extension [[FigureToken]] {
  /// The clauses with a whole and its parts made two where no mark parts them: `47件政府信息公开申请中`
  /// and `网络申请30件`.
  func partingWholes() -> [[FigureToken]] {
    guard contains(where: { $0.endOfWhole != nil }) else { return self }
    return flatMap { clause -> [[FigureToken]] in
      guard let end = clause.endOfWhole, end < clause.count,
        clause[end...].contains(where: { $0.count != nil })
      else { return [clause] }
      return [[FigureToken](clause[..<end]), [FigureToken](clause[end...])]
    }
  }
}

extension [FigureToken] {
  /// Behind the 中 of `47件政府信息公开申请中`.
  fileprivate var endOfWhole: Int? {
    guard let within = firstIndex(where: { $0.roles.contains(.within) }),
      let number = firstIndex(where: { $0.count != nil }), number + 2 <= within,
      !self[number + 1].roles.isDisjoint(with: .measures),
      self[(number + 2)...within].contains(where: \.namesRequest),
      self[(number + 2)..<within].allSatisfy({ $0.isTransparent && $0.count == nil })
    else { return nil }
    return within + 1
  }
}

extension [[FigureToken]] {
  /// The clauses with a 结转 that does not say from where made one from the year before, where it stands
  /// behind what came in and before what was decided: `新收47件，结转6件，办结48件`.
  func tellingCarriesApart() -> [[FigureToken]] {
    guard let at = firstIndex(where: \.onlyCarries), at > 0,
      self[..<at].contains(where: \.countsReceived),
      self[..<at].allSatisfy({ !$0.countsDecided }),
      self[(at + 1)...].contains(where: \.countsDecided)
    else { return self }
    var result = self
    result[at][0].kind = .word(FigureWord(term: .carriedIn))
    return result
  }
}

extension [FigureToken] {
  /// `结转6件`, and nothing else.
  fileprivate var onlyCarries: Bool {
    count == 3 && self[0].roles.contains(.carry) && self[0].range.count > 3 && self[0].term == nil
      && self[1].count != nil && !self[2].roles.isDisjoint(with: .measures)
  }

  fileprivate var countsReceived: Bool {
    contains(where: \.isReceiving) && contains { $0.count != nil }
  }

  fileprivate var countsDecided: Bool {
    contains { $0.term == .requestsProcessed } && contains { $0.count != nil }
  }
}
