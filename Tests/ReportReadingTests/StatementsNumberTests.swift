import Testing

@testable import ReportReading

@Suite("Numbers in running text")
struct StatementsNumberTests {
  @Test(arguments: [
    ("零", 0), ("〇", 0), ("三", 3), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20),
    ("一百零五", 105), ("一百一十五", 115), ("三百二", 320), ("三百二十", 320), ("一千零二十", 1020),
    ("一千二", 1200), ("一万二", 12_000), ("一万零二", 10_002), ("三千五百万", 35_000_000),
    ("一亿二千万", 120_000_000), ("二〇二三", 2023),
  ])
  func readsChineseNumerals(_ text: String, _ value: Int64) throws {
    let bytes = Array(text.utf8)
    let numeral = try #require(ChineseNumeral.read(bytes, at: 0))
    #expect(numeral.value == value)
    #expect(numeral.end == bytes.count)
  }

  @Test(arguments: ["万", "百", "件", "", "亿"])
  func readsNoNumeralInUnitsAlone(_ text: String) {
    #expect(ChineseNumeral.read(Array(text.utf8), at: 0) == nil)
  }

  @Test(
    arguments: [
      ("12件", 12, 12, 2), ("1,203件", 1203, 1203, 5), ("1,20件", 1, 1, 1),
      ("1.2万件", 11_500, 12_500, 6), ("25.1万", 250_500, 251_500, 7), ("9千余", 8500, 18_999, 7),
      ("3千万+", 25_000_000, 69_999_999, 8), ("130余", 130, 259, 6), ("十余", 10, 19, 6),
      ("2万州", 2, 2, 1), ("1.5件", nil, nil, nil),
    ] as [(String, Int64?, Int64?, Int?)])
  func readsCounts(_ text: String, _ low: Int64?, _ high: Int64?, _ end: Int?) {
    let read = ProseCount.read(FoldedText(text).bytes, at: 0)
    #expect(read?.count.low == low)
    #expect(read?.count.high == high)
    #expect(read?.end == end)
  }

  @Test func survivesNumbersBeyondAllBounds() {
    let digits = String(repeating: "9", count: 400)
    #expect(ProseCount.read(Array(digits.utf8), at: 0) == nil)
    #expect(ProseCount.read(Array((digits + "万亿亿亿").utf8), at: 0) == nil)
    let numeral = String(repeating: "九", count: 400) + "亿亿亿"
    #expect(ChineseNumeral.read(Array(numeral.utf8), at: 0) == nil)
  }
}

@Suite("Folded text")
struct StatementsFoldingTests {
  @Test func dropsSpacesAndNarrowsWideMarks() {
    let folded = FoldedText("２０２３ 年，\u{3000}（收到）１ ２件；\u{A0}A＋")
    #expect(String(decoding: folded.bytes, as: UTF8.self) == "2023年,(收到)12件;A+")
  }

  @Test func leadsBackToWhatWasPrinted() {
    let folded = FoldedText("共 收 到１ ２ 件。")
    #expect(folded.printed(0..<3) == "共")
    #expect(folded.printed(3..<10) == "收 到１")
    #expect(folded.printed(9..<11) == "１ ２")
    #expect(folded.printed(0..<folded.bytes.count) == "共 收 到１ ２ 件。")
    #expect(folded.printed(0..<0) == "")
  }

  @Test func joinsWrappedLinesButNotListsOrParagraphs() {
    func sentences(_ text: String) -> Int {
      var tokenizer = Tokenizer(FoldedText(text))
      var tokens: [Token] = []
      var count = 0
      while tokenizer.nextSentence(into: &tokens) != nil { count += 1 }
      return count
    }
    #expect(sentences("政府信息公开申请\n表 9 份") == 1)
    #expect(sentences("申请\n\n表") == 2)
    #expect(sentences("申请：\n表") == 2)
    #expect(sentences("申请\n- 表") == 2)
    #expect(sentences("申请\n（一）表") == 2)
    #expect(sentences("申请\n二、表") == 2)
    #expect(sentences("申请\n2.表") == 2)
    #expect(sentences("申请（是。否）表。") == 1)
    #expect(sentences("申请（是。否") == 2)
  }

  @Test func readsAnythingWithoutFailing() {
    var state: UInt64 = 42
    let pieces = [
      "收到", "未", "政府信息公开申请", "9", "件", "（", "）", "“", "《", "。", "；", "，", "其中", "万", "年",
      "\n", "一", "合计", "无", "%", ".", "\u{1F600}", "é",
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let found = Row(heading: nil, text: text, expected: "").found
      #expect(found == "-" || found.hasPrefix("received") || found.hasPrefix("handled"), "\(text)")
    }
    for count in 0...9 {
      _ = FoldedText(Array("申请。".utf8.prefix(count))).bytes
    }
  }
}
