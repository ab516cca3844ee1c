import Tables
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
  func cell(_ text: String) -> String {
    var csv = CSVWriter(columns: ["c"])
    csv.text(text)
    csv.endRow()
    return String(decoding: csv.bytes.dropFirst(3 + 3).dropLast(2), as: UTF8.self)
  }

  @Test(arguments: ["=1+1", "'=1", "''=1", "-8", "甲", "'甲", "@a", ""])
  func aTextCanBeHadBackAsItWas(_ text: String) throws {
    var table = CSVWriter(columns: ["a", "b"])
    table.text(text)
    table.text("x")
    table.endRow()
    let cell = try CSVTable(table.bytes).rows[0].fields[0]
    #expect(CSVWriter.original(of: cell) == text)
  }

  @Test func beginsWithAByteOrderMarkAndEndsLinesWithCRLF() {
    var csv = CSVWriter(columns: ["机关", "value"])
    csv.text("聊城市公安局")
    csv.number(14)
    csv.endRow()
    csv.text(nil)
    csv.number(decimal: "1060.8956")
    csv.endRow()
    #expect(
      String(decoding: csv.bytes, as: UTF8.self)
        == "\u{FEFF}机关,value\r\n聊城市公安局,14\r\n,1060.8956\r\n")
  }

  @Test func whatItWritesCanBeReadBack() throws {
    let texts = ["a,b", "say \"yes\"", "two\nlines", "two\r\nlines", "", " space ", "勾稽", "-"]
    var csv = CSVWriter(columns: ["text", "number"])
    for (number, text) in texts.enumerated() {
      csv.text(text)
      csv.number(number)
      csv.endRow()
    }
    let table = try CSVTable(csv.bytes)
    #expect(table.columns == ["text", "number"])
    #expect(table.rows.map(\.fields) == texts.enumerated().map { [$1, String($0)] })
  }

  @Test(arguments: [
    "=1+1", "@SUM(A1)", "\tx", "+cmd|' /C calc'!A0", "-2+3+cmd|x", "＝1+1", "＠x", "－x", "'=1",
    "''=1",
  ])
  func putsAnApostropheBeforeWhatWouldBeAFormula(text: String) {
    #expect(cell(text) == "'\(text)")
  }

  @Test(arguments: ["-", "－", "-8", "+5.2%", "--", "'", "it's", "'quoted'", "1=1", "a@b", "25.1万"])
  func leavesHarmlessTextsAlone(text: String) {
    #expect(cell(text) == text)
  }

  @Test func keepsNegativeNumbersAndTreatsOtherWordsAsTexts() {
    var csv = CSVWriter(columns: ["a", "b"])
    csv.number(decimal: "-8")
    csv.number(decimal: "=8")
    csv.endRow()
    #expect(String(decoding: csv.bytes.dropFirst(3), as: UTF8.self) == "a,b\r\n-8,'=8\r\n")
  }
}

@Suite("Cells made once for many rows")
struct CSVCellsTests {
  @Test func standAsIfTheyHadBeenWritten() {
    var written = CSVWriter(columns: ["a", "b", "c"])
    var made = CSVWriter(columns: ["a", "b", "c"])
    let pair = CSVCells {
      $0.text("=1, \"2\"")
      $0.number(7)
    }
    let single = CSVCells("机关\n")
    for _ in 0..<2 {
      written.text("=1, \"2\"")
      written.number(7)
      written.text("机关\n")
      written.endRow()
      made.cells(pair)
      made.cells(single)
      made.endRow()
    }
    #expect(made.bytes == written.bytes)
  }

  @Test func mayBeEmpty() {
    var table = CSVWriter(columns: ["a", "b"])
    table.cells(CSVCells(""))
    table.cells(CSVCells("x"))
    table.endRow()
    #expect(String(decoding: table.bytes, as: UTF8.self) == "\u{FEFF}a,b\r\n,x\r\n")
  }
}
