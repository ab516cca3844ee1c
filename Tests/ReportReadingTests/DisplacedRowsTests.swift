import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

/// Tables of which a conversion tore rows of numbers from their labels.
@Suite("Rows torn from their labels")
struct DisplacedRowsTests {
  /// Numbers of table 3 that keep every sum, all rows of results different.
  private static let balanced: [String: String] = {
    let form = Form.form2021
    let columns = [
      "naturalPerson", "business", "researchInstitution", "socialOrganization", "legalService",
      "other",
    ]
    let rows = form.cells.filter { $0.table == "requests" && $0.column == "total" }.map(\.row)
    let results = rows.filter {
      !["received", "carriedIn", "processed", "carriedOut"].contains($0)
    }
    var values: [String: [Int]] = [:]
    for (index, row) in results.enumerated() {
      values[row] = columns.indices.map { index * ($0 + 1) }
    }
    let processed = columns.indices.map { column in
      results.reduce(0) { $0 + (values[$1]?[column] ?? 0) }
    }
    values["processed"] = processed
    values["received"] = processed.map { $0 + 1 }
    values["carriedIn"] = columns.map { _ in 2 }
    values["carriedOut"] = columns.map { _ in 3 }
    var cells: [String: String] = [:]
    for (row, numbers) in values {
      for (column, number) in zip(columns, numbers) {
        cells["requests.\(row).\(column)"] = "\(number)"
      }
      cells["requests.\(row).total"] = "\(numbers.reduce(0, +))"
    }
    return cells
  }()

