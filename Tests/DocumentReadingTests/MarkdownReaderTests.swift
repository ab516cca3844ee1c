import Diagnostics
import DocumentReading
import Testing

@Suite("Reading Markdown")
struct MarkdownReaderTests {
  private func read(_ text: String, name: String = "x.md") throws -> Document {
    try DocumentReader.read(Array(text.utf8), name: name)
  }

  private func texts(_ text: String) throws -> [String] { try read(text).texts }

  @Test(arguments: [
    "---\nyear: 2023\n---\n报告", "# 报告", "报告\n|a|b|\n|---|:-:|\n", "a|b\n---|---\n1|2",
    "报告\n\n<table><tr><td>1</td></tr></table>",
  ])
  func isToldByWhatTheFileHolds(_ text: String) throws {
    #expect(try read(text, name: "x.txt").format == "md")
  }

  @Test(arguments: ["报告", "---\n报告", "#1 报告", "1-2|3", "<tables>", "----\n报告\n----"])
  func isNotTakenForItWithoutASign(_ text: String) throws {
    #expect(try read(text, name: "x.txt").format == "txt")
    #expect(try read(text).format == "md")
  }

  @Test func takesAPageForAPageWhateverItsName() throws {
    #expect(try read("<!DOCTYPE html><p>a").format == "html")
    #expect(try read("<h1 align=center>报告</h1>\n\n# 一").texts == ["报告", "一"])
  }

