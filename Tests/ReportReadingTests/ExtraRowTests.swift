import DisclosureModel
import DocumentReading
import Foundation
import ReportReading
import TestSupport
import Testing

/// Rows that provinces and agencies add to the tables of the official form.
@Suite("Rows beyond the official form")
struct ExtraRowTests {
  private static let values = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  private func read(_ text: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x.txt")
  }

  private func expectOfficialCells(_ report: Report) {
    for cell in Form.form2021.cells {
      #expect(report.cells[cell.index]?.raw == Self.values[cell.id], "\(cell.id)")
      #expect(report.form.cells[cell.index].id == cell.id)
    }
  }

  /// `row` below the row of the table whose label is `label`.
  private func text(
    _ layout: ReportText.Layout, adding row: String, below label: String
  ) -> String {
    let text = ReportText(cells: Self.values, layout: layout).text
    var lines = text.components(separatedBy: layout == .cellPerLine ? "\n\n" : "\n")
    let index = lines.firstIndex { $0.contains(label) } ?? 0
    lines.insert(row, at: index + 1)
    return lines.joined(separator: layout == .cellPerLine ? "\n\n" : "\n")
  }

  @Test func surviveUnderTheirOwnLabels() throws {
    let rows: [ReportText.Layout: String] = [
      .tabRows: "其他主动公开文件\t\t\t3\t4\t5\t", .bars: "| 其他主动公开文件 |  |  | 3 | 4 | 5 |",
      .columns: "其他主动公开文件      3      4      5",
      .cellPerLine: "\t其他主动公开文件\n\t3\n\t4\n\t5",
    ]
    for (layout, row) in rows {
      let report = try read(text(layout, adding: row, below: "行政规范性文件"))
      expectOfficialCells(report)
      let extra = report.form.cells.filter { $0.table == "disclosure.extra" }
      #expect(
        extra.map(\.id) == [
          "disclosure.extra.其他主动公开文件.issued", "disclosure.extra.其他主动公开文件.repealed",
          "disclosure.extra.其他主动公开文件.inForce",
        ], "\(layout)")
      #expect(extra.map { report.cells[$0.index]?.raw } == ["3", "4", "5"], "\(layout)")
      #expect(report.form.key == "2021-2021-2021")
    }
  }

  @Test func areNoPartOfTheSums() throws {
    let row = "小计\t\t" + (1...7).map(String.init).joined(separator: "\t") + "\t"
    let report = try read(text(.tabRows, adding: row, below: "8.属于行政查询事项"))
    expectOfficialCells(report)
    #expect(report.cells["requests.extra.小计.naturalPerson"]?.raw == "1")
    #expect(report.cells["requests.extra.小计.total"]?.raw == "7")
    #expect(report.form.relations.count == Form.form2021.relations.count)
  }

  @Test func areNumberedWhereTheyShareALabel() throws {
    let row = "小计\t\t" + (1...7).map(String.init).joined(separator: "\t") + "\t"
    let first = text(.tabRows, adding: row, below: "8.属于行政查询事项")
    let report = try read(
      first.replacing("\n（四）无法提供", with: "\n\(row.replacing("1", with: "9"))\n（四）无法提供"))
    #expect(report.cells["requests.extra.小计.naturalPerson"] != nil)
  }

  @Test(arguments: ["其他主动公开文件\t\t\t3\t4\t", "其他主动公开文件\t\t\t3\t4\t5\t6\t"])
  func areLeftOutWhereTheirColumnsAreNotCertain(_ row: String) throws {
    let report = try read(text(.tabRows, adding: row, below: "行政规范性文件"))
    expectOfficialCells(report)
    #expect(report.form.cells.count == 200)
  }

  /// It may be the rest of the row above, whose numbers are then not what they seem.
  @Test func makeTheRowAboveUncertainWhereTheyHaveNoLabel() throws {
    let report = try read(text(.tabRows, adding: "\t\t\t3\t4\t5\t", below: "行政规范性文件"))
    for cell in Form.form2021.cells {
      let expected = cell.row == "normativeDocuments" ? nil : Self.values[cell.id]
      #expect(report.cells[cell.index]?.raw == expected, "\(cell.id)")
    }
    #expect(report.form.cells.count == 200)
  }

  @Test func areLeftOutBelowARowThatWasNotRead() throws {
    let text = text(.tabRows, adding: "其他主动公开文件\t\t\t3\t4\t5\t", below: "行政规范性文件")
    let report = try read(
      text.replacing("本年制发件数\t本年废止件数", with: "本年废止件数\t本年制发件数"))
    #expect(report.cells["disclosure.extra.其他主动公开文件.issued"] == nil)
  }

  @Test func surviveInWebPages() throws {
    var html = ReportText(cells: Self.values).html
    let row = try #require(html.range(of: "行政规范性文件"))
    let end = try #require(html[row.upperBound...].range(of: "</tr>")).upperBound
    html.insert(
      contentsOf: "<tr><td>其他主动公开文件</td><td>3</td><td>4</td><td>5</td></tr>", at: end)
    let report = try ReportReader().read(DocumentReader.read(Array(html.utf8)), path: "x.html")
    expectOfficialCells(report)
    #expect(report.cells["disclosure.extra.其他主动公开文件.inForce"]?.raw == "5")
  }
}
