import Diagnostics

/// Reads text whose columns are set apart by spaces and whose pages end with form feeds, as
/// `pdftotext -layout` writes it.
///
/// A character counts for one column there, however wide it is; lines follow each other as on the page,
/// their distances do not.
enum LayoutText {
  /// Hundredths of a point that a character and a line are taken for.
  private static let character = 1000
  private static let pitch = 1300
  /// Rows of so many values that make a text one of columns.
  private static let rows = 3
  private static let values = 3
  /// Words of a text, and bytes of a line, beyond which it is no report's.
  private static let most = (words: 200_000, bytes: 20_000)

  /// The pages of `text`; nil where nothing ends pages, no table's rows stand in columns, or there
  /// is more than any report has.
  static func parse(_ text: [UInt8], lines: LineIndex) -> PagedText? {
    guard text.contains(formFeed), !text.contains(UInt8(ascii: "\t")) else { return nil }
    var paged = PagedText(pages: [[]], isMetric: false)
    var count = 0
    for line in 1...lines.count {
      var range = lines.range(ofLine: line)
      while let first = range.first, text[first] == formFeed {
        paged.pages.append([])
        range.removeFirst()
      }
      guard range.count <= most.bytes else { return nil }
      let words = words(range, of: text, line: line)
      count += words.count
      guard count <= most.words else { return nil }
      paged.pages[paged.pages.count - 1] += words
    }
    return standsInColumns(paged) ? paged : nil
  }

  /// Whether the values of every table are below each other: else their distances say nothing.
  private static func standsInColumns(_ text: PagedText) -> Bool {
    var isFound = false
    for (page, words) in text.pages.enumerated() {
      let lines = PageLineBuilder(isMetric: false, page: page + 1).lines(words)
      for var table in TableFinder(lines: lines, isMetric: false).grids() {
        let width = table.rows.map(\.values.count).max() ?? 0
        guard width > 1 else { continue }
        guard table.findColumns() else { return false }
        isFound =
          isFound
          || width >= values && table.rows.count(where: { $0.values.count == width }) >= rows
      }
    }
    return isFound
  }

  private static let formFeed = UInt8(ascii: "\u{C}")

  private static func words(_ range: Range<Int>, of text: [UInt8], line: Int) -> [PageWord] {
    var words: [PageWord] = []
    var start = range.lowerBound
    var column = 0
    var at = start
    func end() {
      guard start < at else { return }
      let word = Array(text[start..<at])
      let right = column * character
      words.append(
        PageWord(
          text: word,
          box: PageBox(
            left: right - PageText.length(word) * character, right: right, top: line * pitch,
            bottom: line * pitch + character), line: line))
    }
    while at < range.upperBound {
      let space = WhiteSpace.length(at: at, of: text)
      if space > 0 {
        end()
        at += space
        start = at
        column += 1
      } else {
        at += 1
        while at < range.upperBound, text[at] & 0xC0 == 0x80 { at += 1 }
        column += 1
      }
    }
    end()
    return words
  }
}