  @Test func takesMarksOfLinesOff() throws {
    let text = """
      # 标题 ##
      ##一、总体情况
      > 引文
      - 第一
      * **第二**
      -18
      - - -
      ***
      小标题
      ======
      [1]: https://example.org
      """
    #expect(
      try texts(text) == ["标题", "一、总体情况", "引文", "第一", "第二", "-18", "小标题"])
  }

  @Test(arguments: [
    (#"1\.属于国家秘密"#, "1.属于国家秘密"), ("**4**", "4"), ("__4__ 和 *5*", "4 和 5"), ("***甲***乙", "甲乙"),
    ("5*3*2", "5*3*2"), ("a_b_c@x.cn", "a_b_c@x.cn"), ("* 3", "* 3"), ("- 5", "- 5"),
    ("> 5", "> 5"), ("\t---", "---"), ("4*", "4*"), ("`1|2`", "1|2"),
    ("甲```乙``丙", "甲```乙``丙"), ("``甲`乙``", "甲`乙"),
    ("[链接](https://example.org/a)后", "链接后"), ("〔2023〕[5](号)", "〔2023〕[5](号)"),
    ("[bookmark: _GoBack]", "[bookmark: _GoBack]"),
    ("<https://example.org>", "https://example.org"),
    ("<b>甲</b>乙<span style='x'>丙</span>", "甲乙丙"), ("1<某>2", "1<某>2"), ("a<!-- 注 -->b", "ab"),
    ("&nbsp;甲&amp;&#19968;&x;", "甲&一&x;"), ("~~5~~6", "~~5~~6"),
    ("<s>5</s>6", "~~5~~6"), ("<del>5</del>6", "~~5~~6"),
  ])
  func takesMarksInALineOff(_ text: String, _ shown: String) throws {
    #expect(try texts(text) == [shown])
  }

  @Test(arguments: ["4<sup>1</sup>", "4<br>1", "4<br/>1", "4<sub>1</sub>"])
  func keepsNumbersApartThatMarkupKeepsApart(_ cell: String) throws {
    #expect(try texts("| 规章 | \(cell) |\n|---|---|") == ["规章", "4 1"])
    #expect(
      try texts("<table><tr><td>规章<td>\(cell)</table>\n# 一").first { $0.contains("4") } == "4 1")
  }

  @Test func readsTablesOfEveryShape() throws {
    let framed = "| 规章 | **4** | | 甲\\|乙 |\n|---|:-:|---|--:|\n| 一<br>二 | | 5 |"
    #expect(try texts(framed) == ["规章", "4", "", "甲|乙", "一 二", "", "5"])
    #expect(try texts("规章 | 4\n---|---\n强制 | 5\n末行") == ["规章", "4", "强制", "5", "末行"])
    #expect(try texts("|规章|4\n") == ["规章", "4"])
  }

  @Test func countsTablesRowsAndColumns() throws {
    let text = "| a | b |\n|---|---|\n| c | d |\n| e | f |\n|---|---|\n\n| g | h |"
    let places = try read(text).fragments.map(\.place)
    #expect(places.map(\.line) == [1, 1, 3, 3, 4, 4, 7, 7])
    #expect(places.compactMap { $0.cell?.table } == [1, 1, 1, 1, 2, 2, 3, 3])
    #expect(places.compactMap { $0.cell?.row } == [1, 1, 2, 2, 1, 1, 1, 1])
    #expect(places.compactMap { $0.cell?.column } == [1, 2, 1, 2, 1, 2, 1, 2])
  }

  @Test func readsTablesInHTMLWithTheLinesOfTheFile() throws {
    let text = """
      # 报告

      <table>
      <tr><td rowspan=2>甲</td>
      <td>1</td></tr>

      <tr><td>2</td></tr></table>

      | 乙 | 3 |
      |---|---|
      """
    let document = try read(text)
    #expect(document.texts == ["报告", "甲", "1", "2", "乙", "3"])
    #expect(document.fragments.map(\.place.line) == [1, 4, 5, 7, 9, 9])
    #expect(document.fragments.compactMap { $0.place.cell?.table } == [1, 1, 1, 2, 2])
    #expect(document.fragments[3].place.cell == CellPlace(table: 1, row: 2, column: 2))
  }

  @Test func endsATableThatNothingClosesAtABlankLine() throws {
    #expect(try texts("<table><tr><td>1<td>2\n\n# 二") == ["1", "2", "二"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func countsLinesWhateverEndsThem(_ end: String) throws {
    let lines = [
      "# 一", "", "二", "<!-- a", "b -->", "三", "```", "*四*", "```", "|五|", "<table>",
      "<tr><td>六<td>七", "</table>", "八",
    ]
    let document = try read(lines.joined(separator: end))
    #expect(document.texts == ["一", "二", "三", "*四*", "五", "六", "七", "八"])
    #expect(document.fragments.map(\.place.line) == [1, 3, 6, 8, 10, 12, 12, 14])
    for fragment in document.fragments {
      let line = String(
        decoding: document.source[document.lines.range(ofLine: fragment.place.line)], as: UTF8.self)
      #expect(line.contains(String(decoding: document.text[fragment.range], as: UTF8.self)))
    }
  }

  @Test func keepsTheCellsOfPlainText() throws {
    let document = try read("# 报告\n\t规章\n\t0\n规章      0    12")
    #expect(document.texts == ["报告", "规章", "0", "规章", "0", "12"])
    #expect(
      document.fragments.map(\.kind) == [
        .line, .marked, .marked, .separated, .separated, .separated,
      ])
  }

  @Test func remarksOnPictures() throws {
    let document = try read(
      "# 报告\n![表三](a.png)\n\n文字 <img src='b'>\n![][图]\n[图]: <data:image/png;base64,AA==>")
    #expect(document.texts == ["报告", "文字"])
    #expect(document.remarks.map(\.matter) == [.picture, .picture, .picture])
    #expect(document.remarks.map(\.line) == [2, 4, 5])
  }

  @Test func survivesMarksThatNothingCloses() throws {
    for mark in ["[", "*a ", "`", "<b", "![", "|", "<table "] {
      _ = try read("# a\n" + String(repeating: mark, count: 20_000))
    }
    for line in ["<!--\n", "<table>\n\n", "<style>\n", "a|b\n"] {
      _ = try read("# a\n" + String(repeating: line, count: 3_000))
    }
  }
}
