import DocumentReading
import Foundation
import Testing

@Suite("Encodings of web pages")
struct HTMLEncodingTests {
  /// 年度 in each encoding.
  private static let gbk: [UInt8] = [0xC4, 0xEA, 0xB6, 0xC8]
  private static let big5: [UInt8] = [0xA6, 0x7E, 0xAB, 0xD7]
  private static let utf8 = Array("年度".utf8)

  @Test(arguments: [
    ("<meta charset=gb2312>", gbk, "gb18030"),
    ("<META CHARSET = \"GBK\" />", gbk, "gb18030"),
    ("<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>", gbk, "gb18030"),
    ("<meta name=a content=b>\n<meta charset='big5'>", big5, "big5-hkscs"),
    ("", gbk, "gb18030"),
    ("", utf8, "utf-8"),
    ("<meta charset=gb2312>", utf8, "utf-8"),
    ("<meta charset=utf-8>", gbk, "gb18030"),
    ("<meta charset=unheard-of>", gbk, "gb18030"),
  ])
  func areToldByLabelAndBytes(_ meta: String, _ text: [UInt8], _ encoding: String) throws {
    let document = try DocumentReader.read(Array("<html>\(meta)<p>".utf8) + text)
    #expect(document.texts == ["年度"])
    #expect(document.encoding == encoding)
  }

  @Test(arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func areToldByTheByteOrderMarkFirst(_ encoding: String.Encoding) throws {
    let page = "\u{FEFF}<html><meta charset=big5><p>年度</p></html>"
    let document = try DocumentReader.read([UInt8](try #require(page.data(using: encoding))))
    #expect(document.format == "html")
    #expect(document.texts == ["年度"])
  }

  @Test func areFaultsWhereNoneFits() {
    #expect(throws: DocumentReader.Fault.undecodable) {
      try DocumentReader.read(Array("<p>".utf8) + [0xFF, 0xFF])
    }
  }
}

@Suite("Recognising web pages")
struct HTMLRecognitionTests {
  @Test(arguments: [
    "<!DOCTYPE html><p>x", "\n<HTML><p>x", "\u{FEFF}<p style=''>x</p>", "<!-- 一 -->\n<div>x</div>",
    "<?xml version='1.0'?><!DOCTYPE html><html>x</html>", "<table><tr><td>x</table>", "<br/>x",
  ])
  func takesWhatBeginsWithATagOfHTML(_ html: String) {
    #expect(FileFormat.of(Array(html.utf8)) == .html)
  }

  @Test(arguments: [
    "报告<p>", "<某局>报告", "<!-- 一", "<?xml version='1.0'?><w:document>x</w:document>", "<parts>x",
    "<", "<p", "# 报告",
  ])
  func takesOtherTextForText(_ text: String) {
    #expect(FileFormat.of(Array(text.utf8)) == .text)
  }
}
