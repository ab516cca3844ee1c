import DisclosureModel

/// Why sums of one report fail together.
struct RootCause {
  /// The failing sums, by their place among the form's relations.
  let sums: [Int]
  /// The columns in which it also explains why less or more is carried in than the year before carries
  /// out.
  var carried: [String] = []
  /// What would have to be changed; nil where several single changes would do.
  var change: Change?
}

extension RootCause {
  /// The change in words of the report's form; nil where what a cell would hold cannot be told.
  func repair(of report: Report) -> Finding.Repair? {
    guard let change else { return nil }
    let edits = change.edits.compactMap { edit in
      edit.content.exact.map {
        Finding.Repair.Edit(cell: Finding.Evidence(edit.cell, in: report), value: $0)
      }
    }
    let leading = edits.first { report.exactValue($0.cell.index) != $0.value }
    guard edits.count == change.edits.count, let leading else { return nil }
    return Finding.Repair(
      cell: leading.cell, value: leading.value, clears: change.settles.count,
      kind: kind(of: change.manner, leading, in: report), edits: edits, rivals: change.rivals,
      witnesses: change.witnesses)
  }

  private func kind(
    of manner: Change.Manner, _ edit: Finding.Repair.Edit, in report: Report
  ) -> Finding.Repair.Kind {
    switch manner {
    case .cell: Finding.Repair.Kind(from: report.exactValue(edit.cell.index), to: edit.value)
    case .swap: .cellsSwapped
    case .shift: .rowShifted
    case .entry: .entryMissing
    }
  }
}
