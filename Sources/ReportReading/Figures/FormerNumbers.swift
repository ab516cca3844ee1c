import DisclosureModel

extension [FigureToken] {
  /// The tokens without the number from which what they count rose or fell: `由上年的34件增至39件` tells 39.
  func leavingOutFormerNumbers() -> [FigureToken] {
    guard let turn = lastIndex(where: { $0.roles.contains(.movement) }),
      self[(turn + 1)...].first(where: { !$0.isTransparent })?.count != nil,
      let start = self[..<turn].lastIndex(where: { $0.roles.contains(.movement) }),
      self[start..<turn].contains(where: \.namesOtherTime),
      self[start..<turn].count(where: { $0.count != nil }) == 1,
      self[(start + 1)..<turn].allSatisfy({
        $0.namesOtherTime || $0.count != nil || $0.isTransparent && !$0.isMonth
          || !$0.roles.isDisjoint(with: .measures)
      })
    else { return self }
    return [FigureToken](self[..<start]) + self[(turn + 1)...]
  }
}
