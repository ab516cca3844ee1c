import Diagnostics

/// Makes a document of pages of words: the lines of paragraphs put together, tables read by the lines
/// that rule them, or else by where their words stand.
struct PagedReader {
  let isMetric: Bool
  private var output: PagedOutput
  private var paragraph: PageParagraphs.Paragraph?
  private var tables = 0

  /// The text and fragments of `pages`.
  ///
  /// - Parameters:
  ///   - rulings: The lines on each page, if they are known.
  ///   - hasLines: Whether places name the lines of the source; else those of the text made here.
  static func read(_ pages: PagedText, rulings: [PageRulings] = [], hasLines: Bool) -> (
    text: [UInt8], fragments: [Fragment]
  ) {
    var layouts: [PageLayout] = []
    for (index, words) in pages.pages.enumerated() {
      layouts.append(
        PageLayout(
          words, rulings: index < rulings.count ? rulings[index] : PageRulings(),
          isMetric: pages.isMetric, page: index + 1))
    }
    PageLayout.removeFurniture(from: &layouts)
    PageLayout.joinTables(of: &layouts)
    var reader = PagedReader(isMetric: pages.isMetric, output: PagedOutput(hasLines: hasLines))
    reader.read(layouts.map { $0.blocks(isMetric: pages.isMetric) })
    return (reader.output.text, reader.output.fragments)
  }

  private init(isMetric: Bool, output: PagedOutput) {
    self.isMetric = isMetric
    self.output = output
  }

  private mutating func read(_ pages: [[PageLayout.Block]]) {
    let prose = pages.joined().flatMap { block -> [PageLine] in
      if case .lines(let lines) = block { Array(lines) } else { [] }
    }
    let paragraphs = PageParagraphs(prose.filter { !isRow($0) }, isMetric: isMetric)
    for block in pages.joined() {
      switch block {
      case .lines(let lines): readProse(lines, paragraphs)
      case .grid(let grid, let lines): readTable(grid, lines)
      case .ruled(let table): readTable(table)
      }
    }
    endParagraph()
  }

  private mutating func readProse(_ lines: [PageLine], _ paragraphs: PageParagraphs) {
    for line in lines {
      if isRow(line) {
        endParagraph()
        output.appendRow(
          line.segments.map { .text($0.text, line: $0.line) }, page: line.page, table: nil, row: 0)
        continue
      }
      if let ended = paragraphs.add(line, to: &paragraph) { append(ended) }
    }
  }

  private mutating func endParagraph() {
    if let paragraph { append(paragraph) }
    paragraph = nil
  }

  private mutating func append(_ paragraph: PageParagraphs.Paragraph) {
    output.appendLine(paragraph.text, line: paragraph.line)
  }

  private mutating func readTable(_ grid: PageTable, _ lines: [PageLine]) {
    endParagraph()
    tables += 1
    var reader = GridReader(grid, lines: lines, isMetric: isMetric)
    reader.read()
    let page = lines[grid.body].page
    for (index, row) in reader.rows.enumerated() {
      if row.isLine {
        output.appendLine(row.cells[0].text, line: row.cells[0].line)
      } else {
        output.appendRow(row.cells, page: page, table: tables, row: index + 1)
      }
    }
  }

  private mutating func readTable(_ table: RuledTable) {
    endParagraph()
    if !table.isContinued { tables += 1 }
    for (index, row) in table.rows.enumerated() where !row.isEmpty {
      let cells = row.map { cell -> PageCell in
        cell.isDoubtful || cell.isLabel ? .doubtful(cell.text, line: 0) : .value(cell.text, line: 0)
      }
      output.appendRow(cells, page: table.page, table: tables, row: index + 1)
    }
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
