import Diagnostics

/// Walks a document's paragraphs and tables in reading order.
struct DocxBody {
  private(set) var rendered = RenderedText()
  private var counter: DocxNumberCounter
  private let styles: DocxStyles
  private var tables = 0
  /// The text of paragraphs whose marks were deleted: the next one's begins with it.
  private var carried: [[UInt8]] = [[]]

  init(_ body: XMLElement, counter: DocxNumberCounter, styles: DocxStyles) {
    self.counter = counter
    self.styles = styles
    readBlocks(of: body, in: nil)
  }

  /// - Parameter cell: The cell that the blocks stand in, if it is one that frames a table.
  private mutating func readBlocks(of element: XMLElement, in cell: CellPlace?) {
    for child in element.children { readBlock(child, in: cell) }
    flush(in: cell)
  }

  private mutating func readBlock(_ element: XMLElement, in cell: CellPlace?) {
    switch element.name {
    case "w:p":
      let paragraph = DocxParagraph(element, styles: styles)
      if let lines = lines(of: paragraph, element["w:pPr"]) { append(lines, in: cell) }
      for box in paragraph.textBoxes { readBlocks(of: box, in: cell) }
    case "w:tbl":
      flush(in: cell)
      readTable(element)
    case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo":
      for child in element.children { readBlock(child, in: cell) }
    case "mc:AlternateContent":
      for child in element.alternative?.children ?? [] { readBlock(child, in: cell) }
    default: break  // properties, bookmarks, …
    }
  }

  /// The lines of a paragraph with its number and what runs on into it; nil where it runs on itself.
  private mutating func lines(
    of paragraph: DocxParagraph, _ properties: XMLElement?
  ) -> [[UInt8]]? {
    var lines = takeCarried()
    lines[lines.count - 1] += paragraph.lines[0]
    lines += paragraph.lines.dropFirst()
    if paragraph.runsOn {
      carried = lines
      return nil
    }
    if !paragraph.isHidden { lines[0].insert(contentsOf: counter.next(properties).utf8, at: 0) }
    return lines
  }

  private mutating func takeCarried() -> [[UInt8]] {
    defer { carried = [[]] }
    return carried
  }

  /// Nothing runs on beyond a table, a cell or the document's end.
  private mutating func flush(in cell: CellPlace?) { append(takeCarried(), in: cell) }

  private mutating func append(_ lines: [[UInt8]], in cell: CellPlace?) {
    var startsRow = true
    for line in lines {
      let count = rendered.fragments.count
      rendered.appendLine(line, cell: cell, startsRow: startsRow)
      if rendered.fragments.count > count { startsRow = false }
    }
  }

  private mutating func readTable(_ element: XMLElement) {
    tables += 1
    for row in DocxTable(element, number: tables).rows {
      // A text box between two cells would tear the row.
      var boxes: [XMLElement] = []
      for (position, cell) in row.enumerated() {
        if cell.content.members("w:tbl").isEmpty {
          let text = text(of: cell.content, boxes: &boxes)
          rendered.appendCell(text, at: cell.place, startsRow: position == 0)
        } else {
          readBlocks(of: cell.content, in: cell.place)
        }
      }
      for box in boxes { readBlocks(of: box, in: nil) }
    }
  }

  /// The text of a cell in one line, a space for each line end.
  private mutating func text(of cell: XMLElement, boxes: inout [XMLElement]) -> [UInt8] {
    var all: [[UInt8]] = []
    for element in cell.members("w:p") {
      let paragraph = DocxParagraph(element, styles: styles)
      boxes += paragraph.textBoxes
      all += lines(of: paragraph, element["w:pPr"]) ?? []
    }
    all += takeCarried()
    return Array(all.filter { !$0.isEmpty }.joined(separator: [0x20]))
  }
}
