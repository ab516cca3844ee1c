/// Whether what is said in a sentence holds for the year of the report.
struct ReportingPeriod {
  /// The year of the report, where it is known.
  let year: Int?

  /// Whether the last time named in `tokens`, the beginning of a sentence, is the year as a whole.
  /// Where no time is named it is.
  func isWhole(after tokens: ArraySlice<Token>) -> Bool {
    var state = State.unnamed
    var isUntil = false
    var isFromJanuary = false
    var isNamedOther = false
    var isSince = false
    for (index, token) in zip(tokens.indices, tokens) {
      if namesCarryIn(tokens[index...]) { continue }
      switch token.kind {
      case .year(let named):
        // `《条例》施行以来，截至2023年末`
        let endsTime = isSince && isUntil || endsRange(tokens[..<index])
        state = isReportYear(named) && !endsTime ? .whole : .other
        isNamedOther =
          state == .other && tokens[..<index].last?.word != .compare
          && tokens[..<index].last?.word != .conjunction
      case .month(12):
        let isWhole = isUntil || isFromJanuary || isFromFirstMonth(tokens[..<index])
        state = isWhole ? .whole : .other
      case .month(let month):
        isFromJanuary = month == 1
        state = .other
      case .word(.wholeYear) where isNamedOther: continue
      case .word(.thisYear), .word(.wholeYear): state = .whole
      case .word(.lastYear), .word(.nextYear), .word(.partOfYear), .word(.allYears):
        state = .other
      case .word(.until): isUntil = true
      case .word(.cumulative) where state == .unnamed || isUntil: state = .other
      case .word(.since) where !isSinceThisYear(tokens[..<index]):
        state = .other
        isSince = true
      default: continue
      }
    }
    return state != .other
  }

  /// The years named in `tokens` are others.
  func isOther(_ tokens: [Token]) -> Bool {
    let years = tokens.compactMap { token -> Int64? in
      if case .year(let year) = token.kind { year } else { nil }
    }
    return !years.isEmpty && years.allSatisfy { !isReportYear($0) }
  }

  /// `1-12月`
  private func isFromFirstMonth(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.suffix(2).first?.count == ProseCount(1)
  }

  /// `上年结转` is a heap of requests, not a time.
  private func namesCarryIn(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.dropFirst().prefix(2).contains { $0.word == .carry }
  }

  /// `2008年至`, `2021—`: the year that follows is the last of several.
  private func endsRange(_ tokens: ArraySlice<Token>) -> Bool {
    guard let dash = tokens.last, dash.kind == .unknown, dash.range.count <= 3,
      let start = tokens.dropLast().last
    else { return false }
    switch start.kind {
    case .year(let named): return !isReportYear(named)
    case .count(let count): return count.low == count.high && (1990..<2100).contains(count.low)
    default: return false
    }
  }

  private enum State {
    case unnamed, whole, other
  }

  private func isReportYear(_ named: Int64) -> Bool {
    year.map { $0 == named } ?? (named > 1900)
  }

  /// `2023年以来` in the report for 2023; `自2008年以来` in none.
  private func isSinceThisYear(_ tokens: ArraySlice<Token>) -> Bool {
    guard case .year(let named)? = tokens.last?.kind else { return false }
    if let year { return named == year }
    return tokens.dropLast().last?.word != .from
  }
}
