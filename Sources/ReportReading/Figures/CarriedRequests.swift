import DisclosureModel

extension [FigureToken] {
  /// The tokens with what says that requests were carried over made one: `上年` and `结转`, `结转`
  /// and `2024年度`, `上年末` and `尚未办结`.
  func composingCarries(reportYear: Int?) -> [FigureToken] {
    guard contains(where: { !$0.roles.isDisjoint(with: [.carry, .datedCarry, .undecided]) })
    else { return self }
    var result: [FigureToken] = []
    var at = 0
    while at < count {
      if let token = leftByLastYear(at, reportYear) {
        result.append(token)
        at += 2
        continue
      }
      guard !self[at].roles.isDisjoint(with: [.carry, .datedCarry]) else {
        result.append(self[at])
        at += 1
        continue
      }
      if let last = result.last, last.term?.isCarried == true {
        result[result.count - 1].range = last.range.lowerBound..<self[at].range.upperBound
        at += 1
        continue
      }
      var token = self[at]
      var subject: Statement.Subject?
      var roles: FigureRoles = []
      if let year = result.yearBefore(reportYear) { result.removeSubrange((year + 1)...) }
      switch result.last.flatMap({ $0.neighbour(of: reportYear) }) {
      case .before?:
        subject = .carriedIn
        token.range = (result.popLast() ?? token).range.lowerBound..<token.range.upperBound
      case .after?:
        subject = .carriedOut
        token.range = (result.popLast() ?? token).range.lowerBound..<token.range.upperBound
      case .same? where result.last?.isEndOfYear == true: subject = .carriedOut
      default: break
      }
      if at + 1 < count, let next = self[at + 1].neighbour(of: reportYear) {
        subject = next == .after ? .carriedOut : .carriedIn
        // What comes into this year is this year's, whatever year it comes from.
        if next == .same { roles = .thisYear }
        token.range = token.range.lowerBound..<self[at + 1].range.upperBound
        at += 1
      } else if let aim = aim(ofCountAt: at + 1, reportYear), subject == nil {
        subject = aim
      }
      if subject != nil || token.isCarryBySelf { token.kind = token.carried(as: subject, roles) }
      result.append(token)
      at += 1
    }
    return result
  }

  /// The tokens with the year to which requests were carried made one with the word that says that they were, where
  /// that word has its year before it already: `年底结转` and `2024年`, `上年顺延`, `至` and `本年度`.
  func composingAims(reportYear: Int?) -> [FigureToken] {
    guard contains(where: { $0.term?.isCarried == true }) else { return self }
    var result: [FigureToken] = []
    for token in self {
      let last = result.lastIndex { !($0.isUnnamed && $0.range.count <= 3) }
      guard let last, let term = result[last].term, term.isCarried, term != token.term,
        result.count - last <= 2, token.term == nil,
        token.neighbour(of: reportYear) == (term == .carriedIn ? .same : .after)
      else {
        result.append(token)
        continue
      }
      let start = result[last].range.lowerBound
      let roles: FigureRoles = term == .carriedIn ? .thisYear : []
      result[last].kind = .word(FigureWord(term: term, roles: roles))
      result[last].range = start..<token.range.upperBound
      result.removeSubrange((last + 1)...)
    }
    return result
  }

  /// Where the year before is named, with nothing behind it but words such as 未办结 and 的.
  private func yearBefore(_ reportYear: Int?) -> Int? {
    let at = lastIndex {
      !($0.isTransparent || $0.roles.contains(.undecided)) || $0.neighbour(of: reportYear) != nil
    }
    return at.flatMap { self[$0].neighbour(of: reportYear) == .before ? $0 : nil }
  }

  /// `上年末` and `尚未办结`, where the clause does not say where these went.
  private func leftByLastYear(_ at: Int, _ reportYear: Int?) -> FigureToken? {
    guard at + 1 < count, self[at].neighbour(of: reportYear) == .before,
      self[at + 1].roles.contains(.undecided),
      !self[(at + 1)...].contains(where: { $0.roles.contains(.carry) })
    else { return nil }
    return FigureToken(
      kind: .word(FigureWord(term: .carriedIn)),
      range: self[at].range.lowerBound..<self[at + 1].range.upperBound)
  }

  /// `结转5件至2024年`: the year that stands behind the number.
  private func aim(ofCountAt start: Int, _ reportYear: Int?) -> Statement.Subject? {
    guard start + 2 < count, self[start].count != nil,
      !self[start + 1].roles.isDisjoint(with: .measures)
    else { return nil }
    let at = self[start + 2].isUnknown ? start + 3 : start + 2
    guard at < count, let year = self[at].neighbour(of: reportYear) else { return nil }
    return year == .after ? .carriedOut : nil
  }
}

extension FigureToken {
  enum Neighbour {
    case before, same, after
  }

  /// Which year it names, seen from that of the report.
  func neighbour(of reportYear: Int?) -> Neighbour? {
    switch kind {
    case .year(let year):
      guard let reportYear else { return nil }
      return switch Int(year) - reportYear {
      case -1: .before
      case 0: .same
      case 1: .after
      default: nil
      }
    case .word(let word):
      if word.term == .carriedOut { return .after }
      if word.roles.contains(.lastYear) { return .before }
      if word.roles.contains(.nextYear) { return .after }
      return word.roles.contains(.thisYear) ? .same : nil
    default: return nil
    }
  }

  /// It says without a year beside it that requests were carried over, though not yet which way.
  fileprivate var isCarryBySelf: Bool { roles.contains(.carry) && term == nil }

  /// A carry of which the direction is not said is one to the next year, if the sentence tells of
  /// decisions before; 转 alone means anything.
  fileprivate func carried(as subject: Statement.Subject?, _ roles: FigureRoles) -> Kind {
    if let subject { return .word(FigureWord(term: subject, roles: roles)) }
    return range.count <= 3
      ? .unknown : .word(FigureWord(elliptic: .carriedOut, roles: [.carry]))
  }
}
