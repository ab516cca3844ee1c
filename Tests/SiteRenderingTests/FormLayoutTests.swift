import DisclosureModel
import Testing

@testable import SiteRendering

@Suite("The layout of the form's tables")
struct FormLayoutTests {
  let layout = FormLayout(.form2021)

  @Test func laysOutTheTableOfRequestsAsTheFormDoes() throws {
    let block = try #require(layout.tables.first { $0.table.key == "requests" }?.blocks.first)
    #expect(block.labelWidth == 3)
    #expect(block.rows.count == 25)
    #expect(block.rows.allSatisfy { $0.cells.count == 7 })
    let header = block.headerRows.map { $0.map { "\($0.text) \($0.columns)×\($0.rows)" } }
    #expect(
      header == [
        ["申请人情况 7×1"], ["自然人 1×2", "法人或其他组织 5×1", "总计 1×2"],
        ["商业企业 1×1", "科研机构 1×1", "社会公益组织 1×1", "法律服务机构 1×1", "其他 1×1"],
      ])
    let first = block.rows[2].labels.map { "\($0.text) \($0.columns)×\($0.rows)" }
    #expect(first == ["三、本年度办理结果 1×22", "（一）予以公开 2×1"])
    let refused = block.rows[4].labels.map { "\($0.text) \($0.columns)×\($0.rows)" }
    #expect(refused == ["（三）不予公开 1×8", "1.属于国家秘密 1×1"])
    #expect(block.rows[24].labels.map(\.columns) == [3])
  }

  @Test func laysOutTheTableOfDisputesWithoutRowLabels() throws {
    let block = try #require(layout.tables.first { $0.table.key == "disputes" }?.blocks.first)
    #expect(block.labelWidth == 0)
    #expect(block.rows.map(\.cells.count) == [15])
    #expect(block.headerRows.map(\.count) == [2, 7, 10])
    #expect(block.headerRows[0].map(\.columns) == [5, 10])
  }

  @Test func givesEachArticleOfTheFirstTableItsOwnBlock() {
    let blocks = layout.tables.first { $0.table.key == "disclosure" }?.blocks ?? []
    #expect(blocks.map(\.block.width) == [3, 1, 1, 1])
    #expect(blocks.map(\.rows.count) == [2, 1, 2, 1])
  }

  /// Spans leave no hole and overlap nowhere.
  @Test func coversEveryColumnOfEveryRowOnce() {
    for block in layout.tables.flatMap(\.blocks) {
      let corner = BlockLayout.Header(
        text: "", columns: block.labelWidth, rows: block.headerRows.count, isGroup: false)
      let header = block.headerRows.enumerated().map { row, headers in
        (row == 0 && block.labelWidth > 0 ? [corner] : []) + headers
      }
      expectFullGrid(header, columns: block.labelWidth + block.block.width)
      expectFullGrid(block.rows.map(\.labels), columns: block.labelWidth)
    }
  }

  @Test func namesEveryCellOnce() {
    let cells = layout.tables.flatMap(\.blocks).flatMap(\.rows).flatMap { Array($0.cells) }
    #expect(cells == Array(Form.form2021.cells.indices))
  }

  private func expectFullGrid(_ rows: [[BlockLayout.Header]], columns: Int) {
    var grid = Array(repeating: Array(repeating: 0, count: columns), count: rows.count)
    for (row, headers) in rows.enumerated() {
      for header in headers {
        guard let column = grid[row].firstIndex(of: 0) else {
          Issue.record("\(header.text) stands beyond the last column")
          continue
        }
        for y in row..<row + header.rows {
          for x in column..<column + header.columns {
            guard y < rows.count, x < columns else {
              Issue.record("\(header.text) reaches out of the table")
              continue
            }
            grid[y][x] += 1
          }
        }
      }
    }
    #expect(grid.allSatisfy { $0.allSatisfy { $0 == 1 } })
  }
}
