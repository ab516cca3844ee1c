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

  /// One harm to a number's cell or its row.
  private enum Damage: CaseIterable {
    case dropCell, doubleCell, addBlankCell, dropRow, doubleRow, widenCell
  }

  @Test func giveNoWrongNumberWhenDamaged() throws {
    var random = SeededGenerator(seed: 2021)
    let original = ReportDocx(ReportText(cells: Self.distinct)).file
    for round in 0..<120 {
      var file = original
      let number = String(1000 + Int.random(in: 0..<200, using: &random))
      let damage = try #require(Damage.allCases.randomElement(using: &random))
      try apply(damage, to: number, in: &file.body)
      let report = try ReportReader().read(DocumentReader.read(file.bytes), path: "x.docx")
      for cell in report.form.cells {
        guard let read = report.cells[cell.index], read.kind == .number else { continue }
        #expect(read.raw == Self.distinct[cell.id], "round \(round), \(damage): \(cell.id)")
      }
    }
  }

  private func apply(_ damage: Damage, to number: String, in body: inout String) throws {
    let cell = WordFile.cell(number)
    let found = try #require(body.firstRange(of: cell))
    let start = try #require(body[..<found.lowerBound].ranges(of: "<w:tr>").last).lowerBound
    let end = try #require(body[found.upperBound...].firstRange(of: "</w:tr>")).upperBound
    let row = String(body[start..<end])
    switch damage {
    case .dropCell: body.replaceSubrange(found, with: "")
    case .doubleCell: body.replaceSubrange(found, with: cell + cell)
    case .addBlankCell: body.replaceSubrange(found, with: cell + WordFile.cell(""))
    case .widenCell:
      body.replaceSubrange(found, with: WordFile.cell(number, properties: WordFile.span(2)))
    case .dropRow: body.replaceSubrange(start..<end, with: "")
    case .doubleRow: body.replaceSubrange(start..<end, with: row + row)
    }
  }

  @Test func nameTheCellOfTheTable() throws {
    let index = try #require(Form.form2021.index(of: "requests.granted.business"))
    let place = try #require(try read(Self.distinct).cells[index]?.place.cell)
    #expect(place.table == 2)
    // Three rows of headings and two of requests above it; three columns of labels and one before it.
    #expect([place.row, place.column] == [6, 5])
  }
}
