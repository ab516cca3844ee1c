import Testing

@testable import DocumentReading

@Suite("Tables over the end of a page") struct TornTableTests {
  private func table(_ rows: [[String]], page: Int) -> RuledTable {
    RuledTable(
      page: page, left: 1000, right: 1000 + 5000 * (rows.first?.count ?? 0), top: 1000,
      rows: rows.enumerated().map { index, row in
        row.enumerated().map { column, text in
          RuledTable.Cell(
            left: 1000 + 5000 * column, right: 6000 + 5000 * column, rows: index..<index + 1,
            text: Array(text.utf8), isDoubtful: false)
        }
      })
  }

  /// The rows that are left of the two parts, with `?` before what is doubtful.
  private func joined(_ above: [[String]], _ below: [[String]]) -> [[String]] {
    var (first, second) = (table(above, page: 1), table(below, page: 2))
    var torn = TornTables()
    torn.join(&first, &second)
    return (first.rows + second.rows).filter { !$0.isEmpty }
      .map { $0.map { ($0.isDoubtful ? "?" : "") + String(decoding: $0.text, as: UTF8.self) } }
  }

  @Test func keepWholeRows() {
    let (above, below) = (["1.重复申请", "1", "2"], ["2.其他", "3", ""])
    #expect(joined([above], [below]) == [above, below])
    #expect(joined([["规章", "1", "2"]], [["行政许可", "3", ""]]).count == 2)
  }

  @Test func joinALabel() {
    #expect(
      joined([["5.重新出具", "4", "0"]], [["已获取信息", "", ""], ["6.其他", "1", "1"]])
        == [["5.重新出具已获取信息", "4", "0"], ["6.其他", "1", "1"]])
  }

  @Test func joinALabelWithTheValuesBelow() {
    #expect(joined([["5.重新出具", "", ""]], [["已获取信息", "4", "0"]]) == [["5.重新出具已获取信息", "4", "0"]])
    #expect(joined([["5.重新出具", "", ""]], [["", "4", "0"]]) == [["5.重新出具", "4", "0"]])
  }

  @Test func keepValuesBelowHeadings() {
    let (above, below) = (["项目", "自然人", "总计"], ["规章", "4", "0"])
    #expect(joined([above], [below]) == [above, below])
  }

  @Test func dropHeadingsThatAreRepeated() {
    let heading = ["项目", "自然人", "总计"]
    #expect(
      joined([heading, ["1.规章", "4", "0"]], [heading, ["2.其他", "1", "1"]])
        == [heading, ["1.规章", "4", "0"], ["2.其他", "1", "1"]])
  }

  @Test func doubtValuesOfWhichNothingTellsTheRow() {
    #expect(
      joined([["", "", ""]], [["重新出具", "4", "0"]]) == [["?", "?", "?"], ["?重新出具", "?4", "?0"]])
  }

  @Test func leaveTablesOfAnotherWidthAlone() {
    #expect(joined([["5.重新出具", "", ""]], [["其他", "4"]]) == [["5.重新出具", "", ""], ["其他", "4"]])
  }
}
