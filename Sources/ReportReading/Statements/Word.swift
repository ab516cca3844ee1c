/// What a word of `phrases/statements.json` does in a sentence about requests.
enum Word: UInt8, CaseIterable, Sendable {
  // Verbs.
  /// 收到, 新收, 接到
  case receive
  /// 提交, 提出: a request comes in, told from the applicant's side.
  case submit
  /// 受理
  case accept
  /// 办理, 处理
  case handle
  /// 办结, 答复
  case finish
  /// 发生, 产生: only in denials.
  case occur

  /// 登记: what is done with requests that came in, or another matter.
  case register

  // Denials.
  /// 未: makes a verb a denial.
  case negation
  /// 无, 没有: denies a verb or a noun.
  case lack
  /// 零申请: says by itself that there was no request.
  case none
  /// 不予, 无法, 不再: what was not done to requests that did come.
  case refusal

  // The parts of the words for a request.
  /// 申请, 依申请, 申请表
  case apply
  /// 信息, 政府信息
  case information
  /// 公开
  case disclose
  /// 政府, 依: part of the word for a request, but not enough to be one.
  case government
  /// 的, 有关, 书面: may stand inside the word for a request.
  case glue
  /// 事项, 数量, 来信: may end the word for a request.
  case suffix
  /// 件, 份, 起; also a suffix, as in 公开件.
  case measure
  /// 次, 条, 个: measures of other things as well.
  case looseMeasure

  // What may stand between a verb, its object and a number.
  /// 和, 或, 并
  case conjunction
  /// 共, 一共
  case total
  /// 合计, 总计
  case sum
  /// 为, 达, 有
  case copula
  /// 已, 均, 依法
  case adverb
  /// 按时, 按期: says that some may be late.
  case timely
  /// 我局, 本机关, 向
  case own
  /// 由
  case by
  case about, nearly, over, under

  // Who applies, and by what way.
  /// 群众, 申请人: all applicants.
  case anyone
  /// 公民, 自然人
  case person
  /// 法人, 企业
  case body
  /// 网上, 信函
  case channel
  /// 通过, 以
  case means
  /// 等, 各种: the ways or applicants named are not all.
  case etCetera

  // Time.
  /// 今年, 本年度
  case thisYear
  /// 全年: the report's year, unless the sentence has named another.
  case wholeYear
  /// 上年, 去年
  case lastYear
  /// 下年度
  case nextYear
  /// 上半年, 季度
  case partOfYear
  /// 历年
  case allYears
  /// 累计
  case cumulative
  /// 以来
  case since
  /// 自
  case from
  /// 截至
  case until

  // What makes a count another count.
  /// 其中, 包括: a part follows.
  case part
  /// 结转, 顺延
  case carry
  /// 比, 较
  case compare
  /// 每, 平均
  case each
  /// 确保, 应当, 如果: nothing that happened.
  case intent
  /// 协助, 转办: another's requests.
  case assist
  /// 正在, 延期
  case pending
  /// 除
  case except
  /// 全区, 各部门
  case area
  /// 热线, 行政复议: another matter.
  case other
  /// 主动公开
  case proactive
  /// 不列入本报告: says of the whole sentence that it is about something else.
  case disclaimer
  /// 以下简称
  case alias
  /// Words that hold the letters of another: 条例, 无锡, 万州.
  case name
}

/// A set of words by what they do.
struct Words: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ words: [Word]) {
    rawValue = words.reduce(0) { $0 | $1.bit }
  }

  func contains(_ word: Word) -> Bool { rawValue & word.bit != 0 }

  static let verbs = Words([.receive, .submit, .accept, .handle, .finish, .occur])
  /// May begin the word for a request.
  static let requestStart = Words([.apply, .information, .disclose, .government])
  static let applicants = Words([.anyone, .person, .body])
  static let approximations = Words([.about, .nearly, .over, .under])
  static let measures = Words([.measure, .looseMeasure])

  /// May stand between a verb and its object.
  static let betweenVerbAndObject: Words = verbs.union(applicants).union(
    Words([
      .glue, .conjunction, .total, .sum, .adverb, .timely, .own, .by, .channel, .means, .etCetera,
      .thisYear, .wholeYear,
      .copula,
    ]))
  /// May stand between the word for requests and their number.
  static let beforeNumber = Words([.total, .sum, .copula, .adverb, .suffix]).union(approximations)
  /// May stand before a verb that has no object of its own, or a noun that has no verb.
  static let plainOpening: Words = requestStart.union(
    Words([
      .total, .sum, .adverb, .own, .by, .thisYear, .wholeYear, .cumulative, .glue, .suffix,
      .measure,
      .conjunction,
      .area,
      .copula, .from, .until,
    ]))
  /// Makes whatever follows in the clause something else than the year's number.
  static let spoilsClause = Words([
    .compare, .each, .intent, .assist, .pending, .carry, .except,
  ])
}

extension Word {
  fileprivate var bit: UInt64 { 1 << UInt64(rawValue) }
}
