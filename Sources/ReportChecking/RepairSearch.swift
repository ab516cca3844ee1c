import DisclosureModel

/// Looks for the single wrong cells behind failing sums.
///
/// The tables are over-determined: a cell takes part in the sum of its row, the sum of its column and
/// the identity of its column. A change of one cell that settles failing sums, breaks no rule that is
/// kept and contradicts no sentence of the narrative is the likeliest cause; where two changes settle as
/// many of the same sums, none is named.
struct RepairSearch {
  /// The report with the repairs found so far.
  private var report: Report
  private let relations: [Relation]
  /// The sums that each cell takes part in.
  private let sumsOfCell: [[Int]]
  /// The failing sums that nothing explains yet.
  private var failing: Set<Int>

  init(_ report: Report) {
    self.report = report
    relations = report.form.relations
    var sumsOfCell = Array(repeating: [Int](), count: report.form.cells.count)
    for (sum, relation) in report.form.relations.enumerated() {
      for cell in relation.cells { sumsOfCell[cell].append(sum) }
    }
    self.sumsOfCell = sumsOfCell
    failing = Set(relations.indices.filter { report.form.relations[$0].fails(in: report.cells) })
  }

  /// What explains the failing sums, the best explained first; sums that nothing explains are left out.
  mutating func causes() -> [RootCause] {
    var changes = changes()
    var causes = shiftedRows(against: changes)
    if !causes.isEmpty { changes = self.changes() }
    while let change = determined(changes) {
      causes.append(change.cause)
      report = report.changing(change.cell, to: change.value)
      failing.subtract(change.settles)
      changes = self.changes()
    }
    return causes + ambiguous(changes)
  }

  /// Of `changes`, the one for which most speaks and with which none competes that has as much.
  private func determined(_ changes: [Change]) -> Change? {
    let determined = changes.filter { change in
      !changes.contains { $0.competes(with: change) && $0.weight >= change.weight }
    }
    return determined.max { $0.weight < $1.weight || ($0.weight == $1.weight && $0.cell > $1.cell) }
  }

  /// Failing sums that share cells which may be wrong, though it cannot be told which one is.
  private func ambiguous(_ changes: [Change]) -> [RootCause] {
    var groups: [Set<Int>] = []
    for change in changes where change.settles.count > 1 {
      let touched = groups.filter { !$0.isDisjoint(with: change.settles) }
      groups.removeAll { !$0.isDisjoint(with: change.settles) }
      groups.append(touched.reduce(change.settles) { $0.union($1) })
    }
    return groups.map { RootCause(sums: $0, explanation: .undetermined) }
  }

  /// Every change of one cell that settles a failing sum and breaks nothing, in the form's order.
  private func changes() -> [Change] {
    guard !failing.isEmpty else { return [] }
    let contradictions = report.contradictions
    return Set(failing.flatMap { relations[$0].cells }).sorted().flatMap { cell in
      let wanted = Set(
        sumsOfCell[cell].filter(failing.contains).compactMap { value(of: cell, wantedBy: $0) })
      return wanted.sorted().compactMap { change(cell, to: $0, contradictions) }
    }
  }

  private func change(
    _ cell: Int, to value: Quantity, _ contradictions: Set<String>
  ) -> Change? {
    let form = report.form.cells[cell]
    guard value >= .zero || form.allows.contains(.sign),
      value.isWhole || form.allows.contains(.decimals)
    else { return nil }
    let changed = report.changing(cell, to: value)
    let broken = sumsOfCell[cell].filter { relations[$0].fails(in: changed.cells) }
    guard broken.allSatisfy(failing.contains) else { return nil }
    let settled = sumsOfCell[cell].filter {
      failing.contains($0) && relations[$0].verdict(in: changed.cells) == .holds
    }
    let remaining = changed.contradictions
    guard !settled.isEmpty, remaining.isSubset(of: contradictions) else { return nil }
    return Change(
      cell: cell, value: value, settles: Set(settled),
      agrees: contradictions.subtracting(remaining))
  }

  /// The value of `cell` with which the sum would hold, if its other cells leave no doubt.
  private func value(of cell: Int, wantedBy sum: Int) -> Quantity? {
    guard report.cells[cell]?.kind == .number else { return nil }
    let relation = relations[sum]
    guard let left = relation.left.without(cell).writtenSum(in: report.cells),
      let right = relation.right.without(cell).writtenSum(in: report.cells)
    else { return nil }
    return relation.left.contains(cell) ? right - left : left - right
  }
}

extension RepairSearch {
  /// Puts rows back that seem to have slipped by one column, and takes the sums out of `failing` that
  /// this explains.
  private mutating func shiftedRows(against changes: [Change]) -> [RootCause] {
    var causes: [RootCause] = []
    for sum in failing.sorted() where failing.contains(sum) {
      guard let row = ShiftedRow(relations[sum], of: report.form),
        let (cells, settled) = shift(of: row, against: changes)
      else { continue }
      causes.append(RootCause(sums: settled, explanation: .shiftedRow))
      report = report.with(cells)
      failing.subtract(settled)
    }
    return causes
  }

  /// The cells after a move of `row` that breaks nothing, makes two sums hold for certain, and explains
  /// more than any single wrong cell would.
  private func shift(
    of row: ShiftedRow, against changes: [Change]
  ) -> (cells: CellGrid, settles: Set<Int>)? {
    let touched = Set(row.cells.flatMap { sumsOfCell[$0] })
    for cells in row.shifts(in: report.cells) {
      let broken = touched.filter { relations[$0].fails(in: cells) }
      let settled = touched.subtracting(broken).intersection(failing)
      let certain = settled.filter { relations[$0].verdict(in: cells) == .holds }
      let rivals = changes.filter { !$0.settles.isDisjoint(with: settled) }
      if broken.isSubset(of: failing), certain.count >= 2,
        rivals.allSatisfy({ $0.settles.count < settled.count })
      {
        return (cells, settled)
      }
    }
    return nil
  }
}

extension Relation {
  fileprivate func fails(in grid: CellGrid) -> Bool { verdict(in: grid) == .fails }
}

extension [Int] {
  fileprivate func without(_ cell: Int) -> [Int] { filter { $0 != cell } }

  /// What the cells come to, with nothing for what is empty; nil where one is rounded, text or unread.
  fileprivate func writtenSum(in grid: CellGrid) -> Quantity? {
    var sum = Quantity.zero
    for index in self {
      guard let cell = grid[index], cell.kind != .text else { return nil }
      guard cell.kind == .number else { continue }
      guard let value = cell.value, cell.bounds.isExact else { return nil }
      sum = sum + value
    }
    return sum
  }
}

extension Report {
  /// Ids of the findings in which the narrative contradicts a table.
  fileprivate var contradictions: Set<String> {
    Set(Catalogue.narrative.compactMap { $0.outcome(of: self) }.flatMap(\.findings).map(\.id))
  }

  /// The report as it would read with `value` in the cell.
  fileprivate func changing(_ index: Int, to value: Quantity) -> Report {
    var cells = cells
    cells[index] = Cell(
      kind: .number, value: value, bounds: Interval(value), raw: value.description,
      place: cells[index]?.place ?? title.place)
    return with(cells)
  }

  /// The report as it would read with other cells.
  fileprivate func with(_ cells: CellGrid) -> Report {
    Report(
      source: source, agency: agency, year: year, form: form, title: title, period: period,
      contact: contact, signed: signed, sections: sections, cells: cells, tables: tables,
      statements: statements, artifacts: artifacts)
  }
}
