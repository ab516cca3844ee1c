/// Turns a table's lines into rows of cells.
struct GridReader {
  let lines: [PageLine]
  let isMetric: Bool
  private(set) var grid: PageTable
  private(set) var rows: [PageRow] = []
  /// Right edge of the labels beside values.
  private let labelsRight: Int

  init(_ grid: PageTable, lines: [PageLine], isMetric: Bool) {
    self.grid = grid
    self.lines = lines
    self.isMetric = isMetric
    labelsRight = grid.rows.compactMap { $0.labels.last?.box.right }.max() ?? Int.min
  }

  mutating func read() {
    let areRegular = grid.findColumns()
    let leading = leadingLabels()
    let above = lines[grid.range.lowerBound..<(leading.first?.line ?? grid.body)]
    // What stands alone above all others may be the heading of a section as well.
    let solo = above.prefix { $0.segments.count == 1 }
    rows += solo.map { PageRow(line: $0.text, at: $0.line) }
    let header = above.dropFirst(solo.count)
    for line in header {
      let corner = line.words.filter { !isHeading($0) }
      if let first = corner.first {
        rows.append(PageRow([.text(PageSegment(words: corner).text, line: first.line)]))
      }
    }
    let headings = lines[above.startIndex + solo.count..<grid.body].map { line in
      line.words.filter(isHeading)
    }
    let stacks = HeaderStacks(headings, isMetric: isMetric)
    let texts = (stacks.groups + stacks.columns).map { PageCell.text($0.text, line: $0.line) }
    if !texts.isEmpty { rows.append(PageRow(texts)) }
    readBody(leading: leading, areRegular: areRegular)
  }

  /// Whether a word above the values heads a column; else it stands in the table's corner.
  private func isHeading(_ word: PageWord) -> Bool {
    let left = grid.valuesLeft
    return word.box.middle >= left || (word.box.right > left && word.box.left >= labelsRight)
  }

  /// The lines directly above the first row's that may be its label's: nothing but the spacing tells them
  /// from the last of the table's corner.
  private func leadingLabels() -> [RowLabels.Label] {
    guard let row = grid.rows.first else { return [] }
    var leading: [RowLabels.Label] = []
    var below = row.labels.last?.box ?? row.box
    for index in (grid.range.lowerBound..<grid.body).reversed() {
      let words = lines[index].words.filter { !isHeading($0) }
      guard !words.isEmpty else { continue }
      let label = PageSegment(words: words)
      guard (below.centre - label.box.centre) * 10 < (isMetric ? 17 : 14) * label.box.height else {
        break
      }
      leading.append(RowLabels.Label(segment: label, line: index))
      below = label.box
    }
    return leading.reversed()
  }

  private mutating func readBody(leading: [RowLabels.Label], areRegular: Bool) {
    let labels = leading + bodyLabels()
    let assigned = RowLabels(labels: labels, rows: grid.rows, isMetric: isMetric).assigned()
    markDoubtful(assigned, hasLabels: !labels.isEmpty, areRegular: areRegular)
    var next = 0
    for (row, taken) in zip(grid.rows, assigned) {
      let upTo =
        taken.isEmpty
        ? labels[next...].firstIndex { $0.line >= row.line } ?? labels.count : taken.lowerBound
      for label in labels[next..<max(next, upTo)] { append(label) }
      next = max(next, taken.isEmpty ? upTo : taken.upperBound)
      append(row, label: labels[taken].map(\.segment))
    }
    for label in labels[next...] { append(label) }
  }

  /// The rightmost piece of what stands left of the values on each line.
  private func bodyLabels() -> [RowLabels.Label] {
    var rows = grid.rows[...]
    return (grid.body..<grid.range.upperBound).compactMap { index in
      let row = rows.first?.line == index ? rows.removeFirst() : nil
      let segments = row?.labels ?? lines[index].segments
      return segments.last.map { RowLabels.Label(segment: $0, line: index) }
    }
  }

  /// Rows that overlap, that have no label where others have, or whose values are in no column, make
  /// their neighbours doubtful, too: one of their cells may be spread over both.
  private mutating func markDoubtful(_ assigned: [Range<Int>], hasLabels: Bool, areRegular: Bool) {
    for index in grid.rows.indices {
      if hasLabels, assigned[index].isEmpty { markNeighbours(of: index) }
      if !areRegular { grid.rows[index].isDoubtful = true }
      guard isMetric, index > 0 else { continue }
      let (above, row) = (grid.rows[index - 1].box, grid.rows[index].box)
      if (row.centre - above.centre) * 10 < 9 * min(row.height, above.height) {
        grid.rows[index - 1].isDoubtful = true
        grid.rows[index].isDoubtful = true
      }
    }
  }

  private mutating func markNeighbours(of index: Int) {
    for near in max(0, index - 1)...min(grid.rows.count - 1, index + 1) {
      grid.rows[near].isDoubtful = true
    }
  }

  private mutating func append(_ row: PageTable.Row, label: [PageSegment]) {
    var cells = row.labels.dropLast().map { PageCell.doubtful($0.text, line: $0.line) }
    if let first = label.first {
      var text: [UInt8] = []
      for segment in label { PageText.append(segment.text, to: &text) }
      cells.append(.doubtful(text, line: first.line))
    }
    if !row.isDoubtful, let values = grid.cells(of: row) {
      cells += values.map { .value($0?.text ?? [], line: $0?.line ?? row.values[0].line) }
    } else {
      cells += row.values.map { .doubtful($0.text, line: $0.line) }
    }
    rows.append(PageRow(cells))
  }

  /// Appends the label of a group, or of a row whose cells are all empty: nothing tells which.
  private mutating func append(_ label: RowLabels.Label) {
    rows.append(PageRow([PageCell.text(label.segment.text, line: label.segment.line)]))
  }
}

/// A row of a table as a page shows it.
struct PageRow {
  let cells: [PageCell]
  /// It is a line of text above the table's cells.
  var isLine = false

  init(_ cells: [PageCell]) { self.cells = cells }

  init(line text: [UInt8], at line: Int) {
    cells = [.text(text, line: line)]
    isLine = true
  }
}

enum PageCell {
  /// A label or a heading.
  case text([UInt8], line: Int)
  /// What stands in a column; nothing for an empty cell.
  case value([UInt8], line: Int)
  /// A row's label, or a value that may belong to another row or column.
  case doubtful([UInt8], line: Int)

  var text: [UInt8] {
    switch self {
    case .text(let text, _), .value(let text, _), .doubtful(let text, _): text
    }
  }

  /// The source's line.
  var line: Int {
    switch self {
    case .text(_, let line), .value(_, let line), .doubtful(_, let line): line
    }
  }

  var kind: Fragment.Kind {
    switch self {
    case .text: .separated
    case .value: .marked
    case .doubtful: .doubtful
    }
  }
}
