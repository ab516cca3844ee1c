import DisclosureModel

/// Reads numbers that stand apart from what they count, where it is said of how many things they are all:
/// `三种渠道分别为30件、12件和5件`.
struct NumberList {
  let sentence: ProseSentence

  private var tokens: [ProseToken] { sentence.tokens }

  /// The numbers behind the 分别 at `index`, their measure, and the token after them.
  func numbers(
    behind index: Int
  ) -> (values: [Interval], measure: ProseToken.Measure, end: Int)? {
    var values: [Interval] = []
    var measure: ProseToken.Measure?
    var at = index + 1
    while at < tokens.count {
      if let count = tokens[at].count, measure ?? count.measure == count.measure,
        let value = sentence.value(at: at)
      {
        values.append(value)
        measure = count.measure
      } else if !mayStandBetween(at) {
        break
      }
      at += 1
    }
    guard let measure, values.count > 1, values.count == kinds(before: index) else { return nil }
    return (values, measure, at)
  }

  /// 为, 、, 和
  private func mayStandBetween(_ at: Int) -> Bool {
    switch tokens[at].kind {
    case .enumeration, .comma: at + 1 < tokens.count && tokens[at + 1].count != nil
    case .word(let word): word == .shareOf || word == .publish || word == .hold
    default: Self.joiners.contains(sentence.printed(at..<(at + 1)))
    }
  }

  /// How many things the words before say that there are: 三 in 三种渠道, or the ways of sending they name.
  private func kinds(before index: Int) -> Int? {
    var start = index
    while start > 0, tokens[start - 1].kind != .comma, tokens[start - 1].kind != .semicolon {
      start -= 1
    }
    guard start < index else { return kindsOfWhole(before: start) }
    guard tokens[start..<index].allSatisfy({ !$0.isNumeric }) else { return nil }
    let named = sentence.printed(start..<index)
    let numerals = ["两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6]
    for kind in "种类条个项者" {
      guard let place = named.firstIndex(of: kind), place > named.startIndex else { continue }
      let numeral = named[named.index(before: place)]
      if let count = numerals[String(numeral)] { return count }
    }
    let marks = (start..<index).filter { tokens[$0].kind == .enumeration }
    if marks.isEmpty { return pair(named) }
    guard tokens[start].word == .way, marks.allSatisfy({ tokens[$0 + 1].word == .way })
    else { return nil }
    return marks.count + 1
  }

  /// How many things the clause before `start` counts together: `预决算和“三公”经费信息共36条，分别为24条和12条`.
  private func kindsOfWhole(before start: Int) -> Int? {
    guard start > 1 else { return nil }
    let clause = sentence.clause(around: start - 2)
    let counts = clause.filter { tokens[$0].isNumeric }
    guard counts.count == 1, let count = counts.first, count > clause.lowerBound,
      clause.allSatisfy({ tokens[$0].kind != .enumeration })
    else { return nil }
    return pair(sentence.printed(clause.lowerBound..<count))
  }

  /// `政府网站和政务新媒体` are two.
  private func pair(_ named: String) -> Int? {
    named.count { Self.joiners.contains(String($0)) } == 1 ? 2 : nil
  }

  static let joiners: Set = ["和", "及", "与", "同"]
}
