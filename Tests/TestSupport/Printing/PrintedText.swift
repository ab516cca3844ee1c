/// A printed report as a text file.
package struct PrintedText {
  package var layout = ReportText.Layout.cellPerLine
  /// Empty cells stand for what merged cells cover.
  package var fillsMergedCells = true
  /// What a label that is broken goes on after.
  package var tear = " "
  /// Draws a line of dashes below a table's first row, as Markdown asks for.
  package var hasRule = false
  /// What ends a line.
  package var lineEnd = "\n"
  /// Where pages end.
  package var pages = Pages()

  package struct Pages {
    /// Rows of a table on a page; none where pages have no end.
    package var rows = Int.max
    /// Headings stand again on each page.
    package var repeatsHeadings = false
    /// The line at the end of the page with this number.
    package var footer: @Sendable (Int) -> String? = { _ in nil }
    /// Empty cells before each row on every second page.
    package var drift = 0
  }

  package init() {}

  package func text(_ report: PrintedReport) -> String {
    var text = "\(report.title)\n\n\(report.preamble)\n"
    for section in report.sections {
      if !section.isHeadedByItsTable { text += "\(section.ordinal)、\(section.heading)\n" }
      for table in section.above { text += "\(self.text(table))\n\n" }
      switch section.body {
      case .text(let body): text += "\(body)\n"
      case .table(let table): text += "\(self.text(table))\n"
      }
      for table in section.below { text += "\n\(self.text(table))\n" }
    }
    return lineEnd == "\n" ? text : text.replacing("\n", with: lineEnd)
  }

  private func text(_ table: PrintedGrid) -> String {
    var merged = MergedCells()
    var lines: [String] = []
    var page = 1
    var rowsOnPage = 0
    for row in table.rows {
      let cells = self.cells(merged.places(in: row.cells))
      if row.kind == .values {
        if rowsOnPage == pages.rows {
          lines += pageEnd(page, headings: pages.repeatsHeadings ? headings(table, row.block) : [])
          page += 1
          rowsOnPage = 0
        }
        rowsOnPage += 1
      }
      lines.append(layout.line(drifted(cells, on: page)))
      if hasRule, lines.count == 1 { lines.append(rule(cells.count)) }
    }
    return lines.joined(separator: layout.isDense ? "\n" : "\n\n")
  }

  private var rowsHaveLines: Bool { [.tabRows, .bars, .columns].contains(layout) }

  private func drifted(_ cells: [String], on page: Int) -> [String] {
    Array(repeating: "", count: page.isMultiple(of: 2) ? pages.drift : 0) + cells
  }

  private func pageEnd(_ page: Int, headings: [PrintedGrid.Row]) -> [String] {
    var merged = MergedCells()
    return [pages.footer(page)].compactMap { $0 }
      + headings.map { layout.line(drifted(cells(merged.places(in: $0.cells)), on: page + 1)) }
  }

  private func headings(_ table: PrintedGrid, _ block: Int) -> [PrintedGrid.Row] {
    table.rows.filter { $0.kind == .heading && $0.block == block }
  }

  private func cells(_ places: [MergedCells.Place]) -> [String] {
    places.flatMap { place -> [String] in
      switch place {
      case .cell(let cell):
        let text = cell.text.replacing(String(PrintedGrid.tear), with: tear)
        return [text] + blanks(cell.columns - 1)
      case .goesOn(let columns): return blanks(columns)
      }
    }
  }

  private func blanks(_ count: Int) -> [String] {
    // A cell with a line of its own leaves no trace where another covers it.
    Array(repeating: "", count: fillsMergedCells && rowsHaveLines ? count : 0)
  }

  private func rule(_ columns: Int) -> String {
    "|" + String(repeating: " --- |", count: columns)
  }
}
