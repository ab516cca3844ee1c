import CommonMark
import Diagnostics
import DisclosureModel
import Testing

@testable import SiteRendering

@Suite("A section's narrative as Markdown")
struct SectionMarkdownTests {
  @Test func readsAsPlainlyAsTheText() {
    let section = Section([
      (.heading(level: 1), "（一）主动公开"), (.paragraph, "2023年，公开信息622条。其中1.属于国家秘密0条"),
      (.heading(level: 2), "1.制度"),
    ])
    #expect(
      section.markdown
        == "### （一）主动公开\n\n2023年，公开信息622条。其中1.属于国家秘密0条\n\n#### 1.制度")
  }

  @Test(arguments: [
    ("# 标题", "\\# 标题"), ("1. 一", "1\\. 一"), ("12) 二", "12\\) 二"), ("- 项", "\\- 项"),
    ("> 引", "\\> 引"), ("*强调*", "\\*强调\\*"), ("a_b_c", "a\\_b\\_c"), ("[甲](乙)", "\\[甲\\](乙)"),
    ("<b>", "\\<b>"), ("&amp;", "\\&amp;"), ("`码`", "\\`码\\`"), ("行一\n  ===\n", "行一\n\\==="),
    ("~~~", "\\~~~"), ("\\", "\\\\"), ("    缩进", "缩进"), ("末尾  \n行", "末尾\n行"),
  ])
  func escapesWhatWouldBeMarkup(text: String, expected: String) {
    #expect(Section([(.paragraph, text)]).markdown == expected)
  }

  @Test func makesLinksOfWebAddressesOnly() {
    let html = Section([
      (.paragraph, "见http://a.gov.cn/x_1?a=1&copy=2。及javascript:alert(1)、ftp://a")
    ]).html
    #expect(
      html
        == "<p>见<a href=\"http://a.gov.cn/x_1?a=1&amp;copy=2\">http://a.gov.cn/x_1?a=1&amp;copy=2</a>"
        + "。及javascript:alert(1)、ftp://a</p>\n")
  }

  @Test func keepsAHeadingOnOneLine() {
    #expect(Section([(.heading(level: 9), "甲\n乙 ##")]).html == "<h6>甲 乙 ##</h6>\n")
  }

  @Test func takesMarkdownOfTheSourceAsItIs() {
    #expect(Section([(.markdown, "**粗**"), (.paragraph, "**")]).markdown == "**粗**\n\n\\*\\*")
  }

  /// Whatever the text, the page shows this text and nothing else.
  @Test func saysWhatTheTextSaysWhateverItHolds() {
    var random = SplitMix64(state: 20_230_101)
    for _ in 0..<4000 {
      let text = random.hostileText()
      let shown = PlainText.of(html: Section([(.paragraph, text)]).html)
      #expect(shown == PlainText.trimmed(text), "\(text.debugDescription)")
      let heading = PlainText.of(html: Section([(.heading(level: 1), text)]).html)
      #expect(
        heading == PlainText.trimmed(text).replacing("\n", with: " "), "\(text.debugDescription)")
    }
  }
}

extension Section {
  fileprivate init(_ blocks: [(Block.Kind, String)]) {
    let place = SourcePlace(line: 1)
    self.init(
      key: .overview, title: "总体情况", ordinal: "一、", place: place,
      blocks: blocks.map { Block(kind: $0.0, text: $0.1, place: place) })
  }

  fileprivate var html: String { String(decoding: Markdown.html(markdownBytes), as: UTF8.self) }
}

/// The text that a reader of cmark's HTML sees.
private enum PlainText {
  static func of(html: String) -> String {
    var text = ""
    var isInTag = false
    for scalar in html.unicodeScalars {
      switch scalar {
      case "<": isInTag = true
      case ">" where isInTag: isInTag = false
      default: if !isInTag { text.unicodeScalars.append(scalar) }
      }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(entity, with: character)
    }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// `text` without white space at the ends of its lines, and without empty lines.
  static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" })
      .map { line in
        let inner = line.unicodeScalars.drop(while: isSpace).reversed().drop(while: isSpace)
        return String(String.UnicodeScalarView(inner.reversed()))
      }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }
}

/// A small random number generator with a fixed beginning, so that every run sees the same texts.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private static let pieces = [
    "*", "**", "_", "`", "```", "~~~", "#", "##", ">", "-", "---", "+", "=", "===", "1.", "12)",
    "[", "]", "](", ")", "!", "![", "<", "<b>", "<!--", "</", "&", "&amp;", "&#60;", "\\", "|",
    ":", "\n", "\n\n", " ", "  ", "    ", "\t", "http://a.cn/", "https://", "?a=1&lt=2", "甲", "年",
    "0", "a", "\"", "'", "(", "{{x}}", "　", "]]>", "\r\n", "<script>", "[a]: b",
  ]

  mutating func hostileText() -> String {
    (0..<Int.random(in: 1...9, using: &self))
      .map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
