import DisclosureModel

/// A row with the ways in which its numbers may be divided; one, where that is known.
struct DividedRow {
  /// Indexes of its cells in the form.
  let cells: Range<Int>
  let ways: [[Int64]]
}

/// Sums over several rows, such as those of the columns, and the choices of a way for each row with
/// which all of them hold.
struct JointDivision {
  /// What each way of the rows that leave a choice adds to the difference of each sum's sides.
  private var shares: [[[Int64]]] = []
  /// For each row, its position in `shares`; nil where it leaves no choice.
  private var positions: [Int?] = []
  /// Which way of each of them was chosen, for every choice with which the sums hold.
  private(set) var choices: [[Int]] = []
  private var budget: Int
  private var chosen: [Int] = []

  /// Steps after which the table is given up.
  private static let steps = 50_000

  /// Nil where the rows do not hold every cell of the sums, or there are too many choices to try.
  init?(_ sums: [Relation], over rows: [DividedRow]) {
    let covered = rows.reduce(into: Set<Int>()) { $0.formUnion($1.cells) }
    guard !sums.isEmpty, rows.allSatisfy({ !$0.ways.isEmpty }),
      sums.allSatisfy({ covered.isSuperset(of: $0.left) && covered.isSuperset(of: $0.right) })
    else { return nil }
    budget = Self.steps
    let terms = Self.terms(of: sums)
    var rest = Array(repeating: Int64(0), count: sums.count)
    for row in rows {
      let shares = row.ways.map { Self.share(of: row, divided: $0, in: terms, sums.count) }
      positions.append(shares.count > 1 ? self.shares.count : nil)
      if shares.count > 1 {
        self.shares.append(shares)
      } else {
        rest = zip(rest, shares[0]).map { $0 + $1 }
      }
    }
    choose(leaving: rest)
    guard budget > 0 else { return nil }
  }

  /// The ways of a row that are part of a choice.
  func surviving(row: Int) -> Set<Int> {
    guard let position = positions[row] else { return [0] }
    return Set(choices.map { $0[position] })
  }

  private mutating func choose(leaving rest: [Int64]) {
    budget -= 1
    guard budget > 0 else { return }
    guard chosen.count < shares.count else {
      if rest.allSatisfy({ $0 == 0 }) { choices.append(chosen) }
      return
    }
    for (way, share) in shares[chosen.count].enumerated() {
      chosen.append(way)
      choose(leaving: zip(rest, share).map { $0 + $1 })
      chosen.removeLast()
    }
  }

  /// In which sums each cell stands, with 1 for the one side and −1 for the other.
  private static func terms(of sums: [Relation]) -> [Int: [(sum: Int, factor: Int64)]] {
    var terms: [Int: [(sum: Int, factor: Int64)]] = [:]
    for (index, sum) in sums.enumerated() {
      for cell in sum.left { terms[cell, default: []].append((index, 1)) }
      for cell in sum.right { terms[cell, default: []].append((index, -1)) }
    }
    return terms
  }

  private static func share(
    of row: DividedRow, divided values: [Int64], in terms: [Int: [(sum: Int, factor: Int64)]],
    _ count: Int
  ) -> [Int64] {
    var share = Array(repeating: Int64(0), count: count)
    for (cell, value) in zip(row.cells, values) where value != 0 {
      for term in terms[cell] ?? [] { share[term.sum] += term.factor * value }
    }
    return share
  }
}
