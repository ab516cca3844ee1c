import Diagnostics
import DocumentReading
import Testing

@Suite("Tables of web pages")
struct HTMLTableTests {
  /// Every fragment as `text@row.column`, or `text@line` where it is no cell; `|` begins a row.
  private func layout(_ html: String) throws -> [String] {
    let document = try DocumentReader.read(Array(html.utf8))
    return document.fragments.map { fragment in
      let text = String(decoding: document.text[fragment.range], as: UTF8.self)
      let mark = fragment.startsRow ? "|" : ""
      guard let cell = fragment.place.cell else { return "\(mark)\(text)" }
      return "\(mark)\(text)@\(cell.row).\(cell.column)"
    }
  }

  @Test func becomeRowsOfCells() throws {
    let html =
      "<table><tbody><tr><th>甲</th><td></td></tr><tr><td>&nbsp;</td><td>2</td></tr></table>后"
    #expect(try layout(html) == ["|甲@1.1", "@1.2", "|@2.1", "2@2.2", "|后"])
    let document = try DocumentReader.read(Array(html.utf8))
    #expect(document.fragments.map(\.kind) == [.marked, .marked, .marked, .marked, .line])
    #expect(document.fragments.map(\.range.isEmpty) == [false, true, true, false, false])
  }

  @Test func nameColumnsWithMergedCellsCounted() throws {
    let html = """
      <table><tr><td colspan=2 rowspan="2">甲</td><td>1</td><td rowspan=3>2</td></tr>
      <tr><td>3</td><td>4</td></tr><tr><td>5</td><td>6</td><td>7</td><td>8</td></tr></table>
      """
    #expect(
      try layout(html) == [
        "|甲@1.1", "1@1.3", "2@1.4", "|3@2.3", "4@2.5", "|5@3.1", "6@3.2", "7@3.3", "8@3.5",
      ])
  }

  @Test func takeARowspanOfZeroToTheEndAndSpansThatAreNoNumbersForOne() throws {
    let html =
      "<table><tr><td rowspan=0>甲<td colspan=x>1<td colspan='-3'>2<tr><td>3<tr><td>4</table>"
    #expect(try layout(html) == ["|甲@1.1", "1@1.2", "2@1.3", "|3@2.2", "|4@3.2"])
  }

  @Test func joinTheLinesOfACell() throws {
    let html = """
      <table><tr><td>本年<br>处理\n  <p>决定</p><p>数量</p></td><td><p>12</p><p>34</p>
      <td><div>&nbsp;</div><p><br></p></td></tr></table>
      """
    #expect(try layout(html) == ["|本年处理决定数量@1.1", "12 34@1.2", "@1.3"])
  }

  @Test func holdWhatTheirFieldsShow() throws {
    let cells = [
      "<input value=73>", "<INPUT type=Text value='１２' readonly>件", "<input type=number value=5>",
      "<input type=hidden value=9>", "<input type=checkbox value=9>6", "<input>",
      "<input hidden value=9>",
    ]
    let row = cells.map { "<td>\($0)</td>" }.joined()
    #expect(
      try layout("<table><tr>\(row)</tr><tr>\(row)</tr></table>").prefix(7) == [
        "|73@1.1", "１２件@1.2", "5@1.3", "@1.4", "6@1.5", "@1.6", "@1.7",
      ])
  }

  @Test func leaveHiddenRowsAndCellsOut() throws {
    let html = """
      <table><tr style="display:none"><td>x<td>y</tr><tr><td>甲<td style='display:none'>x<td>1</tr></table>
      """
    #expect(try layout(html) == ["|甲@1.1", "1@1.2"])
  }

  @Test func areNoDataWhereTheyLayThePageOut() throws {
    let html = """
      <table><tr><td>站名</td><td>日期</td></tr><tr><td colspan=2><p>题</p>
      <table><tr><td>甲</td><td>1</td></tr></table><p>文</p></td></tr></table>
      <table><tr><td>独</td></tr></table>
      """
    #expect(try layout(html) == ["|站名", "|日期", "|题", "|甲@1.1", "1@1.2", "|文", "|独"])
  }

  @Test func giveRunningTextAsParagraphs() throws {
    let long = String(repeating: "文", count: 400)
    let html = """
      <table><tr><td>题</td></tr><tr><td>栏</td><td><p>\(long)</p><p>二</p></td></tr>
      <tr><td>甲</td><td>1</td></tr></table>
      """
    #expect(try layout(html) == ["|题", "|栏", "|\(long)", "|二", "|甲@3.1", "1@3.2"])
  }

  @Test func areReadThoughTheirMarkupIsBroken() throws {
    let unclosed = "<table><tr><td>甲<td>1<tr><td>乙<td>2</table>后"
    #expect(try layout(unclosed) == ["|甲@1.1", "1@1.2", "|乙@2.1", "2@2.2", "|后"])
    let form = "<table><form><tr><td>甲</td><td>1</td></tr></form>漏</table>"
    #expect(try layout(form) == ["|甲@1.1", "1@1.2", "|漏"])
    let open = "<p>前<table><tr><td>甲</td><td>1</td></tr>"
    #expect(try layout(open) == ["|前", "|甲@1.1", "1@1.2"])
  }

  @Test func countInTheOrderOfThePageWithTheLinesOfTheirCells() throws {
    let html = """
      <table><tr><td>甲</td><td>1</td></tr></table>
      <table>
      <caption>表二</caption>
      <tr><td>乙</td>
      <td></td>
      <td>
      7</td></tr></table>
      """
    let document = try DocumentReader.read(Array(html.utf8))
    #expect(document.fragments.map(\.place.cell?.table) == [1, 1, nil, 2, 2, 2])
    #expect(document.fragments.map(\.place.line) == [1, 1, 3, 4, 5, 7])
  }

  @Test func areRefusedBeyondTheLimitOfCells() throws {
    let row = "<tr>" + String(repeating: "<td colspan=100000>1", count: 10)
    #expect(try layout("<table>\(row)</table>").count == 10)
    #expect(throws: DocumentReader.Fault.tooComplex) {
      try layout("<table>" + String(repeating: row, count: 21) + "</table>")
    }
  }
}
