/// What words do; a word may do several things.
struct FigureRoles: OptionSet, Sendable {
  let rawValue: UInt64

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

  /// 占: a number of things behind it is that of what stands before.
  static let share = FigureRoles(rawValue: 1 << 32)
  /// 本机关, 我局: what follows is the agency's, not that of an area named before.
  static let own = FigureRoles(rawValue: 1 << 33)
  /// 全年: the report's year, unless the sentence has named another.
  static let wholeYear = FigureRoles(rawValue: 1 << 34)
  /// 年底收到: a part of the year of which the requests go to the next.
  static let yearEnd = FigureRoles(rawValue: 1 << 35)
  /// 因, 涉及: what follows is what the cases are about.
  static let cause = FigureRoles(rawValue: 1 << 36)
  /// 不列入本报告: says of the whole sentence that it is about something else.
  static let disclaimer = FigureRoles(rawValue: 1 << 37)
  /// 除: what follows is beside what the clause counts.
  static let except = FigureRoles(rawValue: 1 << 38)

  /// 延期, 未结: carries requests over where a year beside it says so.
  static let datedCarry = FigureRoles(rawValue: 1 << 39)
  /// 办理: what is done with cases of one's own as well as with those of others.
  static let conduct = FigureRoles(rawValue: 1 << 40)
  /// 发布, 起草: makes documents, where these are named beside it.
  static let issuing = FigureRoles(rawValue: 1 << 41)
  /// 废除, 停止执行: ends them.
  static let repealing = FigureRoles(rawValue: 1 << 42)
  /// 仍然, 在用: says that they are in force.
  static let standing = FigureRoles(rawValue: 1 << 43)
  /// 群众, 村民: any applicant, or the natural persons where bodies are told apart from them.
  static let anyone = FigureRoles(rawValue: 1 << 44)
  /// 另有, 加上: beside what was counted before.
  static let besides = FigureRoles(rawValue: 1 << 45)
  /// 申请, 申请人: may be part of the word for a request, or of that for any other application.
  static let application = FigureRoles(rawValue: 1 << 46)
  /// 类: what stands right before it tells of what kind the cases are.
  static let kind = FigureRoles(rawValue: 1 << 47)
  /// 提交, 送达: how requests come in.
  static let submitting = FigureRoles(rawValue: 1 << 48)
  /// 累计, and 截至: together they may count more than the year.
  static let cumulative = FigureRoles(rawValue: 1 << 49)
  static let until = FigureRoles(rawValue: 1 << 50)
  /// 参与起草, 配合: who does it lends another a hand.
  static let partaking = FigureRoles(rawValue: 1 << 51)
  /// 上述, 这: the number that follows was told before.
  static let again = FigureRoles(rawValue: 1 << 52)
  /// 未经复议, 复议后: which of the two groups of lawsuits are meant.
  static let direct = FigureRoles(rawValue: 1 << 53)
  static let afterReview = FigureRoles(rawValue: 1 << 54)

  /// 公文: what 依申请公开 and 不予公开 count beside it are documents, not requests.
  static let paper = FigureRoles(rawValue: 1 << 55)
  /// 跨年度申请: of which years, the clause may say.
  static let acrossYears = FigureRoles(rawValue: 1 << 56)
  /// 培训, 宣传: what an agency does besides, and nothing that could be meant by a number of requests.
  static let activity = FigureRoles(rawValue: 1 << 57)

  /// 发文: makes papers of all kinds.
  static let papering = FigureRoles(rawValue: 1 << 58)

  /// 辖区: before the word for an applicant, where they are from.
  static let residence = FigureRoles(rawValue: 1 << 59)
  /// 历年: another time for what was done, none for what is in force.
  static let allYears = FigureRoles(rawValue: 1 << 60)
  /// 向: whom a claim or an appeal is addressed to.
  static let addressing = FigureRoles(rawValue: 1 << 61)
  /// 由, 增至: what follows is where a number rose or fell from, or where it rose or fell to.
  static let movement = FigureRoles(rawValue: 1 << 62)

  /// 的: what stands before it tells which are meant.
  static let attributive = FigureRoles(rawValue: 1 << 63)

  static let names: [String: FigureRoles] = [
    "denial": .denial, "filler": .filler, "total": .total, "each": .each,
    "separately": .separately, "joiner": .joiner, "measure": .measure,
    "looseMeasure": .looseMeasure, "about": .about, "nearly": .nearly, "over": .over,
    "under": .under, "limited": .limited, "organ": .organ, "spoiler": .spoiler, "other": .other,
    "request": .request, "documents": .documents, "area": .area, "thisYear": .thisYear,
    "otherTime": .otherTime, "partOfWhole": .partOfWhole, "decoy": .decoy, "carry": .carry,
    "lastYear": .lastYear, "nextYear": .nextYear, "openness": .openness,
    "foreign": .foreign, "remaining": .remaining, "etCetera": .etCetera,
    "within": .within, "undecided": .undecided, "share": .share, "own": .own,
    "wholeYear": .wholeYear, "yearEnd": .yearEnd, "cause": .cause, "disclaimer": .disclaimer,
    "except": .except, "datedCarry": .datedCarry, "conduct": .conduct, "issuing": .issuing,
    "repealing": .repealing, "standing": .standing, "anyone": .anyone,
    "besides": .besides, "application": .application, "kind": .kind,
    "submitting": .submitting, "cumulative": .cumulative, "until": .until, "partaking": .partaking,
    "again": .again, "paper": .paper, "acrossYears": .acrossYears, "activity": .activity,
    "direct": .direct, "afterReview": .afterReview, "papering": .papering,
    "residence": .residence, "allYears": .allYears, "addressing": .addressing,
    "movement": .movement,
    "attributive": .attributive,
  ]

  static let measures: FigureRoles = [.measure, .looseMeasure]
  static let approximations: FigureRoles = [.about, .nearly, .over, .under]
  /// May stand between a term and its number, or before both.
  static let transparent: FigureRoles = [
    .filler, .total, .each, .separately, .measure, .about, .nearly, .over, .under, .thisYear,
    .request, .openness, .joiner, .area,
  ]
}
