import CommonMark
import Testing

@Suite("Markdown as HTML")
struct MarkdownTests {
  private func html(_ markdown: String) -> String {
    String(decoding: Markdown.html(Array(markdown.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("一\n\n二", "<p>一</p>\n<p>二</p>\n"), ("# 总体情况", "<h1>总体情况</h1>\n"),
    ("**47**件", "<p><strong>47</strong>件</p>\n"), ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>\n"),
    ("甲\u{0}乙", "<p>甲\u{FFFD}乙</p>\n"),
  ])
  func isThatOfCommonMark(_ markdown: String, _ shown: String) {
    #expect(html(markdown) == shown)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "甲<img src=x onerror=alert(1)>乙", "<div\nonclick=alert(1)>",
    "[甲](javascript:alert(1))", "[甲](JaVaScRiPt:alert(1))", "![甲](vbscript:run)",
    "<javascript:alert(1)>",
  ])
  func runsNothing(_ markdown: String) {
    let html = html(markdown)
    for danger in [
      "<script", "<img src=x", "<div", "=\"javascript:", "=\"JaVaScRiPt:", "=\"vbscript:",
    ] {
      #expect(!html.contains(danger), "\(html)")
    }
  }

  @Test func keepsLinksToPages() {
    #expect(
      html("[目录](https://example.org/?a=1&b=2)")
        == "<p><a href=\"https://example.org/?a=1&amp;b=2\">目录</a></p>\n")
  }
}
