import TestSupport
import Testing

@testable import Mustache

@Suite("Escaping") struct EscapingTests {
  private static let alphabet = Array("<>&\"'ab;#/ 政府信息\n\u{0}\u{301}🏛")

  private static let texts: [String] = {
    var generator = SeededGenerator(seed: 20_231_231)
    return (0..<2000).map { _ in
      String(
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          alphabet[Int.random(in: alphabet.indices, using: &generator)]
        })
    }
  }()

  @Test func leavesNoBareCharacterThatMeansSomethingInHTML() throws {
    for text in Self.texts {
      let html = try Page("{{a}}", data: .members(["a": .text(text)])).text()
      let bare = html.unicodeScalars.filter { "<>\"'".unicodeScalars.contains($0) }
      #expect(bare.isEmpty, "\(text.debugDescription)")
      #expect(Self.unescaped(html).utf8.elementsEqual(text.utf8), "\(text.debugDescription)")
    }
  }

  /// Reads references back; what follows an ampersand otherwise is lost, so that a bare one shows.
  private static func unescaped(_ html: String) -> String {
    let references = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    var parts = html.unicodeScalars.split(separator: "&", omittingEmptySubsequences: false)[...]
    var text = String(parts.removeFirst())
    for part in parts {
      let halves = part.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let character = references[String(halves[0])] else { continue }
      text += character + String(halves[1])
    }
    return text
  }

  @Test func isTheSameInATemplateAndAlone() throws {
    let source = TemplateSet.Source(path: "page", bytes: Array("{{.}}".utf8))
    let template = try #require(TemplateSet([source], names: NameTable([])).template("page"))
    for text in Self.texts.prefix(200) {
      for value in [Value.text(text), .bytes(Array(text.utf8))] {
        var output: [UInt8] = []
        try template.render(Item(value), into: &output)
        #expect(output == HTMLEscaping.escaped(text))
      }
    }
  }

  @Test func isLeftToTheTemplateForBytesToo() throws {
    struct Bytes: View {
      func value(of name: Int) -> Value { .bytes(Array("<p>".utf8)) }
    }
    let source = TemplateSet.Source(path: "page", bytes: Array("{{{html}}}{{html}}".utf8))
    let template = try #require(
      TemplateSet([source], names: NameTable(["html"])).template("page"))
    var output = Array("before ".utf8)
    try template.render(Bytes(), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "before <p>&lt;p&gt;")
  }
}
