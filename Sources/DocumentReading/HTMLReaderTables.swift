import Diagnostics

/// The rows and cells of data tables.
extension HTMLReader {
  mutating func readTable(_ index: Int) throws(DocumentReader.Fault) {
    endLine()
    let table = HTMLTable(at: index, of: tree)
    guard table.isData else { return try readNodes(tree.children(of: index)) }
    tables += 1
    var grid = TableGrid()
    try readRows(tree.children(of: index), of: table, &grid)
    endLine()
  }

  /// Reads the rows among `nodes`, and what a broken page holds between them.
  private mutating func readRows(
    _ nodes: HTMLSiblings, of table: HTMLTable, _ grid: inout TableGrid
  ) throws(DocumentReader.Fault) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw .tooComplex }
    for index in nodes {
      let node = tree.nodes[index]
      if node.isUnseen {
        skip(index)
        continue
      }
      switch node.element {
      case .row: try readRow(index, of: table, &grid)
      case .rowGroup: try readRows(tree.children(of: index), of: table, &grid)
      case .some where table.holdsCells(index):
        try readRows(tree.children(of: index), of: table, &grid)
      default: try readNode(index)
      }
    }
  }

  private mutating func readRow(
    _ index: Int, of table: HTMLTable, _ grid: inout TableGrid
  ) throws(DocumentReader.Fault) {
    endLine()
    line = max(line, tree.nodes[index].line)
    grid.beginRow()
    let cells = table.cells(ofRow: index)
    let isProse = table.isProse(cells)
    for (position, cell) in cells.enumerated() {
      let node = tree.nodes[cell]
      line = max(line, node.line)
      guard let column = grid.place(colspan: node.span("colspan"), rowspan: node.span("rowspan"))
      else { throw .tooComplex }
      if isProse {
        try readBlock(cell)
        continue
      }
      let start = line
      appendCell(tree.children(of: cell))
      pool.endCell(
        at: CellPlace(table: tables, row: grid.row, column: column), line: start,
        startsRow: position == 0)
    }
  }

  /// Adds the text of a cell, whatever blocks it is divided into.
  private mutating func appendCell(_ nodes: HTMLSiblings) {
    for index in nodes {
      let node = tree.nodes[index]
      if case .text(let range) = node.kind {
        pool.append(range, of: tree.text, line: line)
        line += lineEnds(in: range)
        continue
      }
      guard let element = node.element, !node.isUnseen else {
        skip(index)
        continue
      }
      if let shown = node.fieldText {
        pool.append(0..<shown.utf8.count, of: Array(shown.utf8), line: node.line)
      }
      line = max(line, node.line)
      let isApart = element != .inline || node.isRaisedByStyle
      if isApart { pool.breakLine() }
      appendCell(tree.children(of: index))
      if isApart { pool.breakLine() }
    }
  }
}
