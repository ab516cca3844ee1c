import Diagnostics
import Testing

@testable import Mustache

@Suite("Faults of templates") struct DiagnosticTests {
  /// A template with one fault, and the message about it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let template: String
    let line: Int
    let id: String
    let summary: String
    let advice: String?
    let highlight: String

    var testDescription: String { summary }
  }

  @Test(arguments: tags + pairs + names) func areReported(_ fault: Fault) throws {
    let isWarning = ["template.name", "template.block", "template.parent"].contains(fault.id)
    let source = TemplateSet.Source(path: "pages/page.mustache", bytes: Array(fault.template.utf8))
    let set = TemplateSet(Self.others + [source], names: Self.known)
    let diagnostic = try #require(set.diagnostics.first)
    let lines = fault.template.split(separator: "\n", omittingEmptySubsequences: false)
    let excerpt = String(lines[fault.line - 1])
    #expect(set.diagnostics.count == 1, "\(set.diagnostics)")
    #expect(diagnostic.id == fault.id)
    #expect(diagnostic.path == "pages/page.mustache")
    #expect(diagnostic.line == fault.line)
    #expect(diagnostic.severity == (isWarning ? .warning : .error))
    #expect(diagnostic.summary == fault.summary)
    #expect(diagnostic.advice == fault.advice)
    #expect(diagnostic.excerpt == excerpt)
    let highlight = try #require(diagnostic.highlight)
    #expect(
      String(decoding: Array(excerpt.utf8)[highlight], as: UTF8.self) == fault.highlight)
  }

  static let known = NameTable(["agency", "year", "rows", "words", "title"])
  static let others = [
    TemplateSet.Source(path: "layout.mustache", bytes: Array("{{$content}}{{/content}}".utf8)),
    TemplateSet.Source(path: "partials/head.mustache", bytes: Array("{{title}}".utf8)),
  ]

  static let tags = [
    Fault(
      template: "a\n<p>{{title</p>\n{{year}}", line: 2, id: "template.tag",
      summary: "标签没有结束", advice: "请在标签末尾补上 }}", highlight: "{{title</p>"),
    Fault(
      template: "{{{title}} {{year}}", line: 1, id: "template.tag",
      summary: "标签没有结束", advice: "请在标签末尾补上 }}}", highlight: "{{{title}} "),
    Fault(
      template: "{{title}}\n{{! to the end", line: 2, id: "template.tag",
      summary: "标签没有结束", advice: "请在标签末尾补上 }}", highlight: "{{! to the end"),
    Fault(
      template: "{{=<% %>=}}<%title", line: 1, id: "template.tag",
      summary: "标签没有结束", advice: "请在标签末尾补上 %>", highlight: "<%title"),
    Fault(
      template: "{{title}}{{ }}", line: 1, id: "template.tag",
      summary: "标签里没有名称", advice: nil, highlight: "{{ }}"),
    Fault(
      template: "{{> * }}", line: 1, id: "template.tag",
      summary: "标签里没有名称", advice: nil, highlight: "{{> * }}"),
    Fault(
      template: "{{> partials head }}", line: 1, id: "template.tag",
      summary: "名称“partials head”中有空白", advice: "名称中不能有空白；标签也许漏了结束符",
      highlight: "{{> partials head }}"),
    Fault(
      template: "{{words..title}}", line: 1, id: "template.tag",
      summary: "名称“words..title”写法不对", advice: "点号前后都要有名称，例如 a.b",
      highlight: "{{words..title}}"),
    Fault(
      template: "{{=<%=}}\n{{title}}", line: 1, id: "template.delimiters",
      summary: "分隔符写法不对", advice: "请写成 {{=左 右=}}：两个分隔符之间空一格，不含等号",
      highlight: "{{=<%=}}"),
    Fault(
      template: "{{=a=}}", line: 1, id: "template.delimiters",
      summary: "分隔符写法不对", advice: "请写成 {{=左 右=}}：两个分隔符之间空一格，不含等号",
      highlight: "{{=a=}}"),
    Fault(
      template: "{{=<% %> }}\n{{title}}", line: 1, id: "template.delimiters",
      summary: "分隔符写法不对", advice: "请写成 {{=左 右=}}：两个分隔符之间空一格，不含等号",
      highlight: "{{=<% %> }}"),
  ]

  static let pairs = [
    Fault(
      template: "a\n{{#rows}}\nb", line: 2, id: "template.section",
      summary: "“rows”没有结束标签", advice: "请在它之后补上 {{/rows}}", highlight: "{{#rows}}"),
    Fault(
      template: "a {{/rows}}", line: 1, id: "template.section",
      summary: "“{{/rows}}”没有对应的开始标签", advice: "请删去，或补上开始标签", highlight: "{{/rows}}"),
    Fault(
      template: "{{#rows}}\na\n{{/row}}\n{{year}}", line: 3, id: "template.section",
      summary: "“{{/row}}”与第1行开始的“rows”不对应", advice: "此处应为 {{/rows}}",
      highlight: "{{/row}}"),
    Fault(
      template: "{{#rows}}\n{{/year}}{{/rows}}", line: 2, id: "template.section",
      summary: "“{{/year}}”与第1行开始的“rows”不对应", advice: "此处应为 {{/rows}}",
      highlight: "{{/year}}"),
    Fault(
      template: "{{#rows}}\n{{^year}}\n\n{{/rows}}", line: 2, id: "template.section",
      summary: "“year”在第4行的“{{/rows}}”之前没有结束", advice: "请在 {{/rows}} 之前补上 {{/year}}",
      highlight: "{{^year}}"),
    Fault(
      template: "{{#rows}}{{#year}}\n{{/rows}}{{/year}}", line: 1, id: "template.section",
      summary: "“year”在第2行的“{{/rows}}”之前没有结束", advice: "请在 {{/rows}} 之前补上 {{/year}}",
      highlight: "{{#year}}"),
    Fault(
      template: "{{<layout}}{{$content}}x{{/layout}}", line: 1, id: "template.section",
      summary: "“content”在第1行的“{{/layout}}”之前没有结束",
      advice: "请在 {{/layout}} 之前补上 {{/content}}", highlight: "{{$content}}"),
    Fault(
      template: String(repeating: "{{#rows}}", count: 51)
        + String(repeating: "{{/rows}}", count: 51),
      line: 1, id: "template.section", summary: "嵌套超过50层", advice: "请把里面的部分移到另一个模板",
      highlight: "{{#rows}}"),
  ]

  static let names = [
    Fault(
      template: "\n  {{> partials/haed}}", line: 2, id: "template.partial",
      summary: "没有名为“partials/haed”的模板", advice: "是否想写“partials/head”？",
      highlight: "{{> partials/haed}}"),
    Fault(
      template: "{{<something/else}}{{/something/else}}", line: 1, id: "template.partial",
      summary: "没有名为“something/else”的模板", advice: "名称是模板文件夹内的路径，不含 .mustache",
      highlight: "{{<something/else}}"),
    Fault(
      template: "{{#rows}}\n标题 {{agenyc}}{{/rows}}", line: 2, id: "template.name",
      summary: "没有名为“agenyc”的内容，此处将为空", advice: "是否想写“agency”？", highlight: "{{agenyc}}"),
    Fault(
      template: "{{words.unheardOf}}", line: 1, id: "template.name",
      summary: "没有名为“unheardOf”的内容，此处将为空", advice: nil, highlight: "{{words.unheardOf}}"),
    Fault(
      template: "{{<layout}}\n{{$contents}}x{{/contents}}\n{{/layout}}", line: 2,
      id: "template.block", summary: "没有模板含有名为“contents”的块，其中的内容不会出现",
      advice: "是否想写“content”？", highlight: "{{$contents}}"),
    Fault(
      template: "{{<layout}}{{title}}{{$content}}{{/content}}{{/layout}}", line: 1,
      id: "template.parent", summary: "父模板标签之内、块之外的标签不起作用", advice: "请移到 {{$块}} 之内",
      highlight: "{{title}}"),
  ]

  @Test func areAllReportedInOrder() {
    let set = TemplateSet(
      [
        .init(path: "b.mustache", bytes: Array("{{/x}}\n{{#rows}}{{>none}}\n{{yaer}}".utf8)),
        .init(path: "a.mustache", bytes: Array("{{title".utf8)),
      ], names: Self.known)
    #expect(
      set.diagnostics.map { "\($0.path):\($0.line ?? 0) \($0.id)" } == [
        "a.mustache:1 template.tag", "b.mustache:1 template.section",
        "b.mustache:2 template.partial", "b.mustache:2 template.section",
        "b.mustache:3 template.name",
      ])
  }

  @Test func doNotHideOthersOnLaterLines() {
    let template = "{{=<% %> }}\n{{yaer}}\n{{title\n{{=| |=}}\n|agenyc|"
    let set = TemplateSet(
      [.init(path: "page.mustache", bytes: Array(template.utf8))], names: Self.known)
    #expect(
      set.diagnostics.map { "\($0.line ?? 0) \($0.id)" } == [
        "1 template.delimiters", "2 template.name", "3 template.tag", "5 template.name",
      ])
  }

  @Test func nameTheFirstBytesThatAreNoText() {
    let bytes = Array("{{>layout}}\n标题 ".utf8) + [0xB1, 0xEA] + Array("\n{{#rows}}".utf8)
    let set = TemplateSet(
      Self.others + [.init(path: "page.mustache", bytes: bytes)], names: Self.known)
    #expect(
      set.diagnostics == [
        Diagnostic(
          id: "template.encoding", severity: .error, path: "page.mustache", line: 2,
          summary: "模板不是 UTF-8 文本", advice: "请用 UTF-8 编码保存",
          excerpt: "标题 \u{FFFD}\u{FFFD}", highlight: 7..<8)
      ])
  }

  @Test func keepASetFromBeingRendered() throws {
    let set = TemplateSet(
      Self.others + [.init(path: "page.mustache", bytes: Array("{{>none}}".utf8))],
      names: Self.known)
    let sound = try #require(set.template("partials/head"))
    var output: [UInt8] = []
    #expect(throws: RenderingFault.faultyTemplates) {
      try sound.render(JSONView(json: .null, names: Self.known), into: &output)
    }
    #expect(output == [])
  }

  @Test func ofTheMilderKindLetASetBeRendered() throws {
    #expect(try Page("a{{unknown}}b").text() == "ab")
  }

  @Test func includeTemplatesThatIncludeEachOtherWithoutEnd() throws {
    let page = Page("{{>p}}", partials: ["p": "{{>q}}", "q": "{{$a}}{{>p}}{{/a}}"])
    let fault = #expect(throws: RenderingFault.self) { try page.text() }
    let path =
      switch fault {
      case .tooDeep(let path): path
      default: ""
      }
    #expect(["p.mustache", "q.mustache"].contains(path))
    #expect("\(RenderingFault.tooDeep(path: path))" == "\(path)：模板互相引用，嵌套过深")
  }
}
