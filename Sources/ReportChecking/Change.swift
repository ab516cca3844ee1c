import DisclosureModel

/// One mistake that would explain failing sums, undone.
struct Change {
  let manner: Manner
  /// The cells with what they would hold; unread where even then it could not be told.
  let edits: [Edit]
  /// The failing sums that hold after it.
  let settles: SumSet
  /// Ids of the narrative's findings that it settles too.
  var narrative: Set<String> = []
  /// What else bears it out.
  var witnesses: [Finding.Repair.Witness] = []
  /// How many figures of other years agree with what it would change.
  var opposed = 0
  /// Whether the narrative could still be asked about it.
  var isHeard = true
  /// Whether it looks like a slip of the pen in a number of several digits.
  var isSlip = false
  /// Changes that settle the same sums.
  var rivals = 0

  /// From the simplest.
  enum Manner: Int {
    case cell, swap, shift, entry
  }

  /// How much speaks for it: sums first, then what else bears it out, then how it looks.
  struct Weight: Comparable {
    let sums: Int
    let witnesses: Int
    let slip: Int
    let simplicity: Int

    static func < (left: Weight, right: Weight) -> Bool {
      (left.sums, left.witnesses, left.slip, left.simplicity)
        < (right.sums, right.witnesses, right.slip, right.simplicity)
    }
  }

  var weight: Weight {
    Weight(
      sums: settles.count, witnesses: narrative.count + witnesses.count { $0 != .text } - opposed,
      slip: isSlip ? 1 : 0, simplicity: -manner.rawValue)
  }
}
