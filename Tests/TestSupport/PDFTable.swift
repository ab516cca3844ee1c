import DisclosureModel

/// One block of a form's table as a grid of texts, for a page to set.
struct PDFTable {
  /// A text over some columns and rows.
  struct Cell {
    let text: String
    let columns: Range<Int>
    let rows: Range<Int>
    /// A number, not a label or heading.
    var isValue = false
  }

  private(set) var cells: [Cell] = []
  private(set) var rows = 0
  /// The first row after the headings.
  private(set) var body = 0
  let labels: Int
  let width: Int

  init(_ block: FormTable.Block, note: String?, values: [String]) {
    labels = block.rows.map(\.depth).max() ?? 0
    width = block.width
    if let label = block.label {
      add(label, columns: 0..<labels + width, rows: 0..<1)
      rows = 1
    }
    let depth = block.columns.map(\.depth).max() ?? 1
    if labels > 0 {
      add(block.corner ?? note ?? "", columns: 0..<labels, rows: rows..<rows + depth)
    }
    addHeadings(block.columns, column: labels, row: rows, last: rows + depth)
    rows += depth
    body = rows
    var next = block.cells.lowerBound
    if block.rows.isEmpty { addValues(values, next: &next) }
    for row in block.rows { addRow(row, level: 0, values, next: &next) }
  }

  private mutating func add(_ text: String, columns: Range<Int>, rows: Range<Int>) {
    cells.append(Cell(text: text, columns: columns, rows: rows))
  }

  private mutating func addHeadings(
    _ headings: [FormTable.Label], column: Int, row: Int, last: Int
  ) {
    var column = column
    for label in headings {
      let columns = column..<column + label.span
      add(label.text, columns: columns, rows: row..<(label.members.isEmpty ? last : row + 1))
      addHeadings(label.members, column: column, row: row + 1, last: last)
      column = columns.upperBound
    }
  }

  private mutating func addRow(
    _ label: FormTable.Label, level: Int, _ values: [String], next: inout Int
  ) {
    guard !label.members.isEmpty else {
      add(label.text, columns: level..<labels, rows: rows..<rows + 1)
      return addValues(values, next: &next)
    }
    add(label.text, columns: level..<level + 1, rows: rows..<rows + label.span)
    for member in label.members { addRow(member, level: level + 1, values, next: &next) }
  }

  private mutating func addValues(_ values: [String], next: inout Int) {
    for column in 0..<width {
      cells.append(
        Cell(
          text: values[next], columns: labels + column..<labels + column + 1, rows: rows..<rows + 1,
          isValue: true))
      next += 1
    }
    rows += 1
  }
}
