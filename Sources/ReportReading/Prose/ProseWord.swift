/// What a word of `phrases/prose.json` does where the text counts and compares.
enum ProseWord: UInt8, CaseIterable, Sendable {
  // A whole and its parts.
  /// 其中, 包括: parts follow.
  case among
  /// 中, 当中: after a count, parts of it follow.
  case within
  /// 按内容分, 从渠道看: a list of parts follows.
  case division
  /// 合计: what stands before is added up.
  case sum
  /// 共, 累计: a new whole follows.
  case total
  /// 其他, 其余: the last part.
  case rest
  /// 另, 结转: beside the whole, not in it.
  case aside
  /// 同时, 重复: parts may overlap.
  case overlap
  /// 分别: several numbers for several things.
  case respectively
  /// 阅读量, 粉丝: how far something reached, not how much there was.
  case reach

  // Changes.
  case against, lastYear, yearOnYear, elseThan, up, down, upTo

  // Shares.
  case share
  /// What may stand between 占 and the percentage without naming another whole.
  case shareOf
  case rateOf, timely

  // Verbs.
  case receive, accept, finish, publish, make, hold, collect

  // Requests, and what else is applied for or handled.
  case apply, otherApply

  // Ways of cutting a whole into parts: each kind is a cut of its own.
  case applicant, way, outcome, authorship, form, content, place, proposal

  /// 我局, 本单位
  case own
  /// 全市: of more than the agency.
  case area
  /// 将, 拟, 针对: nothing that happened.
  case plan
  /// 预算, 年报: the year is part of a name.
  case document
  /// 上年度报告: what was told there is told again.
  case lastReport
  /// 以来, 底: the year bounds a time.
  case span
  /// 上半年, 一季度: as the name of a part of the year, of the last such part, and of one between.
  case firstPart, lastPart, furtherPart
  case thisYear

  // Fees.
  case denial, fee, cost, tariff, except

  // Numbers.
  case about, nearly, over, under, around, percentWord, points, yuan, otherUnit, measure

  /// Words that hold the letters of another: 条例, 一是.
  case name
}

/// A set of words by what they do.
struct ProseWords: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ words: ProseWord...) {
    rawValue = words.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  func contains(_ word: ProseWord) -> Bool { rawValue & 1 << UInt64(word.rawValue) != 0 }

  mutating func insert(_ word: ProseWord) { formUnion(ProseWords(word)) }

  static let verbs = ProseWords(.receive, .accept, .finish, .publish, .make, .hold, .collect)
  static let cuts = ProseWords(
    .applicant, .way, .outcome, .authorship, .form, .content, .place, .proposal)
  /// A comparison with another time.
  static let comparisons = ProseWords(
    .lastYear, .yearOnYear, .elseThan, .up, .down, .upTo)
}
