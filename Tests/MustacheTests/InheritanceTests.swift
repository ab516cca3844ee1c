import Testing

@testable import Mustache

@Suite("Inheritance") struct InheritanceTests {
  @Test(arguments: overriding + scope + indentation)
  func gives(_ example: Example) throws {
    let page = try Page(example.template, partials: example.partials, json: example.json)
    #expect(page.set.diagnostics == [])
    #expect(try page.text() == example.expected)
  }

  static let overriding = [
    Example(
      behaviour: "renders what stands in a block that nothing fills",
      template: "{{<layout}}{{/layout}}{{>layout}}", partials: ["layout": "[{{$a}}x{{/a}}]"],
      expected: "[x][x]"),
    Example(
      behaviour: "fills the blocks of a parent",
      template: "{{<layout}} between {{$b}}B{{/b}} blocks {{/layout}}",
      partials: ["layout": "{{$a}}a{{/a}}-{{$b}}b{{/b}}-{{$b}}b{{/b}}"], expected: "a-B-B"),
    Example(
      behaviour: "lets the outermost template have the last word",
      template: "{{<middle}}{{$a}}page{{/a}}{{/middle}}",
      partials: [
        "middle": "{{<layout}}{{$a}}middle{{/a}}{{$b}}middle{{/b}}{{/layout}}",
        "layout": "{{$a}}{{/a}} {{$b}}{{/b}}",
      ], expected: "page middle"),
    Example(
      behaviour: "fills a block within what fills another",
      template: "{{<middle}}{{$title}}T{{/title}}{{/middle}}",
      partials: [
        "middle": "{{<layout}}{{$body}}<h1>{{$title}}{{/title}}</h1>{{/body}}{{/layout}}",
        "layout": "[{{$body}}{{/body}}]",
      ], expected: "[<h1>T</h1>]"),
    Example(
      behaviour: "finds the parent that a value names",
      template: "{{<*kind}}{{$a}}A{{/a}}{{/*kind}}", partials: ["p": "<{{$a}}{{/a}}>"],
      json: #"{"kind": "p"}"#, expected: "<A>"),
    Example(
      behaviour: "changes delimiters between blocks",
      template: "{{<p}}{{=<% %>=}}<%$a%>A<%/a%><%/p%>", partials: ["p": "{{$a}}{{/a}}"],
      expected: "A"),
  ]

  static let scope = [
    Example(
      behaviour: "looks names up where the block stands, not where it is filled",
      template: "{{<p}}{{$a}}{{x}}{{/a}}{{/p}}", partials: ["p": "{{#in}}{{$a}}{{/a}}{{/in}}"],
      json: #"{"x": 1, "in": {"x": 2}}"#, expected: "2"),
    Example(
      behaviour: "does not fill the blocks of a partial from parents further in",
      template: "{{<layout}}{{$content}}{{>card}}{{/content}}{{/layout}}",
      partials: [
        "layout":
          "{{<frame}}{{$title}}T{{/title}}{{$body}}{{$content}}{{/content}}{{/body}}{{/frame}}",
        "frame": "[{{$title}}{{/title}}|{{$body}}{{/body}}]",
        "card": "{{$title}}card{{/title}}",
      ], expected: "[T|card]"),
    Example(
      behaviour: "does not fill a block with itself",
      template: "{{<p}}{{$a}}<{{$a}}x{{/a}}>{{/a}}{{/p}}", partials: ["p": "{{$a}}{{/a}}"],
      expected: "<x>"),
    Example(
      behaviour: "forgets what filled blocks once the parent has ended",
      template: "{{<p}}{{$a}}A{{/a}}{{/p}}{{>p}}", partials: ["p": "{{$a}}a{{/a}}"],
      expected: "Aa"),
  ]

  static let indentation = [
    Example(
      behaviour: "indents a parent like a partial",
      template: "a\n  {{<p}}{{/p}}\nb\n", partials: ["p": "1\n2\n"], expected: "a\n  1\n  2\nb\n"),
    Example(
      behaviour: "gives what fills a block the indentation of the block, instead of its own",
      template: """
        {{<layout}}
        {{$content}}
              <p>
                text
              </p>
        {{/content}}
        {{/layout}}

        """,
      partials: ["layout": "<main>\n  {{$content}}\n  {{/content}}\n</main>\n"],
      expected: "<main>\n  <p>\n    text\n  </p>\n</main>\n"),
    Example(
      behaviour: "indents what fills a block that shares its line with its end and more",
      template: "{{<layout}}\n{{$main}}\n  <p>\n  </p>\n{{/main}}\n{{/layout}}\n",
      partials: ["layout": "<main>\n    {{$main}}{{/main}}</main>\n"],
      expected: "<main>\n    <p>\n    </p>\n</main>\n"),
    Example(
      behaviour: "indents a block in a block as far as it stands from the outer one",
      template: "{{<middle}}{{$item}}\nx\n{{/item}}{{/middle}}",
      partials: [
        "middle":
          "{{<p}}{{$a}}\n    <ul>\n      {{$item}}\n      {{/item}}\n    </ul>\n{{/a}}{{/p}}",
        "p": " {{$a}}\n {{/a}}\n",
      ], expected: " <ul>\n   x\n </ul>\n"),
    Example(
      behaviour: "leaves lines less indented than the first as far left as they can go",
      template: "{{<p}}{{$a}}\n    one\n  two\n{{/a}}{{/p}}", partials: ["p": "{{$a}}{{/a}}\n"],
      expected: "one\ntwo\n\n"),
  ]
}
