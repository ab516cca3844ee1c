import Diagnostics
import DocumentReading
import Foundation
import Testing

@Suite("Reading web pages")
struct HTMLReaderTests {
  private func read(_ html: String) throws -> Document {
    try DocumentReader.read(Array(html.utf8))
  }

  private func fragments(_ html: String) throws -> [String] { try read(html).texts }

  @Test func makesBlocksLines() throws {
    let html = "<html><body><h1>题</h1><div>一<p>二</p>三</div><ul><li>甲<li>乙</ul>丙<br>丁<hr>戊"
    #expect(try fragments(html) == ["题", "一", "二", "三", "甲", "乙", "丙", "丁", "戊"])
    #expect(try read(html).fragments.allSatisfy { $0.kind == .line })
  }

  @Test func beginsARowAtEachParagraphButNotAfterALineBreak() throws {
    let document = try read("<p>甲<br>乙<br><br>丙</p><p>丁</p>")
    #expect(document.fragments.map(\.startsRow) == [true, false, false, true])
  }

  @Test func joinsTextOverInlineElements() throws {
    let html =
      "<p><span>20</span><b><font>2</font></b><span>2</span>年，电话：0<u>635</u>-7<o:p>17</o:p></p>"
    let texts = try fragments(html)
    #expect(texts == ["2022年，电话：0635-717"])
  }

  @Test(arguments: [
    ("政府\n   信息", "政府信息"), ("共14\n件", "共14件"), ("open\n government", "open government"),
    ("张三　　李四", "张三 李四"), ("甲&nbsp;&nbsp;乙", "甲 乙"), ("&nbsp; 甲&nbsp;", "甲"),
    ("20\u{200B}22\u{FEFF}年", "2022年"), ("9\u{202A}61\u{202C}0", "9610"), ("1 \t 2", "1 2"),
    ("a \n b", "a b"), ("甲 \r\n 乙", "甲乙"),
  ])
  func collapsesWhiteSpace(_ source: String, _ shown: String) throws {
    #expect(try fragments("<p>\(source)</p>") == [shown])
  }

  @Test func keepsTheLinesOfPreformattedText() throws {
    let document = try read("<pre>甲\n\n 乙</pre>丙")
    #expect(document.texts == ["甲", "乙", "丙"])
    #expect(document.fragments.map(\.place.line) == [1, 3, 3])
  }

  @Test(arguments: [
    "<script>x</script>", "<style>x</style>", "<noscript>x</noscript>", "<nav>x</nav>",
    "<div style='color:red; Display : NONE'>x<table><tr><td>1<td>2</table></div>",
    "<p hidden>x</p>", "<header>x</header>", "<footer>x</footer>", "<!-- x -->",
    "<select><option>x</option></select>", "<textarea>x</textarea>", "<iframe>x</iframe>",
    "<p style='visibility: hidden'>x</p>", "<button>x</button>", "<head><title>x</title></head>",
    "<template>x</template>",
  ])
  func leavesOutWhatIsNoText(_ hidden: String) throws {
    #expect(try fragments("<div>前</div>\(hidden)<div>后</div>") == ["前", "后"])
  }

  @Test func readsWhatAScriptWouldShow() throws {
    #expect(try fragments("<div style='visibility: hidden; opacity: 0; '><p>一</p></div>") == ["一"])
  }

  @Test func readsPagesThatHoldTheirPictures() throws {
    let picture = String(repeating: "iVBORw0/KGgo+AAAA/", count: 200_000)
    #expect(try fragments("<p>一<img src=\"data:image/png;base64,\(picture)\">二</p>") == ["一二"])
  }

  @Test func refusesTagsOfMoreAttributesThanAnyPageHas() {
    for attribute in ["a ", "a=1 ", "a=\"\"", "a=''"] {
      let tag = "<p \(String(repeating: attribute, count: 30_000))>一"
      #expect(throws: DocumentReader.Fault.tooComplex) { try fragments(tag) }
    }
  }

  @Test func readsThePageThatAFormSurrounds() throws {
    #expect(try fragments("<form><input value=x><p>一</p></form>") == ["一"])
  }

  @Test func keepsTheHeaderOfAnArticle() throws {
    let html =
      "<header>站名</header><article><header><h1>题</h1></header>文<footer>署名</footer></article>"
    #expect(try fragments(html) == ["题", "文", "署名"])
  }

  @Test(arguments: [
    "<p>甲<div>乙", "<p><b>甲<p>乙</b>", "<div>甲</span></p>\n<p>乙</div></div>", "<td>甲<td>乙",
  ])
  func readsBrokenMarkup(_ html: String) throws {
    #expect(try fragments(html) == ["甲", "乙"])
  }

  @Test func saysOfPagesNestedTooDeeplyThatTheyCannotBeReadWhole() throws {
    let fine = String(repeating: "<div>", count: 200) + "深"
    #expect(try fragments(fine) == ["深"])
    for tag in ["<div>", "<font>", "<b><i>", "<table><tr><td>", "<ul><li>", "<nonsense>"] {
      let html = "<html>" + String(repeating: tag, count: 20_000) + "深"
      #expect(throws: DocumentReader.Fault.tooComplex) { try fragments(html) }
    }
  }

  @Test func refusesFilesBeyondTheLimit() {
    let bytes = Array("<p>".utf8) + [UInt8](repeating: 0x20, count: 64 << 20)
    #expect(throws: DocumentReader.Fault.tooLarge(limit: 64)) { try DocumentReader.read(bytes) }
  }

  @Test func refusesZerosAmongTheText() {
    let html = "<p>" + String(repeating: "甲", count: 2000) + "\0</p>"
    #expect(throws: DocumentReader.Fault.binary) { try fragments(html) }
  }

  @Test func namesTheLineOnWhichTextBegins() throws {
    let html = """
      <!DOCTYPE html>
      <html><body
      class=a>
      <p>四</p> <div>

      六
      七<br>七
      <span>八</span></div><script>

      </script>
      <!--

      -->十三</body></html>
      """
    let document = try read(html)
    #expect(document.texts == ["四", "六七", "七八", "十三"])
    #expect(document.fragments.map(\.place.line) == [4, 6, 7, 13])
    let line = document.lines.range(ofLine: 6)
    #expect(String(decoding: document.source[line], as: UTF8.self) == "六\n")
  }

  @Test func keepsTitleDateAndAddressApart() throws {
    let page = try read(
      "<!-- saved from url=(0022)http://a.gov.cn/x.html --><html><head><title>报告 \n 一</title>"
        + "<meta name=PubDate content='2022-01-25 10:00'></head><body>文</body></html>")
    #expect(page.title.map { String(decoding: page.text[$0.range], as: UTF8.self) } == "报告 一")
    #expect(page.published == "2022-01-25 10:00")
    #expect(page.sourceURL == "http://a.gov.cn/x.html")
    #expect(page.texts == ["文"])
    let other = try read(
      "<html><head><link rel=canonical href=http://b.gov.cn/><meta property=og:url content=c>"
        + "</head><p>来源：某局 发布时间：2022-01-25 字体</p>")
    #expect(other.published == "2022-01-25")
    #expect(other.sourceURL == "http://b.gov.cn/")
    #expect(other.title == nil)
  }
}

extension Document {
  var texts: [String] { fragments.map { String(decoding: text[$0.range], as: UTF8.self) } }
}
