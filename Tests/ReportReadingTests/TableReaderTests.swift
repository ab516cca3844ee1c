import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Reading tables by their labels")
struct TableReaderTests {
  private func read(_ text: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x.txt")
  }

  /// Values that are all different, so that no shift can go unseen.
  private static let distinct = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  private func expectDistinct(_ report: Report, except unread: (FormCell) -> Bool = { _ in false })
  {
    for cell in report.form.cells where !cell.table.hasSuffix(".extra") {
      if unread(cell) {
        #expect(report.cells[cell.index] == nil, "\(cell.id)")
      } else {
        #expect(report.cells[cell.index]?.raw == String(1000 + cell.index), "\(cell.id)")
      }
    }
  }

  @Test(arguments: ReportText.Layout.allCases)
  func readsEveryLayout(_ layout: ReportText.Layout) throws {
    expectDistinct(try read(ReportText(cells: Self.distinct, layout: layout).text))
  }

  /// Programs that number rows by themselves leave the numbers behind when their text is taken out.
  @Test(arguments: ReportText.Layout.allCases)
  func readsRowsWhoseLabelsLostTheirNumbers(_ layout: ReportText.Layout) throws {
    let text = ReportText(cells: Self.distinct, layout: layout).text
    let unnumbered = text.replacing(#/\d\.(?=\p{Han})/#, with: "")
    #expect(unnumbered != text)
    expectDistinct(try read(unnumbered))
  }

  /// The last value of one row and the label of the next: 7 属于行政执法案卷.
  @Test func takesNoValueForTheNumberOfTheNextLabel() throws {
    var cells = Self.distinct
    for (row, next) in [("deliberative", "7"), ("notHeld", "2"), ("correctionOverdue", "2")] {
      let cell = try #require(
        Form.form2021.cells.first { $0.row.hasSuffix(row) && $0.column == "total" })
      cells[cell.id] = next
    }
    let text = ReportText(cells: cells, layout: .bars).text
    for text in [text, text.replacing(#/\d\.(?=\p{Han})/#, with: "")] {
      let report = try read(text)
      for (id, value) in cells { #expect(report.cells[id]?.raw == value, "\(id)") }
    }
  }

  /// Wherever a file ends: what is missing is unread, and no row is taken for another.
  @Test func readsNoWrongValueFromAFileThatWasCutOff() throws {
    let lines = ReportText(cells: Self.distinct).text
      .split(separator: "\n", omittingEmptySubsequences: false)
    for end in 30..<lines.count {
      let report = try read(lines[..<end].joined(separator: "\n"))
      for cell in report.form.cells {
        guard let read = report.cells[cell.index] else { continue }
        #expect(read.raw == Self.distinct[cell.id], "\(cell.id) of the first \(end) lines")
      }
      // Without its own headings, table 4 is not there: 总计 heads a column of table 3, too.
      let disputes = report.tables.first { $0.key == "disputes" }
      if !lines[..<end].contains(where: { $0.contains("行政复议") || $0.contains("结果") }) {
        #expect(disputes?.problems.isEmpty == true && disputes?.state == .missing, "\(end)")
      }
    }
  }

  /// The report with the parts of its table 2, each below its own headings, in the order `order`.
  private func partsOfTable2(in order: [Int]) -> String {
    let text = ReportText(cells: Self.distinct, layout: .bars).text
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter { lines[$0].contains("第二十条第") }
    let end = lines.firstIndex { $0.hasPrefix("三、") } ?? lines.endIndex
    let parts = zip(starts, starts.dropFirst() + [end]).map { Array(lines[$0..<$1]) }
    lines.replaceSubrange(starts[0]..<end, with: order.flatMap { parts[$0] })
    return lines.joined(separator: "\n")
  }

  @Test func readsPartsInAnyOrderBelowTheirOwnHeadings() throws {
    expectDistinct(try read(partsOfTable2(in: [1, 2, 3, 0])))
    expectDistinct(try read(partsOfTable2(in: [3, 0, 1, 2])))
  }

  @Test func readsNoRowsWhoseLabelsChangedPlaces() throws {
    for labels in [("行政许可", "行政事业性收费"), ("行政许可", "行政强制"), ("规章", "行政规范性文件")] {
      let exchanged = partsOfTable2(in: [0, 1, 2, 3]).replacing("| \(labels.0) |", with: "| # |")
        .replacing("| \(labels.1) |", with: "| \(labels.0) |")
        .replacing("| # |", with: "| \(labels.1) |")
      let report = try read(exchanged)
      for cell in report.form.cells where [labels.0, labels.1].contains(cell.rowLabels.last) {
        #expect(report.cells[cell.index] == nil, "\(cell.id)")
      }
    }
  }

  /// Values of any form that are all different.
  private static func distinct(_ form: Form) -> [String: String] {
    Dictionary(uniqueKeysWithValues: form.cells.map { ($0.id, String(1000 + $0.index)) })
  }

  private static let keys = ["2019-2019-2021", "2021-2019-2021", "2019-2021-2021"]

  @Test(arguments: ReportText.Layout.allCases, keys)
  func readsEachTableByItsOwnVersionOfTheForm(
    _ layout: ReportText.Layout, _ key: String
  ) throws {
    let form = try #require(Form.of(tables: key.split(separator: "-").map(String.init)))
    var text = ReportText(cells: Self.distinct(form), layout: layout)
    text.form = form
    let report = try read(text.text)
    #expect(report.form.key == key)
    #expect(report.form.id == key.prefix(4))
    expectDistinct(report)
  }

  @Test func readsSignedChangesOfTheFormOf2019() throws {
    let form = try #require(Form.of(tables: ["2019", "2019", "2021"]))
    var text = ReportText(cells: [
      "disclosure.licensing.itemChange": "+12", "disclosure.penalties.itemChange": "-8",
      "disclosure.fees.itemChange": "-", "disclosure.procurement.amount": "251000元",
    ])
    text.form = form
    let report = try read(text.text)
    #expect(report.cells["disclosure.licensing.itemChange"]?.value?.description == "12")
    #expect(report.cells["disclosure.penalties.itemChange"]?.value?.description == "-8")
    #expect(report.cells["disclosure.fees.itemChange"]?.kind == .notApplicable)
    #expect(report.cells["disclosure.procurement.amount"]?.value?.description == "251000")
    #expect(report.cells["disclosure.procurement.amount"]?.marks == .printedUnit)
  }

  @Test func takesNoRowForOneOfAnotherVersion() throws {
    // The rows bear the same labels; without its headings no one can tell what they count.
    var text = ReportText(cells: Self.distinct).text
    for heading in ["本年制发件数", "本年废止件数", "现行有效件数"] {
      text = text.replacing("\t\(heading)", with: "\t件数")
    }
    expectDistinct(try read(text)) { $0.row == "regulations" || $0.row == "normativeDocuments" }
  }

  /// Layouts with what may stand in the middle of a label; a row of bars has its line to itself.
  private static let tears = ReportText.Layout.allCases.flatMap { layout in
    ([.bars, .columns].contains(layout) ? [" ", "　"] : ["\n", "\n\n", " ", "　"]).map {
      (layout, $0)
    }
  }

  @Test(arguments: tears)
  func joinsLabelsThatAreBroken(_ layout: ReportText.Layout, _ tear: String) throws {
    var text = ReportText(cells: Self.distinct, layout: layout)
    text.tear = tear
    expectDistinct(try read(text.text))
  }

  @Test func readsWindowsLineEndsAndByteOrderMarks() throws {
    let text = ReportText(cells: Self.distinct, layout: .tabRows).text
    expectDistinct(try read("\u{FEFF}" + text.replacing("\n", with: "\r\n")))
  }

  @Test func readsLabelsOfAnyWidthAndPunctuation() throws {
    let text = ReportText(cells: Self.distinct).text
      .replacing("（", with: "(").replacing("）", with: " )").replacing("1.", with: "１、")
      .replacing("“", with: "\"").replacing("”", with: "\"")
    expectDistinct(try read(text))
  }

  @Test(arguments: [ReportText.Layout.cellPerLine, .tabRows, .spreadRows])
  func keepsBlankCellsBlankAndInTheirColumns(_ layout: ReportText.Layout) throws {
    var cells = Self.distinct
    let blank = [
      "requests.granted.naturalPerson", "requests.granted.other", "requests.duplicate.total",
      "requests.unprocessed.duplicate.total", "disclosure.regulations.repealed",
      "disputes.reconsideration.pending",
    ]
    for id in blank { cells[id] = "" }
    let report = try read(ReportText(cells: cells, layout: layout).text)
    for cell in report.form.cells {
      let expected = blank.contains(cell.id) ? "" : String(1000 + cell.index)
      #expect(report.cells[cell.index]?.raw == expected, "\(cell.id)")
    }
  }

  @Test func tellsTheFormByItsLabelsWhereNoRowOfATableIsRead() throws {
    let form = try #require(Form.of(tables: ["2019", "2019", "2021"]))
    let lost = form.cells.filter { $0.table == "requests" && $0.column == "business" }
    var text = ReportText(
      cells: Dictionary(uniqueKeysWithValues: lost.map { ($0.id, "") }), layout: .bareLines)
    text.form = form
    let report = try read(text.text)
    #expect(report.tables[1].state == .missing)
    #expect(report.form.key == form.key)
  }

  @Test func readsAWhollyBlankRowAsBlank() throws {
    var cells = Self.distinct
    for cell in Form.form2021.cells where cell.row == "otherHandling.feeOverdue" {
      cells[cell.id] = ""
    }
    for layout in [ReportText.Layout.cellPerLine, .tabRows] {
      let report = try read(ReportText(cells: cells, layout: layout).text)
      #expect(report.cells["requests.otherHandling.feeOverdue.total"]?.kind == .blank)
      #expect(report.cells["requests.otherHandling.other.total"]?.kind == .number)
    }
  }

  @Test func leavesARowUnreadThatLostACell() throws {
    let text = ReportText(cells: Self.distinct).text
    let lost = try #require(Form.form2021.index(of: "requests.granted.business"))
    let report = try read(text.replacing("\t\(1000 + lost)\n", with: ""))
    expectDistinct(report) { $0.row == "granted" }
    let table = report.tables[1]
    #expect(table.state == .partial)
    #expect(table.problems.map(\.kind) == [.cellCount(found: 6, expected: 7)])
    #expect(table.problems.map(\.row) == ["granted"])
  }

  /// The report with another row below that of the line which holds `words`.
  private func continued(
    _ layout: ReportText.Layout, below words: String,
    _ change: ([String]) -> (own: [String], rest: [String])
  ) throws -> Report {
    let separator = layout == .bars ? "|" : "\t"
    var lines = ReportText(cells: Self.distinct, layout: layout).text
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let at = try #require(lines.firstIndex { $0.contains(words) })
    let cells = lines[at].split(separator: separator, omittingEmptySubsequences: false)
    let (own, rest) = change(cells.map(String.init))
    lines.replaceSubrange(
      at...at, with: [own, rest].map { $0.joined(separator: separator) })
    return try read(lines.joined(separator: "\n"))
  }

  /// As where a page, or a narrow cell, divides a number: `443` above `000`.
  @Test(arguments: [ReportText.Layout.tabRows, .bars])
  func leavesANumberUnreadThatGoesOnInARowWithoutALabel(_ layout: ReportText.Layout) throws {
    let report = try continued(layout, below: "行政许可") { cells in
      (cells, cells.map { Int($0.filter { !$0.isWhitespace }) == nil ? "" : "000" })
    }
    expectDistinct(report) { $0.row == "licensing" }
    #expect(report.tables[0].problems.map(\.row) == ["licensing"])
  }

  /// As where a page divides a row: its label stands beside empty cells, its values in the next row.
  @Test(arguments: [ReportText.Layout.tabRows, .bars])
  func takesNoCellForBlankWhoseRowGoesOnBelow(_ layout: ReportText.Layout) throws {
    let report = try continued(layout, below: "四、结转下年度继续办理") { cells in
      let isValue = cells.map { Int($0.filter { !$0.isWhitespace }) != nil }
      return (
        zip(cells, isValue).map { $1 ? "" : $0 }, zip(cells, isValue).map { $1 ? $0 : "" }
      )
    }
    expectDistinct(report) { $0.row == "carriedOut" }
  }

  /// As where last year's figures, or those of a whole district, stand above this year's.
  @Test func leavesATableWithoutLabelsUnreadThatHasTwoRows() throws {
    let first = try #require(Form.form2021.cells.first { $0.table == "disputes" })
    let report = try continued(.tabRows, below: "\(1000 + first.index)\t") {
      ($0, $0.map { Int($0) == nil ? $0 : "7" })
    }
    expectDistinct(report) { $0.table == "disputes" }
  }

  @Test func leavesARowUnreadThatHasACellTooMany() throws {
    let text = ReportText(cells: Self.distinct).text
    let index = try #require(Form.form2021.index(of: "requests.granted.business"))
    let report = try read(text.replacing("\t\(1000 + index)\n", with: "\t\(1000 + index)\n\t7\n"))
    expectDistinct(report) { $0.row == "granted" }
  }

  @Test func leavesABlankUnreadWhereItsColumnIsUncertain() throws {
    // Without marks for empty cells a row of six numbers fits the seven columns in seven ways.
    var cells = Self.distinct
    cells["requests.granted.other"] = ""
    let report = try read(ReportText(cells: cells, layout: .bareLines).text)
    expectDistinct(report) { $0.row == "granted" }
  }

  @Test func takesNoParagraphForACell() throws {
    var cells = Self.distinct
    cells["requests.granted.other"] = "另有若干件正在办理"
    expectDistinct(try read(ReportText(cells: cells, layout: .bareLines).text)) {
      $0.row == "granted"
    }
    let marked = try read(ReportText(cells: cells).text)
    #expect(marked.cells["requests.granted.other"]?.kind == .text)
  }

  @Test func saysWhichLabelIsMissing() throws {
    let text = ReportText(cells: Self.distinct).text
    let report = try read(text.replacing("2.重复申请", with: "2.重复的"))
    expectDistinct(report) { $0.row == "unprocessed.duplicate" }
    #expect(report.tables[1].problems.map(\.kind) == [.labelMissing])
    #expect(report.tables[1].problems.map(\.label) == ["2.重复申请"])
  }

  @Test func readsNeitherOfTwoRowsWithTheSameLabel() throws {
    let text = ReportText(cells: Self.distinct).text
    let report = try read(text.replacing("2.重复申请", with: "1.信访举报投诉类申请"))
    expectDistinct(report) { ["unprocessed.duplicate", "unprocessed.complaint"].contains($0.row) }
    #expect(report.tables[1].problems.contains { $0.kind == .labelRepeated })
  }

  @Test func readsNothingUnderColumnsInAnotherOrder() throws {
    let text = ReportText(cells: Self.distinct).text
      .replacing("商业企业", with: "科研机构#").replacing("科研机构\n", with: "商业企业\n")
      .replacing("科研机构#", with: "科研机构")
    let report = try read(text)
    #expect(report.tables[1].state == .missing)
    expectDistinct(report) { $0.table == "requests" }
  }

  @Test func readsNoDisputesUnderIncompleteHeadings() throws {
    let text = ReportText(cells: Self.distinct).text.replacing("复议后起诉", with: "起诉")
    expectDistinct(try read(text)) { $0.table == "disputes" }
  }

  @Test func findsATableOutsideItsSection() throws {
    let text = ReportText(cells: Self.distinct).text
      .replacing("三、收到和处理政府信息公开申请情况\n", with: "")
    let report = try read(text)
    expectDistinct(report)
    #expect(report.section(.requests) == nil)
  }

  @Test func readsOtherTablesWhereOneIsMissing() throws {
    let text = ReportText(cells: Self.distinct).text
    let start = try #require(text.firstRange(of: "三、收到和处理")).upperBound
    let end = try #require(text.firstRange(of: "四、政府信息公开行政复议")).lowerBound
    let report = try read(text[..<start] + "政府信息公开申请情况\n" + text[end...])
    #expect(report.tables.map(\.state) == [.read, .missing, .read])
    expectDistinct(report) { $0.table == "requests" }
  }
}
