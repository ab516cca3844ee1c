import Diagnostics
import DisclosureModel
import Testing

/// What five published reports say, written down by reading them.
struct SampleTruth: CustomTestStringConvertible, Sendable {
  let file: String
  let agency: String
  /// Code of the place.
  let place: String
  let year: Int
  let title: String
  let period: String?
  let contact: Contact
  let signed: String?
  /// `ordinal title@line` of each section but the preamble.
  let sections: [String]
  /// The cells that hold something other than a plain 0: the source's text, the value in the form's
  /// unit if it differs, and the line.
  let cells: [String: (raw: String, value: String?, line: Int)]

  var testDescription: String { file }
}

@Suite("The sample reports")
struct SampleTruthTests {
  @Test(arguments: SampleTruth.all) func haveEveryCellAsPrinted(_ truth: SampleTruth) throws {
    let report = try SampleReports.report(truth.file)
    #expect(report.form.cells.count == 200)
    for form in report.form.cells {
      let cell = try #require(report.cells[form.index], "\(form.id) is unread")
      let expected = truth.cells[form.id]
      #expect(cell.raw == expected?.raw ?? "0", "\(form.id)")
      #expect(cell.kind == (cell.raw.isEmpty ? .blank : .number), "\(form.id)")
      #expect(
        cell.value?.description ?? "" == expected?.value ?? expected?.raw ?? "0", "\(form.id)")
      if let expected { #expect(cell.place.line == expected.line, "\(form.id)") }
    }
    #expect(report.tables.allSatisfy { $0.state == .read && $0.problems.isEmpty })
  }

  @Test(arguments: SampleTruth.all) func nameAgencyYearAndPeriod(_ truth: SampleTruth) throws {
    let report = try SampleReports.report(truth.file)
    #expect(report.agency.name == truth.agency)
    #expect(report.agency.place?.code == truth.place)
    #expect(report.year == truth.year)
    #expect(report.title.value == truth.title)
    #expect(report.period.map { "\($0.value.from) \($0.value.to)" } == truth.period)
    #expect(report.contact == truth.contact)
    #expect(report.signed?.value.description == truth.signed)
  }

  @Test(arguments: SampleTruth.all) func haveTheirSixSections(_ truth: SampleTruth) throws {
    let report = try SampleReports.report(truth.file)
    let sections = report.sections.filter { $0.key != .preamble }
    #expect(sections.map { "\($0.ordinal)\($0.title)@\($0.place.line)" } == truth.sections)
    #expect(sections.map(\.key.number) == [1, 2, 3, 4, 5, 6])
  }
}

extension SampleTruth {
  static let all = [zhangdian, yanggu, shizhong, liaocheng, huaihua]

  static let zhangdian = SampleTruth(
    file: "淄博市公安局交通警察支队张店大队-2023", agency: "淄博市公安局交通警察支队张店大队", place: "370303", year: 2023,
    title: "淄博市公安局交通警察支队张店大队2023年政府信息公开工作年度报告", period: "2023-01-01 2023-12-31",
    contact: Contact(
      address: "山东省淄博市张店区和平路29号", postcode: "255000", phone: "2139070",
      email: "zdjjddbgs@zb.shandong.cn"),
    signed: nil,
    sections: [
      "一、总体情况@5", "2、主动公开政府信息情况@27", "三、收到和处理政府信息公开申请情况@73",
      "四、政府信息公开行政复议、行政诉讼情况@359", "五、存在的主要问题及改进情况@406", "六、其他需要报告的事项@411",
    ],
    cells: [
      "disclosure.licensing.decisions": ("1534366", nil, 51),
      "disclosure.penalties.decisions": ("1037799", nil, 59),
      "disclosure.coerciveMeasures.decisions": ("8687", nil, 62),
      "requests.received.naturalPerson": ("1", nil, 92),
      "requests.received.total": ("1", nil, 98),
      "requests.carriedOut.naturalPerson": ("1", nil, 349),
      "requests.carriedOut.total": ("1", nil, 355),
    ].merging(blankRow("feeOverdue", line: 319)) { $1 }.merging(blankRow("other", line: 330)) { $1 }
  )

  static let yanggu = SampleTruth(
    file: "聊城市公安局交通巡逻警察支队阳谷大队-2022", agency: "聊城市公安局交通巡逻警察支队阳谷大队", place: "371521", year: 2022,
    title: "聊城市公安局交通巡逻警察支队阳谷大队2022年政府信息公开工作年度报告", period: "2022-01-01 2022-12-31",
    contact: Contact(
      address: "阳谷县淮河路567号", postcode: "252300", phone: "0635-6382167",
      email: "ygjjdbgs@163.com", website: "http://www.yanggu.gov.cn/"),
    signed: nil,
    sections: [
      "一、总体情况@9", "二、主动公开政府信息情况@43", "三、收到和处理政府信息公开申请情况@61",
      "四、政府信息公开行政复议、行政诉讼情况@93", "五、存在的主要问题及改进情况@100", "六、其他需要报告的事项@120",
    ],
    cells: [
      "disclosure.licensing.decisions": ("35852", nil, 52),
      "disclosure.fees.amount": ("10608956 元", "1060.8956", 59),
      "requests.received.naturalPerson": ("9", nil, 66),
      "requests.received.total": ("9", nil, 66),
      "requests.unprocessed.excessive.naturalPerson": ("9", nil, 85),
      "requests.unprocessed.excessive.total": ("9", nil, 85),
      "requests.processed.naturalPerson": ("9", nil, 90),
      "requests.processed.total": ("9", nil, 90),
    ])

