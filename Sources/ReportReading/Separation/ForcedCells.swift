/// The cells of a run that hold the same number however it is divided, any cell blank or not, and
/// whatever the sums say.
///
/// `007` over three cells is 0, 0 and 7: no number begins with 0. Of `2648-18538` only the first cell is
/// certain, since a sign begins the second.
struct ForcedCells {
  /// For each cell, the one part of the run that it can hold; nil where there is a choice.
  let parts: [Range<Int>?]

  /// - Parameter signed: For each cell, whether the form allows a sign there.
  init(_ run: NumberRun, signed: [Bool]) {
    let width = signed.count
    guard !run.mayGroupDigits else {
      // The space in `1 234` may stand inside a number.
      parts = Array(repeating: nil, count: width)
      return
    }
    var reached = Self.table(width, run.count)
    var finishes = Self.table(width, run.count)
    reached[0][0] = true
    finishes[width][run.count] = true
    for cell in 0..<width {
      for start in 0...run.count where reached[cell][start] {
        for end in Self.ends(run, from: start, signed: signed[cell]) {
          reached[cell + 1][end] = true
        }
      }
    }
    for cell in (0..<width).reversed() {
      for start in 0...run.count {
        finishes[cell][start] = Self.ends(run, from: start, signed: signed[cell]).contains {
          finishes[cell + 1][$0]
        }
      }
    }
    parts = (0..<width).map { cell in
      var only: Range<Int>?
      for start in 0...run.count where reached[cell][start] {
        for end in Self.ends(run, from: start, signed: signed[cell]) where finishes[cell + 1][end] {
          if end == start || only != nil { return nil }
          only = start..<end
        }
      }
      // A sign alone is no number.
      return only.flatMap { run.isNumber($0) ? $0 : nil }
    }
  }

  var areAll: Bool { !parts.contains(nil) }

  /// Where a cell that begins at `start` may end: at once if it is blank, after a sign that crosses it
  /// out, or after a number.
  private static func ends(_ run: NumberRun, from start: Int, signed: Bool) -> [Int] {
    var ends = [start]
    if start < run.count, !run.isNumber(start..<start + 1) { ends.append(start + 1) }
    if let numbers = run.numberEnds(from: start, signed: signed) { ends += numbers }
    return ends
  }

  private static func table(_ width: Int, _ length: Int) -> [[Bool]] {
    Array(repeating: Array(repeating: false, count: length + 1), count: width + 1)
  }
}
