import Diagnostics
import TestSupport
import Testing

@testable import Mustache

@Suite("Templates")
struct TemplateTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let template: String
    var json = "{}"
    var partials: [String: String] = [:]
    let expected: String
    var testDescription: String { template }
  }

  static let values: [Row] = [
    Row(template: "{{a}} {{ a }}", json: #"{"a": "x"}"#, expected: "x x"),
    Row(template: "{{a}}", json: #"{"a": "<&>\"'"}"#, expected: "&lt;&amp;&gt;&quot;&#39;"),
    Row(template: "{{{a}}}{{&a}}", json: #"{"a": "<b>"}"#, expected: "<b><b>"),
    Row(template: "[{{none}}]", expected: "[]"),
    Row(template: "{{a.b.c}}", json: #"{"a": {"b": {"c": "深"}}}"#, expected: "深"),
    Row(template: "{{a}} {{b}}", json: #"{"a": 7, "b": true}"#, expected: "7 true"),
    Row(template: "a{{! not seen }}b", expected: "ab"),
    Row(
      template: "{{=<% %>=}}<%a%>{{a}}<%={{ }}=%>{{a}}", json: #"{"a": "x"}"#, expected: "x{{a}}x"),
  ]

  static let sections: [Row] = [
    Row(template: "{{#a}}yes{{/a}}{{^a}}no{{/a}}", json: #"{"a": true}"#, expected: "yes"),
    Row(template: "{{#a}}yes{{/a}}{{^a}}no{{/a}}", json: #"{"a": false}"#, expected: "no"),
    Row(template: "{{#a}}yes{{/a}}{{^a}}no{{/a}}", json: #"{"a": ""}"#, expected: "no"),
    Row(template: "{{#a}}yes{{/a}}{{^a}}no{{/a}}", json: #"{"a": []}"#, expected: "no"),
    Row(template: "{{#a}}yes{{/a}}{{^a}}no{{/a}}", json: #"{"a": {}}"#, expected: "yes"),
    Row(template: "{{#a}}{{b}},{{/a}}", json: #"{"a": [{"b": 1}, {"b": 2}]}"#, expected: "1,2,"),
    Row(template: "{{#a}}{{.}},{{/a}}", json: #"{"a": ["甲", "乙"]}"#, expected: "甲,乙,"),
    Row(template: "{{#a}}{{.}}{{/a}}", json: #"{"a": "x"}"#, expected: "x"),
    Row(template: "{{#a}}{{c}}{{b}}{{/a}}", json: #"{"a": {"b": 1}, "c": 2}"#, expected: "21"),
    Row(
      template: "{{#a}}\n- {{.}}\n{{/a}}\nend", json: #"{"a": [1, 2]}"#, expected: "- 1\n- 2\nend"),
  ]

  static let inclusion: [Row] = [
    Row(
      template: "<{{> p/q}}>", json: #"{"a": 1}"#, partials: ["p/q": "{{a}}!"], expected: "<1!>"),
    Row(
      template: "x\n  {{> p}}\ny", partials: ["p": "1\n2\n"], expected: "x\n  1\n  2\ny"),
    Row(
      template: "{{> *a}}", json: #"{"a": "p"}"#, partials: ["p": "named"], expected: "named"),
    Row(
      template: "{{> p}}", json: #"{"a": 1, "b": {"a": 2, "b": false}}"#,
      partials: ["p": "({{a}}{{#b}}{{> p}}{{/b}})"], expected: "(1(2))"),
    Row(
      template: "{{< layout}}{{$main}}页{{/main}}{{/layout}}",
      partials: ["layout": "<{{$main}}default{{/main}}>"], expected: "<页>"),
    Row(
      template: "{{< layout}}{{/layout}}",
      partials: ["layout": "<{{$main}}default{{/main}}>"], expected: "<default>"),
    Row(
      template: "{{< a}}{{$x}}top{{/x}}{{/a}}",
      partials: ["a": "{{< b}}{{$x}}middle{{/x}}{{/b}}", "b": "{{$x}}bottom{{/x}}"],
      expected: "top"),
    Row(
      template: "{{< layout}}\n{{$main}}\n  <p>\n  </p>\n{{/main}}\n{{/layout}}\n",
      partials: ["layout": "<main>\n    {{$main}}{{/main}}</main>\n"],
      expected: "<main>\n    <p>\n    </p>\n</main>\n"),
  ]

  @Test(arguments: values + sections + inclusion) func renders(_ row: Row) throws {
    #expect(
      try Render.text(row.template, partials: row.partials, json: row.json) == row.expected)
  }

  @Test func leavesNoMarkupInEscapedText() {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("<>&\"'ab汉{}")
    for _ in 0..<500 {
      let text = String((0..<20).map { _ in alphabet.randomElement(using: &random) ?? "a" })
      var output: [UInt8] = []
      HTMLEscaping.append(text, to: &output)
      let html = String(decoding: output, as: UTF8.self)
      #expect(!html.contains { "<>\"'".contains($0) })
      let back = html.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        .replacing("&amp;", with: "&")
      #expect(back == text)
    }
  }

  @Test func stopsTemplatesThatIncludeThemselvesWithoutEnd() throws {
    #expect(throws: RenderingFault.tooDeep(path: "p.mustache")) {
      try Render.text("{{> p}}", partials: ["p": "{{> p}}"])
    }
  }

  @Test func survivesAnyBytes() {
    var random = SeededGenerator(seed: 11)
    let alphabet = Array("{}#^/$<>!=&. \nab\u{00}".utf8) + [0xE4, 0xBD, 0xA0, 0xFF]
    for _ in 0..<3000 {
      let length = Int.random(in: 0..<60, using: &random)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let set = TemplateSet([.init(path: "t.mustache", bytes: bytes)], names: NameTable(["a"]))
      var output: [UInt8] = []
      try? set.template("t")?.render(Item(.text("x")), into: &output)
      #expect(output.count <= 4000)
    }
  }
}

@Suite("Faults in templates")
struct TemplateFaultTests {
  /// Each diagnostic of `template` on a line of its own.
  private func faults(_ template: String) -> [String] {
    let sources = [
      TemplateSet.Source(path: "page.mustache", bytes: Array(template.utf8)),
      TemplateSet.Source(path: "partials/table.mustache", bytes: []),
    ]
    return TemplateSet(sources, names: NameTable(["title", "year"])).diagnostics.map {
      "\($0.line ?? 0): \($0.severity): \($0.summary)" + ($0.advice.map { "；\($0)" } ?? "")
    }
  }

  @Test(
    arguments: [
      ("{{title}}", []),
      ("一\n{{title", ["2: error: 标签没有结束；请在标签后补上结束符，例如 }}"]),
      ("{{ }}", ["1: error: 标签里没有名称"]),
      ("{{=a=}}", ["1: error: 分隔符写法不对；请写成 {{=左 右=}}：两个分隔符之间空一格，不含等号"]),
      ("{{#title}}\n", ["1: error: “title”没有结束标签；请在它之后补上 {{/title}}"]),
      ("a\n{{/title}}", ["2: error: “{{/title}}”没有对应的开始标签；请删去，或补上开始标签"]),
      (
        "{{#title}}\n\n{{/year}}",
        ["3: error: “{{/year}}”与第1行开始的“title”不对应；此处应为 {{/title}}"]
      ),
      ("{{> partials/tabel}}", ["1: error: 没有名为“partials/tabel”的模板；是否想写“partials/table”？"]),
      ("{{> q}}", ["1: error: 没有名为“q”的模板；名称是模板文件夹内的路径，不含 .mustache"]),
      ("{{titel}}", ["1: warning: 没有名为“titel”的内容，此处将为空；是否想写“title”？"]),
      (
        "{{#title}}\n{{yaer}}\n{{> q}}",
        [
          "1: error: “title”没有结束标签；请在它之后补上 {{/title}}",
          "2: warning: 没有名为“yaer”的内容，此处将为空；是否想写“year”？",
          "3: error: 没有名为“q”的模板；名称是模板文件夹内的路径，不含 .mustache",
        ]
      ),
      (
        "{{< partials/table}}{{title}}{{/partials/table}}",
        ["1: warning: 父模板标签之内、块之外的标签不起作用；请移到 {{$块}} 之内"]
      ),
    ] as [(String, [String])])
  func areAllToldWithTheirLines(_ template: String, _ expected: [String]) {
    #expect(faults(template) == expected)
  }

  @Test func namesATemplateThatIsNoText() {
    let set = TemplateSet(
      [.init(path: "page.mustache", bytes: [0x61, 0xFF])], names: NameTable([]))
    #expect(set.diagnostics.map(\.summary) == ["模板不是 UTF-8 文本"])
  }
}
