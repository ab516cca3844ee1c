import Testing

@testable import Mustache

/// On a page in another language, what values say in Chinese names its language.
@Suite("Marking of Chinese") struct ChineseMarkingTests {
  private struct Root: View {
    let text: String

    func value(of name: Int) -> Value { .text(text) }
  }

  private func render(
    _ template: String, _ text: String, isMarking: Bool = true
  ) throws -> String {
    let set = TemplateSet(
      [TemplateSet.Source(path: "page.mustache", bytes: Array(template.utf8))],
      names: NameTable(["x"]))
    var output: [UInt8] = []
    try #require((isMarking ? set.markingChinese : set).template("page"))
      .render(Root(text: text), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("all is English & plain", "all is English &amp; plain"),
    ("The text says “共收到3件”, not 4", "The text says “[共收到3件]”, not 4"),
    ("聊城市公安局: annual report", "[聊城市公安局]: annual report"),
    ("2023年<b> 12 无", "[2023年]&lt;b&gt; 12 [无]"),
    ("25.1万 (rounded)", "[25.1万] (rounded)"),
    ("reports/聊城-2023.txt, line 4", "reports/[聊城]-2023.txt, line 4"),
    ("危及“三安全”", "[危及“三安全]”"),
    ("naïve — “quotes” · ≠ ①", "naïve — “quotes” · ≠ ①"),
    ("𠀀", "[𠀀]"),
  ])
  func marksEachRun(text: String, expected: String) throws {
    let marked = expected.replacing("[", with: "<span lang=\"zh-Hans\">")
      .replacing("]", with: "</span>")
    #expect(try render("<p>{{x}}</p>", text) == "<p>\(marked)</p>")
  }

  @Test(arguments: [
    "<p title=\"{{x}}\">", "<p title='>{{x}}'>", "<title>{{x}}</title>", "<option>{{x}}</option>",
    "<svg><text y=\"1\">{{x}}</text></svg>", "<td lang=\"zh-Hans\">{{x}}</td>", "{{{x}}}",
    "<a href=\"#\"{{#x}} title=\"{{x}}\"{{/x}}>",
  ])
  func leavesPlacesAloneWhereNoElementMayStand(template: String) throws {
    #expect(try render(template, "甲") == render(template, "甲", isMarking: false))
  }

  @Test(arguments: [
    "<p title=\"a\">{{x}}", "<title>a</title><p>{{x}}", "<br/>{{x}}", "<!DOCTYPE html>{{x}}",
    "<html lang=\"{{x}}\"><p>{{x}}", "a > b {{x}}",
  ])
  func marksWhatFollowsThem(template: String) throws {
    #expect(try render(template, "甲").hasSuffix("<span lang=\"zh-Hans\">甲</span>"))
  }

  @Test func marksNothingUnlessAsked() throws {
    #expect(try render("<p>{{x}}</p>", "甲", isMarking: false) == "<p>甲</p>")
  }
}
