import DisclosureModel

/// A row of a table whose cells may have slipped by one column when the file was converted.
struct ShiftedRow {
  /// The row's cells in the order of the form.
  let cells: [Int]

  /// The row that `relation` adds up; nil where it adds up something else.
  init?(_ relation: Relation, of form: Form) {
    let cells = relation.cells
    guard let first = cells.first, cells == Array(first..<first + cells.count),
      cells.allSatisfy({ form.cells[$0].row == form.cells[first].row })
    else { return nil }
    self.cells = cells
  }

  /// `grid` with the row moved to the left and to the right, where nothing is pushed out but a zero or
  /// blank; the cell that comes in is unread.
  func shifts(in grid: CellGrid) -> [CellGrid] {
    var shifts: [CellGrid] = []
    if isEmpty(cells.first, in: grid) {
      shifts.append(moved(grid, Array(cells.dropFirst()) + [nil]))
    }
    if isEmpty(cells.last, in: grid) {
      shifts.append(moved(grid, [nil] + cells.dropLast()))
    }
    return shifts
  }

  private func moved(_ grid: CellGrid, _ sources: [Int?]) -> CellGrid {
    var moved = grid
    for (cell, source) in zip(cells, sources) { moved[cell] = source.flatMap { grid[$0] } }
    return moved
  }

  private func isEmpty(_ index: Int?, in grid: CellGrid) -> Bool {
    guard let cell = index.flatMap({ grid[$0] }) else { return false }
    return cell.kind == .blank || cell.value == .zero
  }
}
