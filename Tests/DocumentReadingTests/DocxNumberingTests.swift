import DocumentReading
import TestSupport
import Testing

@Suite("Automatic numbers of Word files")
struct DocxNumberingTests {
  private static let headings = WordFile.list(
    1, [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")])

  private func numbered(_ text: String, _ level: Int, list: Int = 1) -> String {
    WordFile.paragraph(text, properties: WordFile.numbered(list, level: level))
  }

  private func texts(_ body: String, _ numbering: String, styles: String? = nil) throws -> [String]
  {
    try WordFile(body, numbering: numbering, styles: styles).texts()
  }

  @Test func countsLevelsAndBeginsDeeperOnesAnew() throws {
    let body =
      numbered("甲", 0) + numbered("乙", 1) + numbered("丙", 1) + numbered("丁", 2)
      + numbered("戊", 0) + numbered("己", 1)
    #expect(
      try texts(body, Self.headings) == ["一、甲", "（一）乙", "（二）丙", "1. 丁", "二、戊", "（一）己"])
  }

  @Test func printsTheNumbersOfOtherLevels() throws {
    let list = WordFile.list(1, [("chineseCounting", "%1、"), ("decimal", "%1.%2")])
    let body = numbered("甲", 0) + numbered("乙", 1) + numbered("丙", 1)
    #expect(try texts(body, list) == ["一、甲", "一.1 乙", "一.2 丙"])
    let legal = list.replacing(
      "<w:lvlText w:val=\"%1.%2", with: "<w:isLgl/><w:lvlText w:val=\"%1.%2")
    #expect(try texts(body, legal) == ["一、甲", "1.1 乙", "1.2 丙"])
  }

  @Test func goesOnCountingAcrossListsOfOneDefinition() throws {
    let second = "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
    let body = numbered("甲", 0) + numbered("乙", 0, list: 2) + numbered("丙", 0)
    #expect(try texts(body, Self.headings + second) == ["一、甲", "二、乙", "三、丙"])
    let restarted = second.replacing(
      "</w:num>",
      with: "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>")
    #expect(try texts(body, Self.headings + restarted) == ["一、甲", "五、乙", "六、丙"])
  }

  @Test func keepsCountingWhereALevelNeverRestarts() throws {
    let list = Self.headings.replacing(
      "<w:lvlText w:val=\"（%2）\"/>", with: "<w:lvlRestart w:val=\"0\"/><w:lvlText w:val=\"（%2）\"/>")
    let body = numbered("甲", 0) + numbered("乙", 1) + numbered("丙", 0) + numbered("丁", 1)
    #expect(try texts(body, list) == ["一、甲", "（一）乙", "二、丙", "（二）丁"])
  }

  @Test func takesTheListOfAStyleAndOfTheStyleItIsBasedOn() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
      + "</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H\"/>"
      + "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    let body =
      WordFile.paragraph("甲", properties: "<w:pStyle w:val=\"H\"/>")
      + WordFile.paragraph("乙", properties: "<w:pStyle w:val=\"H2\"/>")
      + WordFile.paragraph("丙", properties: "<w:pStyle w:val=\"H\"/>" + WordFile.numbered(0))
    #expect(try texts(body, Self.headings, styles: styles) == ["一、甲", "（一）乙", "丙"])
  }

  @Test func findsTheLevelThatIsBoundToAStyle() throws {
    let list = Self.headings.replacing(
      "<w:lvlText w:val=\"（%2）\"/>", with: "<w:pStyle w:val=\"H\"/><w:lvlText w:val=\"（%2）\"/>")
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
      + "</w:pPr></w:style>"
    let body = WordFile.paragraph("甲", properties: "<w:pStyle w:val=\"H\"/>")
    #expect(try texts(body, list, styles: styles) == ["（一）甲"])
  }

  @Test func survivesStylesThatAreBasedOnEachOther() throws {
    let styles =
      "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
      + "<w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
    let body = WordFile.paragraph("甲", properties: "<w:pStyle w:val=\"A\"/>")
    #expect(try texts(body, Self.headings, styles: styles) == ["甲"])
  }

  @Test func printsNoBulletsAndNoUnknownLists() throws {
    let list = WordFile.list(1, [("bullet", "\u{F0B7}")])
    #expect(try texts(numbered("甲", 0) + numbered("乙", 0, list: 9), list) == ["甲", "乙"])
  }

  @Test func numbersCellsToo() throws {
    let cell = "<w:tc>\(numbered("信访举报投诉类申请", 2))</w:tc>"
    #expect(
      try texts(WordFile.table(WordFile.row(cell)), Self.headings) == ["1. 信访举报投诉类申请"])
  }

  @Test(arguments: [
    ("chineseCounting", 11, "十一"), ("chineseCounting", 20, "二十"),
    ("chineseCountingThousand", 105, "一百零五"), ("chineseCountingThousand", 110, "一百一十"),
    ("chineseCountingThousand", 1_005, "一千零五"), ("japaneseCounting", 21, "二十一"),
    ("chineseLegalSimplified", 12, "壹拾贰"), ("ideographDigital", 10, "一〇"),
    ("ideographTraditional", 3, "丙"), ("lowerLetter", 28, "bb"), ("upperRoman", 14, "XIV"),
    ("decimalZero", 7, "07"), ("decimalFullWidth", 12, "１２"), ("decimalEnclosedCircle", 3, "③"),
    ("decimalEnclosedCircle", 30, "30"), ("unheardOf", 4, "4"), ("lowerLetter", 0, "0"),
    ("decimal", .max, "\(Int.max)"), ("decimal", .min, "\(Int.min)"),
  ])
  func printsNumbersInTheirFormat(_ format: String, _ number: Int, _ expected: String) throws {
    let list = WordFile.list(1, [(format, "%1、")])
      .replacing("<w:start w:val=\"1\"/>", with: "<w:start w:val=\"\(number)\"/>")
    #expect(try texts(numbered("甲", 0), list) == ["\(expected)、甲"])
  }
}
