import Testing

@testable import Tables

@Suite("CSV tables")
struct CSVTableTests {
  @Test func fillsShortRowsWhereThatIsAskedFor() throws {
    let bytes = Array("a,b,c\n1\n1,2,3\n1,2,3,,\n".utf8)
    let table = try CSVTable(bytes, fillingShortRows: true)
    #expect(table.rows.map(\.fields) == [["1", "", ""], ["1", "2", "3"], ["1", "2", "3"]])
    #expect(throws: CSVTable.Fault.fieldCount(line: 2, found: 1, expected: 3)) {
      try CSVTable(bytes)
    }
  }

  @Test(arguments: ["a,b\n\"1\"x,2\n", "a,b\n1,\"2\" \n", "a,b\n1,\"2\"\"\"3\n"])
  func refusesTextBehindAClosingQuote(text: String) {
    #expect(throws: CSVTable.Fault.textAfterQuote(line: 2)) {
      try CSVTable(Array(text.utf8), fillingShortRows: true)
    }
  }

  @Test func takesQuotedFieldsToTheEndOfALine() throws {
    let table = try CSVTable(Array("a,b\r\n\"1\",\"2,\"\"3\n4\"\r\n\"5\",\"6\"".utf8))
    #expect(table.rows.map(\.fields) == [["1", "2,\"3\n4"], ["5", "6"]])
  }

  @Test func refusesARowWithMoreThanItsColumns() {
    #expect(throws: CSVTable.Fault.fieldCount(line: 2, found: 3, expected: 2)) {
      try CSVTable(Array("a,b\n1,2,3\n".utf8), fillingShortRows: true)
    }
  }
}
