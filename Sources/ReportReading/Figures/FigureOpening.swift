import DisclosureModel

extension FigureToken {
  /// A word that the list of phrases does not have.
  var isPlainUnknown: Bool {
    switch kind {
    case .unknown: true
    // 一 in 同一, and the number of the whole
    case .count: true
    default: isEtCetera || roles == .partOfWhole || roles == .within
    }
  }

  var namesOtherTime: Bool {
    !roles.isDisjoint(with: [.otherTime, .lastYear]) || isYear && !roles.contains(.thisYear)
  }

  var isYear: Bool {
    if case .year = kind { true } else { roles.contains(.thisYear) }
  }
}

extension ArraySlice<FigureToken> {
  /// Without the 类 that makes an unknown word one that tells of what kind the cases are:
  /// `征收补偿决定类行政复议`.
  var withoutSuffix: ArraySlice<FigureToken> {
    guard last?.roles.contains(.kind) == true,
      allSatisfy({ $0.roles.isDisjoint(with: [.openness, .request]) })
    else { return self }
    var rest = dropLast()
    while let word = rest.last, word.roles.contains(.filler), word.term == nil {
      rest = rest.dropLast()
    }
    return rest.last.map { $0.isUnnamed || $0.roles.contains(.other) } == true ? rest : self
  }

  /// Without the body behind a 向 that ends it: `向县人民政府`.
  var withoutAddressee: ArraySlice<FigureToken> {
    guard let at = lastIndex(where: { $0.roles.contains(.addressing) }),
      self[(at + 1)...].allSatisfy({ $0.isUnnamed || $0.isTransparent && $0.term == nil })
    else { return self }
    return self[..<at]
  }

  /// What stands after the last colon.
  var afterColon: ArraySlice<FigureToken> {
    let colon = lastIndex { if case .colon = $0.kind { true } else { false } }
    return colon.map { self[($0 + 1)...] } ?? self
  }
}