  /// The report with every row a table of its own.
  private var text: String {
    var source = ReportText(cells: Self.balanced, layout: .bars)
    source.agency = "聊城市公安局"
    return source.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("|") ? "\n\($0)\n|---|\n" : String($0) }.joined(separator: "\n")
  }

  /// `text` with the label of a row, and the labels of groups before it, put among the text below or above.
  private func tearing(_ label: String, from text: String, below: Bool = false) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard line.hasPrefix("|"), let found = line.firstRange(of: label) else { return String(line) }
      let numbers = line[found.upperBound...].split(separator: "|").map { $0.filter { $0 != " " } }
        .filter { !$0.isEmpty }
      let row = "| \(numbers.joined(separator: " | ")) |"
      let middle = label.index(label.startIndex, offsetBy: label.count / 2)
      let torn = "\(label[..<middle])\n\(label[middle...])"
      return below ? "\(row)\n|---|\n\n\(torn)" : "\(torn)\n\n\(row)"
    }.joined(separator: "\n")
  }

  private func read(_ text: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(text.utf8), name: "x.md"), path: "x.md")
  }

  private func expectNoWrongNumber(in report: Report, _ comment: Comment) {
    for cell in report.form.cells where cell.table == "requests" {
      guard let read = report.cells[cell.index], read.kind == .number else { continue }
      #expect(read.raw == Self.balanced[cell.id], "\(cell.id), \(comment)")
    }
  }

  private static let labels = [
    "2.其他法律行政法规禁止公开", "5.属于三类内部事务信息", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作",
    "4.无正当理由大量反复申请",
  ]

  @Test(arguments: [false, true]) func areReadWhereOrderAndSumsLeaveOneAssignment(_ below: Bool)
    throws
  {
    var torn = text
    for label in Self.labels { torn = tearing(label, from: torn, below: below) }
    let report = try read(torn)
    for cell in report.form.cells where cell.table == "requests" {
      #expect(report.cells[cell.index]?.raw == Self.balanced[cell.id], "\(cell.id)")
    }
  }

  @Test func areLeftUnreadWhereASumFails() throws {
    let line = Self.balanced["requests.refused.internalAffairs.business"] ?? ""
    let torn = tearing(Self.labels[1], from: text).replacing(
      "| \(line) |", with: "| \((Int(line) ?? 0) + 1) |", maxReplacements: 1)
    let report = try read(torn)
    #expect(report.cells["requests.refused.internalAffairs.business"] == nil)
    #expect(report.tables[1].problems.contains { $0.row == "refused.internalAffairs" })
  }

  @Test func areLeftUnreadWhereOneIsMissing() throws {
    var torn = text
    for label in Self.labels[..<3] { torn = tearing(label, from: torn) }
    let row = try #require(torn.split(separator: "\n").first { $0.hasPrefix("| 3 | 6 | 9 |") })
    let report = try read(torn.replacing(row, with: ""))
    expectNoWrongNumber(in: report, "row lost")
    #expect(report.cells["requests.refused.internalAffairs.total"] == nil)
    #expect(report.cells["requests.unavailable.notHeld.total"] == nil)
  }

  /// A label that was torn off may come to stand above the numbers of any other row.
  @Test func areNeverGivenToTheLabelAboveThem() throws {
    for label in Self.labels {
      let torn = tearing(label, from: text)
      for other in Self.labels where other != label {
        let half = other.index(other.startIndex, offsetBy: 4)
        let report = try read(
          torn.replacing("\n\n| ", with: "\n\(other[..<half])\n\(other[half...])\n\n| "))
        expectNoWrongNumber(in: report, "\(label), \(other)")
      }
    }
  }

  @Test func giveNoWrongNumberWhenRowsAreShuffled() throws {
    var random = SeededGenerator(seed: 31)
    for round in 0..<60 {
      var torn = text
      for label in Self.labels.shuffled(using: &random).prefix(3) {
        torn = tearing(label, from: torn, below: Bool.random(using: &random))
      }
      var lines = torn.split(separator: "\n", omittingEmptySubsequences: false)
      let bare = lines.indices.filter {
        lines[$0].hasPrefix("| ") && !lines[$0].contains { $0.isLetter }
      }
      let (first, second) = (
        bare.randomElement(using: &random), lines.indices.randomElement(using: &random)
      )
      guard let first, let second else { continue }
      let line = lines.remove(at: first)
      lines.insert(line, at: min(second, lines.count))
      let report = try read(lines.joined(separator: "\n"))
      // A row that moved among its unlabelled neighbours only cannot be told from one that did not.
      if lines.filter({ $0.hasPrefix("| ") })
        != torn.split(separator: "\n").filter({ $0.hasPrefix("| ") })
      {
        expectNoWrongNumber(in: report, "round \(round)")
      }
    }
  }

  @Test func readTablesUnderScrapsOfTheirHeadings() throws {
    let heading = try #require(text.split(separator: "\n").first { $0.contains("| 商业企业 |") })
    let scraps = text.replacing(
      heading, with: "\n商业企科研机社会公法律服\n其他\n| 业 | 构 | 益组织 | 务机构 |"
    )
    .replacing("| 法人或其他组织 |", with: "|")
    let report = try read(scraps.replacing("| 自然人 |", with: "| 自然人总计 |"))
    #expect(
      report.cells["requests.received.business"]?.raw == Self.balanced["requests.received.business"]
    )
    let swapped = scraps.replacing("商业企科研机", with: "科研机商业企")
    #expect(
      try read(swapped.replacing("| 自然人 |", with: "| 自然人总计 |")).cells["requests.received.business"]
        == nil)
  }

  @Test func readLabelsThatAreWrittenOutOverMergedCells() throws {
    let doubled = text.replacing(
      "| 一、本年新收政府信息公开申请数量 |", with: "| 一、本年新收政府信息公开申请数量 | 一、本年新收政府信息公开申请数量 |"
    )
    .replacing("| （七）总计 |", with: "| （七）总计 | （七）总计 |")
    let report = try read(doubled)
    for row in ["received", "processed"] {
      #expect(report.cells["requests.\(row).total"]?.raw == Self.balanced["requests.\(row).total"])
    }
  }
}
