import Testing

@testable import Mustache

@Suite("Rendering") struct RenderingTests {
  @Test(arguments: values + contexts + sections + lines + partials)
  func gives(_ example: Example) throws {
    let page = try Page(example.template, partials: example.partials, json: example.json)
    #expect(try page.text() == example.expected)
  }

  static let values = [
    Example(
      behaviour: "escapes the five characters that mean something in HTML",
      template: "{{a}}", json: #"{"a": "<b title=\"x\">Tom & 'Ann'</b>"}"#,
      expected: "&lt;b title=&quot;x&quot;&gt;Tom &amp; &#39;Ann&#39;&lt;/b&gt;"),
    Example(
      behaviour: "prints as it is what three braces or an ampersand ask for",
      template: "{{{a}}} {{&a}} {{& a }}", json: #"{"a": "<&>"}"#, expected: "<&> <&> <&>"),
    Example(
      behaviour: "does not read values as templates",
      template: "{{{a}}}", json: #"{"a": "{{b}}", "b": "no"}"#, expected: "{{b}}"),
    Example(
      behaviour: "prints numbers and conditions",
      template: "{{n}} {{yes}} {{no}}", json: #"{"n": -12, "yes": true, "no": false}"#,
      expected: "-12 true false"),
    Example(
      behaviour: "prints nothing for names without value, for views and for lists",
      template: "[{{none}}{{view}}{{list}}]", json: #"{"view": {"a": 1}, "list": [1, 2]}"#,
      expected: "[]"),
    Example(
      behaviour: "keeps Chinese text and braces that are no tags",
      template: "{ {a} } 第{{n}}条 } }}", json: #"{"n": "三"}"#, expected: "{ {a} } 第三条 } }}"),
  ]

  static let contexts = [
    Example(
      behaviour: "looks names up from the innermost view outwards",
      template: "{{#a}}{{x}}{{y}}{{/a}}{{x}}", json: #"{"x": 1, "y": 2, "a": {"x": 3}}"#,
      expected: "321"),
    Example(
      behaviour: "follows dotted names inwards only",
      template: "[{{a.b.c}}{{a.x}}{{a.b.c.d}}]", json: #"{"x": 1, "d": 2, "a": {"b": {"c": 3}}}"#,
      expected: "[3]"),
    Example(
      behaviour: "gives the item of a list for a dot",
      template: "{{#a}}<{{.}}>{{/a}}", json: #"{"a": ["x&y", 2]}"#, expected: "<x&amp;y><2>"),
    Example(
      behaviour: "repeats over lists in lists",
      template: "{{#a}}({{#.}}{{.}},{{/.}}){{/a}}", json: #"{"a": [[1, 2], [3]]}"#,
      expected: "(1,2,)(3,)"),
    Example(
      behaviour: "gives the text of a section over a text for a dot, and what is around by name",
      template: "{{#a}}{{.}}={{a}} {{b}}{{/a}}", json: #"{"a": "x", "b": "y"}"#,
      expected: "x=x y"),
    Example(
      behaviour: "keeps the item of a list in a condition",
      template: "{{#a}}{{#yes}}{{.}}{{/yes}}{{/a}}", json: #"{"yes": true, "a": [1, 2]}"#,
      expected: "12"),
    Example(
      behaviour: "finds its way back from a section over a text to the item around it",
      template: "{{#a}}{{#t}}{{.}}{{/t}}{{.}}{{/a}}", json: #"{"t": "t", "a": [1, 2]}"#,
      expected: "t1t2"),
  ]

  static let sections = [
    Example(
      behaviour: "leaves sections out that are over nothing",
      template: "[{{#no}}a{{/no}}{{#empty}}b{{/empty}}{{#list}}c{{/list}}{{#none}}d{{/none}}]",
      json: #"{"no": false, "empty": "", "list": [], "none": null}"#, expected: "[]"),
    Example(
      behaviour: "renders inverted sections over nothing alone",
      template: "{{^no}}a{{/no}}{{^empty}}b{{/empty}}{{^list}}c{{/list}}{{^zero}}d{{/zero}}",
      json: #"{"no": false, "empty": "", "list": [], "zero": 0}"#, expected: "abc"),
    Example(
      behaviour: "takes a number for true, nought too",
      template: "{{#n}}n={{.}}{{/n}}",
      json: #"{"n": 0}"#, expected: "n=0"),
    Example(
      behaviour: "takes a view for true, even one that knows no name",
      template: "{{#view}}yes{{/view}}{{^view}}no{{/view}}", json: #"{"view": {}}"#,
      expected: "yes"),
    Example(
      behaviour: "goes on after a section within a section of the same name",
      template: "{{#a}}1{{#a}}2{{/a}}3{{/a}}4", json: #"{"a": true}"#, expected: "1234"),
    Example(
      behaviour: "changes delimiters from there on, and back",
      template: "{{=<% %>=}}<%a%>{{a}}<%={{ }}=%>{{a}}<%a%>", json: #"{"a": 1}"#,
      expected: "1{{a}}1<%a%>"),
    Example(
      behaviour: "takes one character for both delimiters",
      template: "{{=| |=}}|#a|x|/a|", json: #"{"a": true}"#, expected: "x"),
    Example(
      behaviour: "leaves comments out, with tags and lines in them",
      template: "a{{! {{b }}c{{!\n#d\n}}e", expected: "ace"),
  ]

  static let lines = [
    Example(
      behaviour: "leaves no line behind for a tag that has one to itself",
      template: "a\n  {{#yes}}\nb\n\t{{/yes}} \n{{! c }}\nd\n", json: #"{"yes": true}"#,
      expected: "a\nb\nd\n"),
    Example(
      behaviour: "keeps the lines of values, and of two tags on a line",
      template: " {{a}}\n{{#a}}{{/a}}\n", json: #"{"a": 1}"#, expected: " 1\n\n"),
    Example(
      behaviour: "takes CRLF for one line end",
      template: "a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", json: #"{"yes": true}"#,
      expected: "a\r\nb\r\nc"),
    Example(
      behaviour: "takes the first and the last line without line ends around them",
      template: "  {{#yes}}\na\n  {{/yes}}", json: #"{"yes": true}"#, expected: "a\n"),
  ]

  static let partials = [
    Example(
      behaviour: "renders a partial with the names around it",
      template: "{{#a}}{{> parts/one }}{{/a}}", partials: ["parts/one": "<{{.}}>"],
      json: #"{"a": [1, 2]}"#, expected: "<1><2>"),
    Example(
      behaviour: "indents the lines of a partial on a line of its own, but not those of values",
      template: "a\n  {{>p}}\nb", partials: ["p": "1\n{{{v}}}\n"],
      json: #"{"v": "x\ny"}"#, expected: "a\n  1\n  x\ny\nb"),
    Example(
      behaviour: "adds up the indentation of partials in partials",
      template: " {{>p}}\n", partials: ["p": "1\n {{>q}}\n2\n", "q": "3\n4\n"],
      expected: " 1\n  3\n  4\n 2\n"),
    Example(
      behaviour: "indents what follows a partial without line end, as a line of its own template",
      template: " {{>p}}\n", partials: ["p": "  {{>q}}\n2\n", "q": "1"], expected: "   1 2\n"),
    Example(
      behaviour: "does not indent a partial within a line",
      template: "  {{a}}{{>p}}\n", partials: ["p": "1\n2"], json: #"{"a": 0}"#,
      expected: "  01\n2\n"),
    Example(
      behaviour: "does not hand delimiters on to a partial, nor take them from it",
      template: "{{=| |=}}|>p||a|", partials: ["p": "{{a}}{{=< >=}}<a>"], json: #"{"a": 1}"#,
      expected: "111"),
    Example(
      behaviour: "ends recursion with the data",
      template: "{{>tree}}", partials: ["tree": "{{n}}({{#of}}{{>tree}}{{/of}})"],
      json: #"{"n": 1, "of": [{"n": 2, "of": []}, {"n": 3, "of": [{"n": 4, "of": []}]}]}"#,
      expected: "1(2()3(4()))"),
    Example(
      behaviour: "finds the partial that a value names",
      template: "{{#a}}{{>*kind}}{{> * kind }}{{/a}}", partials: ["p": "P", "q": "Q"],
      json: #"{"a": [{"kind": "p"}, {"kind": "q"}, {"kind": "none"}, {}]}"#,
      expected: "PPQQ"),
  ]
}
