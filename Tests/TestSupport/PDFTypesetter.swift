/// Sets paragraphs and tables on pages.
struct PDFTypesetter {
  private let style: ReportPDF.Style
  private var page = PDFFile.Page()
  private var pages: [PDFFile.Page] = []
  private var y: Double

  init(_ style: ReportPDF.Style) {
    self.style = style
    y = style.margin
  }

  /// The file, every page with its head and foot.
  var file: PDFFile {
    var file = PDFFile()
    file.width = style.width
    file.height = style.height
    file.pages = (pages + [page]).enumerated().map { index, page in
      let foot = style.foot.replacing("#", with: "\(index + 1)")
      var page = page
      page.texts += [
        centred(style.head, y: style.margin * 0.5),
        centred(foot, y: style.height - style.margin * 0.5),
      ].filter { !$0.string.isEmpty }
      return page
    }
    return file
  }

  private func centred(_ text: String, y: Double) -> PDFFile.Text {
    PDFFile.Text(
      text, x: (style.width - PDFFile.width(of: text) * 10) / 2, y: y, size: 10)
  }

  private var textWidth: Double { style.width - 2 * style.margin }

  mutating func addCentred(_ text: String) {
    let size = style.textSize + 4
    for line in Self.wrapped(text, to: textWidth / size) {
      let width = PDFFile.width(of: line) * size
      put(line, x: (style.width - width) / 2, size: size)
    }
  }

  /// Adds a paragraph, its first line indented by two characters.
  mutating func add(_ paragraph: String) {
    let size = style.textSize
    for (index, line) in Self.wrapped("　　" + paragraph, to: textWidth / size).enumerated() {
      let text = index == 0 ? String(line.dropFirst(2)) : line
      put(text, x: style.margin + (index == 0 ? 2 * size : 0), size: size)
    }
  }

  private mutating func put(_ line: String, x: Double, size: Double) {
    let pitch = size * 1.7
    if y + pitch > style.height - style.margin { endPage() }
    page.texts.append(PDFFile.Text(line, x: x, y: y + size, size: size))
    y += pitch
  }

  private mutating func endPage() {
    pages.append(page)
    page = PDFFile.Page()
    y = style.margin
  }

  /// `text` in lines of at most `width` times its size; no line begins with a closing sign.
  static func wrapped(_ text: String, to width: Double) -> [String] {
    let closing = Set("，。；：、）》”")
    var lines = [""]
    var used = 0.0
    for character in text {
      let next = PDFFile.width(of: String(character))
      if used + next > width + 0.01, !lines[lines.count - 1].isEmpty, !closing.contains(character) {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1].append(character)
      used += next
    }
    return lines
  }

  mutating func add(_ table: PDFTable) {
    y += style.tableSize
    let heights = heights(of: table)
    var start = 0
    while start < table.rows {
      var end = start
      var bottom = y
      let repeated = start > 0 && style.repeatsHeadings ? heights[..<table.body].reduce(0, +) : 0
      bottom += repeated
      while end < table.rows, end == start || bottom + heights[end] <= style.height - style.margin {
        bottom += heights[end]
        end += 1
      }
      if end <= table.body, end < table.rows, start == 0, !page.texts.isEmpty {
        endPage()
        continue
      }
      if repeated > 0 { put(table, rows: 0..<table.body, heights) }
      put(table, rows: start..<end, heights)
      start = end
      if start < table.rows { endPage() }
    }
    y += style.tableSize
  }

  private var labelShare: Double { style.labels }

  private func left(ofColumn column: Int, _ table: PDFTable) -> Double {
    let labels = table.labels == 0 ? 0 : labelShare * textWidth
    guard column < table.labels else {
      return style.margin + labels + (textWidth - labels) * Double(column - table.labels)
        / Double(table.width)
    }
    // The last of the label columns is the widest.
    let weight = [0, 1, 3, 6][..<(table.labels + 1)].map(Double.init)
    let last = table.labels == 1 ? 1.0 : weight[table.labels]
    return style.margin + labels * weight[column] / last
  }

  private func lines(of cell: PDFTable.Cell, _ table: PDFTable) -> [String] {
    let width =
      left(ofColumn: cell.columns.upperBound, table)
      - left(ofColumn: cell.columns.lowerBound, table)
    return Self.wrapped(cell.text, to: max(1, (width - 4) / style.tableSize))
  }

  private func heights(of table: PDFTable) -> [Double] {
    let pitch = style.tableSize * style.leading
    var heights = [Double](repeating: pitch + 2 * style.padding, count: table.rows)
    for cell in table.cells {
      let needed = Double(lines(of: cell, table).count) * pitch + 2 * style.padding
      let had = heights[cell.rows].reduce(0, +)
      if needed > had { heights[cell.rows.upperBound - 1] += needed - had }
    }
    return heights
  }

  /// Sets those cells that begin in `rows`, and those that go on into them.
  private mutating func put(_ table: PDFTable, rows: Range<Int>, _ heights: [Double]) {
    var tops: [Int: Double] = [:]
    for row in rows {
      tops[row] = y
      y += heights[row]
    }
    for cell in table.cells where cell.rows.overlaps(rows) {
      let visible = cell.rows.clamped(to: rows)
      guard let top = tops[visible.lowerBound] else { continue }
      let height = heights[visible].reduce(0, +)
      if style.isRuled { rule(cell, table, top: top, height: height) }
      let lines = lines(of: cell, table)
      let before = heights[cell.rows.lowerBound..<visible.lowerBound].reduce(0, +)
      let done = before > 0 ? min(lines.count, fitting(before)) : 0
      let end = visible.upperBound < cell.rows.upperBound ? fitting(height) : lines.count
      put(Array(lines[done...].prefix(end)), of: cell, table, top: top, height: height)
    }
  }

  private mutating func rule(_ cell: PDFTable.Cell, _ table: PDFTable, top: Double, height: Double)
  {
    let x = left(ofColumn: cell.columns.lowerBound, table)
    let width = left(ofColumn: cell.columns.upperBound, table) - x
    page.boxes.append(PDFFile.Box(x: x, y: top, width: width, height: height))
  }

  /// How many lines a part of a cell has room for.
  private func fitting(_ height: Double) -> Int {
    max(0, Int((height - 2 * style.padding) / (style.tableSize * style.leading) + 0.01))
  }

  private mutating func put(
    _ lines: [String], of cell: PDFTable.Cell, _ table: PDFTable, top: Double, height: Double
  ) {
    let size = style.tableSize
    let left = left(ofColumn: cell.columns.lowerBound, table) + 2
    let width = self.left(ofColumn: cell.columns.upperBound, table) - 2 - left
    let room = height - 2 * style.padding - Double(lines.count) * size * style.leading
    var y = top + style.padding + room * Self.share(style.vertical) + size
    for line in lines {
      let share =
        cell.isValue || cell.rows.lowerBound < table.body ? Self.share(style.horizontal) : 0
      let x = left + (width - PDFFile.width(of: line) * size) * share
      if !line.isEmpty { page.texts.append(PDFFile.Text(line, x: x, y: y, size: size)) }
      y += size * style.leading
    }
  }

  private static func share(_ alignment: ReportPDF.Style.Alignment) -> Double {
    switch alignment {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}
