import DisclosureModel

/// Whether what is said in a sentence holds for the year of the report.
struct FigurePeriod {
  let year: Int?
  private(set) var isOther = false
  private(set) var namesYear = false
  private var month: Int64?
  /// What held before the month was named.
  private var wasOther = false
  /// It is another time only because it is the end of the year.
  private(set) var isYearEnd = false
  /// Another year was named as the sentence's, which 全年 does not change.
  private(set) var isNamedOther = false
  /// It is another time only because 历年 or the like was named.
  private(set) var isOfAllYears = false
  /// A year before the report's was named, to which a later 截至 may belong.
  private var namesYearBefore = false
  /// A year from which a range may lead to the next: `2008年至2023年`.
  private var openYear = false

  /// What held before a year was named only to be compared with: `较2022年增长17.5%`.
  private var wasOtherBeforeComparison: Bool?

  /// - Parameter isOfYearBefore: the sentence goes on in the other year that the one before named.
  init(year: Int?, isOfYearBefore: Bool = false) {
    self.year = year
    isOther = isOfYearBefore
    isNamedOther = isOfYearBefore
  }

  /// A year that was compared with does not hold for the clause that follows.
  mutating func beginClause() {
    guard let before = wasOtherBeforeComparison else { return }
    isOther = before
    isNamedOther = isNamedOther && before
    wasOtherBeforeComparison = nil
  }

  /// Takes notice of a time that is named.
  mutating func pass(_ token: FigureToken, after before: FigureToken?) {
    let endsRange = openYear && before?.isDash == true
    openYear = openYear && token.isDash
    switch token.kind {
    case .year(let named):
      guard named > 1900 else { return }
      let isCompared = before?.roles.contains(.spoiler) == true
      if isCompared, wasOtherBeforeComparison == nil { wasOtherBeforeComparison = isOther }
      if !isCompared { namesYear = year.map { $0 == named } ?? false }
      // `自2019年施行以来，截至2023年末`
      let endsTime = namesYearBefore && isOther && before?.roles.contains(.until) == true
      isOther = year.map { $0 != named } ?? false || endsRange || endsTime
      namesYearBefore = namesYearBefore || isOther && !isCompared
      isOfAllYears = false
      openYear = isOther
      isYearEnd = false
      isNamedOther = isOther && before?.roles.isDisjoint(with: [.spoiler, .joiner]) ?? true
    case .count(let count): openYear = count.isYear
    case .month(let named):
      // `1月至12月`, `1-12月`
      let isWhole = named == 12 && (month == 1 || before?.isDash == true)
      if month == nil { wasOther = isOther }
      // `截至12月底`
      let isEndOfYear = token.isEndOfYear && before?.roles.contains(.until) == true
      isOther = isWhole || isEndOfYear ? wasOther : true
      isYearEnd = isOther && !wasOther && named > 10
      month = named
    case .day:
      // `12月31日` is the end of the year, any other day is a part of it.
      if month == 1 || month == 12 { isOther = wasOther }
      month = nil
    case .word(let word):
      if word.roles.contains(.thisYear), !(isNamedOther && word.roles.contains(.wholeYear)) {
        isOther = false
        isNamedOther = false
      }
      if !word.roles.isDisjoint(with: [.otherTime, .lastYear, .nextYear]) {
        // `比上年的40件增加7件`, `年初有效17件`
        let holdsForClause =
          before?.roles.contains(.spoiler) == true
          || word.roles.isSuperset(of: [.otherTime, .until])
        if holdsForClause, wasOtherBeforeComparison == nil {
          wasOtherBeforeComparison = isOther
        }
        isYearEnd = !isOther && word.roles.contains(.yearEnd)
        isOfAllYears = word.roles.contains(.allYears) && (!isOther || isOfAllYears)
        isOther = true
      }
    default: break
    }
  }
}

extension FigureToken {
  fileprivate var isDash: Bool { isUnknown && range.count <= 3 }
}

extension ProseCount {
  /// `2021` in `2021—2023年`
  fileprivate var isYear: Bool { low == high && low > 1990 && low < 2100 }
}
