import Diagnostics
import DocumentReading
import TestSupport
import Testing

@Suite("Tables of Word files")
struct DocxTableTests {
  private func cells(_ body: String) throws -> [String] {
    try DocumentReader.read(WordFile(body).bytes).cells
  }

  @Test func marksEveryCellAndBeginsEveryRow() throws {
    let table = WordFile.table(
      WordFile.row(WordFile.cell("甲"), WordFile.cell("")),
      WordFile.row(WordFile.cell("乙"), WordFile.cell("2")))
    let document = try DocumentReader.read(WordFile(table + table).bytes)
    #expect(document.cells.prefix(4) == ["1.1.1 甲", "1.1.2 ", "1.2.1 乙", "1.2.2 2"])
    #expect(document.cells.last == "2.2.2 2")
    #expect(document.fragments.allSatisfy { $0.kind == .marked })
    #expect(document.fragments.prefix(4).map(\.startsRow) == [true, false, true, false])
  }

  @Test func countsMergedCellsAsWideAsTheyAre() throws {
    let table = WordFile.table(
      WordFile.row(WordFile.cell("头", properties: WordFile.span(3)), WordFile.cell("尾")),
      "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>\(WordFile.cell("丙"))</w:tr>")
    #expect(try cells(table) == ["1.1.1 头", "1.1.4 尾", "1.2.3 丙"])
  }

  @Test func givesAMergedCellOnceInTheRowWhereItBegins() throws {
    let table = WordFile.table(
      WordFile.row(WordFile.cell("组", properties: WordFile.mergeStart), WordFile.cell("1")),
      WordFile.row(WordFile.cell("", properties: WordFile.mergeEnd), WordFile.cell("2")),
      WordFile.row(WordFile.cell("", properties: WordFile.mergeEnd), WordFile.cell("3")))
    let document = try DocumentReader.read(WordFile(table).bytes)
    #expect(document.cells == ["1.1.1 组", "1.1.2 1", "1.2.2 2", "1.3.2 3"])
    #expect(document.fragments.map(\.startsRow) == [true, false, true, true])
  }

  @Test func keepsACellThatGoesOnFromNowhere() throws {
    let table = WordFile.table(
      WordFile.row(WordFile.cell("甲", properties: WordFile.mergeEnd), WordFile.cell("1")),
      WordFile.row(WordFile.cell("乙"), WordFile.cell("2", properties: WordFile.mergeEnd)))
    #expect(try cells(table) == ["1.1.1 甲", "1.1.2 1", "1.2.1 乙", "1.2.2 2"])
  }

  @Test func joinsTheParagraphsOfACell() throws {
    let cell =
      "<w:tc>\(WordFile.paragraph("行政"))<w:p/>\(WordFile.paragraph("许可"))"
      + "<w:p><w:r><w:t>7</w:t><w:br/><w:t>13</w:t></w:r></w:p></w:tc>"
    #expect(try cells(WordFile.table(WordFile.row(cell))) == ["1.1.1 行政 许可 7 13"])
  }

  @Test func leavesDeletedRowsAndCellsOut() throws {
    let table = WordFile.table(
      "<w:tr><w:trPr><w:del/></w:trPr>\(WordFile.cell("删"))</w:tr>",
      WordFile.row(WordFile.cell("删", properties: "<w:cellDel/>"), WordFile.cell("留")))
    #expect(try cells(table) == ["1.1.1 留"])
  }

  @Test func findsRowsAndCellsInContentControls() throws {
    let cell = "<w:sdt><w:sdtContent>\(WordFile.cell("1"))</w:sdtContent></w:sdt>"
    let row =
      "<w:sdt><w:sdtContent>\(WordFile.row(WordFile.cell("甲"), cell))</w:sdtContent></w:sdt>"
    #expect(try cells(WordFile.table(row)) == ["1.1.1 甲", "1.1.2 1"])
  }

  @Test func walksIntoTablesInsideACellThatFramesThem() throws {
    let inner = WordFile.table(WordFile.row(WordFile.cell("内"), WordFile.cell("1")))
    let frame =
      "<w:tc>\(WordFile.paragraph("标题"))\(inner)\(WordFile.paragraph("附注"))</w:tc>"
    let document = try DocumentReader.read(
      WordFile(WordFile.table(WordFile.row(frame, WordFile.cell("外")))).bytes)
    #expect(document.cells == ["1.1.1 标题", "2.1.1 内", "2.1.2 1", "1.1.1 附注", "1.1.2 外"])
    #expect(document.fragments.map(\.kind) == [.line, .marked, .marked, .line, .marked])
  }

  @Test func readsTextBoxesOfARowAfterIt() throws {
    let box =
      "<w:tc><w:p><w:r><w:t>甲</w:t><w:pict><w:txbxContent>\(WordFile.paragraph("框"))"
      + "</w:txbxContent></w:pict></w:r></w:p></w:tc>"
    let texts = try WordFile(WordFile.table(WordFile.row(box, WordFile.cell("1")))).texts()
    #expect(texts == ["甲", "1", "框"])
  }

  @Test(arguments: ["-5", "99999999999999999999", "9223372036854775807", "x"])
  func survivesSpansThatAreNoWidth(_ span: String) throws {
    let properties = "<w:gridSpan w:val=\"\(span)\"/>"
    let row = WordFile.row(WordFile.cell("1", properties: properties), WordFile.cell("2"))
    #expect(try WordFile(WordFile.table(row)).texts() == ["1", "2"])
  }
}

extension Document {
  /// Table, row, column and text of every fragment that stands in a table.
  fileprivate var cells: [String] {
    zip(fragments, strings).compactMap { fragment, text in
      fragment.place.cell.map { "\($0.table).\($0.row).\($0.column) \(text)" }
    }
  }
}
