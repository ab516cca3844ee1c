import DisclosureModel

/// How a block of a form's table is laid out as HTML: header rows and row labels with their spans,
/// computed from the form's trees of labels.
struct BlockLayout: Sendable {
  let block: FormTable.Block
  /// Columns taken by the labels of rows; 0 for a table without them.
  let labelWidth: Int
  /// The rows have units of their own, which stand in a column between label and numbers.
  let hasUnits: Bool
  let headerRows: [[Header]]
  let rows: [Row]

  /// A header cell: a column's, a row's, or that of a group of either.
  struct Header: Sendable, Equatable {
    let text: String
    let columns: Int
    let rows: Int
    let isGroup: Bool
  }

  struct Row: Sendable {
    /// The labels that begin at this row, outermost first.
    let labels: [Header]
    /// Indexes of the row's cells in the form; none for a row that heads others.
    let cells: Range<Int>
    /// The report's own row, if it is none of the official form.
    var printed: PrintedTable.Row?
  }

  init(_ block: FormTable.Block) {
    self.block = block
    labelWidth = block.rows.map(\.depth).max() ?? 0
    hasUnits = block.rows.contains { $0.printed?.unit?.isEmpty == false }
    headerRows = Self.headerRows(block.columns)
    rows =
      block.rows.contains { $0.printed != nil }
      ? Self.printedRows(block, hasUnits: hasUnits) : Self.rows(block, labelWidth: labelWidth)
  }

  /// Goes down the tree of columns level by level; a column ends where the deepest one does.
  private static func headerRows(_ columns: [FormTable.Label]) -> [[Header]] {
    let depth = columns.map(\.depth).max() ?? 0
    var level = columns
    return (0..<depth).map { row in
      let headers = level.map { label in
        Header(
          text: label.text, columns: label.span, rows: label.members.isEmpty ? depth - row : 1,
          isGroup: !label.members.isEmpty)
      }
      level = level.flatMap(\.members)
      return headers
    }
  }

  private static func rows(_ block: FormTable.Block, labelWidth: Int) -> [Row] {
    let labels =
      block.rows.isEmpty
      ? [[]] : block.rows.flatMap { paths(to: $0, level: 0, labelWidth: labelWidth) }
    return labels.enumerated().map { position, labels in
      let first = block.cells.lowerBound + position * block.width
      return Row(labels: labels, cells: first..<first + block.width)
    }
  }

  /// The rows of a report's own table; one that heads others goes over all columns.
  private static func printedRows(_ block: FormTable.Block, hasUnits: Bool) -> [Row] {
    var next = block.cells.lowerBound
    return block.rows.map { label in
      let width = label.isHeading ? 0 : block.width
      defer { next += width }
      let columns = label.isHeading ? 1 + (hasUnits ? 1 : 0) + block.width : 1
      let header = Header(text: label.text, columns: columns, rows: 1, isGroup: false)
      return Row(labels: [header], cells: next..<next + width, printed: label.printed)
    }
  }

  /// For each row below `label`, the labels that begin there.
  private static func paths(
    to label: FormTable.Label, level: Int, labelWidth: Int
  ) -> [[Header]] {
    guard !label.members.isEmpty else {
      return [[Header(text: label.text, columns: labelWidth - level, rows: 1, isGroup: false)]]
    }
    var rows = label.members.flatMap { paths(to: $0, level: level + 1, labelWidth: labelWidth) }
    rows[0].insert(
      Header(text: label.text, columns: 1, rows: label.span, isGroup: true), at: 0)
    return rows
  }
}
