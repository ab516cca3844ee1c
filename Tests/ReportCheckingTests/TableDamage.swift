import TestSupport

/// What happens to a number on its way into a table, or to a row.
enum TableDamage: String, CaseIterable {
  case digitDropped, digitDoubled, digitsSwapped, offByOne, tenfold
  case cellsSwapped, rowShifted

  /// The table after this has happened somewhere; nil where it made no difference.
  func happen(
    to table: PlainTable, _ generator: inout SeededGenerator
  ) -> PlainTable? {
    var damaged = table
    switch self {
    case .cellsSwapped: swapCells(of: &damaged, &generator)
    case .rowShifted: shiftRow(of: &damaged, &generator)
    default:
      let index = Int.random(in: damaged.cells.indices, using: &generator)
      guard let other = misprint(of: damaged.cells[index], &generator) else { return nil }
      damaged.cells[index] = other
    }
    return damaged == table ? nil : damaged
  }

  private func misprint(of number: Int64, _ generator: inout SeededGenerator) -> Int64? {
    var digits = Array(String(number))
    let place = Int.random(in: digits.indices, using: &generator)
    switch self {
    case .digitDropped: digits.remove(at: place)
    case .digitDoubled: digits.insert(digits[place], at: place)
    case .digitsSwapped:
      guard place + 1 < digits.count else { return nil }
      digits.swapAt(place, place + 1)
    case .offByOne: return number + (number > 0 && Bool.random(using: &generator) ? -1 : 1)
    case .tenfold: digits.append("0")
    case .cellsSwapped, .rowShifted: return nil
    }
    return Int64(String(digits))
  }

  private func swapCells(of table: inout PlainTable, _ generator: inout SeededGenerator) {
    let index = Int.random(in: table.cells.indices, using: &generator)
    let isBelow = Bool.random(using: &generator)
    let other = index + (isBelow ? PlainTable.width : 1)
    guard other < table.cells.count, isBelow || other % PlainTable.width != 0 else { return }
    table.cells.swapAt(index, other)
  }

  /// A zero more before the row, or its first cell lost; what no column is there for is cut off.
  private func shiftRow(of table: inout PlainTable, _ generator: inout SeededGenerator) {
    let row = Int.random(in: PlainTable.rows.indices, using: &generator)
    let start = row * PlainTable.width
    let cells = Array(table.cells[start..<start + PlainTable.width])
    let moved: [Int64] =
      Bool.random(using: &generator)
      ? [0] + Array(cells.dropLast()) : Array(cells.dropFirst()) + [0]
    table.cells.replaceSubrange(start..<start + PlainTable.width, with: moved)
  }
}
