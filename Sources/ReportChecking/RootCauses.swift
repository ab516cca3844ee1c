import DisclosureModel

/// Finds the single wrong cells that would explain several findings at once.
///
/// The tables are over-determined: a cell takes part in the sum of its row, the sum of its column and the
/// identity of its column. A change of one cell that settles failing sums and breaks none that holds is
/// the likeliest cause; where two changes settle as many, none is named.
struct RootCauses {
  private let report: Report
  private let relations: [(relation: Relation, verdict: Verdict)]

  init(_ report: Report) {
    self.report = report
    relations = report.form.relations.map { ($0, $0.verdict(in: report.cells)) }
  }

  /// `findings` with the likely wrong cell, and those of one cause under one headline.
  func group(_ findings: [Finding]) -> [Finding] {
    var findings = findings
    var failing = relations.indices.filter { relations[$0].verdict == .fails }
    while let repair = bestRepair(of: failing) {
      let settled = failing.filter { repair.settles.contains($0) }
      failing.removeAll { repair.settles.contains($0) }
      explain(&findings, by: repair, settled: settled)
    }
    return findings
  }

  /// A change of one cell.
  private struct Change {
    let cell: Int
    let value: Quantity
    /// The failing relations that it makes hold.
    let settles: Set<Int>
  }

  /// The change that settles most of `failing` and breaks nothing; nil where none or several do.
  private func bestRepair(of failing: [Int]) -> Change? {
    var changes: [Change] = []
    for cell in Set(failing.flatMap { relations[$0].relation.left + relations[$0].relation.right })
    {
      let wanted = Dictionary(
        grouping: failing.compactMap { index in
          needed(cell, by: relations[index].relation).map { (index, $0) }
        }, by: \.1)
      for (value, wishes) in wanted where isAdmissible(value, in: cell) {
        changes.append(
          Change(cell: cell, value: value, settles: Set(wishes.map(\.0))))
      }
    }
    let most = changes.map(\.settles.count).max() ?? 0
    let best = changes.filter { $0.settles.count == most }
    return best.count == 1 ? best[0] : nil
  }

  /// The value of `cell` with which `relation` would hold, if its other cells are certain.
  private func needed(_ cell: Int, by relation: Relation) -> Quantity? {
    let isLeft = relation.left.contains(cell)
    guard isLeft || relation.right.contains(cell) else { return nil }
    guard report.cells[cell]?.kind == .number,
      let left = Relation.exactSum(relation.left.filter { $0 != cell }, in: report.cells),
      let right = Relation.exactSum(relation.right.filter { $0 != cell }, in: report.cells)
    else { return nil }
    return isLeft ? right - left : left - right
  }

  /// Whether the cell may hold `value` without breaking a relation that holds now.
  private func isAdmissible(_ value: Quantity, in cell: Int) -> Bool {
    guard value >= .zero, value.isWhole || report.form.cells[cell].allows.contains(.decimals) else {
      return false
    }
    return relations.allSatisfy { relation, verdict in
      guard verdict == .holds, relation.left.contains(cell) || relation.right.contains(cell) else {
        return true
      }
      return needed(cell, by: relation) == value
    }
  }

  /// Writes `repair` into the findings that it would settle, and the leader's id into all of them.
  private func explain(_ findings: inout [Finding], by change: Change, settled: [Int]) {
    let repair = Finding.Repair(
      cell: Finding.Evidence(change.cell, in: report), value: change.value,
      clears: change.settles.count)
    let sums = Set(settled.map { Sum(relations[$0].relation.check, relations[$0].relation.key) })
    let members = findings.indices.filter { index in
      let finding = findings[index]
      if sums.contains(Sum(finding.check, finding.key)) { return true }
      // The text takes the side of the repair where it speaks of the same cell.
      return finding.quote != nil && finding.cells.contains { $0.index == change.cell }
    }
    guard let leader = members.min(by: { precedes(findings[$0], findings[$1]) }) else { return }
    let headline = findings[leader].id
    for index in members {
      findings[index] = findings[index].explained(by: repair, under: headline)
    }
  }

  private struct Sum: Hashable {
    let check: String
    let key: String
    init(_ check: String, _ key: String) {
      self.check = check
      self.key = key
    }
  }

  /// The gravest finding leads; among sums the one of fewest cells, which is the easiest to see.
  private func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if (left.quote == nil) != (right.quote == nil) { return left.quote == nil }
    return (report.termCount(left), left.check, left.key)
      < (report.termCount(right), right.check, right.key)
  }
}

extension Report {
  /// How many cells the sum of a finding adds up.
  fileprivate func termCount(_ finding: Finding) -> Int {
    form.relations.first { $0.check == finding.check && $0.key == finding.key }
      .map { $0.left.count + $0.right.count } ?? .max
  }
}

extension Finding {
  fileprivate func explained(by repair: Repair, under headline: String) -> Finding {
    Finding(
      id: id, check: check, key: key, severity: severity, message: message, formula: formula,
      expected: expected, actual: actual, cells: cells, quote: quote, line: line, likely: repair,
      cause: cause, headline: headline, status: status)
  }
}
