import Diagnostics
import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Tables whose cells have run together")
struct RunTogetherTableTests {
  private func read(_ text: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x.txt")
  }

  private static let form2019 = Form.versions[1]

  private static let figures = [
    "requests.received.naturalPerson": "20", "requests.received.other": "1",
    "requests.received.total": "21", "requests.granted.naturalPerson": "14",
    "requests.granted.other": "1", "requests.granted.total": "15",
    "requests.refused.stateSecret.naturalPerson": "6", "requests.refused.stateSecret.total": "6",
    "requests.processed.naturalPerson": "20", "requests.processed.other": "1",
    "requests.processed.total": "21",
  ]

  @Test(arguments: RunTogetherText.Layout.allCases, ["2021-2021-2021", "2019-2019-2021"])
  func areReadWhereTheirSumsLeaveOneWay(
    _ layout: RunTogetherText.Layout, _ key: String
  ) throws {
    let form = try #require(Form.of(tables: key.split(separator: "-").map(String.init)))
    let report = try read(
      RunTogetherText(form: form, cells: Self.figures, layout: layout).text)
    #expect(report.form.key == key)
    for cell in form.cells {
      let read = try #require(report.cells[cell.id], "\(cell.id)")
      #expect(read.raw == Self.figures[cell.id] ?? "0", "\(cell.id)")
    }
    #expect(report.tables.allSatisfy { $0.state == .read && $0.problems.isEmpty })
    #expect(report.cells["requests.received.total"]?.reading == .solved)
  }

