import Diagnostics
import Testing

@Suite("Lines of a text")
struct LineIndexTests {
  @Test(arguments: [("a\nb\nc", 3), ("a\nb\n", 2), ("a\r\nb\rc", 3), ("", 1), ("\n\n", 2)])
  func areCountedForEveryLineEnd(text: String, lines: Int) {
    #expect(LineIndex(Array(text.utf8)).count == lines)
  }

  @Test func areFoundByOffset() {
    let index = LineIndex(Array("ab\r\nc\rd\n\ne".utf8))
    #expect((0..<10).map(index.line(at:)) == [1, 1, 1, 1, 2, 2, 3, 3, 4, 5])
    #expect((1...5).map(index.range(ofLine:)) == [0..<4, 4..<6, 6..<8, 8..<9, 9..<10])
  }
}
