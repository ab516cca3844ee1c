import Diagnostics
import Testing

@testable import DocumentReading

@Suite("Text in columns") struct LayoutTextTests {
  private func cells(_ text: String) throws -> [String] {
    let document = try DocumentReader.read(Array(text.utf8))
    return document.fragments.filter(\.isCell).map {
      String(decoding: document.text[$0.range], as: UTF8.self)
    }
  }

  private let head = "        项目            甲      乙      丙\n"

  @Test func isReadByItsColumns() throws {
    let rows =
      "第一类信息公开        11      12      13\n第二类信息            21              23\n第三类                31      32      33\n"
    let more = "第四类                41      42      43\n\u{C}"
    #expect(
      try cells(head + rows + more).suffix(16) == [
        "第一类信息公开", "11", "12", "13", "第二类信息", "21", "", "23", "第三类", "31", "32", "33",
        "第四类", "41", "42", "43",
      ])
  }

  @Test func isReadByItsColumnsInTablesOfAnyLength() throws {
    let rows = (101...500).map {
      "第\($0)类信息        \($0)     \($0)     \($0)\n"
    }
    let cells = try cells(head + rows.joined() + "\u{C}")
    let expected = (101...500).flatMap {
      ["第\($0)类信息", "\($0)", "\($0)", "\($0)"]
    }
    let isRead = cells.suffix(expected.count).elementsEqual(expected)
    #expect(isRead)
  }

  @Test func hasNoColumnsWhereValuesAreNotBelowEachOther() throws {
    let rows =
      "第一类      11      12      13\n第二类信息公开情况      21      22      23\n第三类      31      32      33\n"
    #expect(
      LayoutText.parse(Array((rows + "\u{C}").utf8), lines: LineIndex(Array((rows + "\u{C}").utf8)))
        == nil)
  }

  @Test func mayEndPagesWithAnyNumber() throws {
    let rows = (1...9).map { "第\($0)类信息公开情况        \($0)1      \($0)2      \($0)3\n" }
    let page = rows.joined() + "\(Int.min)\n\u{C}" + rows.joined() + "\(Int.max)\n\u{C}"
    #expect(try cells(head + page + page).count(where: { $0 == "91" }) == 4)
  }

  @Test func isRemarkedOnWhereBytesAreDamaged() throws {
    let rows = (1...9).map { "第\($0)类信息公开情况        \($0)1      \($0)2      \($0)3\n" }
    let bytes = Array((head + rows.joined()).utf8) + [0xE4, 0xB8, 0x0A, 0x0C]
    let document = try DocumentReader.read(bytes)
    #expect(LayoutText.parse(document.source, lines: document.lines) != nil)
    #expect(document.remarks == [Remark(.damagedBytes(2), line: 11)])
  }

  @Test func hasNoColumnsWithoutPages() {
    let rows = Array(
      "甲      11      12      13\n乙      21      22      23\n丙      31      32      33\n".utf8)
    #expect(LayoutText.parse(rows, lines: LineIndex(rows)) == nil)
  }
}
