import Diagnostics
import DocumentReading
import TestSupport
import Testing

@Suite("Reading Word files")
struct DocxReaderTests {
  private func texts(_ body: String) throws -> [String] { try WordFile(body).texts() }

  @Test func joinsRunsAndLeavesEmptyParagraphsOut() throws {
    let body =
      "<w:p>\(WordFile.run("2023"))\(WordFile.run("年 "))</w:p><w:p/>" + WordFile.paragraph(" 二 ")
    let document = try DocumentReader.read(WordFile(body).bytes)
    #expect(document.strings == ["2023年", "二"])
    #expect(document.fragments.allSatisfy { $0.startsRow && $0.kind == .line })
    #expect(document.format == "docx")
    #expect(document.encoding == "utf-8")
  }

  @Test func readsTheStrictNamespaceAlike() throws {
    var file = WordFile(WordFile.paragraph("报告"))
    file.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    #expect(try file.texts() == ["报告"])
  }

  @Test func turnsTabsIntoSpacesAndBreaksIntoLines() throws {
    let body =
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/>"
      + "<w:t>0635</w:t><w:noBreakHyphen/><w:t>7</w:t><w:br/><w:t>乙</w:t></w:r></w:p>"
    let document = try DocumentReader.read(WordFile(body).bytes)
    #expect(document.strings == ["甲 0635-7", "乙"])
    #expect(document.fragments.map(\.startsRow) == [true, false])
  }

  @Test func takesTrackedChangesAsAccepted() throws {
    let body =
      "<w:p><w:ins>\(WordFile.run("新"))</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
      + "<w:moveFrom>\(WordFile.run("去"))</w:moveFrom><w:moveTo>\(WordFile.run("来"))</w:moveTo></w:p>"
    #expect(try texts(body) == ["新来"])
  }

  @Test func joinsParagraphsWhoseMarkWasDeleted() throws {
    let deleted = "<w:rPr><w:del/></w:rPr>"
    let body = WordFile.paragraph("上", properties: deleted) + WordFile.paragraph("下")
    #expect(try texts(body + WordFile.paragraph("末", properties: deleted)) == ["上下", "末"])
  }

  @Test func leavesHiddenTextOut() throws {
    let body =
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"
      + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>"
    #expect(try texts(body) == ["显"])
  }

  @Test(arguments: ["strike", "dstrike"]) func leavesOutWhatIsStruckOut(_ name: String) throws {
    let body =
      "<w:p><w:r><w:rPr><w:\(name)/></w:rPr><w:t>5</w:t></w:r>"
      + "<w:r><w:rPr><w:\(name) w:val=\"0\"/></w:rPr><w:t>6</w:t></w:r></w:p>"
    #expect(try texts(body) == ["6"])
  }

  @Test(arguments: [("12", "12 1"), ("2", "121")])
  func keepsMarksAboveTheLineApart(_ position: String, _ shown: String) throws {
    let body =
      "<w:p><w:r><w:t>12</w:t></w:r>"
      + "<w:r><w:rPr><w:position w:val=\"\(position)\"/></w:rPr><w:t>1</w:t></w:r></w:p>"
    #expect(try texts(body) == [shown])
  }

  @Test func readsLinksAndContentControls() throws {
    let body =
      "<w:sdt><w:sdtPr><w:alias w:val=\"题\"/></w:sdtPr><w:sdtContent>\(WordFile.paragraph("块"))"
      + "</w:sdtContent></w:sdt><w:p><w:hyperlink>\(WordFile.run("链接"))</w:hyperlink>"
      + "<w:sdt><w:sdtContent>\(WordFile.run("控件"))</w:sdtContent></w:sdt></w:p>"
    #expect(try texts(body) == ["块", "链接控件"])
  }

  @Test func readsTheResultsOfFieldsAndNotTheirCodes() throws {
    func mark(_ type: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>"
    }
    let nested =
      mark("begin") + WordFile.run("码") + mark("separate") + WordFile.run("内") + mark("end")
    let body =
      "<w:p>\(mark("begin"))<w:r><w:instrText>IF</w:instrText></w:r>\(nested)\(mark("separate"))"
      + "\(WordFile.run("果"))\(mark("end"))\(WordFile.run("后"))</w:p>"
    #expect(try texts(body) == ["果后"])
    let open = "<w:p>\(mark("begin"))\(WordFile.run("码"))</w:p>"
    #expect(try texts(open + WordFile.paragraph("下一段")) == ["下一段"])
  }

  @Test func readsATextBoxOnceAfterItsParagraph() throws {
    let box = "<w:txbxContent>\(WordFile.paragraph("框内"))</w:txbxContent>"
    let body =
      "<w:p>\(WordFile.run("前"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
      + "\(box)</w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback>"
      + "</mc:AlternateContent></w:r>\(WordFile.run("后"))</w:p>" + WordFile.paragraph("下")
    #expect(try texts(body) == ["前后", "框内", "下"])
  }

  @Test func keepsSymbolsThatHaveACharacterOfTheirOwn() throws {
    let body =
      "<w:p><w:r><w:sym w:char=\"25A1\"/><w:sym w:char=\"F052\"/><w:t>是</w:t></w:r></w:p>"
    #expect(try texts(body) == ["□是"])
  }

  @Test func namesTheLineOfTheTextForEveryFragment() throws {
    let body = WordFile.paragraph("一") + "<w:p/>" + WordFile.table(WordFile.row(WordFile.cell("")))
    let document = try DocumentReader.read(WordFile(body + WordFile.paragraph("三")).bytes)
    #expect(document.fragments.map(\.place.line) == [1, 2, 3])
    #expect(document.lines.count == 3)
    #expect(document.text[document.lines.range(ofLine: 3)] == Array("三\n".utf8)[...])
  }
}

extension WordFile {
  /// The texts of the fragments that the reader makes of the file.
  func texts() throws -> [String] { try DocumentReader.read(bytes).strings }
}

extension Document {
  var strings: [String] { fragments.map { String(decoding: text[$0.range], as: UTF8.self) } }
}
