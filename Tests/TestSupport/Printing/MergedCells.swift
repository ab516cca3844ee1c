/// Follows the cells of a table that reach down into the rows below.
struct MergedCells {
  private var row = 0
  /// For each column, the rows after which it is free, and how wide the cell is that takes it.
  private var taken: [(until: Int, columns: Int)] = []

  /// What stands in a column of a row.
  enum Place {
    case cell(PrintedGrid.Cell)
    /// A cell of the row above goes on, over some columns.
    case goesOn(columns: Int)
  }

  /// The next row's cells from left to right, with those that go on from above between them.
  mutating func places(in cells: [PrintedGrid.Cell]) -> [Place] {
    var places: [Place] = []
    var column = 0
    func pass(_ merged: inout MergedCells) {
      while column < merged.taken.count, merged.taken[column].until > merged.row {
        places.append(.goesOn(columns: merged.taken[column].columns))
        column += merged.taken[column].columns
      }
    }
    for cell in cells {
      pass(&self)
      places.append(.cell(cell))
      while taken.count < column + cell.columns { taken.append((0, 1)) }
      taken[column] = (row + cell.rows, cell.columns)
      column += cell.columns
    }
    pass(&self)
    row += 1
    return places
  }
}
