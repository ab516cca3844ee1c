import CommonMark
import Diagnostics
import DisclosureModel
import Mustache
import SiteRendering
import Tables
import TestSupport

extension FuzzTarget {
  static let markdown = FuzzTarget(
    name: "markdown",
    seeds: { texts(["# a\n\n* b\n1. c\n\n[d](e) `f` **g** <h> &amp;\n\n> i\n\n```\nj\n```\n"]) },
    run: { _ = Markdown.html($0) })

  /// A template that can include itself and be its own parent.
  static let mustache = FuzzTarget(
    name: "mustache",
    seeds: {
      texts([
        "{{a}}{{{b}}}{{&a}}{{! c }}{{#b}}{{.}}{{/b}}{{^a}}x{{/a}}{{a.b}}", "{{=<% %>=}}<% a %>",
        "{{<p}}{{$c}}d{{/c}}{{/p}}", "  {{>p}}\n{{>*a}}\n", "{{$c}}\r\n{{/c}}\n",
      ])
    },
    run: { bytes in
      let sources = ["p.mustache", "page.mustache"].map {
        TemplateSet.Source(path: $0, bytes: bytes)
      }
      let set = TemplateSet(sources, names: NameTable(["a", "b"]))
      var output: [UInt8] = []
      try? set.template("page")?.render(Answers(), into: &output)
    })

  static let csv = FuzzTarget(
    name: "csv", seeds: { texts(["a,b\n1,\"2\"\"\n\"\r\n", "\u{FEFF}a\n\n\"b\"\n"]) },
    run: { _ = try? CSVTable($0) })

  static let portal = FuzzTarget(
    name: "portal",
    seeds: {
      texts([
        #"{"name":"a","summary":"b","baseURL":"https://c.example/d/","publisher":{"name":"e","#
          + #""url":"https://f.example","email":"g@h.example"},"licence":{"name":"i","url":"j"}}"#
      ])
    },
    run: { bytes in
      let reading = Portal.read(bytes, path: "portal.json")
      show(reading.diagnostics)
    })

  static let agencies = FuzzTarget(
    name: "agencies",
    seeds: {
      texts([
        "name,aliases,parent,place,files\n聊城市公安局,市公安局,聊城市人民政府,聊城市,聊城\n",
        "name\n\"\n",
      ])
    },
    run: { bytes in show(AgencyListReader.read(bytes, path: "agencies.csv").diagnostics) })

  private static func show(_ diagnostics: [Diagnostic]) {
    let renderer = DiagnosticRenderer(coloured: true)
    var output: [UInt8] = []
    for diagnostic in diagnostics { renderer.append(diagnostic, to: &output) }
  }

  private static func texts(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}

private struct Answers: View {
  func value(of name: Int) -> Value {
    switch name {
    case 0: .text("p")
    case 1: .list([Item(.integer(1)), Item(.text("<"))])
    default: .missing
    }
  }
}
