import Diagnostics
import Testing

@Suite("Showing diagnostics")
struct DiagnosticRendererTests {
  let finding = Diagnostic(
    id: "T3.identity", severity: .error, path: "reports/聊城.txt", line: 310,
    summary: "新收加结转不等于总计加结转下年", advice: "核对第四行", excerpt: "总计\t5\t4", highlight: 7..<8)

  func text(_ renderer: DiagnosticRenderer, _ diagnostic: Diagnostic) -> String {
    var output: [UInt8] = []
    renderer.append(diagnostic, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func withoutALineThePathStandsAlone() {
    let empty = Diagnostic(id: "input.empty", severity: .warning, path: "a.txt", summary: "空文件")
    #expect(
      text(DiagnosticRenderer(coloured: false), empty) == "a.txt: warning: 空文件 [input.empty]\n")
  }

  @Test func anExcerptUnderlinesByCells() {
    #expect(
      text(DiagnosticRenderer(coloured: false), finding) == """
        reports/聊城.txt:310: error: 新收加结转不等于总计加结转下年 [T3.identity]
            总计  5  4
                  ^
            建议：核对第四行

        """)
  }

  @Test func anotherPlaceIsShownWithItsOwnLine() {
    let diagnostic = Diagnostic(
      id: "X.carry", severity: .error, path: "2023.txt", line: 12, summary: "两者应当相等",
      advice: "对照台账", excerpt: "\t5", highlight: 1..<2,
      notes: [
        Diagnostic.Note(
          path: "2022.txt", line: 34, text: "2022 年为 7", excerpt: "\t7", highlight: 1..<2),
        Diagnostic.Note(path: "b\u{1B}.txt", line: nil, text: "未读出"),
      ])
    #expect(
      text(DiagnosticRenderer(coloured: false), diagnostic) == """
        2023.txt:12: error: 两者应当相等 [X.carry]
              5
              ^
        2022.txt:34: note: 2022 年为 7
              7
              ^
        b<U+001B>.txt: note: 未读出
            建议：对照台账

        """)
  }

  @Test func anUnderlineOfChineseIsTwiceAsWide() {
    let diagnostic = Diagnostic(
      id: "x", severity: .notice, path: "a", line: 1, summary: "s", excerpt: "共收到申请",
      highlight: 3..<9)
    #expect(
      text(DiagnosticRenderer(coloured: false), diagnostic).hasSuffix("    共收到申请\n      ^~~~\n"))
  }

  @Test(arguments: [(0..<3, "^~"), (45..<48, "^~"), (147..<150, "^~"), (0..<150, "^~")])
  func longLinesAreCutAroundWhatIsMeant(highlight: Range<Int>, marks: String) throws {
    let line = String(repeating: "零一二三四五六七八九", count: 5)
    let diagnostic = Diagnostic(
      id: "x", severity: .error, path: "a", summary: "s", excerpt: line, highlight: highlight)
    let lines = text(DiagnosticRenderer(coloured: false, width: 34), diagnostic)
      .split(separator: "\n")
    #expect(lines.count == 3)
    #expect(DisplayWidth.of(lines[1]) <= 34)
    #expect(lines[1].contains("…"))
    let column = DisplayWidth.of(lines[2].prefix { $0 == " " })
    #expect(lines[2].dropFirst(column).hasPrefix(marks))
    #expect(DisplayWidth.of(lines[2]) <= 34)
    var cells = 0
    let meant = lines[1].first { character in
      defer { cells += DisplayWidth.of(String(character)) }
      return cells == column
    }
    let index = line.index(line.startIndex, offsetBy: highlight.lowerBound / 3)
    #expect(meant == line[index])
  }

  @Test func aLongLineWithoutHighlightShowsItsBeginning() {
    let diagnostic = Diagnostic(
      id: "x", severity: .error, path: "a", summary: "s",
      excerpt: String(repeating: "x", count: 50))
    #expect(
      text(DiagnosticRenderer(coloured: false, width: 24), diagnostic)
        .hasSuffix("\n    \(String(repeating: "x", count: 19))…\n"))
  }

  @Test func aHighlightAtTheEndOfALineIsACaretBehindIt() {
    let diagnostic = Diagnostic(
      id: "x", severity: .error, path: "a", summary: "s", excerpt: "abc\n", highlight: 3..<3)
    #expect(text(DiagnosticRenderer(coloured: false), diagnostic).hasSuffix("    abc\n       ^\n"))
  }

  @Test func coloursComeOnlyWhenAskedFor() {
    #expect(!text(DiagnosticRenderer(coloured: false), finding).contains("\u{1B}"))
    let coloured = text(DiagnosticRenderer(coloured: true), finding)
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(
      coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        == text(DiagnosticRenderer(coloured: false), finding))
  }

  @Test func nothingFromAFileSteersTheTerminal() {
    let hostile = "\u{1B}]0;owned\u{7}\n\u{202E}"
    let diagnostic = Diagnostic(
      id: "x", severity: .error, path: hostile, line: 1, summary: hostile, advice: hostile,
      excerpt: hostile, highlight: 0..<1)
    let shown = text(DiagnosticRenderer(coloured: false), diagnostic)
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
    #expect(shown.split(separator: "\n").count == 4)
  }
}
