import Foundation
import Tables
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func keepsMembersInTheOrderGiven() {
    let text = written {
      $0.object {
        $0.member("year", 2023)
        $0.member("agency", "聊城市公安局")
        $0.nullMember("signed")
        $0.memberIfPresent("line", nil as Int?)
        $0.member("cells") { $0.array(of: ["a", "b"]) }
        $0.member("open") { $0.array { _ in } }
        $0.member("whole", true)
      }
    }
    #expect(
      text
        == #"{"year":2023,"agency":"聊城市公安局","signed":null,"cells":["a","b"],"open":[],"whole":true}"#
    )
  }

  @Test func separatesValuesOfNestedArrays() {
    let text = written { $0.array(of: [[1, 2], [], [3]]) { $0.array(of: $1) { $0.value($1) } } }
    #expect(text == "[[1,2],[],[3]]")
  }

  @Test func writesOneValueALine() {
    let text = written {
      for number in 1...2 {
        $0.object { $0.member("n", number) }
        $0.endLine()
      }
    }
    #expect(text == "{\"n\":1}\n{\"n\":2}\n")
  }

  @Test(arguments: [
    ("quote \" and \\", #""quote \" and \\""#),
    ("a\nb\rc\td", #""a\nb\rc\td""#),
    ("\u{0}\u{1B}[31m\u{7F}", #""\u0000\u001b[31m\u007f""#),
    ("\u{85}\u{A0}", "\"\\u0085\u{A0}\""),
    ("\u{2028}\u{2029}\u{202E}\u{2066}…", #""\u2028\u2029\u202e\u2066…""#),
    ("</script>勾稽🙂", #""</script>勾稽🙂""#),
    ("", #""""#),
  ])
  func escapesWhatMustNotStandRaw(text: String, json: String) {
    #expect(written { $0.value(text) } == json)
  }

  @Test func escapesMarkupForUseInsideHTML() {
    var json = JSONWriter(escapingMarkup: true)
    json.value("</script>&")
    #expect(String(decoding: json.bytes, as: UTF8.self) == #""\u003c/script\u003e\u0026""#)
  }

  @Test func everyScalarSurvivesARoundTrip() throws {
    var text = ""
    for value in UInt32(0)...0x2FFF {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    var json = JSONWriter()
    json.array { $0.value(text) }
    let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
    #expect(try Array(#require(parsed?.first).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: ["0", "-8", "1060.8956", "9223372036854.775807", "0.000001", "1e9"])
  func keepsDecimalsExactly(digits: String) {
    #expect(written { $0.value(decimal: digits) } == digits)
  }

  @Test(arguments: ["∞", "", "-", ".5", "5.", "007", "+1", "1,000", "0x1", "１"])
  func writesNullForWhatIsNoNumber(text: String) {
    #expect(written { $0.value(decimal: text) } == "null")
  }
}
