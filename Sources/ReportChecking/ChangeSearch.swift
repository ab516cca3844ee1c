import DisclosureModel

/// Lists the single mistakes that would explain failing sums: each settles at least one and breaks none.
struct ChangeSearch {
  private var balance: SumBalance
  private let neighbours: CellNeighbours

  init(_ balance: SumBalance, _ neighbours: CellNeighbours) {
    self.balance = balance
    self.neighbours = neighbours
  }

  /// How many sums a change of one cell must settle: where much fails, one may come right by chance.
  private var fewest: Int { 4 * balance.failing.count > balance.form.relations.count ? 2 : 1 }

  /// Every change, those of single cells first, each in the form's order.
  mutating func changes() -> [Change] {
    let cells = balance.doubtfulCells
    var changes: [Change] = []
    for cell in cells { addChanges(of: cell, to: &changes) }
    for cell in cells { addSwaps(of: cell, to: &changes) }
    for sum in balance.failing.sums { addShifts(of: sum, to: &changes) }
    for sum in balance.failing.sums { addEntries(to: sum, to: &changes) }
    return changes
  }

  /// Another number in the cell.
  private mutating func addChanges(of cell: Int, to changes: inout [Change]) {
    guard balance.summands[cell].isNumber else { return }
    var tried: [Quantity] = []
    for sum in balance.sumsOfCell[cell] where balance.failing.contains(sum) {
      guard let value = balance.value(of: cell, wantedBy: sum), !tried.contains(value),
        balance.allows(value, in: cell)
      else { continue }
      tried.append(value)
      let edits = [Edit(cell, value)]
      guard let settles = balance.settled(by: edits), settles.count >= fewest else { continue }
      changes.append(
        Change(
          manner: .cell, edits: edits, settles: settles,
          isSlip: isSlip(from: balance.summands[cell].exact, to: value)))
    }
  }

  /// Whether a number of several digits differs from what was meant as slips of the pen do; of small
  /// numbers, any looks like a slip of any other.
  private func isSlip(from printed: Quantity?, to meant: Quantity) -> Bool {
    guard let printed, min(printed, meant) >= Self.telling else { return false }
    return ![.otherNumber, .digitMisread].contains(Finding.Repair.Kind(from: printed, to: meant))
  }

  private static let telling = Quantity(millionths: 10 * Quantity.scale)

  /// The numbers of the cell and of the next in its row or column in each other's place.
  private mutating func addSwaps(of cell: Int, to changes: inout [Change]) {
    for other in neighbours.around(cell) {
      // Of two doubtful neighbours the first has tried the pair.
      let isTried =
        other < cell && balance.sumsOfCell[other].contains(where: balance.failing.contains)
      guard !isTried, let here = balance.summands[cell].exact,
        let there = balance.summands[other].exact, here != there,
        balance.allows(there, in: cell), balance.allows(here, in: other)
      else { continue }
      let edits =
        [Edit(min(cell, other), cell < other ? there : here)]
        + [Edit(max(cell, other), cell < other ? here : there)]
      add(.swap, edits, to: &changes)
    }
  }

  /// The row moved by one column.
  private mutating func addShifts(of sum: Int, to changes: inout [Change]) {
    guard let row = ShiftedRow(balance.form.relations[sum], of: balance.form) else { return }
    for move in row.moves(of: balance.summands) {
      let unfilled = move.edits
      // The number that came to stand outside the table is not counted as known yet.
      guard let certain = balance.settled(by: unfilled), certain.count >= 2 else { continue }
      var after = balance
      after.accept(unfilled)
      guard let lost = after.value(of: move.gap, wantedBy: sum), after.allows(lost, in: move.gap),
        let settles = balance.settled(by: unfilled + [Edit(move.gap, lost)])
      else {
        changes.append(Change(manner: .shift, edits: unfilled, settles: certain))
        continue
      }
      let edits = row.cells.map { cell in
        cell == move.gap
          ? Edit(cell, lost)
          : unfilled.first { $0.cell == cell } ?? Edit(cell, balance.summands[cell])
      }
      let moved = edits.count { $0.content != balance.summands[$0.cell] }
      // Where one cell alone becomes another, it did not take a move.
      guard moved > 1, !changes.contains(where: { $0.edits == edits }) else { continue }
      changes.append(Change(manner: .shift, edits: edits, settles: settles))
    }
  }

  /// The same number more, or less, in a cell of the column and in its row's total.
  private mutating func addEntries(to sum: Int, to changes: inout [Change]) {
    let relation = balance.form.relations[sum]
    guard ShiftedRow(relation, of: balance.form) == nil, let excess = balance.excess(of: sum)
    else { return }
    for cell in relation.cells {
      guard let total = neighbours.total(of: cell), total != cell,
        let here = balance.summands[cell].exact, let there = balance.summands[total].exact
      else { continue }
      let more = relation.left.contains(cell) ? excess : -excess
      guard balance.allows(here + more, in: cell), balance.allows(there + more, in: total)
      else { continue }
      add(.entry, [Edit(cell, here + more), Edit(total, there + more)], to: &changes)
    }
  }

  /// Two cells at once are a coincidence that two sums at least must bear out.
  private mutating func add(
    _ manner: Change.Manner, _ edits: [Edit], to changes: inout [Change]
  ) {
    guard let settles = balance.settled(by: edits), settles.count >= 2,
      !changes.contains(where: { $0.edits == edits })
    else { return }
    changes.append(Change(manner: manner, edits: edits, settles: settles))
  }
}
