import Testing

@testable import DocumentReading

@Suite("Tables with lines") struct RuledTableTests {
  /// A drawing of a page: a sign is 12 points, `+`, `-` and `|` are lines. A row of texts makes a row.
  private func rulings(_ drawing: [String]) -> PageRulings {
    let (scale, line) = (17, UInt8(0))
    let width = (drawing.map(\.count).max() ?? 0) * scale + 40
    var pixels = [UInt8](repeating: 255, count: width * (drawing.count * scale + 40))
    func draw(_ x: ClosedRange<Int>, _ y: ClosedRange<Int>) {
      for y in y { for x in x { pixels[y * width + x] = line } }
    }
    for (row, signs) in drawing.enumerated() {
      let signs = Array(signs)
      for (column, sign) in signs.enumerated() {
        let (x, y) = (20 + column * scale, 20 + row * scale)
        let next = column + 1 < signs.count ? signs[column + 1] : " "
        if sign == "-" || (sign == "+" && "-+".contains(next)) { draw(x...x + scale, y...y) }
        guard sign == "|" || sign == "+", row + 1 < drawing.count else { continue }
        let below = Array(drawing[row + 1])
        if column < below.count, "|+".contains(below[column]) { draw(x...x, y...y + scale) }
      }
    }
    return RulingFinder(pixels, width: width).rulings()
  }

  private func cells(_ drawing: [String]) -> [[String]] {
    RuledGrid.all(rulings(drawing)).map { grid in
      grid.cells.map {
        "\($0.rows.lowerBound)-\($0.rows.upperBound) \($0.columns.lowerBound)-\($0.columns.upperBound)"
      }
      .sorted()
    }
  }

  @Test func haveTheirCells() {
    let drawing = ["+---+---+", "|   |   |", "+---+---+", "|   |   |", "+---+---+"]
    #expect(cells(drawing) == [["0-1 0-1", "0-1 1-2", "1-2 0-1", "1-2 1-2"]])
  }

  @Test func haveMergedCells() {
    let drawing = [
      "+---+---+", "|   |   |", "|   +---+", "|   |   |", "+---+---+", "|       |", "+-------+",
    ]
    #expect(cells(drawing) == [["0-1 1-2", "0-2 0-1", "1-2 1-2", "2-3 0-2"]])
  }

  @Test func mayBeOpenAtTheSides() {
    let drawing = ["----+----", "    |    ", "----+----", "    |    ", "----+----"]
    #expect(cells(drawing) == [["0-1 0-1", "0-1 1-2", "1-2 0-1", "1-2 1-2"]])
  }

  @Test func areNoUnderlinesOrFrames() {
    #expect(cells(["------", "", "------"]).isEmpty)
    #expect(cells(["+-----+", "|     |", "+-----+"]).isEmpty)
  }

  @Test func areTwoWhereTheyDoNotMeet() {
    let one = ["+---+---+", "|   |   |", "+---+---+"]
    #expect(cells(one + ["", ""] + one).count == 2)
  }

  /// A word at a place in pixels, as wide as its type is.
  private func word(_ text: String, x: Int, y: Int) -> PageWord {
    let width = text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 500 : 1000) }
    return PageWord(
      text: Array(text.utf8),
      box: PageBox(left: x * 72, right: x * 72 + width, top: y * 72, bottom: y * 72 + 1000))
  }

  private static let oneRow = ["+---+---+", "|   |   |", "|   |   |", "+---+---+"]

  private func rows(_ words: [PageWord], in drawing: [String] = oneRow) -> [[String]] {
    RuledTableReader.tables(rulings(drawing), words: words, page: 1).tables.flatMap(\.rows)
      .map { $0.map { ($0.isDoubtful ? "?" : "") + String(decoding: $0.text, as: UTF8.self) } }
  }

  @Test func joinWhatIsWrappedInACell() {
    #expect(
      rows([word("重复", x: 24, y: 22), word("申请", x: 24, y: 44), word("7", x: 110, y: 33)])
        == [["重复申请", "7"]])
  }

  @Test func cutTextAtTheirLines() {
    #expect(rows([word("结果维持结果", x: 29, y: 30)]) == [["结果维持", "结果"]])
  }

  @Test func haveRowsThatEndBelowTheLabelOfTheirGroup() {
    let drawing = [
      "+---+---+---+", "|   |   |   |", "|   +---+---+", "|   |   |   |", "+---+   |   |",
      "|   |   |   |", "+---+---+---+",
    ]
    let words = [
      word("无法", x: 24, y: 40), word("制作", x: 100, y: 30), word("3", x: 180, y: 30),
      word("补正", x: 100, y: 80), word("7", x: 180, y: 80),
    ]
    #expect(rows(words, in: drawing) == [["无法", "制作", "3"], ["补正", "7"], [""]])
    // Where the label has a line that the value lacks, the value may be another row's.
    var lined = drawing
    lined[4] = "+---+---+   |"
    #expect(rows(words, in: lined)[1].last == "?7")
  }

  @Test func doubtDigitsThatGoBeyondACell() {
    #expect(rows([word("12345678901234", x: 24, y: 30)])[0].allSatisfy { $0.hasPrefix("?") })
  }
}
