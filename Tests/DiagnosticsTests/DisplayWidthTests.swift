import Diagnostics
import Testing

@Suite("Widths on a terminal")
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("勾稽", 4), ("（七）总计", 10), ("１２", 4), ("25.1万", 6), ("e\u{301}", 1),
    ("🙂", 2), ("“…”", 3), ("ｱ", 1), ("𠀀", 2), ("／", 2),
  ])
  func countCells(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }

  @Test func paddingCountsCellsNotCharacters() {
    #expect(DisplayWidth.padded("勾稽", to: 6) == "勾稽  ")
    #expect(DisplayWidth.padded("勾稽表", to: 4) == "勾稽表")
  }

  @Test(arguments: [
    ("plain 勾稽", "plain 勾稽"), ("a\tb", "a  b"), ("\u{1B}[31m", "<U+001B>[31m"),
    ("a\nb", "a<U+000A>b"), ("\u{202E}cod", "<U+202E>cod"), ("\u{9B}", "<U+009B>"),
    ("\u{FEFF}a", "<U+FEFF>a"),
  ])
  func whatSteersATerminalIsSpelledOut(text: String, visible: String) {
    #expect(VisibleText.of(text) == visible)
  }
}