  static let shizhong = SampleTruth(
    file: "枣庄市公安局市中分局-2023", agency: "枣庄市公安局市中分局", place: "370402", year: 2023,
    title: "枣庄市公安局市中分局2023年政府信息公开工作年度报告", period: "2023-01-01 2023-12-31",
    contact: Contact(
      address: "枣庄市市中区光明中路75号", postcode: "277100", phone: "0632-3657500",
      email: "szqgafj@zz.shandong.cn", website: "http://www.zzszq.gov.cn/"),
    signed: "2024-01-18",
    sections: [
      "一、总体情况@6", "主动公开政府信息情况@38", "三、收到和处理政府信息公开申请情况@85",
      "四、政府信息公开行政复议、行政诉讼情况@373", "五、存在的主要问题及改进情况@419", "六、其他需要报告的事项@433",
    ],
    cells: [
      "disclosure.licensing.decisions": ("443000", nil, 63),
      "disclosure.penalties.decisions": ("442258", nil, 71),
      "disclosure.coerciveMeasures.decisions": ("1513", nil, 74),
      "disclosure.fees.amount": ("8650.26", nil, 82),
      "requests.received.naturalPerson": ("8", nil, 106),
      "requests.received.total": ("8", nil, 112),
      "requests.granted.naturalPerson": ("7", nil, 125),
      "requests.granted.total": ("7", nil, 131),
      "requests.refused.enforcementFile.naturalPerson": ("1", nil, 212),
      "requests.refused.enforcementFile.total": ("1", nil, 218),
      "requests.processed.naturalPerson": ("8", nil, 355),
      "requests.processed.total": ("8", nil, 361),
    ])

  static let liaocheng = SampleTruth(
    file: "聊城市公安局-2023", agency: "聊城市公安局", place: "371500", year: 2023,
    title: "聊城市公安局2023年度政府信息公开工作报告", period: "2023-01-01 2023-12-31",
    contact: Contact(address: "东昌府区昌润路中段98号", postcode: "252000", phone: "0635-7170096"),
    signed: nil,
    sections: [
      "一、总体情况@5", "二、主动公开政府信息情况@11", "三、收到和处理政府信息公开申请情况@57",
      "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况统计表@342", "5、工作存在的主要问题及改进情况@394",
      "六、其他需要报告的事项@397",
    ],
    cells: [
      "disclosure.normativeDocuments.issued": ("1", nil, 25),
      "disclosure.normativeDocuments.inForce": ("3", nil, 27),
      "disclosure.licensing.decisions": ("570457", nil, 35),
      "disclosure.penalties.decisions": ("4330032", nil, 43),
      "disclosure.coerciveMeasures.decisions": ("56129", nil, 46),
      "disclosure.fees.amount": ("233", nil, 54),
      "requests.received.naturalPerson": ("14", nil, 76),
      "requests.received.total": ("14", nil, 82),
      "requests.granted.naturalPerson": ("4", nil, 95),
      "requests.granted.total": ("4", nil, 101),
      "requests.refused.enforcementFile.naturalPerson": ("3", nil, 182),
      "requests.refused.enforcementFile.total": ("3", nil, 188),
      "requests.unavailable.notHeld.naturalPerson": ("4", nil, 204),
      "requests.unavailable.notHeld.total": ("4", nil, 210),
      "requests.unavailable.requiresCreation.naturalPerson": ("2", nil, 215),
      "requests.unavailable.requiresCreation.total": ("2", nil, 221),
      "requests.otherHandling.correctionOverdue.naturalPerson": ("1", nil, 292),
      "requests.otherHandling.correctionOverdue.total": ("1", nil, 298),
      "requests.processed.naturalPerson": ("14", nil, 324),
      "requests.processed.total": ("14", nil, 330),
      "disputes.reconsideration.upheld": ("2", nil, 377),
      "disputes.reconsideration.total": ("2", nil, 381),
    ])

  static let huaihua = SampleTruth(
    file: "怀化市公安局交警支队-2023", agency: "怀化市公安局交警支队", place: "431200", year: 2023,
    title: "怀化市公安局交警支队2023年政府信息公开工作年度报告", period: nil, contact: Contact(), signed: nil,
    sections: [
      "1、总体情况@3", "二、主动公开政府信息情况@14", "三、收到和处理政府信息公开申请情况@60",
      "四、政府信息公开行政复议、行政诉讼情况@347", "五、存在的主要问题及改进情况@403", "六、其他需要报告的事项@406",
    ],
    cells: [
      "disclosure.licensing.decisions": ("25.1万", "251000", 38),
      "disclosure.penalties.decisions": ("73.2万", "732000", 46),
      "disclosure.coerciveMeasures.decisions": ("9816", nil, 49),
      "disclosure.fees.amount": ("3235", nil, 57),
      "requests.processed.naturalPerson": ("1", nil, 329),
    ])

  private static func blankRow(
    _ row: String, line: Int
  ) -> [String: (raw: String, value: String?, line: Int)] {
    let columns = [
      "naturalPerson", "business", "researchInstitution", "socialOrganization", "legalService",
      "other", "total",
    ]
    return Dictionary(
      uniqueKeysWithValues: columns.enumerated().map {
        ("requests.otherHandling.\(row).\($1)", ("", nil, line + $0))
      })
  }
}
