/// The ways to divide a run into numbers, one for every cell of a row, such that the row's sums hold.
struct RowDivision {
  let run: NumberRun
  /// For each cell, whether the form allows a sign there.
  let signed: [Bool]
  /// For each cell, the sums that determine its number once those before it are known.
  private let ending: [[RowSum]]
  private(set) var ways: [[Int64]] = []
  /// Steps that may still be taken.
  private var budget: Int
  private var values: [Int64] = []

  /// Steps after which a row is given up.
  private static let steps = 20_000

  /// Nil where there are too many ways to try.
  init?(_ run: NumberRun, signed: [Bool], sums: [RowSum]) {
    self.run = run
    self.signed = signed
    ending = signed.indices.map { cell in sums.filter { $0.last == cell } }
    budget = Self.steps
    divide(from: 0)
    guard budget > 0 else { return nil }
  }

  private mutating func divide(from start: Int) {
    budget -= 1
    let cell = values.count
    guard budget > 0 else { return }
    guard cell < signed.count else {
      if start == run.count { ways.append(values) }
      return
    }
    // Every cell takes a digit, and none more than the longest number.
    let (left, cells) = (run.count - start, signed.count - cell)
    guard left >= cells, left <= cells * (NumberRun.longestNumber + 1),
      let ends = run.numberEnds(from: start, signed: signed[cell])
    else { return }
    let wanted = ending[cell].map { $0.lastValue(after: values) }
    for end in ends {
      let value = run.value(of: start..<end)
      if !wanted.isEmpty, !wanted.allSatisfy({ $0 == value }) { continue }
      values.append(value)
      divide(from: end)
      values.removeLast()
    }
  }
}
