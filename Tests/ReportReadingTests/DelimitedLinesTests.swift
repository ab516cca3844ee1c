import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Tables whose cells stand between commas or semicolons")
struct DelimitedLinesTests {
  private static let values = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  /// The report with its tables as lines of values.
  private func text(_ separator: String, quoted: Bool, grouped: Bool = false) -> String {
    let lines = ReportText(cells: Self.values, layout: .bars).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line -> String in
      guard line.hasPrefix("| ") else { return String(line) }
      let cells = line.dropFirst(2).dropLast(2).split(
        separator: " | ", omittingEmptySubsequences: false)
      return cells.map { cell in
        let isNumber = Int(cell) != nil
        let text = grouped && isNumber ? "\(cell.dropLast(3)),\(cell.suffix(3))" : String(cell)
        return quoted ? "\"\(text)\"" : text
      }.joined(separator: separator)
    }.joined(separator: "\n")
  }

  private func read(_ text: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x.csv")
  }

  @Test(arguments: [(",", true), (",", false), (";", false), (";", true)])
  func areReadByTheirLabels(_ separator: String, _ quoted: Bool) throws {
    let report = try read(text(separator, quoted: quoted))
    for cell in report.form.cells where cell.table != "disputes" {
      #expect(report.cells[cell.index]?.raw == Self.values[cell.id], "\(cell.id)")
      #expect(report.cells[cell.index]?.reading == .printed)
    }
  }

  @Test func keepTheirSeparatorsOfThousandsInQuotes() throws {
    let report = try read(text(",", quoted: true, grouped: true))
    let cell = try #require(report.cells["requests.granted.total"])
    #expect(cell.value?.description == Self.values["requests.granted.total"])
    #expect(cell.raw.contains(","))
  }

  @Test func giveNoWrongNumberWhereThousandsLookLikeCells() throws {
    let report = try read(text(",", quoted: false, grouped: true))
    for cell in report.form.cells {
      guard let read = report.cells[cell.index], read.kind == .number else { continue }
      #expect(read.value?.description == Self.values[cell.id], "\(cell.id)")
    }
  }

  @Test func leaveSentencesWithCommasAlone() throws {
    var text = ReportText()
    text.overview = "一是加强领导,明确责任;二是落实措施,共公开信息60条,受理申请3件。\n公开渠道,网站,5"
    let report = try read(text.text)
    #expect(
      report.section(.overview)?.blocks.map(\.text).joined()
        == text.overview.replacing("\n", with: ""))
  }
}
