import DisclosureModel

/// A report of invented figures with a text that states some of them, to be written as a file.
package struct SyntheticReport: Sendable {
  package let agency: String
  package var values: SyntheticValues
  /// What is printed in a cell instead of its figure, by cell id.
  package var printed: [String: String] = [:]
  package var overview: [String]
  package var problems: String
  package var other: String
  package var period: String
  package var layout: ReportText.Layout

  package var year: Int { values.year }

  init(agency: String, values: SyntheticValues, _ random: inout SeededGenerator) {
    self.agency = agency
    self.values = values
    overview = SyntheticNarrative.overview(values, &random)
    problems = SyntheticNarrative.problems(values.year, &random)
    other = SyntheticNarrative.other(&random)
    period = "本报告中所列数据的统计期限自\(values.year)年1月1日起至\(values.year)年12月31日止。"
    layout = [.cellPerLine, .tabRows].randomElement(using: &random) ?? .tabRows
  }

  /// The report as a text file.
  package var text: String {
    var report = ReportText(agency: agency)
    report.year = values.year
    report.cells = values.cells.mapValues(String.init)
    report.cells["disclosure.fees.amount"] =
      "\(values.fees / 100).\(values.fees % 100 < 10 ? "0" : "")\(values.fees % 100)"
    report.cells.merge(printed) { _, printed in printed }
    report.preamble = "\(period)如对本报告有疑问，请与本机关联系（地址：某路1号，邮编：100000，电话：010-00000000）。"
    report.overview = overview.joined(separator: "\n\n")
    report.problems = problems
    report.other = other
    report.layout = layout
    return report.text
  }
}

/// Sentences that state figures truly, in some of the ways in which agencies do.
enum SyntheticNarrative {
  static func overview(_ values: SyntheticValues, _ random: inout SeededGenerator) -> [String] {
    [
      pick(openings, &random).filled(values), published(&random),
      requests(values, &random), pick(closings, &random).filled(values),
    ]
  }

  static func problems(_ year: Int, _ random: inout SeededGenerator) -> String {
    let found = (0..<2).map { _ in pick(shortcomings, &random) }.joined(separator: "；")
    let planned = (0..<2).map { _ in pick(plans, &random) }.joined(separator: "；")
    return "\(year)年，政府信息公开工作取得了一定成效，但仍存在一些不足：\(found)。\n\n下一步：\(planned)。"
  }

  static func other(_ random: inout SeededGenerator) -> String {
    pick(
      [
        "本年度未收取信息处理费，没有其他需要报告的事项。",
        "按照《政府信息公开信息处理费管理办法》，本年度没有收取信息处理费。",
        "本年度发出收费通知0件，收取信息处理费0元。",
      ], &random)
  }

  private static func published(_ random: inout SeededGenerator) -> String {
    let parts = (0..<3).map { _ in Int.random(in: 3...90, using: &random) }
    let whole = parts.reduce(0, +)
    return "（一）主动公开情况。全年主动公开政府信息\(whole)条，其中机构职能类\(parts[0])条，"
      + "政策文件类\(parts[1])条，工作动态类\(parts[2])条。"
  }

  private static func requests(
    _ values: SyntheticValues, _ random: inout SeededGenerator
  ) -> String {
    let shapes =
      values["requests.received.total"] + values["requests.carriedIn.total"] == 0
      ? withoutRequests : withRequests
    return "（二）依申请公开情况。" + pick(shapes, &random).filled(values)
  }

  private static func pick(_ texts: [String], _ random: inout SeededGenerator) -> String {
    texts.randomElement(using: &random) ?? ""
  }

  private static let openings = [
    "{year}年，本机关认真落实政府信息公开条例，各项工作有序推进。",
    "一年来，本机关坚持以公开为常态、不公开为例外，保障公众知情权。",
    "{year}年，本机关围绕中心工作，稳步推进政府信息公开。",
  ]

  private static let withRequests = [
    "{year}年共收到政府信息公开申请{received}件，上年结转{carriedIn}件，办结{processed}件，结转下年度继续办理{carriedOut}件。",
    "全年新收政府信息公开申请{received}件，上年度结转{carriedIn}件；答复{processed}件，结转下年度{carriedOut}件。",
    "本年度收到依申请公开{received}件，均依法办理。",
    "收到公民、法人和其他组织提出的政府信息公开申请{received}份。",
    "{year}年，新收政府信息公开申请{received}件，其中自然人{person}件，法人或其他组织{body}件。",
    "共收到{received}件政府信息公开申请，连同上年结转的{carriedIn}件，当年办结{processed}件，其余{carriedOut}件结转下年度办理。",
  ]

  private static let withoutRequests = [
    "全年未收到政府信息公开申请。", "{year}年，本机关未收到依申请公开政府信息的申请。", "本年度收到政府信息公开申请0件。",
    "本机关没有收到公民、法人和其他组织的政府信息公开申请。",
  ]

  private static let closings = [
    "（三）监督保障。组织业务培训2次，未发生责任追究情形。",
    "（三）政府信息管理。严格执行保密审查制度，规范信息发布流程。",
    "（三）平台建设。及时更新门户网站栏目，方便群众查询。",
  ]

  private static let shortcomings = [
    "主动公开的内容还不够丰富", "政策解读的形式较为单一", "工作人员的业务能力有待提高", "信息更新不够及时",
    "公开平台的检索功能不够完善", "部分栏目的内容需要进一步规范",
  ]

  private static let plans = [
    "加强学习培训，提高业务水平", "丰富解读形式，多用图表和问答", "健全更新机制，定期检查栏目", "梳理公开事项，细化公开内容",
    "完善平台功能，方便群众检索", "加强协调配合，规范办理流程",
  ]
}

extension String {
  /// The text with figures in the place of their names.
  fileprivate func filled(_ values: SyntheticValues) -> String {
    let person = values["requests.received.naturalPerson"]
    let slots: [(name: String, value: Int)] = [
      ("{year}", values.year), ("{received}", values["requests.received.total"]),
      ("{carriedIn}", values["requests.carriedIn.total"]),
      ("{processed}", values["requests.processed.total"]),
      ("{carriedOut}", values["requests.carriedOut.total"]), ("{person}", person),
      ("{body}", values["requests.received.total"] - person),
    ]
    return slots.reduce(self) { $0.replacing($1.name, with: "\($1.value)") }
  }
}
