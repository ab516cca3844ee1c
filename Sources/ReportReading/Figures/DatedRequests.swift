import DisclosureModel

extension [FigureToken] {
  /// The tokens with what tells in which years requests came and are dealt with made one:
  /// `2022年收到、2023年办理`, `将于2024年答复`.
  func composingYears(reportYear: Int?) -> [FigureToken] {
    let years = indices.filter {
      let neighbour = self[$0].neighbour(of: reportYear)
      return neighbour == .before || neighbour == .after
    }
    guard let last = years.last, !self[...last].contains(where: { $0.roles.contains(.carry) }),
      isOfYears(behind: last)
    else { return self }
    var result: [FigureToken] = []
    var at = 0
    while at < count {
      let last = result.last { $0.term != nil || !$0.isTransparent }
      if last?.term == .carriedIn,
        !self[at].roles.isDisjoint(with: [.acrossYears, .carry])
      {
        // `2022年受理、2023年答复的跨年度申请`
        result.append(FigureToken(kind: .word(FigureWord(roles: .filler)), range: self[at].range))
        at += 1
      } else if years.contains(at), let (end, word) = carried(from: at, reportYear) {
        result.append(
          FigureToken(
            kind: .word(word), range: self[at].range.lowerBound..<self[end].range.upperBound,
            isAside: self[at].isAside))
        at = end + 1
      } else {
        result.append(self[at])
        at += 1
      }
    }
    return result
  }

  /// A 结转 behind the years stands right before the word for a request: `2022年收到、2023年答复的结转申请`.
  private func isOfYears(behind last: Int) -> Bool {
    guard let carry = self[last...].firstIndex(where: { $0.roles.contains(.carry) }) else {
      return true
    }
    return carry + 1 < count && self[carry + 1].namesRequest && self[carry - 1].isParticle
  }

  private func carried(from at: Int, _ reportYear: Int?) -> (end: Int, word: FigureWord)? {
    guard self[at].term == nil else { return nil }
    if self[at].neighbour(of: reportYear) == .after { return dealtWithNextYear(at, reportYear) }
    return dealtWithThisYear(at, reportYear)
  }

  /// `2022年12月收到但在2023年办理`
  private func dealtWithThisYear(
    _ at: Int, _ reportYear: Int?
  ) -> (end: Int, word: FigureWord)? {
    guard let received = next(after: at, where: { $0.isReceiving }),
      let year = next(after: received, where: { $0.neighbour(of: reportYear) == .same }),
      let end = next(after: year, where: { $0.isDealing })
    else { return nil }
    return (end, FigureWord(term: .carriedIn, roles: .thisYear))
  }

  /// `将于2024年办理`, where the clause says that these are requests.
  private func dealtWithNextYear(
    _ at: Int, _ reportYear: Int?
  ) -> (end: Int, word: FigureWord)? {
    guard let end = next(after: at, where: { $0.isDealing }),
      allSatisfy({ $0.roles.isDisjoint(with: [.spoiler, .other, .documents]) })
    else { return nil }
    let isOfRequests = contains { !$0.roles.isDisjoint(with: [.request, .remaining]) }
    return (
      end,
      isOfRequests
        ? FigureWord(term: .carriedOut) : FigureWord(elliptic: .carriedOut, roles: .carry)
    )
  }

  /// The nearest such token, with nothing before it that counts or names anything else.
  private func next(after at: Int, where isMeant: (FigureToken) -> Bool) -> Int? {
    var unnamed = 0
    for index in (at + 1)..<Swift.max(at + 1, count) {
      if isMeant(self[index]) { return index }
      if self[index].isUnnamed { unnamed += 1 }
      let passes =
        self[index].isUnnamed || self[index].isTransparent || self[index].roles.contains(.remaining)
      guard passes, unnamed <= Self.mostUnnamed else { return nil }
    }
    return nil
  }

  /// 底, 但: no more characters that the list of phrases does not have.
  private static var mostUnnamed: Int { 2 }
}

extension FigureToken {
  /// 收到, 受理
  var isReceiving: Bool {
    term == .requestsReceived || term == .requestsHandled && !isDealing
  }

  /// 办理, 答复
  fileprivate var isDealing: Bool {
    term == .requestsProcessed || roles.contains(.conduct) && term == .requestsHandled
  }
}
