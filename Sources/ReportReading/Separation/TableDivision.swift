import DisclosureModel

/// Divides the rows of a table whose numbers stand together, as far as that can be done for certain.
///
/// The sums that the form implies are the only thing that tells the numbers apart, and a report may have
/// them wrong. So a row is divided only where more than its own sum speaks for it:
/// 1. Its cells are forced, whatever the sums say (`ForcedCells`); or
/// 2. every sum of the table, of rows and columns, holds in one way only; or
/// 3. it has as many digits as cells, its sum holds, and the table leaves no cell blank; or
/// 4. one set of sums over columns holds in one way only, no other set contradicts it, and no small slip
///    in the row's own sum could hide another way.
/// Blank cells leave no trace in such a text: if a row has fewer digits than cells, only 1 is relied on.
struct TableDivision {
  /// For each row: the parts of its run that its cells hold, as far as they are known, and why not.
  private(set) var cells: [[Range<Int>?]]
  private(set) var doubts: [TableReading.Problem.Doubt?]
  private let rows: [RunTogetherRow]
  private let families: [[Relation]]
  /// The rows that leave nothing to choose.
  private let others: [DividedRow]

  /// - Parameters:
  ///   - known: The rows whose cells the source sets apart, all of them numbers.
  ///   - isWhole: Whether no cell of the table is known to be blank.
  init(_ rows: [RunTogetherRow], known: [DividedRow], isWhole: Bool, lexicon: TableLexicon) {
    self.rows = rows
    others = known
    cells = rows.map(\.forced.parts)
    doubts = rows.map { row in
      if row.forced.areAll { return nil }
      guard let ways = row.ways else { return .tooMany }
      if row.sums.isEmpty { return .severalWays }
      return ways.isEmpty ? .noWay : ways.count > 1 ? .severalWays : .unconfirmed
    }
    let across = lexicon.relations.filter { relation in
      !lexicon.rows.contains { RowSum(relation, in: $0.cells) != nil }
    }
    families = Dictionary(grouping: across, by: \.check).sorted { $0.key < $1.key }.map(\.value)
    guard isWhole, !rows.contains(where: \.isShort) else { return }
    if !settleWhole() { settleParts() }
  }

  /// Divides every row by all sums together.
  private mutating func settleWhole() -> Bool {
    guard let joint = JointDivision(families.flatMap(\.self), over: divided(rows.indices)),
      !joint.choices.isEmpty
    else { return false }
    for index in rows.indices { settle(index, among: joint.surviving(row: index)) }
    return true
  }

  /// Divides the rows for which enough speaks though the table as a whole does not balance.
  private mutating func settleParts() {
    let certain = rows.indices.filter(isCertain)
    for index in certain { settle(index, among: [0]) }
    for (index, ways) in agreed() where !certain.contains(index) {
      guard ways.count == 1, let way = ways.first, let values = rows[index].ways?[way],
        !rows[index].mayHideMisprint(behind: values)
      else { continue }
      settle(index, among: ways)
    }
  }

  /// The ways of each row that sets of sums leave, if the sets do not contradict each other.
  private func agreed() -> [Int: Set<Int>] {
    var agreed: [Int: Set<Int>] = [:]
    for family in families {
      let members = members(of: family)
      guard let joint = JointDivision(family, over: divided(members)) else { continue }
      for (position, index) in members.enumerated() where !joint.choices.isEmpty {
        let ways = joint.surviving(row: position)
        agreed[index] = agreed[index]?.intersection(ways) ?? ways
      }
    }
    return agreed.values.contains(where: \.isEmpty) ? [:] : agreed
  }

  /// Whether the row has a digit for every cell of a table that prints its zeros, and columns do not
  /// add up better if one of its cells were blank.
  private func isCertain(_ index: Int) -> Bool {
    let row = rows[index]
    guard row.isSingleDigits, row.ways?.count == 1 else { return false }
    if row.forced.areAll { return true }
    let digits = rows.reduce(0) { $0 + $1.run.count }
    guard rows.reduce(0, { $0 + $1.zeros }) * 2 >= digits else { return false }
    let blank = row.waysWithABlank()
    return !families.contains { family in
      let members = members(of: family)
      guard let position = members.firstIndex(of: index) else { return false }
      var divided = divided(members)
      divided[position] = DividedRow(cells: row.row.cells, ways: blank)
      return JointDivision(family, over: divided).map { !$0.choices.isEmpty } ?? false
    }
  }

  private func members(of family: [Relation]) -> [Int] {
    rows.indices.filter { index in
      family.contains { ($0.left + $0.right).contains(where: rows[index].row.cells.contains) }
    }
  }

  /// The rows at `indices`, in that order, and then those that are known.
  private func divided(_ indices: some Sequence<Int>) -> [DividedRow] {
    indices.map { DividedRow(cells: rows[$0].row.cells, ways: rows[$0].ways ?? []) } + others
  }

  /// Takes what the row's `ways` have in common.
  private mutating func settle(_ index: Int, among ways: Set<Int>) {
    let row = rows[index]
    guard let all = row.ways, let first = ways.min(), !row.forced.areAll else { return }
    var start = 0
    cells[index] = all[first].enumerated().map { position, value in
      let end = row.end(of: value, from: start, signed: row.signed[position])
      defer { start = end }
      return ways.allSatisfy { all[$0][position] == value } ? start..<end : nil
    }
    if ways.count == 1 { doubts[index] = nil }
  }
}

extension RunTogetherRow {
  /// The end of the number that begins at `start` and is `value`.
  fileprivate func end(of value: Int64, from start: Int, signed: Bool) -> Int {
    let ends = run.numberEnds(from: start, signed: signed) ?? start...start
    return ends.first { run.value(of: start..<$0) == value } ?? start
  }
}
