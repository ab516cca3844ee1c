package import DisclosureModel

/// One of a form's tables as it is printed: row by row, merged cells where they begin.
package struct PrintedGrid: Sendable {
  package var rows: [Row] = []

  package struct Row: Sendable {
    package var cells: [Cell]
    package let kind: Kind
    /// The block of the table that it belongs to.
    let block: Int
  }

  package enum Kind: Sendable {
    /// A label across the table, or column headings.
    case heading
    case values
  }

  package struct Cell: Sendable {
    package var text: String
    package var columns = 1
    package var rows = 1
    /// The form's cell whose value it is; nil for labels and headings.
    package var value: Int?

    package init(_ text: String, columns: Int = 1, rows: Int = 1, value: Int? = nil) {
      self.text = text
      self.columns = columns
      self.rows = rows
      self.value = value
    }
  }

  /// Where a writer breaks a label over lines.
  package static let tear: Character = "\u{0B}"

  init(rows: [Row]) { self.rows = rows }

  /// The table with `values` for what stands in the form's cells; its note heads the row labels, or has
  /// a row of its own.
  package init(_ table: FormTable, values: (Int) -> String, noteHasItsRow: Bool = false) {
    let labels = table.blocks.flatMap(\.rows).map(\.depth).max() ?? 0
    let width = table.blocks.map(\.width).max() ?? 0
    if noteHasItsRow, let note = table.note {
      rows.append(Row(cells: [Cell(note, columns: labels + width)], kind: .heading, block: 0))
    }
    for (number, block) in table.blocks.enumerated() {
      if let label = block.label {
        rows.append(
          Row(cells: [Cell(label, columns: labels + width)], kind: .heading, block: number))
      }
      var body = Body(block, number: number, labels: labels, width: width)
      body.addHeadings(corner: block.corner ?? (noteHasItsRow ? nil : table.note))
      body.addRows(values)
      rows += body.rows
    }
  }

  /// The rows of a block below its label.
  private struct Body {
    let block: FormTable.Block
    let number: Int
    let labels: Int
    /// How many of the table's columns each of the block's takes.
    let spans: [Int]
    var rows: [Row] = []
    private var next: Int

    init(_ block: FormTable.Block, number: Int, labels: Int, width: Int) {
      self.block = block
      self.number = number
      self.labels = labels
      spans = (0..<block.width).map {
        $0 < block.width - 1
          ? width / block.width : width - (block.width - 1) * (width / block.width)
      }
      next = block.cells.lowerBound
    }

    mutating func addHeadings(corner: String?) {
      let depth = block.columns.map(\.depth).max() ?? 1
      var level = Self.placed(block.columns, from: 0)
      for height in stride(from: depth, to: 0, by: -1) {
        var cells: [Cell] = []
        if height == depth, labels > 0 {
          cells.append(Cell(corner ?? "", columns: labels, rows: depth))
        }
        for (label, column) in level {
          let columns = spans[column..<column + label.span].reduce(0, +)
          cells.append(Cell(label.text, columns: columns, rows: label.members.isEmpty ? height : 1))
        }
        rows.append(Row(cells: cells, kind: .heading, block: number))
        level = level.flatMap { Self.placed($0.label.members, from: $0.column) }
      }
    }

    /// Labels that stand side by side, each with its first column.
    private static func placed(
      _ labels: [FormTable.Label], from first: Int
    ) -> [(label: FormTable.Label, column: Int)] {
      var column = first
      return labels.map { label in
        defer { column += label.span }
        return (label, column)
      }
    }

    mutating func addRows(_ values: (Int) -> String) {
      for row in block.rows { addRow(row, depth: 0, groups: [], values) }
      if block.rows.isEmpty { append([], values) }
    }

    /// Adds the rows of `label`; `groups` are the cells of the groups that begin with its first.
    private mutating func addRow(
      _ label: FormTable.Label, depth: Int, groups: [Cell], _ values: (Int) -> String
    ) {
      guard !label.members.isEmpty else {
        return append(groups + [Cell(label.text, columns: labels - depth)], values)
      }
      for (position, member) in label.members.enumerated() {
        let lead = position == 0 ? groups + [Cell(label.text, rows: label.span)] : []
        addRow(member, depth: depth + 1, groups: lead, values)
      }
    }

    private mutating func append(_ labels: [Cell], _ values: (Int) -> String) {
      let cells = spans.enumerated().map { column, span in
        Cell(values(next + column), columns: span, value: next + column)
      }
      next += block.width
      rows.append(Row(cells: labels + cells, kind: .values, block: number))
    }
  }
}
