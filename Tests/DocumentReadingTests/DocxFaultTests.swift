import DocumentReading
import TestSupport
import Testing

@Suite("Word files that are not read")
struct DocxFaultTests {
  private static func zip(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
    ZipFile(members).bytes
  }

  private static func document(_ xml: String) -> [UInt8] {
    zip([("word/document.xml", Array(xml.utf8))])
  }

  /// Bytes that do not pack.
  private static let noise: [UInt8] = {
    var random = SeededGenerator(seed: 1)
    return (0..<40_000).flatMap { _ in withUnsafeBytes(of: random.next()) { Array($0) } }
  }()

  @Test(arguments: [
    ("xl/workbook.xml", FileFormat.xlsx), ("ppt/presentation.xml", .pptx), ("OFD.xml", .ofd),
    ("META-INF/manifest.xml", .odf), ("年报.txt", .zip),
  ])
  func areNamedByWhatTheyAre(_ member: String, _ format: FileFormat) {
    #expect(throws: DocumentReader.Fault.unsupported(format)) {
      try DocumentReader.read(Self.zip([(member, [0x20])]))
    }
  }

  @Test func areDamagedWhereverTheyAreCut() {
    let whole = WordFile(WordFile.paragraph("报告")).bytes
    for length in stride(from: 4, to: whole.count, by: 7) {
      #expect(throws: DocumentReader.Fault.damaged) {
        try DocumentReader.read(Array(whole[..<length]))
      }
    }
  }

  @Test func giveNoTextThatTheirChecksumDenies() throws {
    let whole = WordFile(WordFile.paragraph("报告")).bytes
    let original = try DocumentReader.read(whole).text
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x10
      guard let document = try? DocumentReader.read(bytes), document.format == "docx" else {
        continue
      }
      #expect(document.text == original, "byte \(index)")
    }
  }

  @Test(arguments: [
    "", "<", "<w:document/>", "<document><body/></document>", "<a><b></a>",
    String(repeating: "<a>", count: 100_000),
  ])
  func areDamagedWhereTheirXMLIs(_ xml: String) {
    #expect(throws: DocumentReader.Fault.damaged) { try DocumentReader.read(Self.document(xml)) }
  }

  @Test(arguments: [
    "<!DOCTYPE d>", "<!DOCTYPE d [<!ENTITY a \"报告\">]>",
    "<!DOCTYPE d SYSTEM \"file:///etc/passwd\">",
  ])
  func areRefusedWhereTheyDeclareADocumentType(_ type: String) {
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let xml = "<w:document xmlns:w=\"\(namespace)\"><w:body/></w:document>"
    #expect(throws: Never.self) { try DocumentReader.read(Self.document(xml)) }
    #expect(throws: DocumentReader.Fault.damaged) {
      try DocumentReader.read(Self.document(type + xml))
    }
  }

  @Test func areRefusedWhereAMemberUnpacksToTooMuch() {
    // Packs to a thousandth, as bombs do.
    let blanks = [UInt8](repeating: 0x20, count: 3 << 20)
    #expect(throws: DocumentReader.Fault.unpacksTooLarge) {
      try DocumentReader.read(Self.zip([("word/document.xml", blanks)]))
    }
  }

  @Test func areRefusedWhereAMemberIsLargerThanAnyReport() {
    let blanks = [UInt8](repeating: 0x20, count: 33 << 20)
    #expect(throws: DocumentReader.Fault.unpacksTooLarge) {
      try DocumentReader.read(Self.zip([("a.png", Self.noise), ("word/document.xml", blanks)]))
    }
  }

  @Test func areRefusedWhereTheirXMLWouldTakeTheParserTooLong() {
    let elements = String(repeating: "<a/>", count: 1_000_001)
    let attributes = (0...1_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    for xml in ["<d>\(elements)</d>", "<d \(attributes)/>"] {
      #expect(throws: DocumentReader.Fault.unpacksTooLarge) {
        // What does not pack keeps the ratio down.
        try DocumentReader.read(
          Self.zip([("a.png", Self.noise), ("word/document.xml", Array(xml.utf8))]))
      }
    }
  }

  @Test func areReadHoweverDeepTheParserLetsThemBe() throws {
    let depth = 240
    let body =
      "<w:p>" + String(repeating: "<w:hyperlink>", count: depth) + WordFile.run("深")
      + String(repeating: "</w:hyperlink>", count: depth) + "</w:p>"
    #expect(try WordFile(body).texts() == ["深"])
  }

  @Test func areRefusedWithMoreMembersThanAnyReportHas() {
    let members = (0...2_000).map { (name: "\($0)", content: [UInt8]()) }
    #expect(throws: DocumentReader.Fault.unpacksTooLarge) {
      try DocumentReader.read(Self.zip(members))
    }
  }

  @Test func areDamagedWithTwoMembersOfOneName() {
    let part = (name: "word/document.xml", content: Array("<a/>".utf8))
    #expect(throws: DocumentReader.Fault.damaged) {
      try DocumentReader.read(Self.zip([part, part]))
    }
  }

  @Test func areNamedWhereTheyNeedAPassword() {
    let file = ZipFile([("word/document.xml", Array("<a/>".utf8))], password: "gouji")
    #expect(throws: DocumentReader.Fault.encrypted) { try DocumentReader.read(file.bytes) }
  }
}
