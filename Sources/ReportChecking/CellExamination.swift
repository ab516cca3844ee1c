import DisclosureModel

/// What a check says of one cell.
enum CellVerdict {
  case kept
  /// The words of the message, and what shows the failure.
  case broken([String: any MessageWord], EvidenceOfFailure)
}

extension Outcome {
  /// Fails for each of `cells` that breaks the rule, by the cell's id; passes once where there are cells
  /// to look at and all of them keep it. `verdict` gives nil for a cell that the rule says nothing about.
  mutating func examine(_ cells: [FormCell], _ verdict: (FormCell) -> CellVerdict?) {
    var isKept = false
    for cell in cells {
      switch verdict(cell) {
      case nil: continue
      case .kept: isKept = true
      case .broken(let words, let evidence): fail(cell.id, words, evidence: evidence)
      }
    }
    if isKept, findings.isEmpty { pass() }
  }
}
