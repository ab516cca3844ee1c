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

  @Test func refusesARowWithMoreThanItsColumns() {
    #expect(throws: CSVTable.Fault.fieldCount(line: 2, found: 3, expected: 2)) {
      try CSVTable(Array("a,b\n1,2,3\n".utf8), fillingShortRows: true)
    }
  }
}
