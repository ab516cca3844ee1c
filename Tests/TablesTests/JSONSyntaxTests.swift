import Tables
import Testing

@Suite("Where JSON goes wrong")
struct JSONSyntaxTests {
  @Test(arguments: [
    #"{"a": "b" "c": 1}"#: (10, JSONSyntax.Expected.commaOrEnd),
    #"{"a": “b”}"#: (6, .value),
    #"{“a”: 1}"#: (1, .name),
    #"{"a"： 1}"#: (4, .colon),
    #"{"a": "b"#: (6, .endOfString),
    #"{"a": 1,}"#: (7, .noComma),
    "{\"a\": 1 ,\n\n}": (8, .noComma),
    "[1, [2,] ]": (6, .noComma),
    "[,]": (1, .value),
    #"{"a": 1} x"#: (9, .endOfText),
    #"{"a": 01}"#: (6, .value),
    "": (0, .value),
    "[1, 2": (5, .commaOrEnd),
  ])
  func isFound(_ text: String, _ fault: (offset: Int, expected: JSONSyntax.Expected)) {
    let found = JSONSyntax.fault(in: Array(text.utf8))
    #expect(found?.offset == fault.offset)
    #expect(found?.expected == fault.expected)
  }

  @Test(arguments: [
    "{}", "[]", #" {"a": [1, -2.5e3, true, null, "\"\\é，"], "b": {"c": {}}} "#, "3", #""x""#,
  ])
  func isNowhereInJSON(_ text: String) {
    #expect(JSONSyntax.fault(in: Array(text.utf8)) == nil)
  }

  @Test func deepNestingIsRefusedRatherThanFollowed() {
    #expect(JSONSyntax.fault(in: Array(repeating: UInt8(ascii: "["), count: 100_000)) != nil)
  }

  @Test func namesAreFoundWithThoseAroundThem() throws {
    let text = #"{"a": {"b": 1, "c": [{"d": 2}]}, "e\"": 3}"#
    let names = try JSONSyntax.names(in: Array(text.utf8))
    #expect(names.keys.sorted() == ["a", "a.b", "a.c", "a.c.d", #"e\""#])
    #expect(names["a.b"] == 7..<10)
  }
}
