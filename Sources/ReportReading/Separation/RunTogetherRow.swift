import DisclosureModel

/// A row whose numbers stand together, with what can be said of it by itself.
struct RunTogetherRow {
  let row: TableLexicon.Row
  let run: NumberRun
  /// For each cell, whether the form allows a sign there.
  let signed: [Bool]
  let sums: [RowSum]
  /// The ways to divide it such that its own sums hold; nil where there are too many to try.
  let ways: [[Int64]]?
  let forced: ForcedCells

  init(_ row: TableLexicon.Row, _ run: NumberRun, in lexicon: TableLexicon) {
    self.row = row
    self.run = run
    signed = row.cells.map { lexicon.cells[$0].allows.contains(.sign) }
    sums = lexicon.relations.compactMap { RowSum($0, in: row.cells) }
    forced = ForcedCells(run, signed: signed)
    ways = sums.isEmpty ? [] : RowDivision(run, signed: signed, sums: sums)?.ways
  }

  var width: Int { row.cells.count }
  /// Fewer digits than cells: some cells are blank and leave no trace.
  var isShort: Bool { run.count < width }
  /// A digit for every cell.
  var isSingleDigits: Bool { run.count == width }
  var zeros: Int { run.bytes.count { $0 == UInt8(ascii: "0") } }

  /// Whether a slip in a sum of the row could hide another way to divide it than `way`.
  func mayHideMisprint(behind way: [Int64]) -> Bool {
    guard let all = RowDivision(run, signed: signed, sums: [])?.ways else { return true }
    return all.contains { other in
      other != way
        && sums.contains { sum in
          let right = sum.lastValue(after: other)
          let addends = sum.terms.filter { $0.position != sum.last }.map { other[$0.position] }
          return other[sum.last] != right
            && NumberSlip.mayExplain(other[sum.last], for: right, addends: addends)
        }
    }
  }

  /// What the row would hold if one of its cells were blank and meant what the sums ask for.
  func waysWithABlank() -> [[Int64]] {
    guard let sum = sums.first, sums.count == 1 else { return [] }
    return (0..<width).flatMap { blank -> [[Int64]] in
      var signs = signed
      signs.remove(at: blank)
      let ways = RowDivision(run, signed: signs, sums: [])?.ways ?? []
      return ways.compactMap { way in
        var way = way
        way.insert(0, at: blank)
        guard let term = sum.terms.first(where: { $0.position == blank }) else { return nil }
        let rest = sum.terms.reduce(Int64(0)) { $0 + $1.factor * way[$1.position] }
        way[blank] = -rest * term.factor
        return way[blank] >= 0 ? way : nil
      }
    }
  }
}
