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
  /// Rows with a value after a gap that make a text one of columns.
  private static let rows = 3

  /// The pages of `text`; nil where nothing ends pages, or no table's rows stand in columns.
  static func parse(_ text: [UInt8], lines: LineIndex) -> PagedText? {
    guard text.contains(formFeed), !text.contains(UInt8(ascii: "\t")) else { return nil }
    var paged = PagedText(pages: [[]], isMetric: false)
    var rows = 0
    for line in 1...lines.count {
      var range = lines.range(ofLine: line)
      while let first = range.first, text[first] == formFeed {
        paged.pages.append([])
        range.removeFirst()
      }
      let words = words(range, of: text, line: line)
      if hasValueAfterGap(words) { rows += 1 }
      paged.pages[paged.pages.count - 1] += words
    }
    return rows >= Self.rows ? paged : nil
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

  private static func hasValueAfterGap(_ words: [PageWord]) -> Bool {
    guard let last = words.last, words.count >= 2, last.isValue else { return false }
    return last.box.left - words[words.count - 2].box.right >= 2 * character
  }
}
