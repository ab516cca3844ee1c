import DocumentReading
import TestSupport
import Testing

@Suite("Parts of Word files")
struct DocxPartsTests {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private func relationships(_ targets: KeyValuePairs<String, String>) -> [UInt8] {
    let entries = targets.map {
      "<Relationship Id=\"a\" Type=\"\(Self.types)/\($0)\" Target=\"\($1)\"/>"
    }
    return Array(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(entries.joined())</Relationships>"
        .utf8)
  }

  private func part(_ root: String, _ content: String) -> [UInt8] {
    Array("<w:\(root) xmlns:w=\"\(Self.word)\">\(content)</w:\(root)>".utf8)
  }

  private func texts(_ members: [(name: String, content: [UInt8])]) throws -> [String] {
    try DocumentReader.read(ZipFile(members).bytes).strings
  }

  @Test(arguments: ["text/main.xml", "/text/main.xml", "./text/main.xml"])
  func areFoundByTheirRelationships(_ target: String) throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>"
    let body =
      WordFile.paragraph("见") + WordFile.paragraph("隐", properties: "<w:pStyle w:val=\"h\"/>")
    let members = [
      (name: "_rels/.rels", content: relationships(["officeDocument": target])),
      ("text/_rels/main.xml.rels", relationships(["styles": "../looks/s.xml"])),
      ("text/main.xml", part("document", "<w:body>\(body)</w:body>")),
      ("looks/s.xml", part("styles", styles)),
      ("word/document.xml", part("document", "<w:body>\(WordFile.paragraph("旧"))</w:body>")),
    ]
    #expect(try texts(members) == ["见"])
  }

  @Test func areFoundByTheirUsualNamesWhereNothingLeadsToThem() throws {
    #expect(try WordFile(WordFile.paragraph("见")).texts() == ["见"])
  }

  @Test func ofAWorkbookAreNamedAsSuch() {
    let members = [
      (name: "_rels/.rels", content: relationships(["officeDocument": "xl/workbook.xml"])),
      ("xl/workbook.xml", Array("<workbook/>".utf8)),
    ]
    #expect(throws: DocumentReader.Fault.unsupported(.xlsx)) { try texts(members) }
  }

  @Test func leaveOutWhatAStyleHides() throws {
    let styles =
      "<w:style w:type=\"character\" w:styleId=\"c\"><w:rPr><w:vanish/></w:rPr></w:style>"
      + "<w:style w:type=\"character\" w:styleId=\"d\"><w:basedOn w:val=\"c\"/></w:style>"
      + "<w:style w:type=\"character\" w:styleId=\"e\"><w:basedOn w:val=\"c\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style>"
    func run(_ text: String, _ properties: String) -> String {
      "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
    }
    let body =
      "<w:p>" + run("甲", "<w:rStyle w:val=\"c\"/>") + run("乙", "<w:rStyle w:val=\"d\"/>")
      + run("丙", "<w:rStyle w:val=\"e\"/>")
      + run("丁", "<w:rStyle w:val=\"c\"/><w:vanish w:val=\"0\"/>")
      + run("戊", "") + "</w:p>"
    #expect(try WordFile(body, styles: styles).texts() == ["丙丁戊"])
  }

  @Test func keepARaisedMarkApartFromTheNumberBeforeIt() throws {
    let mark = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>"
    #expect(try WordFile("<w:p>\(WordFile.run("4"))\(mark)</w:p>").texts() == ["4 1"])
  }
}
