extension [[FigureToken]] {
  /// The clauses with what a mark parts made one: `予以公开，21件`, `向我局申请公开，共7件`.
  func joiningTermsAndCounts() -> [[FigureToken]] {
    var result: [[FigureToken]] = []
    for clause in self {
      if let last = result.last, let opening = clause.openingOfBareCount ?? clause.bareDenial,
        last.awaitsCount(opening)
      {
        result[result.count - 1] += clause
        // What stood in brackets stands before what follows them: `予以公开（共21件）的申请`.
        if let opening = clause.first, let closing = last.last,
          opening.range.lowerBound < closing.range.lowerBound
        {
          result[result.count - 1].sort { $0.range.lowerBound < $1.range.lowerBound }
        }
      } else {
        result.append(clause)
      }
    }
    return result
  }
}

extension [FigureToken] {
  fileprivate enum CountOpening {
    /// `21件`
    case number
    /// `共21件`
    case total
    /// `均无`
    case denial
  }

  /// How the clause begins, if it holds a number with its measure and nothing else.
  fileprivate var openingOfBareCount: CountOpening? {
    let counted = drop {
      $0.roles.contains(.total)
        || $0.roles.contains(.filler) && $0.term == nil && $0.word?.elliptic == nil
          && $0.roles.isDisjoint(with: [.remaining, .undecided, .partOfWhole, .request])
    }
    guard let first = counted.first, first.count != nil, counted.count == 2,
      !counted[counted.startIndex + 1].roles.isDisjoint(with: .measures)
    else { return nil }
    return self[..<counted.startIndex].contains { $0.roles.contains(.total) } ? .total : .number
  }

  /// `均无`, which denies what a mark parts from it.
  fileprivate var bareDenial: CountOpening? {
    guard allSatisfy({ $0.roles.contains(.denial) || $0.isTransparent }),
      contains(where: { $0.roles.contains(.denial) }),
      allSatisfy({ $0.term == nil && $0.roles.isDisjoint(with: [.request, .openness]) })
    else { return nil }
    return .denial
  }

  /// It ends with what is counted, and holds no number or denial.
  fileprivate func awaitsCount(_ opening: CountOpening) -> Bool {
    guard let term = lastIndex(where: { $0.term != nil || $0.roles.contains(.request) }),
      self[term...].allSatisfy(\.isTransparentOrTerm),
      allSatisfy({ $0.count == nil && !$0.roles.contains(.denial) })
    else { return false }
    let isStrong = self[term].term != nil && !self[term].roles.contains(.filler)
    return isStrong && !contains(where: \.isJoiner) || opening != .number
  }
}

extension FigureToken {
  fileprivate var isTransparentOrTerm: Bool { isTransparent || term != nil }
}
