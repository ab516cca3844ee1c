import DisclosureModel

/// A piece of a sentence that may hold figures.
struct FigureToken {
  var kind: Kind
  /// Its bytes in the folded text.
  var range: Range<Int>
  /// It stands in brackets.
  var isAside = false
  /// A semicolon stands before it.
  var opensItem = false
  /// 2023年末
  var isEndOfYear = false

  enum Kind {
    case word(FigureWord)
    case count(ProseCount)
    case year(Int64)
    case month(Int64)
    case day
    /// `、` between names.
    case enumeration
    case colon
    case unknown
  }

  var word: FigureWord? {
    if case .word(let word) = kind { word } else { nil }
  }

  var term: Statement.Subject? { word?.term }
  var roles: FigureRoles { word?.roles ?? [] }

  var count: ProseCount? {
    if case .count(let count) = kind { count } else { nil }
  }

  var isUnknown: Bool {
    if case .unknown = kind { return true }
    return roles.contains(.decoy)
      || !roles.isDisjoint(with: [.remaining, .undecided, .within, .etCetera])
        && roles.isDisjoint(with: .transparent)
  }

  /// It may stand between a term and its number without changing what is counted.
  var isTransparent: Bool {
    switch kind {
    case .word(let word):
      !word.roles.isDisjoint(with: .transparent)
        && word.roles.isDisjoint(with: [.spoiler, .limited, .decoy])
    case .year, .month, .day, .colon, .enumeration: true
    case .count, .unknown: false
    }
  }

  /// No word of the phrases, and no number.
  var isUnnamed: Bool { if case .unknown = kind { true } else { false } }

  /// A word such as 案件 that may end the name of what is counted; 的 and the like may not.
  var isPartOfName: Bool {
    term == nil && roles.contains(.filler) && roles.isDisjoint(with: [.cause, .total, .thisYear])
      && range.count > 3
  }

  /// 其中 or 包括, but no 中.
  var opensPartByName: Bool { roles.contains(.partOfWhole) && range.count > 3 }

  /// 的, 共
  var isParticle: Bool { term == nil && roles.contains(.filler) && range.count == 3 }

  /// It names a request by its whole word.
  var namesRequest: Bool { roles.contains(.request) }

  var isMonth: Bool { if case .month = kind { true } else { false } }

  /// `2023年`, 全年
  var isTime: Bool {
    switch kind {
    case .year, .month, .day: true
    default: roles.contains(.thisYear)
    }
  }

  /// 其余, not 还有
  var isRest: Bool { roles.contains(.remaining) && !roles.contains(.besides) }

  /// `等`
  var isEtCetera: Bool { roles.contains(.etCetera) }

  /// It joins two terms to one.
  var isJoiner: Bool {
    if case .enumeration = kind { true } else { roles.contains(.joiner) }
  }
}
