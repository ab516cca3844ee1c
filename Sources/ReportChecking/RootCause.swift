import DisclosureModel

/// Why sums of one report fail together.
struct RootCause {
  /// The failing sums, by their place among the form's relations.
  let sums: Set<Int>
  /// Ids of the narrative's findings that have the same cause.
  var narrative: Set<String> = []
  let explanation: Explanation

  enum Explanation {
    /// One cell is likely to be wrong; this is what it would have to be.
    case wrongCell(Int, shouldBe: Quantity)
    /// A row's cells seem to stand one column beside their place.
    case shiftedRow
    /// Several single changes would do.
    case undetermined
  }
}

/// A change of one cell.
struct Change {
  let cell: Int
  let value: Quantity
  /// The failing sums that hold after it.
  let settles: Set<Int>
  /// Ids of the narrative's findings that it settles too.
  let agrees: Set<String>

  /// How much speaks for it: sums first, then the narrative.
  var weight: (Int, Int) { (settles.count, agrees.count) }

  /// Whether the two explain the same sums, or want different numbers in one cell.
  func competes(with other: Change) -> Bool {
    guard (cell, value) != (other.cell, other.value) else { return false }
    return cell == other.cell || !settles.isDisjoint(with: other.settles)
  }
}

extension Change {
  var cause: RootCause {
    RootCause(
      sums: settles, narrative: agrees, explanation: .wrongCell(cell, shouldBe: value))
  }
}
