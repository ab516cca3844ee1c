/// Where something stands in a source file.
package struct SourcePlace: Sendable, Hashable {
  /// The line, from 1: of the file itself where it is text or HTML, else of the text as it was read.
  package let line: Int
  /// The cell of a table, where the format has tables.
  package let cell: CellPlace?

  package init(line: Int, cell: CellPlace? = nil) {
    self.line = line
    self.cell = cell
  }
}

/// A cell of a table in a source file; all numbers from 1.
package struct CellPlace: Sendable, Hashable {
  /// The page, where the format has pages.
  package let page: Int?
  /// The table, in the order of the file.
  package let table: Int
  package let row: Int
  /// The column, merged cells counted as wide as they are.
  package let column: Int

  package init(page: Int? = nil, table: Int, row: Int, column: Int) {
    self.page = page
    self.table = table
    self.row = row
    self.column = column
  }
}
