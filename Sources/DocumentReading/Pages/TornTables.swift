/// Puts the parts of tables together that stand on pages one after the other.
struct TornTables {
  /// How far the sides of a table may be shifted on the next page, and those of a cell.
  private static let shift = 500
  private static let play = 300

  /// The texts of the rows that the first part of the table begins with.
  private var heading: [[[UInt8]]] = []

  /// Joins `next`, the first on its page, with `table`, the last of the page before, where it goes on
  /// from it.
  mutating func join(_ table: inout RuledTable, _ next: inout RuledTable) {
    guard abs(table.left - next.left) <= Self.shift, abs(table.right - next.right) <= Self.shift,
      let last = table.rows.indices.last
    else { return }
    if !table.isContinued { heading = table.rows.map { $0.map(\.text) } }
    next.isContinued = true
    let first = removeRepeatedHeading(&next)
    guard first < next.rows.count else { return }
    let tear = TornRow(
      above: table.places(inRow: last).map { table[$0] },
      below: next.places(inRow: first).map { next[$0] })
    switch tear.state {
    case .whole: break
    case .torn(let pairs):
      let (upper, lower) = (table.places(inRow: last), next.places(inRow: first))
      for pair in pairs {
        let part = next[lower[pair.below]]
        PageText.append(part.text, to: &table[upper[pair.above]].text)
        if part.isDoubtful { table[upper[pair.above]].isDoubtful = true }
      }
      next.rows[first] = []
    case .unclear:
      for place in table.places(inRow: last) { table[place].isDoubtful = true }
      for place in next.places(inRow: first) { next[place].isDoubtful = true }
    }
  }

  /// Takes out the rows of headings that are there once more; gives the row after them.
  private func removeRepeatedHeading(_ next: inout RuledTable) -> Int {
    var count = 0
    while count < min(next.rows.count, heading.count),
      next.rows[count].map(\.text) == heading[count],
      !next.rows[count].contains(where: \.isValue)
    {
      count += 1
    }
    guard next.rows[..<count].contains(where: { $0.contains { !$0.text.isEmpty } }) else {
      return 0
    }
    for row in 0..<count { next.rows[row] = [] }
    return count
  }

  /// The last row of a page and the first of the next one, which may be parts of one.
  struct TornRow {
    let above: [RuledTable.Cell]
    let below: [RuledTable.Cell]

    enum State: Equatable {
      /// Two rows.
      case whole
      /// One row; which cell below goes on from which above.
      case torn([Pair])
      /// Either.
      case unclear
    }

    struct Pair: Equatable {
      let above: Int
      let below: Int
    }

    var state: State {
      let hasValues = (above.contains(where: \.isValue), below.contains(where: \.isValue))
      let label = Self.label(below)
      if let label, TextSigns.beginsAnew(below[label].text) { return .whole }
      switch hasValues {
      case (true, true): return label == nil ? joined(orElse: .unclear) : .whole
      case (true, false): return label == nil ? .whole : joined(orElse: .whole)
      case (false, true):
        // Values below headings.
        let pairs = below.indices.filter { below[$0].isValue }.map(partner)
        if !pairs.contains(nil),
          pairs.contains(where: { $0.map { !above[$0].text.isEmpty } == true })
        {
          return .whole
        }
        return joined(orElse: .unclear)
      case (false, false):
        guard label != nil, let former = Self.label(above), TextSigns.beginsAnew(above[former].text)
        else { return .whole }
        return joined(orElse: .whole)
      }
    }

    /// The last text before the values.
    private static func label(_ cells: [RuledTable.Cell]) -> Int? {
      let values = cells.firstIndex(where: \.isValue) ?? cells.count
      return cells[..<values].lastIndex { !$0.text.isEmpty }
    }

    /// The cell above that a cell goes on from.
    private func partner(_ index: Int) -> Int? {
      above.firstIndex {
        abs($0.left - below[index].left) <= play && abs($0.right - below[index].right) <= play
      }
    }

    /// One row where all texts go on from texts and all values stand in cells that are empty above.
    private func joined(orElse other: State) -> State {
      var pairs: [Pair] = []
      for (index, cell) in below.enumerated() where !cell.text.isEmpty {
        guard let partner = partner(index), above[partner].text.isEmpty == cell.isValue else {
          return other
        }
        pairs.append(Pair(above: partner, below: index))
      }
      return pairs.isEmpty ? .whole : .torn(pairs)
    }
  }
}
