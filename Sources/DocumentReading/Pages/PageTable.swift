/// Rows of values below each other, with what stands around them.
struct PageTable {
  /// The lines that hold values.
  var rows: [Row]
  /// Where the values of each column stand.
  var columns: [PageBox] = []
  /// Lines from the first that heads columns to the last row's.
  var range: Range<Int>
  /// The first row's line.
  var body: Int

  struct Row {
    let line: Int
    let box: PageBox
    /// What stands left of the values.
    let labels: [PageSegment]
    let values: [PageSegment]
    /// Something about the row makes it doubtful which cells are its own.
    var isDoubtful = false
    /// No table that a page shows has so many columns.
    private static let longest = 100

    /// Nil where the line is no row: it must end in values, and hold a label or several of them.
    init?(_ line: PageLine, at index: Int) {
      let first = line.segments.firstIndex(where: \.isValue) ?? line.segments.count
      var values = Array(line.segments[first...])
      var labels = Array(line.segments[..<first])
      guard !values.isEmpty, values.count <= Self.longest, values.allSatisfy(\.isValue) else {
        return nil
      }
      // A number that follows a long label closely is the first of several.
      if values.count > 1, let label = labels.last, label.words.count > 1,
        let last = label.words.last, last.isValue
      {
        labels[labels.count - 1] = PageSegment(words: Array(label.words.dropLast()))
        values.insert(PageSegment(words: [last]), at: 0)
      }
      self.line = index
      self.labels = labels
      self.values = values
      box = PageSegment(words: values.flatMap(\.words)).box
    }
  }

  mutating func append(_ row: Row) {
    rows.append(row)
    range = range.lowerBound..<row.line + 1
  }

  /// What the row with most values has.
  private var width: Int { rows.map(\.values.count).max() ?? 0 }

  /// Left edge of the values.
  var valuesLeft: Int { columns.first?.left ?? rows.map(\.box.left).min() ?? 0 }

  /// Learns where the columns are from the rows that have all their values; false where these contradict
  /// each other.
  mutating func findColumns() -> Bool {
    let full = rows.filter { $0.values.count == width }
    columns = (0..<width).map { column in
      full.dropFirst().reduce(full[0].values[column].box) { $0.joined(with: $1.values[column].box) }
    }
    return zip(columns, columns.dropFirst()).allSatisfy { $0.right < $1.left }
  }

  /// The values of `row` by column, nil for an empty cell; nil where one stands in no column or in two.
  func cells(of row: Row) -> [PageSegment?]? {
    var cells = [PageSegment?](repeating: nil, count: columns.count)
    for value in row.values {
      let near = columns.indices.filter { columns[$0].overlap(with: value.box) > 0 }
      guard near.count == 1, cells[near[0]] == nil else { return nil }
      cells[near[0]] = value
    }
    return cells
  }
}

/// Finds the tables among a page's lines.
struct TableFinder {
  let lines: [PageLine]
  let isMetric: Bool
  /// Heights of type that may be between a table's heading and its first row.
  private static let reach = 8
  /// Lines above a table's first row that may head its columns, and words on one of them.
  private static let heading = (lines: 40, words: 100)

  /// The tables, from top to bottom; none of them share a line.
  func grids() -> [PageTable] {
    var grids: [PageTable] = []
    for (index, line) in lines.enumerated() {
      guard let row = PageTable.Row(line, at: index), !isProse(row, line) else { continue }
      if grids.last.map({ continues($0, row) }) ?? false {
        grids[grids.count - 1].append(row)
      } else {
        let start = headerStart(above: index, after: grids.last?.range.upperBound ?? 0)
        grids.append(PageTable(rows: [row], range: start..<index + 1, body: index))
      }
    }
    return grids
  }

  /// A lone number beside a sentence is no table.
  private func isProse(_ row: PageTable.Row, _ line: PageLine) -> Bool {
    guard row.values.count == 1, !row.labels.isEmpty else { return false }
    return row.labels.contains { TextSigns.isSentence($0.text) }
  }

  /// Whether nothing but labels is between the table's last row and `row`.
  private func continues(_ grid: PageTable, _ row: PageTable.Row) -> Bool {
    guard let last = grid.rows.last else { return false }
    let left = min(last.box.left, row.box.left)
    return lines[last.line + 1..<row.line].allSatisfy { line in
      // A closing sign may stand beyond its cell's edge.
      line.box.right <= left + line.box.height && !TextSigns.isSentence(line.text)
    }
  }

  /// The first of the lines directly above a row that head its columns: neither sentence nor heading of a
  /// section.
  private func headerStart(above row: Int, after end: Int) -> Int {
    var start = row
    while start > max(end, row - Self.heading.lines) {
      let line = lines[start - 1]
      let isNear =
        !isMetric || lines[start].box.top - line.box.bottom < Self.reach * line.box.height
      guard isNear, line.words.count <= Self.heading.words, !TextSigns.isSentence(line.text),
        !TextSigns.isHeading(line), !TextSigns.isComplete(line.text)
      else { break }
      start -= 1
    }
    return start
  }
}
