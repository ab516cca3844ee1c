import DisclosureModel

/// What can be said of a sum.
enum Verdict: Equatable {
  case holds
  /// No number that the cells may stand for makes it hold.
  case fails
  /// It may hold or not: these cells are blank, rounded or unread.
  case open(cells: [Int])
}

extension Relation {
  /// The cells of both sides, in the order of the formula.
  var cells: [Int] { left + right }

  /// Whether the two sides come to the same in `grid`.
  func verdict(in grid: CellGrid) -> Verdict {
    guard bounds(left, in: grid).overlaps(bounds(right, in: grid)) else { return .fails }
    let uncertain = cells.filter { !grid.bounds(at: $0).isExact }
    if uncertain.isEmpty { return .holds }
    // What is blank or crossed out has as a rule been left out because there was nothing to count.
    let isWritten = uncertain.allSatisfy { grid[$0].map { $0.kind != .text } ?? false }
    if isWritten, written(left, in: grid).overlaps(written(right, in: grid)) { return .holds }
    return .open(cells: uncertain)
  }

  /// The number that the side comes to; nil where a cell holds no exact number.
  static func exactSum(_ side: [Int], in grid: CellGrid) -> Quantity? {
    var sum = Quantity.zero
    for index in side {
      guard let value = grid[index]?.value, grid.bounds(at: index).isExact else { return nil }
      sum = sum + value
    }
    return sum
  }

  private func bounds(_ side: [Int], in grid: CellGrid) -> Interval {
    side.reduce(.zero) { $0 + grid.bounds(at: $1) }
  }

  /// The side with nothing for what is empty.
  private func written(_ side: [Int], in grid: CellGrid) -> Interval {
    side.reduce(.zero) { $0 + grid.writtenBounds(at: $1) }
  }
}

extension CellGrid {
  /// The numbers that the cell may stand for if nothing was to be counted where it is empty.
  func writtenBounds(at index: Int) -> Interval {
    switch self[index]?.kind {
    case .blank, .notApplicable: .zero
    default: bounds(at: index)
    }
  }

  /// The numbers that the cell may stand for: any that the form allows where there is none to read.
  func bounds(at index: Int) -> Interval {
    if let cell = self[index], cell.kind == .number { return cell.bounds }
    return form.cells[index].allows.contains(.sign)
      ? Interval(-.infinity, .infinity) : .anyCount
  }
}
