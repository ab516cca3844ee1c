import DisclosureModel

/// How a block of a form's table is laid out as HTML: header rows and row labels with their spans,
/// computed from the form's trees of labels.
struct BlockLayout: Sendable {
  let block: FormTable.Block
  /// Columns taken by the labels of rows; 0 for a table without them.
  let labelWidth: Int
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
    /// Indexes of the row's cells in the form.
    let cells: Range<Int>
  }

  init(_ block: FormTable.Block) {
    self.block = block
    labelWidth = block.rows.map(\.depth).max() ?? 0
    headerRows = Self.headerRows(block.columns)
    rows = Self.rows(block, labelWidth: labelWidth)
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
