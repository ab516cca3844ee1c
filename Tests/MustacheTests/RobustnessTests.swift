import Diagnostics
import TestSupport
import Testing

@testable import Mustache

@Suite("Robustness") struct RobustnessTests {
  private static let tokens = [
    "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{$c}}", "{{/c}}", "{{<p}}",
    "{{/p}}", "{{>p}}", "{{>*a}}", "{{! ", "{{=", "=}}", "{{=| |=}}", "|", "{{=<% %>=}}", "<%",
    "%>",
    "<%={{ }}=%>", "{{a}}", "{{.}}", "{{a.b}}", ".", "*", "a", " ", "  ", "\t", "\n", "\r\n", "中",
    "{", "}", "=", "/", "#",
  ].map { Array($0.utf8) }

  private struct Answering: View {
    func value(of name: Int) -> Value {
      switch name {
      case 0: .text("p")
      case 1: .list([Item(.integer(1)), Item(.text("<"))])
      default: .missing
      }
    }
  }

  private static let names = NameTable(["a", "b"])

  /// Compiles and renders `bytes` as a page and as its own parent.
  private static func exercise(_ bytes: [UInt8]) -> TemplateSet {
    let set = TemplateSet(
      ["p.mustache", "page.mustache"].map { .init(path: $0, bytes: bytes) }, names: names)
    var output: [UInt8] = []
    try? set.template("page")?.renderAsFarAsItGoes(Answering(), into: &output)
    return set
  }

  @Test func takesAnyBytesForATemplate() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let isText = String(validating: bytes, as: UTF8.self) != nil
      let faults = Self.exercise(bytes).diagnostics.filter { $0.id == "template.encoding" }
      #expect(faults.isEmpty == isText)
    }
  }

  @Test func takesAnyTagsForATemplate() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...16, using: &generator)).flatMap { _ in
        Self.tokens[Int.random(in: Self.tokens.indices, using: &generator)]
      }
      for diagnostic in Self.exercise(bytes).diagnostics {
        let excerpt = Array((diagnostic.excerpt ?? "").utf8)
        #expect(
          diagnostic.highlight.map { $0.upperBound <= excerpt.count } == true,
          "\(String(decoding: bytes, as: UTF8.self).debugDescription): \(diagnostic)")
      }
    }
  }

  @Test func takesAsManyOpenSectionsAsThereAre() {
    let bytes = Array(String(repeating: "{{#a}}\n", count: 10_000).utf8)
    let summaries = Self.exercise(bytes).diagnostics.map(\.summary)
    #expect(summaries.filter { $0 == "嵌套超过50层" }.count == 2)
  }
}
