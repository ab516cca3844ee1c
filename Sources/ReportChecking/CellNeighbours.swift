import DisclosureModel

/// Which cells of a form's sums stand beside which.
struct CellNeighbours {
  private var beside: [[Int]]
  private var totals: [Int?]

  init(_ balance: SumBalance) {
    let form = balance.form
    beside = Array(repeating: [], count: form.cells.count)
    totals = Array(repeating: nil, count: form.cells.count)
    for table in form.tables {
      for block in table.blocks {
        for cell in block.cells where !balance.sumsOfCell[cell].isEmpty {
          let isLast = (cell - block.cells.lowerBound + 1) % block.width == 0
          if !isLast { join(cell, cell + 1) }
          if cell + block.width < block.cells.upperBound { join(cell, cell + block.width) }
        }
      }
    }
    for relation in form.relations where ShiftedRow(relation, of: form) != nil {
      guard relation.right.count == 1, let total = relation.right.first else { continue }
      for cell in relation.cells { totals[cell] = total }
    }
  }

  private mutating func join(_ cell: Int, _ other: Int) {
    beside[cell].append(other)
    beside[other].append(cell)
  }

  /// The cells to the left and right, above and below.
  func around(_ cell: Int) -> [Int] { beside[cell] }

  /// The cell that holds the sum of the cell's row.
  func total(of cell: Int) -> Int? { totals[cell] }
}
