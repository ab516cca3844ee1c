import Testing

@testable import Mustache

/// Names that stand for the same on every page are written out before any page is made.
@Suite("Filling in") struct FillingInTests {
  /// The words that are filled in under `words`.
  private struct Words: View {
    let texts: [Int: String]

    func value(of name: Int) -> Value { texts[name].map { .text($0) } ?? .missing }
  }

  /// The page's own view, which knows words of its own so that what is looked up can be told apart.
  private struct Root: View {
    let names: NameTable
    let words: Words

    func value(of name: Int) -> Value {
      name == names["words"] ? .view(words) : name == names["x"] ? .text("x") : .missing
    }
  }

  private let names = NameTable(["words", "a", "b", "x"])

  private func words(_ a: String) -> Words { Words(texts: [names["a"] ?? 0: a]) }

  private func render(_ template: String, filledWith filled: String, other: String) throws -> String
  {
    let set = TemplateSet(
      [
        TemplateSet.Source(path: "page.mustache", bytes: Array(template.utf8)),
        TemplateSet.Source(path: "part.mustache", bytes: Array("{{words.a}}\n".utf8)),
      ], names: names)
    let name = try #require(names["words"])
    var output: [UInt8] = []
    try #require(set.fillingIn(name, with: words(filled)).template("page"))
      .render(Root(names: names, words: words(other)), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func writesTextsOutEscapedOrNotAsTheTagAsks() throws {
    #expect(
      try render("<{{words.a}}|{{{words.a}}}|{{x}}>", filledWith: "a&b", other: "-")
        == "<a&amp;b|a&b|x>")
  }

  @Test func leavesOtherNamesSectionsAndMissingTextsToTheViews() throws {
    #expect(
      try render("{{words.b}}{{#words.a}}{{.}}{{/words.a}}{{x}}", filledWith: "a", other: "view")
        == "viewx")
  }

  @Test func leavesTextsOfSeveralLinesSoThatTheyAreNotIndented() throws {
    #expect(try render("  {{>part}}\n", filledWith: "1\n2", other: "3\n4") == "  3\n4\n")
    #expect(try render("  {{>part}}\n", filledWith: "12", other: "34") == "  12\n")
  }
}
