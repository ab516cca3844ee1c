/// The cells that a table's lines make.
struct RuledGrid {
  /// Where columns and rows begin and end, from left to right and from top to bottom.
  let columns: [Int]
  let rows: [Int]
  private(set) var cells: [Cell] = []
  /// The cell of each place, row by row.
  private var owners: [Int] = []

  /// A cell, merged or not.
  struct Cell: Equatable {
    var columns: Range<Int>
    var rows: Range<Int>
    /// Lines that should be there are not: it is no rectangle.
    var isDoubtful = false
  }

  /// Lines nearer to each other than this are one, drawn twice or with a gap.
  private static let play = 300
  /// The narrowest table.
  private static let narrowest = 4000

  /// The grids of a page, from top to bottom.
  static func all(_ rulings: PageRulings) -> [RuledGrid] {
    groups(rulings).compactMap(RuledGrid.init).sorted {
      ($0.rows[0], $0.columns[0]) < ($1.rows[0], $1.columns[0])
    }
  }

  /// The lines put into groups that meet each other.
  private static func groups(_ rulings: PageRulings) -> [PageRulings] {
    var groups: [PageRulings] = []
    var left = rulings
    while let first = left.horizontal.popLast() {
      var group = PageRulings(horizontal: [first])
      var known = 0
      while known < group.horizontal.count + group.vertical.count {
        known = group.horizontal.count + group.vertical.count
        let (horizontal, vertical) = (group.horizontal, group.vertical)
        group.vertical += left.vertical.removingAll { line in
          horizontal.contains(where: line.meets)
            || line.isLong && vertical.contains(where: line.isParallel)
        }
        let all = vertical + group.vertical.dropFirst(vertical.count)
        group.horizontal += left.horizontal.removingAll { line in all.contains(where: line.meets) }
      }
      groups.append(group)
    }
    return groups
  }

  /// Nil where the lines make no table: less than two cells, or no column beside another.
  private init?(_ rulings: PageRulings) {
    columns = Self.levels(
      rulings.vertical.map(\.position)
        + rulings.horizontal.flatMap { [$0.extent.lowerBound, $0.extent.upperBound] },
      lines: rulings.vertical.map(\.position))
    rows = Self.levels(
      rulings.horizontal.map(\.position)
        + rulings.vertical.flatMap { [$0.extent.lowerBound, $0.extent.upperBound] },
      lines: rulings.horizontal.map(\.position))
    guard columns.count > 2, rows.count > 1,
      columns[columns.count - 1] - columns[0] >= Self.narrowest
    else { return nil }
    fill(rulings)
    guard cells.count > 1 else { return nil }
  }

  /// The places of the lines, and those of what ends beyond all of them.
  private static func levels(_ places: [Int], lines: [Int]) -> [Int] {
    guard let first = lines.min(), let last = lines.max(), let least = places.min(),
      let greatest = places.max()
    else { return [] }
    var levels: [[Int]] = []
    for place
      in (lines + (least < first - play ? [least] : [])
      + (greatest > last + play ? [greatest] : [])).sorted()
    {
      if let near = levels.last?.first, place - near <= play {
        levels[levels.count - 1].append(place)
      } else {
        levels.append([place])
      }
    }
    return levels.map { $0.reduce(0, +) / $0.count }
  }

  /// Puts together the places that no line divides.
  private mutating func fill(_ rulings: PageRulings) {
    let (width, height) = (columns.count - 1, rows.count - 1)
    let below = Self.barriers(rulings.horizontal, levels: rows, across: columns)
    let beside = Self.barriers(rulings.vertical, levels: columns, across: rows)
    owners = [Int](repeating: -1, count: width * height)
    for place in owners.indices where owners[place] < 0 {
      var open = [place]
      var taken: [Int] = []
      owners[place] = cells.count
      func take(_ next: Int, _ isDivided: Bool) {
        guard !isDivided, owners[next] < 0 else { return }
        owners[next] = cells.count
        open.append(next)
      }
      while let next = open.popLast() {
        taken.append(next)
        let (row, column) = (next / width, next % width)
        if column + 1 < width { take(next + 1, beside[column + 1][row]) }
        if column > 0 { take(next - 1, beside[column][row]) }
        if row + 1 < height { take(next + width, below[row + 1][column]) }
        if row > 0 { take(next - width, below[row][column]) }
      }
      cells.append(Self.cell(taken, width: width))
    }
  }

  private static func cell(_ places: [Int], width: Int) -> Cell {
    var (left, right, top, bottom) = (Int.max, 0, Int.max, 0)
    for place in places {
      (left, right) = (min(left, place % width), max(right, place % width + 1))
      (top, bottom) = (min(top, place / width), max(bottom, place / width + 1))
    }
    return Cell(
      columns: left..<right, rows: top..<bottom,
      isDoubtful: places.count < (right - left) * (bottom - top))
  }

  /// For each level whether a line is there, between each two of the levels across.
  private static func barriers(_ lines: [Ruling], levels: [Int], across: [Int]) -> [[Bool]] {
    let middles = zip(across, across.dropFirst()).map { ($0 + $1) / 2 }
    var barriers = levels.map { _ in middles.map { _ in false } }
    for line in lines {
      guard let level = nearest(line.position, levels) else { continue }
      for (index, middle) in middles.enumerated() where line.extent.contains(middle) {
        barriers[level][index] = true
      }
    }
    return barriers
  }

  private static func nearest(_ place: Int, _ levels: [Int]) -> Int? {
    levels.indices.min { abs(levels[$0] - place) < abs(levels[$1] - place) }
  }

  /// The cell that takes up a place of the grid.
  func owner(row: Int, column: Int) -> Int { owners[row * (columns.count - 1) + column] }

  /// The cell at a place of the page.
  func cell(x: Int, y: Int) -> Int? {
    guard let column = columns.lastIndex(where: { $0 <= x }), column < columns.count - 1,
      let row = rows.lastIndex(where: { $0 <= y }), row < rows.count - 1
    else { return nil }
    return owner(row: row, column: column)
  }
}

extension Array {
  /// Takes out the elements that satisfy `isTaken` and gives them.
  fileprivate mutating func removingAll(where isTaken: (Element) -> Bool) -> [Element] {
    let taken = filter(isTaken)
    if !taken.isEmpty { removeAll(where: isTaken) }
    return taken
  }
}
