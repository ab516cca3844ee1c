/// A printed report as a Word file, its sections' headings numbered automatically.
package struct PrintedWordFile {
  /// The numbers before the labels of rows, too, are numbered automatically.
  package var numbersLabels = false
  /// Texts are broken into several runs, with deleted ones between them.
  package var isEdited = false

  package init() {}

  package func file(_ report: PrintedReport) -> WordFile {
    var lists = Lists()
    var body = WordFile.paragraph(report.title) + WordFile.paragraph(report.preamble)
    for section in report.sections {
      if !section.isHeadedByItsTable {
        body += WordFile.paragraph(section.heading, properties: WordFile.numbered(1))
      }
      for table in section.above { body += self.table(table, &lists) }
      switch section.body {
      case .text(let text): body += WordFile.paragraph(text)
      case .table(let table): body += self.table(table, &lists)
      }
      for table in section.below { body += self.table(table, &lists) }
    }
    return WordFile(body, numbering: lists.definitions)
  }

  /// A table by itself, its labels numbered by hand.
  func table(_ table: PrintedGrid) -> String {
    var lists = Lists()
    return self.table(table, &lists)
  }

  private func table(_ table: PrintedGrid, _ lists: inout Lists) -> String {
    var merged = MergedCells()
    var rows = ""
    for row in table.rows {
      var cells = ""
      for place in merged.places(in: row.cells) {
        switch place {
        case .cell(let cell): cells += self.cell(cell, &lists)
        case .goesOn(let columns):
          cells += WordFile.cell("", properties: WordFile.span(columns) + WordFile.mergeEnd)
        }
      }
      rows += WordFile.row(cells)
    }
    return WordFile.table(rows)
  }

  private func cell(_ cell: PrintedGrid.Cell, _ lists: inout Lists) -> String {
    let span = cell.columns > 1 ? WordFile.span(cell.columns) : ""
    let properties = span + (cell.rows > 1 ? WordFile.mergeStart : "")
    var text = cell.text
    var numbering = ""
    if numbersLabels, cell.value == nil, let list = lists.take(numberOf: &text) {
      numbering = WordFile.numbered(list)
    }
    let runs = text.split(separator: PrintedGrid.tear).map(self.runs)
    return "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:pPr>\(numbering)</w:pPr>"
      + "\(runs.joined(separator: "<w:r><w:br/></w:r>"))</w:p></w:tc>"
  }

  private func runs(_ text: Substring) -> String {
    guard isEdited, text.count > 1 else { return WordFile.run(String(text)) }
    return WordFile.run(String(text.prefix(1)))
      + "<w:del><w:r><w:delText>77</w:delText></w:r></w:del>"
      + "<w:ins>\(WordFile.run(String(text.dropFirst())))</w:ins>"
  }
}

/// The lists that give labels their numbers: the first is that of the sections.
private struct Lists {
  private(set) var definitions = WordFile.list(1, [("chineseCounting", "%1、")])
  private var count = 1
  /// The list that gives the next number of each style, and that number.
  private var open: [String: (list: Int, next: Int)] = [:]

  private static let numerals = Array("一二三四五六七八九")

  /// Takes the number off the front of `text` and returns the list that puts it there again; nil where
  /// there is none or it does not continue its list.
  mutating func take(numberOf text: inout String) -> Int? {
    let characters = Array(text.prefix(3))
    guard characters.count == 3 else { return nil }
    if characters[1] == ".", characters[0].isASCII, let number = characters[0].wholeNumberValue {
      return take(number, 2, ("decimal", "%1."), &text)
    }
    if characters[0] == "（", characters[2] == "）",
      let number = Self.numerals.firstIndex(of: characters[1])
    {
      return take(number + 1, 3, ("chineseCounting", "（%1）"), &text)
    }
    return nil
  }

  private mutating func take(
    _ number: Int, _ length: Int, _ style: (format: String, text: String), _ text: inout String
  ) -> Int? {
    if number == 1 {
      count += 1
      definitions += WordFile.list(count, [style])
      open[style.format] = (count, 1)
    }
    guard let list = open[style.format], list.next == number else { return nil }
    open[style.format] = (list.list, number + 1)
    text.removeFirst(length)
    return list.list
  }
}
