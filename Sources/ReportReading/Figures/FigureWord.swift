import DisclosureModel

/// What a word of `phrases/figures.json` names or does in a sentence.
struct FigureWord: Sendable {
  /// What it names that a table counts.
  var term: Statement.Subject?
  /// What it names where the sentence has named the whole thing: `废止` after `规范性文件`.
  var elliptic: Statement.Subject?
  var roles: FigureRoles = []
}

/// What words do; a word may do several things.
struct FigureRoles: OptionSet, Sendable {
  let rawValue: UInt32

  /// 无, 未发生: denies what follows or stands before.
  static let denial = FigureRoles(rawValue: 1 << 0)
  /// May stand between a term and its number.
  static let filler = FigureRoles(rawValue: 1 << 1)
  /// 共, 合计
  static let total = FigureRoles(rawValue: 1 << 2)
  /// 各, 均: the number is that of each.
  static let each = FigureRoles(rawValue: 1 << 3)
  /// 分别: numbers follow, one for each.
  static let separately = FigureRoles(rawValue: 1 << 4)
  /// 和, 或
  static let joiner = FigureRoles(rawValue: 1 << 5)
  /// 件, 份
  static let measure = FigureRoles(rawValue: 1 << 6)
  /// 次, 个: measures of other things as well.
  static let looseMeasure = FigureRoles(rawValue: 1 << 7)
  static let about = FigureRoles(rawValue: 1 << 8)
  static let nearly = FigureRoles(rawValue: 1 << 9)
  static let over = FigureRoles(rawValue: 1 << 10)
  static let under = FigureRoles(rawValue: 1 << 11)
  /// 败诉, 一审: only some of the cases.
  static let limited = FigureRoles(rawValue: 1 << 12)
  /// 审理, 应诉: what is done with the cases of others.
  static let organ = FigureRoles(rawValue: 1 << 13)
  /// 比, 计划: what follows is no number of the year.
  static let spoiler = FigureRoles(rawValue: 1 << 14)
  /// 热线, 行政许可: another matter.
  static let other = FigureRoles(rawValue: 1 << 15)
  /// 依申请公开, 政府信息公开申请
  static let request = FigureRoles(rawValue: 1 << 16)
  /// 规范性文件
  static let documents = FigureRoles(rawValue: 1 << 17)
  /// 全区, 各部门
  static let area = FigureRoles(rawValue: 1 << 18)
  static let thisYear = FigureRoles(rawValue: 1 << 19)
  /// 上半年, 近年来
  static let otherTime = FigureRoles(rawValue: 1 << 20)
  /// 通过, 网站: what follows may be a part.
  static let partOfWhole = FigureRoles(rawValue: 1 << 21)
  /// Words that hold the letters of another: 复议机关, 无锡.
  static let decoy = FigureRoles(rawValue: 1 << 22)
  /// 结转, 顺延
  static let carry = FigureRoles(rawValue: 1 << 23)
  static let lastYear = FigureRoles(rawValue: 1 << 24)
  static let nextYear = FigureRoles(rawValue: 1 << 25)
  /// 政府信息公开
  static let openness = FigureRoles(rawValue: 1 << 26)

  /// 指导, 审理: what follows in the sentence are cases of others.
  static let foreign = FigureRoles(rawValue: 1 << 27)
  /// 尚有, 未到期: what is counted has not been dealt with.
  static let remaining = FigureRoles(rawValue: 1 << 28)
  /// 等: what is named before stands for more.
  static let etCetera = FigureRoles(rawValue: 1 << 29)

  /// 中: what follows are parts of what stands before.
  static let within = FigureRoles(rawValue: 1 << 30)
  /// 未办结, 尚未答复: not dealt with, and said by itself.
  static let undecided = FigureRoles(rawValue: 1 << 31)

  static let names: [String: FigureRoles] = [
    "denial": .denial, "filler": .filler, "total": .total, "each": .each,
    "separately": .separately, "joiner": .joiner, "measure": .measure,
    "looseMeasure": .looseMeasure, "about": .about, "nearly": .nearly, "over": .over,
    "under": .under, "limited": .limited, "organ": .organ, "spoiler": .spoiler, "other": .other,
    "request": .request, "documents": .documents, "area": .area, "thisYear": .thisYear,
    "otherTime": .otherTime, "partOfWhole": .partOfWhole, "decoy": .decoy, "carry": .carry,
    "lastYear": .lastYear, "nextYear": .nextYear, "openness": .openness,
    "foreign": .foreign, "remaining": .remaining, "etCetera": .etCetera,
    "within": .within, "undecided": .undecided,
  ]

  static let measures: FigureRoles = [.measure, .looseMeasure]
  static let approximations: FigureRoles = [.about, .nearly, .over, .under]
  /// May stand between a term and its number, or before both.
  static let transparent: FigureRoles = [
    .filler, .total, .each, .separately, .measure, .about, .nearly, .over, .under, .thisYear,
    .request, .openness, .joiner, .area,
  ]
}

extension Statement.Subject {
  /// The subject that the key of a list of phrases names, such as `results.refused`.
  init?(phraseKey key: String) {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "carriedIn": self = .carriedIn
    case "carriedOut": self = .carriedOut
    case "received": self = .requestsReceived
    case "handled": self = .requestsHandled
    case "processed": self = .requestsProcessed
    case "published": self = .published
    case "results": self = .results([rest])
    case "applicants":
      let bodies = [
        "business", "researchInstitution", "socialOrganization", "legalService", "other",
      ]
      self = .applicants(rest == "organizations" ? bodies : [rest])
    case "channels": self = .channel(rest)
    case "disputes":
      self = .disputes(
        rest == "litigation" ? ["litigationDirect", "litigationAfterReconsideration"] : [rest])
    case "documents":
      let names = rest.split(separator: ".").map(String.init)
      guard names.count == 2 else { return nil }
      self = .documents(names[0], names[1])
    default: return nil
    }
  }

  /// Subjects of one family can share a number.
  func isKin(to other: Self) -> Bool {
    switch (self, other) {
    case (.results, .results), (.applicants, .applicants), (.disputes, .disputes): true
    case (.channel, .channel), (.documents, .documents): true
    case (.carriedIn, .carriedOut), (.carriedOut, .carriedIn): true
    default: self == other
    }
  }

  /// What counts both, where a form has cells for that.
  func joined(with other: Self) -> Self? {
    switch (self, other) {
    case (.results(let one), .results(let two)): .results(one + two)
    case (.applicants(let one), .applicants(let two)): .applicants(one + two)
    case (.disputes(let one), .disputes(let two)): .disputes(one + two)
    default: nil
    }
  }
}
