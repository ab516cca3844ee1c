import Diagnostics
import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Reports in Word files")
struct DocxReportTests {
  private func read(_ cells: [String: String]) throws -> Report {
    let bytes = ReportDocx(ReportText(cells: cells)).bytes
    return try ReportReader().read(DocumentReader.read(bytes), path: "x.docx")
  }

  /// Values that are all different, so that no shift can go unseen.
  private static let distinct = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  @Test func keepEveryCellAndEverySection() throws {
    let report = try read(Self.distinct)
    for cell in report.form.cells {
      #expect(report.cells[cell.index]?.raw == String(1000 + cell.index), "\(cell.id)")
    }
    #expect(report.tables.map(\.state) == [.read, .read, .read])
    #expect(
      report.sections.map(\.ordinal).filter { !$0.isEmpty } == ["一、", "二、", "三、", "四、", "五、", "六、"])
    #expect(report.section(.overview) != nil)
  }

  @Test func keepBlankCellsBlankAndInTheirColumns() throws {
    var random = SeededGenerator(seed: 2023)
    for _ in 0..<5 {
      var cells = Self.distinct
      for cell in Form.form2021.cells where Int.random(in: 0..<3, using: &random) == 0 {
        cells[cell.id] = ""
      }
      let report = try read(cells)
      for cell in report.form.cells {
        #expect(report.cells[cell.index]?.raw == cells[cell.id], "\(cell.id)")
      }
    }
  }

  @Test func haveNoNumberWhereAllIsBlank() throws {
    let report = try read(Dictionary(uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, "") }))
    #expect(report.form.cells.allSatisfy { report.cells[$0.index]?.kind == .blank })
  }

  @Test func nameTheCellOfTheTable() throws {
    let index = try #require(Form.form2021.index(of: "requests.granted.business"))
    let place = try #require(try read(Self.distinct).cells[index]?.place.cell)
    #expect(place.table == 2)
    // Three rows of headings and two of requests above it; three columns of labels and one before it.
    #expect([place.row, place.column] == [6, 5])
  }
}
