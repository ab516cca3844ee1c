/// The numbers in a clause, with their measures and what may make them rough.
extension FigureClause {
  /// The token after a number and its measure; nil where it counts something else.
  func endOfCount(_ at: Int) -> Int? {
    var end = at + 1
    guard end < tokens.count else { return end }
    let roles = tokens[end].roles
    if !roles.isDisjoint(with: .measures) {
      end += 1
    } else if !(tokens[end].isJoiner || !roles.isDisjoint(with: .approximations)) {
      return nil
    }
    if end < tokens.count, !tokens[end].roles.isDisjoint(with: .approximations) { end += 1 }
    return end
  }

  func widened(_ count: ProseCount, _ at: Int, _ end: Int) -> ProseCount {
    let before = at > 0 ? tokens[at - 1].roles : []
    let after = tokens[end - 1].roles
    let roles = before.union(after)
    if roles.contains(.about) { return count.rounded(.about) }
    if before.contains(.nearly) { return count.rounded(.nearly) }
    if roles.contains(.over) { return count.rounded(.over) }
    if roles.contains(.under) { return count.rounded(.under) }
    return count
  }

  /// `无一件`, `一件也没有`
  func isDenied(_ at: Int) -> Bool {
    if at > 0, tokens[at - 1].roles.contains(.denial) { return true }
    let behind = tokens[(at + 1)...].first {
      $0.roles.isDisjoint(with: .measures) && !$0.isParticle
    }
    return behind?.roles.contains(.denial) == true
  }

  /// `新收47件`, `新收的47件`
  func precedesCount(_ at: Int) -> Bool {
    let next = at + 1 < tokens.count && tokens[at + 1].isParticle ? at + 2 : at + 1
    return next < tokens.count && tokens[next].count != nil
  }
}
