/// A piece of a sentence.
struct Token: Equatable {
  let kind: Kind
  /// Its bytes in the folded text.
  let range: Range<Int>
  /// Its last character ends the name of an office, as 局 and 办 do.
  var endsOffice = false

  enum Kind: Equatable {
    case word(Word)
    case count(ProseCount)
    /// `2023年`; also `三年`, which is no year of any calendar.
    case year(Int64)
    /// `6月`
    case month(Int64)
    /// `31日`
    case day
    case group(GroupMarks)
    /// `86.92%`
    case share
    case comma, semicolon, colon, enumeration
    /// Anything that the lexicon does not know.
    case unknown
  }

  var word: Word? {
    if case .word(let word) = kind { word } else { nil }
  }

  var count: ProseCount? {
    if case .count(let count) = kind { count } else { nil }
  }

  /// `2023年`, 全年
  var isTime: Bool {
    switch kind {
    case .year: true
    case .word(let word): word == .thisYear || word == .wholeYear
    default: false
    }
  }

  /// `，`, `；` or `：`
  var separatesClauses: Bool {
    switch kind {
    case .comma, .semicolon, .colon: true
    default: false
    }
  }
}

/// What stands inside a pair of brackets.
struct GroupMarks: OptionSet {
  let rawValue: UInt8

  /// Requests carried in from the year before: `（含上年度结转18件）`.
  static let carriedIn = GroupMarks(rawValue: 1)
  /// Only a measure: `（件）`, `（单位：件）`.
  static let measure = GroupMarks(rawValue: 2)
  /// A short name for what stands before: `（以下简称“申请”）`.
  static let alias = GroupMarks(rawValue: 4)
  /// The agency itself, not what is named before: `我区（局本级）`.
  static let own = GroupMarks(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ tokens: [Token]) {
    var marks: GroupMarks = []
    if tokens.mentionCarryIn { marks.insert(.carriedIn) }
    if tokens.count == 1, tokens[0].word.map(Words.measures.contains) == true {
      marks.insert(.measure)
    }
    if tokens.last?.word == .own, tokens.count < 3 { marks.insert(.own) }
    if tokens.contains(where: { $0.word == .alias }) { marks.insert(.alias) }
    self = marks
  }
}

extension [Token] {
  /// They speak of requests carried over from the year before.
  var mentionCarryIn: Bool {
    for (index, token) in enumerated() {
      switch token.kind {
      case .group(let marks) where marks.contains(.carriedIn): return true
      case .word(.lastYear), .year:
        let after = self[(index + 1)...].prefix(3).prefix { !$0.separatesClauses }
        if after.contains(where: { $0.word == .carry }), !isCarriedOut(before: index) {
          return true
        }
      case .word(.carry):
        let after = self[(index + 1)...].prefix(2)
        if after.contains(where: { $0.word == .lastYear }) { return true }
      default: continue
      }
    }
    return false
  }

  /// The year at `index` is the one to which something is carried: `结转2023年度`.
  private func isCarriedOut(before index: Int) -> Bool {
    self[..<index].suffix(2).contains { $0.word == .carry }
  }
}

extension [Token] {
  /// `县自然资源局收到139件；我局为47件`: an office is named before what was read up to `end`, and behind it the
  /// agency itself with a number.
  func tellOfAnotherOffice(upTo end: Int) -> Bool {
    let opening = self[..<end].prefix { $0.kind == .unknown || $0.word == .name || $0.isTime }
    guard opening.contains(where: \.endsOffice) else { return false }
    return self[end...].indices.contains { at in
      self[at].word == .own && self[at].range.count > 3 && self[at - 1].separatesClauses
        && self[at...].prefix { !$0.separatesClauses }.contains { $0.count != nil }
    }
  }
}

extension ArraySlice<Token> {
  /// An area is named, and no clause behind that begins with the agency itself.
  var isOfArea: Bool {
    guard let area = indices.last(where: { self[$0].word == .area && !onlyLendsHand($0) }) else {
      return false
    }
    if area + 1 < endIndex, case .group(let marks) = self[area + 1].kind, marks.contains(.own) {
      return false
    }
    return !indices[(area + 1)...].contains { at in
      // 向 and 对 are words of their own.
      self[at].word == .own && self[at].range.count > 3
        && (self[at - 1].separatesClauses || self[at - 1].isTime)
    }
  }

  /// `各站所配合，`: the area is not what is counted.
  private func onlyLendsHand(_ at: Int) -> Bool {
    guard at == startIndex || self[at - 1].separatesClauses else { return false }
    let clause = self[(at + 1)...].prefix { !$0.separatesClauses }
    return clause.endIndex < endIndex && clause.last?.word == .assist
      && clause.dropLast().allSatisfy { $0.kind == .unknown || $0.word == .adverb }
  }
}
