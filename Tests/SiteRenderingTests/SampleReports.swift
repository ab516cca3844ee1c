import Diagnostics
import DisclosureModel
import Tables

@testable import ReportChecking
@testable import SiteRendering

extension SampleSite {
  static var portal: Portal {
    var portal = Portal.standard()
    portal.baseURL = BaseURL("https://example.org/reports")
    portal.publisher = Portal.Publisher(
      name: "甲社", url: "https://example.org/", email: "a@example.org")
    portal.licence = Portal.Licence(
      name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/")
    return portal
  }

  /// Two agencies: one with two years, the second of which has findings of every kind.
  static var reports: [CheckedReport] {
    [
      checked(report(agency: yanggu, year: 2022)),
      checked(report(agency: yanggu, year: 2023), findings()),
      checked(report(agency: unplaced, year: 2023, blankRow: "requests.granted")),
    ]
  }

  static let yanggu = Agency(
    id: "371521-yanggu", name: "阳谷县公安局",
    place: Place(names: ["山东省", "聊城市", "阳谷县"], codes: ["370000", "371500", "371521"]))
  static let unplaced = Agency(id: "some-office", name: "某办公室", place: nil)

  static func checked(_ report: Report, _ findings: [Finding] = []) -> CheckedReport {
    CheckedReport(
      report: report, findings: findings,
      tally: CheckedReport.Tally(
        passed: 40,
        undecided: [
          CheckedReport.Undecided(
            check: "T3.colsum", key: "total",
            reason: BilingualText(zh: "“总计”有空白", en: "“Total” has blank cells"))
        ]))
  }

  /// A report whose cells are `value` everywhere, apart from a rounded, a converted and an unread one.
  static func report(
    agency: Agency, year: Int, value: String = "1", blankRow: String = "", text: String = "正文"
  ) -> Report {
    let form = Form.form2021
    var cells = CellGrid(form: form)
    for cell in form.cells {
      cells[cell.index] = Cell(
        kind: .number, value: Quantity(exactly: 1), bounds: Interval(Quantity(exactly: 1) ?? .zero),
        raw: value, place: SourcePlace(line: 10 + cell.index))
      if cell.id.hasPrefix(blankRow + ".") {
        cells[cell.index] = Cell(
          kind: .blank, raw: "", place: SourcePlace(line: 10 + cell.index))
      }
    }
    cells[0] = nil
    cells[form.index(of: "disclosure.licensing.decisions") ?? 1] = Cell(
      kind: .number, value: Quantity(exactly: 251_000),
      bounds: Interval(
        Quantity(exactly: 250_500) ?? .zero, Quantity(exactly: 251_500) ?? .zero),
      raw: "25.1万", marks: .magnitudeSuffix, place: SourcePlace(line: 26))
    cells[form.index(of: "disclosure.fees.amount") ?? 1] = Cell(
      kind: .number, value: Quantity(millionths: 1_060_895_600),
      bounds: Interval(Quantity(millionths: 1_060_895_600)), raw: "10608956 元",
      marks: .currencyUnit, place: SourcePlace(line: 51))
    let place = SourcePlace(line: 5)
    return Report(
      source: Source(
        path: "reports/\(agency.id)-\(year).txt", format: "txt", encoding: "utf-8",
        sha256: String(repeating: "ab", count: 32)),
      agency: agency, year: year, form: form,
      title: Located("\(agency.name)\(year)年政府信息公开工作年度报告", at: SourcePlace(line: 1)),
      period: nil, contact: Contact(address: text, phone: text),
      signed: CalendarDate(year: year + 1, month: 1, day: 18).map { Located($0, at: place) },
      sections: [
        Section(
          key: .overview, title: text, ordinal: "一、", place: place,
          blocks: [
            Section.Block(kind: .heading(level: 1), text: "（一）" + text, place: place),
            Section.Block(kind: .paragraph, text: text, place: place),
          ]),
        Section(key: .disclosure, title: "主动公开", ordinal: "二、", place: place, blocks: []),
        Section(key: .requests, title: "收到和处理", ordinal: "三、", place: place, blocks: []),
      ],
      cells: cells,
      tables: form.tables.map {
        TableReading(key: $0.key, state: .read, place: place, problems: [])
      },
      statements: [], artifacts: [])
  }

  static func replacingCells(of report: Report, by cells: CellGrid) -> Report {
    Report(
      source: report.source, agency: report.agency, year: report.year, form: report.form,
      title: report.title, period: report.period, contact: report.contact, signed: report.signed,
      sections: report.sections, cells: cells, tables: report.tables,
      statements: report.statements, artifacts: report.artifacts)
  }

  static func findings(
    text: any MessageWord = BilingualText(zh: "不平衡", en: "does not balance")
  ) -> [Finding] {
    let text = text.inEachLanguage
    let form = Form.form2021
    let cells = [
      "requests.received.naturalPerson", "requests.carriedIn.naturalPerson",
      "requests.processed.naturalPerson", "requests.carriedOut.naturalPerson",
    ].compactMap { form.index(of: $0) }.map {
      Finding.Evidence(
        index: $0, id: form.cells[$0].id, label: form.cells[$0].label, raw: "1", line: $0 + 10)
    }
    return [
      Finding(
        id: "a1", check: "T3.identity", key: "naturalPerson", severity: .error,
        message: BilingualText(zh: "自然人一列", en: "Natural persons: ") + text,
        formula: "1 + 1 ≠ 1 + 2", expected: Quantity(exactly: 2),
        actual: Quantity(exactly: 3), cells: cells, line: 20,
        likely: cells.last.map {
          Finding.Repair(cell: $0, value: Quantity(exactly: 1) ?? .zero, clears: 2)
        }, cause: .source, status: .explained),
      Finding(
        id: "a2", check: "T3.colsum", key: "naturalPerson", severity: .error, message: text,
        cells: cells, line: 21, headline: "a1"),
      Finding(
        id: "b1", check: "N.requests", key: "overview", severity: .warning, message: text,
        quote: Finding.Quote(sentence: "共收到申请9件" + text.zh, phrase: "9件", line: 7), line: 7),
      Finding(
        id: "c1", check: "B.blank", key: "requests", severity: .notice, message: text, line: nil),
    ]
  }

  static let checks = ["T3.identity", "T3.colsum", "N.requests"].map { check($0) }

  static func check(_ id: String, text: String = "文字") -> CheckDocumentation {
    let words = CheckDocumentation.Words(zh: text, en: "text")
    return CheckDocumentation(
      id: id, title: CheckDocumentation.Words(zh: "核对 " + id, en: id), severity: .error,
      forms: ["2021"], formula: words, explanation: words, example: words, falsePositives: words,
      remedy: words, message: words)
  }
}
