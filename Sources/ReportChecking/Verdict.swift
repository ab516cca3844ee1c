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
  /// Whether the two sides come to the same in `cells`.
  func verdict(in cells: CellGrid) -> Verdict {
    let leftSide = bounds(left, in: cells)
    let rightSide = bounds(right, in: cells)
    guard leftSide.overlaps(rightSide) else { return .fails }
    let uncertain = (left + right).filter { !(cells[$0]?.bounds.isExact ?? false) }
    if uncertain.isEmpty { return .holds }
    // What is blank or crossed out has as a rule been left out because there was nothing to count.
    let isWhole = uncertain.allSatisfy { cells[$0].map { $0.kind != .text } ?? false }
    if isWhole, asWritten(left, in: cells).overlaps(asWritten(right, in: cells)) { return .holds }
    return .open(cells: uncertain)
  }

  /// The number that the side comes to, if every cell is exact or empty.
  static func exactSum(_ side: [Int], in cells: CellGrid) -> Quantity? {
    var sum = Quantity.zero
    for index in side {
      guard let cell = cells[index] else { return nil }
      switch cell.kind {
      case .number:
        guard let value = cell.value, cell.bounds.isExact else { return nil }
        sum = sum + value
      case .blank, .notApplicable: continue
      case .text: return nil
      }
    }
    return sum
  }

  private func bounds(_ side: [Int], in cells: CellGrid) -> Interval {
    side.reduce(Interval.zero) { $0 + (cells[$1]?.bounds ?? .anyCount) }
  }

  /// The side with nothing for what is empty.
  private func asWritten(_ side: [Int], in cells: CellGrid) -> Interval {
    side.reduce(Interval.zero) { sum, index in
      guard let cell = cells[index], cell.kind == .number else { return sum }
      return sum + cell.bounds
    }
  }
}
