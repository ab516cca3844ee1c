import Diagnostics
import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Reading reports from web pages")
struct WebPageTests {
  /// Values that are all different, so that no shift can go unseen.
  private static let distinct = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  private func read(_ html: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(html.utf8)), path: "x.html")
  }

  @Test func givesEveryCellOfTablesWithMergedCells() throws {
    let report = try read(ReportText(cells: Self.distinct).html)
    for cell in report.form.cells {
      #expect(report.cells[cell.index]?.raw == String(1000 + cell.index), "\(cell.id)")
    }
    #expect(report.tables.allSatisfy { $0.state == .read && $0.problems.isEmpty })
    #expect(report.source.format == "html")
  }

  @Test func givesTheSameReportAsText() throws {
    let source = ReportText(cells: Self.distinct)
    let page = try read(source.html)
    let text = try ReportReader().read(DocumentReader.read(source.bytes), path: "x.txt")
    #expect(page.agency == text.agency)
    #expect(page.title.value == text.title.value)
    #expect(page.period?.value == text.period?.value)
    #expect(page.contact == text.contact)
    #expect(page.sections.map(\.key) == text.sections.map(\.key))
    #expect(
      page.sections.map { $0.blocks.map(\.text) } == text.sections.map { $0.blocks.map(\.text) })
  }

  @Test func keepsBlankCellsBlankAndInTheirColumns() throws {
    for blank in Form.form2021.cells where blank.index % 7 == 3 {
      var cells = Self.distinct
      cells[blank.id] = blank.index % 2 == 0 ? "" : "&nbsp;"
      let report = try read(ReportText(cells: cells).html)
      for cell in report.form.cells {
        let expected = cell.id == blank.id ? "" : String(1000 + cell.index)
        #expect(report.cells[cell.index]?.raw == expected, "\(cell.id)")
      }
    }
  }

  @Test func namesLineAndCellOfEveryValue() throws {
    let html = ReportText(cells: Self.distinct).html
    let lines = html.split(separator: "\n", omittingEmptySubsequences: false)
    let report = try read(html)
    for cell in report.form.cells {
      let place = try #require(report.cells[cell.index]?.place)
      #expect(lines[place.line - 1].contains(">\(1000 + cell.index)<"), "\(cell.id)")
    }
    let place = report.cells["requests.unavailable.requiresCreation.business"]?.place.cell
    #expect(place == CellPlace(table: 2, row: 17, column: 5))
  }

  @Test func findsATitleThatOnlyTheWindowHas() throws {
    let html = ReportText(cells: Self.distinct).html
      .replacing("<h1>聊城市公安局2023年政府信息公开工作年度报告</h1>", with: "<h1>政府信息公开年报</h1>")
      .replacing(
        "<meta", with: "<title>聊城市公安局2023年政府信息公开工作年度报告_通知公告_聊城市人民政府</title><meta")
    let report = try read(html)
    #expect(report.agency.name == "聊城市公安局")
    #expect(report.year == 2023)
    #expect(report.title.value == "聊城市公安局2023年政府信息公开工作年度报告")
  }

  @Test func prefersTheTitleOfTheText() throws {
    let html = ReportText(cells: Self.distinct).html
      .replacing("<meta", with: "<title>某网2020年政府信息公开工作年度报告</title><meta")
    #expect(try read(html).year == 2023)
  }

  @Test func readsNumbersUnderTheHeadingsOfAFormerFormAsThatForms() throws {
    let html = ReportText(cells: Self.distinct).html
      .replacing("本年制发件数", with: "本年新制作数量").replacing("本年废止件数", with: "本年新公开数量")
      .replacing("现行有效件数", with: "对外公开总数量")
    let report = try read(html)
    #expect(report.cells["disclosure.regulations.issued"] == nil)
    #expect(report.cells["disclosure.regulations.newlyMade"]?.raw == "1000")
    #expect(report.cells["disclosure.normativeDocuments.totalPublished"]?.raw == "1005")
    // The other rows stand under headings that the former form does not have.
    let others = report.form.cells.filter { $0.table == "disclosure" && $0.index >= 6 }
    #expect(others.allSatisfy { report.cells[$0.index] == nil })
  }
}
