import DocumentReading

/// The fragments among which a row's values stand.
struct RowCandidate {
  let row: TableLexicon.Row
  /// The fragment that begins the row's label.
  let anchor: Int
  let fragments: Range<Int>
  /// The fragment that begins the next label's row, or follows the table.
  let next: Int
  /// Positions at which the values may begin so that nothing is left over but empty cells.
  let offsets: [Int]
  /// The row alone tells where its values begin.
  let isCertain: Bool
  /// The label goes on in another row of the source's, so that nothing tells the label's column.
  let isBroken: Bool
  /// How many of the fragments hold something.
  let filled: Int
  /// What rows that the source lays out alike have in common.
  let shape: Shape

  /// Cells beyond which it does not matter how many stand before a label.
  private static let widest = 64

  struct Shape: Hashable {
    /// How many cells follow the label.
    let count: Int
    /// How many cells stand before it in its row.
    let labelColumn: Int
    /// How many groups the row stands in: where a page shifts its rows, a label alone in its column may
    /// belong anywhere.
    let depth: Int
    /// Empty cells are meant, each one.
    let isMarked: Bool
  }

  init(
    row: TableLexicon.Row, label: Range<Int>, fragments: Range<Int>, next: Int,
    document: FoldedDocument
  ) {
    let anchor = label.lowerBound
    self.row = row
    self.anchor = anchor
    self.fragments = fragments
    self.next = next
    isBroken = label.dropFirst().contains { document.fragments[$0].startsRow }
    let isFilled = fragments.map { !document.fragments[$0].range.isEmpty }
    filled = isFilled.reduce(0) { $0 + ($1 ? 1 : 0) }
    let width = row.cells.count
    offsets =
      fragments.count < width
      ? []
      : (0...fragments.count - width).filter { offset in
        !isFilled[..<offset].contains(true) && !isFilled[(offset + width)...].contains(true)
      }
    var column = anchor
    while column > max(0, anchor - Self.widest), !document.fragments[column].startsRow {
      column -= 1
    }
    let isMarked = fragments.allSatisfy { document.fragments[$0].kind != .separated }
    shape = Shape(
      count: fragments.count, labelColumn: anchor - column, depth: row.depth, isMarked: isMarked)
    // An empty cell at either end may be a value or the filling of a merged heading; only where every
    // cell has a line of its own is each one meant.
    isCertain =
      offsets.count == 1
      && ((isMarked && fragments.count == width)
        || (isFilled[offsets[0]] && isFilled[offsets[0] + width - 1]))
  }
}

/// Where the values of rows of each shape begin, learnt from the rows that leave no choice.
struct ColumnAlignment {
  private var known: [RowCandidate.Shape: Set<Int>] = [:]
  /// How many cells follow the label of the rows that leave no choice.
  private var counts: [Position: Set<Int>] = [:]
  /// How many rows have each number of empty cells before their values, and after them.
  private var leads: [Position: [Int: Int]] = [:]
  private var trails: [Int: [Int: Int]] = [:]
  /// How many rows of each width, of those that keep the grid, have values that begin in each column.
  private var starts: [Int: [Int: Int]] = [:]

  /// What rows have in common whose values begin in the same column.
  private struct Position: Hashable {
    let width: Int
    let depth: Int
    let labelColumn: Int

    init(_ candidate: RowCandidate) {
      width = candidate.row.cells.count
      depth = candidate.shape.depth
      labelColumn = candidate.shape.labelColumn
    }
  }

  init(_ candidates: [RowCandidate]) {
    for candidate in candidates where candidate.isCertain {
      counts[Position(candidate), default: []].insert(candidate.shape.count)
      leads[Position(candidate), default: [:]][candidate.lead, default: 0] += 1
      trails[candidate.row.cells.count, default: [:]][candidate.trail, default: 0] += 1
      if candidate.isBroken { continue }
      if candidate.keepsGrid {
        starts[candidate.row.cells.count, default: [:]][candidate.start, default: 0] += 1
      }
      known[candidate.shape, default: []].insert(candidate.offsets[0])
    }
  }

  /// The position at which the row's values begin; nil where that is not certain.
  func offset(of candidate: RowCandidate) -> Int? {
    if candidate.isCertain { return isLikeOthers(candidate) ? candidate.offsets[0] : nil }
    // A row that has fewer cells than all like it has lost one, and not necessarily the last.
    guard !candidate.isBroken,
      counts[Position(candidate)]?.contains(candidate.shape.count) ?? true,
      let offsets = known[candidate.shape], offsets.count == 1, let only = offsets.first,
      candidate.offsets.contains(only)
    else { return nil }
    return only
  }

  /// Whether the empty cells around the values of a row stand around those of other rows, too, or its
  /// values stand in the columns of theirs: else one of them may be a value, and another cell none of
  /// the form's.
  private func isLikeOthers(_ candidate: RowCandidate) -> Bool {
    func isShared(_ count: Int, among rows: [Int: Int]?) -> Bool {
      guard count > 0, let rows else { return true }
      return rows.count == 1 || (rows[count] ?? 0) > 1
    }
    return
      (isShared(candidate.lead, among: leads[Position(candidate)]) || isAligned(candidate))
      && isShared(candidate.trail, among: trails[candidate.row.cells.count])
  }

  /// Whether the values begin in the same column of a grid as those of another row.
  private func isAligned(_ candidate: RowCandidate) -> Bool {
    !candidate.isBroken && candidate.keepsGrid
      && (starts[candidate.row.cells.count]?[candidate.start] ?? 0) > 1
  }
}

extension RowCandidate {
  /// How many empty cells stand before the values of a row that leaves no choice, and after them.
  fileprivate var lead: Int { offsets[0] }
  fileprivate var trail: Int { fragments.count - offsets[0] - row.cells.count }
  /// How many cells stand before the values, but for the label.
  fileprivate var start: Int { shape.labelColumn + lead }
  /// The cells of the groups that the row stands in, or their fillings, stand before its label.
  fileprivate var keepsGrid: Bool { shape.labelColumn == shape.depth }
}
