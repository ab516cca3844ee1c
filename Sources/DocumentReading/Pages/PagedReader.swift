import Diagnostics
import Glibc

/// Makes a document of pages of words: the lines of paragraphs put together, tables read by where their
/// words stand.
struct PagedReader {
  let isMetric: Bool
  private var output: PagedOutput
  private var paragraph: PageParagraphs.Paragraph?
  private var tables = 0
  /// The columns of the last table, for one that goes on after a page's end.
  private var columns: [PageBox] = []

  /// The text and fragments of `pages`.
  ///
  /// - Parameter hasLines: Whether places name the lines of the source; else those of the text made here.
  static func read(_ pages: PagedText, hasLines: Bool) -> (text: [UInt8], fragments: [Fragment]) {
    var lines: [[PageLine]] = []
    for (index, words) in pages.pages.enumerated() {
      let builder = PageLineBuilder(isMetric: pages.isMetric, page: index + 1)
      lines.append(builder.lines(pages.isMetric ? VerticalText.gathered(words) : words))
    }
    var reader = PagedReader(isMetric: pages.isMetric, output: PagedOutput(hasLines: hasLines))
    reader.read(PageFurniture.removed(from: lines))
    if getenv("GOUJI_DUMP") != nil {
      for f in reader.output.fragments {
        print(
          f.kind, f.place.line, f.startsRow,
          String(decoding: reader.output.text[f.range], as: UTF8.self))
      }
    }
    return (reader.output.text, reader.output.fragments)
  }

  private init(isMetric: Bool, output: PagedOutput) {
    self.isMetric = isMetric
    self.output = output
  }

  private mutating func read(_ pages: [[PageLine]]) {
    let tables = pages.map { TableFinder(lines: $0, isMetric: isMetric).grids() }
    var prose: [PageLine] = []
    for (lines, grids) in zip(pages, tables) {
      prose += lines.indices.filter { index in !grids.contains { $0.range.contains(index) } }
        .map { lines[$0] }
    }
    let paragraphs = PageParagraphs(prose.filter { !isRow($0) }, isMetric: isMetric)
    for (lines, grids) in zip(pages, tables) {
      var next = 0
      for grid in grids {
        readProse(lines[next..<grid.range.lowerBound], paragraphs)
        readTable(grid, lines)
        next = grid.range.upperBound
      }
      readProse(lines[next...], paragraphs)
    }
    endParagraph()
  }

  private mutating func readProse(_ lines: ArraySlice<PageLine>, _ paragraphs: PageParagraphs) {
    for line in lines {
      if isRow(line) {
        endParagraph()
        output.appendRow(
          line.segments.map { .text($0.text, line: $0.line) }, page: line.page, table: nil, row: 0)
        continue
      }
      let (paragraph, isNew) = paragraphs.adding(line, to: self.paragraph)
      if isNew { endParagraph() }
      self.paragraph = paragraph
    }
    if !lines.isEmpty { columns = [] }
  }

  private mutating func endParagraph() {
    guard let paragraph else { return }
    output.appendLine(paragraph.text, line: paragraph.line)
    self.paragraph = nil
  }

  private mutating func readTable(_ grid: PageTable, _ lines: [PageLine]) {
    endParagraph()
    tables += 1
    var reader = GridReader(grid, lines: lines, isMetric: isMetric, former: columns)
    reader.read()
    let page = lines[grid.body].page
    for (index, row) in reader.rows.enumerated() {
      if row.isLine {
        output.appendLine(row.cells[0].text, line: row.cells[0].line)
      } else {
        output.appendRow(row.cells, page: page, table: tables, row: index + 1)
      }
    }
    columns = reader.grid.columns
  }

  /// Whether a line outside of tables has columns: short pieces far from each other, and no sentence or
  /// spaced-out heading.
  private func isRow(_ line: PageLine) -> Bool {
    guard line.segments.count > 1 else { return false }
    let texts = line.segments.map(\.text)
    let single = texts.count { PageText.length($0) <= 2 && !ValuePattern.matches($0) }
    if single * 2 >= texts.count || TextSigns.isHeading(line) { return false }
    let signs = Set("。，；：、".unicodeScalars.map(String.init))
    return !texts.contains { signs.contains(String(decoding: $0.suffix(3), as: UTF8.self)) }
  }
}

/// The text that is made of pages, with its fragments.
private struct PagedOutput {
  private(set) var text: [UInt8] = []
  private(set) var fragments: [Fragment] = []
  private let hasLines: Bool
  private var line = 1
  private static let gap = Array("  ".utf8)

  init(hasLines: Bool) { self.hasLines = hasLines }

  mutating func appendLine(_ content: [UInt8], line: Int) {
    append(content, kind: .line, line: line, cell: nil, startsRow: true)
    endLine()
  }

  /// Appends a row; one without `table` is only said to have columns.
  mutating func appendRow(_ cells: [PageCell], page: Int, table: Int?, row: Int) {
    for (position, cell) in cells.enumerated() {
      let place = table.map {
        CellPlace(page: page, table: $0, row: row, column: position + 1)
      }
      if position > 0 { text += Self.gap }
      append(cell.text, kind: cell.kind, line: cell.line, cell: place, startsRow: position == 0)
    }
    endLine()
  }

  private mutating func append(
    _ content: [UInt8], kind: Fragment.Kind, line: Int, cell: CellPlace?, startsRow: Bool
  ) {
    let start = text.count
    text += content
    fragments.append(
      Fragment(
        range: start..<text.count,
        place: SourcePlace(line: hasLines ? line : self.line, cell: cell),
        kind: kind, startsRow: startsRow))
  }

  private mutating func endLine() {
    text.append(UInt8(ascii: "\n"))
    line += 1
  }
}
