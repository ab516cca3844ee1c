/// Finds which of the lines left of a table's values are the label of which row.
///
/// A label of several lines has its values beside the middle, the first or the last of them. Every row takes lines
/// that follow each other; those that fit none are the labels of groups, or of rows without values.
struct RowLabels {
  /// The rightmost piece of each line left of the values, from top to bottom.
  let labels: [Label]
  let rows: [PageTable.Row]
  let isMetric: Bool
  /// For each line the width of the widest near it that stands in the same column.
  private let widths: [Int]

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
  /// Lines above and below a row that its label may end with: they stand beside it or follow each other.
  private static let reach = 2 * longest
  /// Lines above and below that tell how wide a column is: more than a page has.
  private static let column = 120

  init(labels: [Label], rows: [PageTable.Row], isMetric: Bool) {
    self.labels = labels
    self.rows = rows
    self.isMetric = isMetric
    let boxes = labels.map(\.segment.box)
    widths = boxes.indices.map { index in
      boxes[max(0, index - Self.column)..<min(boxes.count, index + Self.column)]
        .reduce(boxes[index].width) { width, box in
          Self.isAligned(box, boxes[index]) ? max(width, box.width) : width
        }
    }
  }

  /// For each row the lines of its label; none where they are not certain.
  func assigned() -> [Range<Int>] {
    // What the first rows save with the first lines against no labels at all, by how many lines these are.
    // Further lines than any row reached save nothing more.
    var saved = [0]
    var choices: [Choice] = []
    var beside = 0
    for row in rows {
      while beside < labels.count, labels[beside].line < row.line { beside += 1 }
      let near = max(0, beside - Self.reach)...min(labels.count, beside + Self.reach)
      saved += repeatElement(saved[saved.count - 1], count: near.upperBound + 1 - saved.count)
      let choice = Choice(upTo: near, saved: saved) { misfit($0, row) }
      saved.replaceSubrange(near, with: choice.saved)
      choices.append(choice)
    }
    return trace(choices)
  }

  /// The lines that a row takes, by how many lines are left to it and the rows above.
  private struct Choice {
    private let ends: ClosedRange<Int>
    /// No line where the row is left without a label; nil where the last line is left out.
    private var taken: [Range<Int>?] = []
    private(set) var saved: [Int] = []

    init(upTo ends: ClosedRange<Int>, saved former: [Int], misfit: (Range<Int>) -> Int?) {
      self.ends = ends
      for end in ends {
        var best = former[end]
        var taken: Range<Int>? = end..<end
        if let last = saved.last, last > best {
          best = last
          taken = nil
        }
        for start in max(0, end - RowLabels.longest)..<end {
          guard let misfit = misfit(start..<end) else { continue }
          let gain =
            former[start] + RowLabels.unlabelled + (end - start) * RowLabels.skipped - misfit
          guard gain > best else { continue }
          best = gain
          taken = start..<end
        }
        saved.append(best)
        self.taken.append(taken)
      }
    }

    func lines(upTo end: Int) -> Range<Int>? {
      if ends.contains(end) { return taken[end - ends.lowerBound] }
      let isUnlabelled = end < ends.lowerBound || taken[taken.count - 1]?.isEmpty ?? false
      return isUnlabelled ? end..<end : nil
    }
  }

  private func trace(_ choices: [Choice]) -> [Range<Int>] {
    var assigned: [Range<Int>] = []
    var end = labels.count
    for choice in choices.reversed() {
      while choice.lines(upTo: end) == nil { end -= 1 }
      let lines = choice.lines(upTo: end) ?? end..<end
      assigned.append(lines)
      end = lines.lowerBound
    }
    return assigned.reversed()
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
    let width = widths[lines.lowerBound]
    return boxes.dropLast().allSatisfy { $0.width > width - 5 * em / 2 }
      && zip(boxes, boxes.dropFirst()).allSatisfy {
        isBelow($1, $0) && Self.isAligned($1, $0)
      }
      && labels[lines].dropFirst().allSatisfy { !TextSigns.beginsAnew($0.segment.text) }
  }

  private func isBelow(_ box: PageBox, _ above: PageBox) -> Bool {
    let pitch = box.centre - above.centre
    return pitch * 10 < 25 * above.height
  }

  /// Whether a line can stand below `other` in one cell: where that begins, indented or in its middle.
  private static func isAligned(_ box: PageBox, _ other: PageBox) -> Bool {
    let em = other.height
    return box.left >= other.left - 3 * em / 2 && box.right <= other.right + em
      || abs(box.left - other.left) <= em || abs(box.middle - other.middle) <= em / 2
  }
}
