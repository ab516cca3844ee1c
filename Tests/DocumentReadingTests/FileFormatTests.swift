import Diagnostics
import DocumentReading
import TestSupport
import Testing

@Suite("Recognising formats")
struct FileFormatTests {
  /// A container of Office before 2007 with one stream of this name.
  private static func container(_ stream: String) -> [UInt8] {
    var bytes: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1528)
    let name = stream.utf8.flatMap { [$0, UInt8(0)] }
    bytes.replaceSubrange(1024..<1024 + name.count, with: name)
    bytes[1024 + 64] = UInt8(name.count + 2)
    return bytes
  }

  @Test(
    arguments: [
      (container("WordDocument"), .doc), (container("Workbook"), .xls), (container("Book"), .xls),
      (container("PowerPoint Document"), .ppt), (container("Other"), .ole),
      (Array("{\\rtf1\\ansi".utf8), .rtf), (Array("Rar!".utf8) + [0x1A, 0x07, 0x00], .archive),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], .archive),
      (Array("RIFF    WEBPVP8 ".utf8), .image),
      ([0, 0, 0, 24] + Array("ftypheic....".utf8), .image),
      (
        Array(
          "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
            .utf8), .mhtml
      ),
      (
        Array(
          "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>".utf8
        ), .wordXML
      ),
      (ZipFile([("xl/workbook.xml", [0x20])]).bytes, .xlsx),
      (ZipFile([("OFD.xml", [0x20])]).bytes, .ofd),
      (ZipFile([("META-INF/manifest.xml", [0x20])]).bytes, .odf),
      (ZipFile([("a.txt", [0x20])]).bytes, .zip),
    ] as [([UInt8], FileFormat)])
  func namesWhatIsNotRead(_ bytes: [UInt8], _ format: FileFormat) {
    #expect(throws: DocumentReader.Fault.unsupported(format)) { try DocumentReader.read(bytes) }
  }

  @Test func namesAnEncryptedWordFile() {
    #expect(throws: DocumentReader.Fault.encrypted) {
      try DocumentReader.read(Self.container("EncryptedPackage"))
    }
  }

  @Test func takesALetterThatSpeaksOfTypesForText() {
    #expect(FileFormat.of(Array("Content-Type 说明：multipart/related".utf8)) == .text)
  }
}

@Suite("Damaged text")
struct DamagedTextTests {
  private static let text = String(repeating: "政府信息公开工作年度报告\n", count: 10)

  @Test(arguments: ["", "<html><meta charset=utf-8><p>"])
  func isReadWithASignForWhatIsLost(_ start: String) throws {
    var bytes = Array((start + Self.text).utf8)
    let at = start.utf8.count + 3 * 37 + 6
    bytes[at] = 0xFF
    let document = try DocumentReader.read(bytes)
    #expect(document.encoding == "utf-8")
    #expect(document.remarks.map(\.line) == [4])
    #expect(document.texts.contains { $0.contains("\u{FFFD}") })
    #expect(document.texts.count { $0 == "政府信息公开工作年度报告" } >= (start.isEmpty ? 9 : 0))
  }

  @Test func isNotTakenForDamagedUTF8WhereItIsGB18030() throws {
    let line: [UInt8] = [0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0x0A]
    let document = try DocumentReader.read(Array(repeating: line, count: 50).flatMap { $0 })
    #expect(document.encoding == "gb18030")
    #expect(document.remarks.isEmpty)
  }

  @Test func countsLinesOfAPageThatCarriageReturnsEnd() throws {
    let document = try DocumentReader.read(Array("<html>\r<p>一\r</p><p>\r二</p>\r\n<p>三".utf8))
    #expect(document.texts == ["一", "二", "三"])
    #expect(document.fragments.map(\.place.line) == [2, 4, 5])
  }
}
