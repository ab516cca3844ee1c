import DisclosureModel

/// A sum over cells of one row, by their positions in the row.
struct RowSum {
  /// Positions, with 1 for the one side of the sum and −1 for the other.
  let terms: [(position: Int, factor: Int64)]
  /// The last position, whose number the others determine.
  let last: Int

  /// Nil where the relation is not one over cells of `row` alone.
  init?(_ relation: Relation, in row: Range<Int>) {
    guard (relation.left + relation.right).allSatisfy(row.contains) else { return nil }
    terms =
      relation.left.map { ($0 - row.lowerBound, 1) }
      + relation.right.map { ($0 - row.lowerBound, -1) }
    last = terms.map(\.position).max() ?? 0
  }

  /// The number that the last cell must hold so that the sum holds over `values`.
  func lastValue(after values: [Int64]) -> Int64 {
    var rest: Int64 = 0
    var factor: Int64 = 1
    for term in terms {
      if term.position == last {
        factor = term.factor
      } else {
        rest += term.factor * values[term.position]
      }
    }
    return -rest * factor
  }
}
