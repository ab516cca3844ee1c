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
  func verdict(in grid: CellGrid) -> Verdict { verdict { grid.summand(at: $0) } }

  /// Whether the two sides come to the same where `summand` tells what each cell adds.
  func verdict(_ summand: (Int) -> Summand) -> Verdict {
    guard bounds(left, summand).overlaps(bounds(right, summand)) else { return .fails }
    func isExact(_ cell: Int) -> Bool { summand(cell).bounds.isExact }
    if left.allSatisfy(isExact), right.allSatisfy(isExact) { return .holds }
    let uncertain = cells.filter { !isExact($0) }
    // What is blank or crossed out has as a rule been left out because there was nothing to count.
    let isWritten = uncertain.allSatisfy { summand($0).isWritten }
    if isWritten, written(left, summand).overlaps(written(right, summand)) { return .holds }
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

  private func bounds(_ side: [Int], _ summand: (Int) -> Summand) -> Interval {
    side.reduce(.zero) { $0 + summand($1).bounds }
  }

  /// The side with nothing for what is empty.
  private func written(_ side: [Int], _ summand: (Int) -> Summand) -> Interval {
    side.reduce(.zero) { $0 + summand($1).written }
  }
}

/// What a cell adds to a sum.
struct Summand: Equatable {
  /// The numbers that the cell may stand for: any that the form allows where there is none to read.
  let bounds: Interval
  /// The same, if nothing was to be counted where it is empty.
  let written: Interval
  /// Whether a number stands there, or visibly none.
  let isWritten: Bool
  /// Whether it holds a number, be it rounded.
  let isNumber: Bool

  init(_ cell: Cell?, as form: FormCell) {
    isNumber = cell?.kind == .number
    isWritten = cell.map { $0.kind != .text } ?? false
    if let cell, isNumber {
      bounds = cell.bounds
    } else {
      bounds =
        form.allows.contains(.sign) ? Interval(-.infinity, .infinity) : .anyCount
    }
    written = isWritten && !isNumber ? .zero : bounds
  }

  /// A cell that could not be read.
  init(bounds: Interval) {
    self.bounds = bounds
    written = bounds
    isWritten = false
    isNumber = false
  }

  /// An exact number.
  init(_ value: Quantity) {
    bounds = Interval(value)
    written = bounds
    isWritten = true
    isNumber = true
  }

  /// The number as written, with nothing for what is empty; nil where it is rounded, text or unread.
  var exact: Quantity? { isWritten && written.isExact ? written.low : nil }
  /// Whether nothing stands there, or a zero.
  var isEmpty: Bool { exact == .zero }
}

extension CellGrid {
  /// What the cell at `index` adds to a sum.
  func summand(at index: Int) -> Summand { Summand(self[index], as: form.cells[index]) }

  /// The numbers that the cell may stand for: any that the form allows where there is none to read.
  func bounds(at index: Int) -> Interval { summand(at: index).bounds }

  /// The same, if nothing was to be counted where the cell is empty.
  func writtenBounds(at index: Int) -> Interval { summand(at: index).written }
}
