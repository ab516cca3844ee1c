import Diagnostics
import DocumentReading
import Foundation
import Storing
import Testing

@Suite("Reading files into documents")
struct DocumentReaderTests {
  private func fragments(_ text: String) throws -> [String] {
    let document = try DocumentReader.read(Array(text.utf8))
    return document.fragments.map { String(decoding: document.text[$0.range], as: UTF8.self) }
  }

  @Test func makesEachLineAFragmentAndLeavesBlankLinesOut() throws {
    #expect(try fragments("一\n\n 二　\n三") == ["一", "二", "三"])
  }

  @Test func takesALeadingTabAsTheMarkOfACell() throws {
    let document = try DocumentReader.read(Array("\t甲\n\t\n乙".utf8))
    #expect(document.fragments.map(\.kind) == [.marked, .marked, .line])
    #expect(document.fragments.map(\.range.isEmpty) == [false, true, false])
    #expect(document.fragments.map(\.place.line) == [1, 2, 3])
  }

  @Test func splitsRowsAtTabsAndKeepsEmptyCells() throws {
    #expect(try fragments("甲\t\t1\t") == ["甲", "", "1", ""])
    #expect(try fragments("\t\t乙") == ["", "", "乙"])
  }

  @Test func splitsRowsAtVerticalBarsThatBeginTheLine() throws {
    #expect(try fragments("| 规章 | 0 | |\n|---|:-:|---|\n|甲|乙") == ["规章", "0", "", "甲", "乙"])
    #expect(try fragments("甲|乙|丙\n|甲") == ["甲|乙|丙", "|甲"])
  }

  @Test func splitsRowsAtWideGapsBetweenShortWords() throws {
    #expect(try fragments("  规章      0    12") == ["规章", "0", "12"])
    #expect(try fragments("信息内容   本年处理决定数量") == ["信息内容", "本年处理决定数量"])
    #expect(try fragments("一、  总体情况\n(1)  概述") == ["一、  总体情况", "(1)  概述"])
    let sentence = "主动公开了政府信息六十条  其中通过政府门户网站公开的在四十条以上"
    #expect(try fragments(sentence) == [sentence])
  }

  @Test func beginsRowsAfterBlankLinesAndAtLinesOfSeveralCells() throws {
    let document = try DocumentReader.read(Array("\t甲\n\t1\n\n\t乙\n丙\t2\t\n\t3".utf8))
    #expect(
      document.fragments.map(\.startsRow)
        == [true, false, true, true, false, false, true])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func countsLinesWhateverEndsThem(_ end: String) throws {
    let document = try DocumentReader.read(Array("一\(end)\(end)三\(end)".utf8))
    #expect(document.fragments.map(\.place.line) == [1, 3])
  }

  @Test func leavesTheByteOrderMarkOut() throws {
    #expect(try fragments("\u{FEFF}报告") == ["报告"])
  }

  @Test func readsTextInGB18030() throws {
    // 政府 in GB18030, and 㐀, which takes four bytes.
    let bytes: [UInt8] = [0xD5, 0xFE, 0xB8, 0xAE, 0x81, 0x39, 0xEE, 0x39]
    let document = try DocumentReader.read(bytes)
    #expect(document.encoding == "gb18030")
    #expect(String(decoding: document.text, as: UTF8.self) == "政府㐀")
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func readsTextInUTF16WithAByteOrderMark(_ encoding: String.Encoding) throws {
    let data = try #require("\u{FEFF}年度报告\n".data(using: encoding))
    let document = try DocumentReader.read([UInt8](data))
    #expect(String(decoding: document.text, as: UTF8.self) == "年度报告\n")
  }

  @Test func namesTheDigestOfTheFileItself() throws {
    #expect(
      Digest(of: Array("abc".utf8)).text
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let document = try DocumentReader.read([0xEF, 0xBB, 0xBF, 0x61])
    #expect(document.sha256 == Digest(of: [0xEF, 0xBB, 0xBF, 0x61]).text)
  }

  @Test(arguments: [
    ([], DocumentReader.Fault.empty),
    (Array(" \n\t".utf8), .empty),
    ([0, 0, 0, 0], .binary),
    (Array("%PDF-1.7".utf8), .unsupported(.pdf)),
    ([0x50, 0x4B, 0x03, 0x04, 0x14], .damaged),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .unsupported(.ole)),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D], .unsupported(.image)),
    ([0x61, 0x00, 0x62, 0x01], .binary),
    ([0x61, 0xFF, 0xFF, 0x62], .undecodable),
  ])
  func saysWhyAFileGivesNoDocument(_ bytes: [UInt8], _ fault: DocumentReader.Fault) {
    #expect(throws: fault) { try DocumentReader.read(bytes) }
  }
}
