/// Finds which of the lines left of a table's values are the label of which row.
///
/// A label of several lines has its values beside the middle, the first or the last of them. Every row takes lines
/// that follow each other; those that fit none are the labels of groups, or of rows without values.
struct RowLabels {
  /// The rightmost piece of each line left of the values, from top to bottom.
  let labels: [Label]
  let rows: [PageTable.Row]
  let isMetric: Bool

  struct Label {
    let segment: PageSegment
    /// Its line on the page.
    let line: Int
  }

  /// What it costs to leave out a line, and to leave a row without label, in hundredths of a type's height.
  private static let skipped = 12
  private static let unlabelled = 300
  /// What it costs that values stand beside the first or last line of a label, or between two lines.
  private static let atTop = 5
  private static let atBottom = 30
  private static let between = 10
  /// The worst fit.
  private static let furthest = 40
  /// Lines of the longest label.
  private static let longest = 8

  /// For each row the lines of its label; none where they are not certain.
  func assigned() -> [Range<Int>] {
    // The least cost of the first rows with the first lines, and the lines that the last row takes there.
    var cost = [[Int]](
      repeating: [Int](repeating: .max / 2, count: labels.count + 1), count: rows.count + 1)
    var choice = [[Range<Int>?]](
      repeating: [Range<Int>?](repeating: nil, count: labels.count + 1), count: rows.count + 1)
    for end in 0...labels.count { cost[0][end] = end * Self.skipped }
    for (index, row) in rows.enumerated() {
      for end in 0...labels.count {
        var best = cost[index][end] + Self.unlabelled
        var taken: Range<Int>? = end..<end
        if end > 0, cost[index + 1][end - 1] + Self.skipped < best {
          best = cost[index + 1][end - 1] + Self.skipped
          taken = nil
        }
        for start in max(0, end - Self.longest)..<end {
          guard let fit = misfit(start..<end, row), cost[index][start] + fit < best else {
            continue
          }
          best = cost[index][start] + fit
          taken = start..<end
        }
        cost[index + 1][end] = best
        choice[index + 1][end] = taken
      }
    }
    return trace(choice)
  }

  private func trace(_ choice: [[Range<Int>?]]) -> [Range<Int>] {
    var assigned = [Range<Int>](repeating: 0..<0, count: rows.count)
    var row = rows.count
    var end = labels.count
    while row > 0 {
      if let lines = choice[row][end] {
        assigned[row - 1] = lines
        end = lines.lowerBound
        row -= 1
      } else {
        end -= 1
      }
    }
    return assigned
  }

  /// How badly the lines fit the row, in hundredths of a type's height; nil where they cannot be its
  /// label.
  private func misfit(_ lines: Range<Int>, _ row: PageTable.Row) -> Int? {
    guard !lines.isEmpty, isOneText(lines) else { return nil }
    let misfit = isMetric ? distance(labels[lines], row) : step(labels[lines], row)
    return misfit.flatMap { $0 <= Self.furthest ? $0 : nil }
  }

  /// What is between the row and the middle of its label, or else its first line or, hardly ever, its
  /// last.
  private func distance(_ label: ArraySlice<Label>, _ row: PageTable.Row) -> Int? {
    guard let first = label.first?.segment.box, let last = label.last?.segment.box else {
      return nil
    }
    let percent = 100.0 / Double(first.height)
    func distance(_ height: Int) -> Int {
      Int((Double(abs(height - row.box.centre)) * percent).rounded())
    }
    let middle = distance((first.centre + last.centre) / 2)
    let pitch = (last.centre - first.centre) / max(1, label.count - 1)
    guard label.count > 1, pitch * 10 < 16 * first.height else { return middle }
    return min(middle, distance(first.centre) + Self.atTop, distance(last.centre) + Self.atBottom)
  }

  /// The same where only the order of the lines is known.
  private func step(_ label: ArraySlice<Label>, _ row: PageTable.Row) -> Int? {
    guard let first = label.first, let last = label.last else { return nil }
    guard let beside = label.firstIndex(where: { $0.line == row.line }) else {
      let isNear = first.line <= row.line && abs(last.line - row.line) <= 1
      return label.count > 1 && isNear ? Self.between : nil
    }
    let (above, below) = (beside - label.startIndex, label.endIndex - 1 - beside)
    if abs(above - below) <= 1, above > 0, below > 0 || label.count == 1 { return 2 }
    return above == 0 ? (below == 0 ? 0 : Self.atTop) : Self.atBottom
  }

  /// Whether the lines can be one label: in one column, each but the last too wide for more, and none
  /// but the first with an ordinal.
  private func isOneText(_ lines: Range<Int>) -> Bool {
    guard lines.count > 1 else { return true }
    let boxes = labels[lines].map(\.segment.box)
    let em = boxes[0].height
    let width = labels.reduce(boxes[0].width) { width, label in
      isAligned(label.segment.box, boxes[0]) ? max(width, label.segment.box.width) : width
    }
    return boxes.dropLast().allSatisfy { $0.width > width - 5 * em / 2 }
      && zip(boxes, boxes.dropFirst()).allSatisfy {
        isBelow($1, $0) && isAligned($1, $0)
      }
      && labels[lines].dropFirst().allSatisfy { !TextSigns.beginsAnew($0.segment.text) }
  }

  private func isBelow(_ box: PageBox, _ above: PageBox) -> Bool {
    let pitch = box.centre - above.centre
    return pitch * 10 < 25 * above.height
  }

  /// Whether a line can stand below `other` in one cell: where that begins, indented or in its middle.
  private func isAligned(_ box: PageBox, _ other: PageBox) -> Bool {
    let em = other.height
    return box.left >= other.left - 3 * em / 2 && box.right <= other.right + em
      || abs(box.left - other.left) <= em || abs(box.middle - other.middle) <= em / 2
  }
}