  @Test func leaveTheNarrativeAndItsSectionsAroundThem() throws {
    let report = try read(RunTogetherText(cells: Self.figures).text)
    #expect(
      report.sections.map(\.key.rawValue).sorted() == [
        "disclosure", "disputes", "other", "overview", "preamble", "problems", "requests",
      ])
    let overview = try #require(report.section(.overview)?.blocks.map(\.text).joined())
    #expect(overview == "2023年，本机关主动公开政府信息60条，其中行政许可信息40条、规章2件。")
    #expect(report.section(.problems)?.blocks.map(\.text) == ["公开的内容还不够全面。"])
    #expect(report.section(.requests)?.blocks.isEmpty == true)
  }

  /// The values of one row, as its cells were read; `?` where one was not.
  private func row(_ row: String, _ numbers: String, form: Form = form2019) throws -> String {
    var text = RunTogetherText(form: form, layout: .rows).text
    let cells = form.cells.filter { "\($0.table).\($0.row)" == row }
    let label = try #require(cells.first?.rowLabels.last)
    let zeros = String(repeating: "0", count: cells.count)
    text = text.replacing("\n\(label)\(zeros)\n", with: "\n\(label)\(numbers)\n")
    let report = try read(text)
    return cells.map { report.cells[$0.id]?.value?.description ?? "?" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("000", "0 0 0"), ("007", "0 0 7"), ("0012", "0 0 12"), ("0 0 0", "0 0 0"),
    ("12 3 4", "12 3 4"), ("１２　３　４", "12 3 4"), ("5件 0件 7件", "5 0 7"), ("：1 2 3", "1 2 3"),
    // Two numbers and a blank cell, or three numbers: nothing tells.
    ("7777166", "? ? ?"), ("1000", "? ? ?"), ("123", "? ? ?"), ("0105", "? ? ?"), ("12 3", "? ? ?"),
    // A space may stand inside a number.
    ("1 234 5", "? ? ?"), ("1 234", "? ? ?"), ("1,234 5 6", "1234 5 6"), ("1,2345", "? ? ?"),
    ("", "? ? ?"), ("0000", "? ? ?"), ("40条", "? ? ?"),
  ]) func areReadWithoutSumsOnlyWhereTheyAreForced(
    _ numbers: String, _ values: String
  ) throws {
    #expect(try row("disclosure.regulations", numbers) == values)
  }

  @Test(arguments: [
    ("2648-18538", "2648 ? ?"), ("35+1 6", "35 1 6"), ("35-1 6", "35 -1 6"), ("0+30", "0 ? ?"),
    ("396442278", "? ? ?"), ("12-0", "12 ? ?"), ("1-2-3", "? ? ?"),
  ]) func areCutBySignsWhereTheFormAllowsThem(_ numbers: String, _ values: String) throws {
    #expect(try row("disclosure.licensing", numbers) == values)
  }

  @Test func takeNoDigitOfTheNextLabelForTheirOwn() throws {
    let form = Form.form2021
    var cells = Self.figures
    cells["requests.refused.stateSecret.naturalPerson"] = "0"
    cells["requests.refused.stateSecret.total"] = "0"
    cells["requests.granted.naturalPerson"] = "20"
    cells["requests.granted.total"] = "21"
    let text = RunTogetherText(form: form, cells: cells).text
    // Without the stop after it, the 2 of the label may be the last digit of the row before.
    let unclear = try read(text.replacing("2.其他法律", with: "2其他法律"))
    #expect(unclear.cells["requests.refused.forbiddenByLaw.total"] == nil)
    #expect(unclear.cells["requests.refused.stateSecret.total"] == nil)
    let clear = try read(text)
    #expect(clear.cells["requests.refused.stateSecret.total"]?.raw == "0")
  }

  @Test func areNamedWhereTheyAreNotRead() throws {
    var cells = Self.figures
    cells["requests.granted.naturalPerson"] = "15"
    cells["disclosure.normativeDocuments.issued"] = "77"
    let report = try read(RunTogetherText(cells: cells, layout: .rows).text)
    let problems = report.tables.flatMap(\.problems)
    #expect(problems.map(\.row) == ["normativeDocuments", "granted"])
    #expect(problems.map(\.kind) == [.runTogether(.severalWays), .runTogether(.noWay)])
    let line = try #require(problems.last?.place.line)
    #expect(report.cells["requests.partiallyGranted.total"]?.place.line == line + 1)
    #expect(report.cells["requests.granted.total"] == nil)
  }

  @Test func areNotReadWhereAnErrorHidesAnotherWay() throws {
    // 12 requests, their total misprinted as 21: the digits also make 1 + 20 = 21.
    var cells: [String: String] = [:]
    for row in ["received", "granted", "processed"] {
      cells["requests.\(row).naturalPerson"] = "12"
      cells["requests.\(row).total"] = row == "received" ? "21" : "12"
    }
    let report = try read(RunTogetherText(cells: cells).text)
    #expect(report.cells["requests.received.naturalPerson"] == nil)
    #expect(report.cells["requests.received.business"] == nil)
    #expect(report.cells["requests.granted.naturalPerson"] == nil)
    #expect(report.cells["requests.partiallyGranted.naturalPerson"]?.raw == "0")
    let balanced = try read(
      RunTogetherText(cells: cells.merging(["requests.received.total": "12"]) { $1 }).text)
    #expect(balanced.cells["requests.received.naturalPerson"]?.raw == "12")
  }

  @Test func giveUpOnHostileRowsInShortTime() throws {
    for digits in [40, 119, 10_000] {
      let number = String(repeating: "123456789", count: digits / 9 + 1)
      var cells: [String: String] = [:]
      for cell in Form.form2021.cells where cell.column == "naturalPerson" {
        cells[cell.id] = String(number.prefix(digits))
      }
      let clock = ContinuousClock()
      let start = clock.now
      let report = try read(RunTogetherText(cells: cells).text)
      #expect(clock.now - start < .seconds(60))
      #expect(report.cells["requests.received.naturalPerson"] == nil)
    }
  }

  @Test func doNotComeFromSentences() throws {
    var text = ReportText()
    text.overview = "2023年行政许可40\n规章3\n行政处罚12\n行政强制5件，行政许可12"
    text.cells = ["disclosure.licensing.decisions": "396"]
    let report = try read(text.text)
    #expect(report.cells["disclosure.licensing.decisions"]?.raw == "396")
    #expect(report.cells["disclosure.regulations.inForce"]?.raw == "0")
  }
}
