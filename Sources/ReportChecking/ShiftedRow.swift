import DisclosureModel

/// A row of a table whose cells may have slipped by one column when the file was converted.
struct ShiftedRow {
  /// The row's cells in the order of the form.
  let cells: [Int]

  /// The row that `relation` adds up; nil where it adds up something else.
  init?(_ relation: Relation, of form: Form) {
    guard let first = relation.left.first, let last = relation.right.last,
      last - first + 1 == relation.left.count + relation.right.count,
      form.cells[first].row == form.cells[last].row
    else { return nil }
    let cells = relation.cells
    guard cells == Array(first...last) else { return nil }
    self.cells = cells
  }

  /// A move of the row's end, or of all of it, by one column.
  struct Move {
    /// What then stands in the cells.
    let edits: [Edit]
    /// The cell of which the content was pushed out, unread.
    let gap: Int
  }

  /// The moves to the left and to the right of the row from each column on, where nothing is pushed out but a
  /// zero or blank; those that come to the same are there once.
  func moves(of summands: [Summand]) -> [Move] {
    var moves: [Move] = []
    guard let last = cells.last else { return [] }
    for (place, cell) in cells.enumerated() {
      let rest = cells[place...]
      // A run of empty cells gives the same whichever of them goes.
      let followsEmpty = place > 0 && summands[cells[place - 1]].isEmpty
      if summands[cell].isEmpty, !followsEmpty {
        let edits = zip(rest, rest.dropFirst()).map { Edit($0, summands[$1]) }
        moves.append(Move(edits: edits + [Edit(last, .unread)], gap: last))
      }
      if summands[last].isEmpty, !followsEmpty {
        let edits = zip(rest.dropFirst(), rest).map { Edit($0, summands[$1]) }
        moves.append(Move(edits: [Edit(cell, .unread)] + edits, gap: cell))
      }
    }
    return moves
  }
}

extension Summand {
  /// A cell of which nothing is known.
  fileprivate static let unread = Summand(bounds: .anyCount)
}
