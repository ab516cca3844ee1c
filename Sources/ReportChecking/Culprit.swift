import DisclosureModel

/// Who is likelier to have erred where a sum fails, the agency or the reading of its file, and why.
struct Culprit {
  let cause: Finding.Cause
  var reason: Finding.CauseReason?

  init(of relation: Relation, in report: Report) {
    if report.captures.contains(where: { $0.agrees(with: report, on: relation) }) {
      (cause, reason) = (.source, .filesAgree)
    } else if report.dividedRows(of: relation) {
      (cause, reason) = (.extraction, .divided)
    } else if report.isTorn(tableOf: relation) {
      (cause, reason) = (.extraction, .torn)
    } else {
      cause = report.wasReadWhole(tableOf: relation) ? .source : .unknown
    }
  }

  /// Whoever erred in a sum of which this is known, if `change` is what happened.
  init(_ cause: Finding.Cause, _ reason: Finding.CauseReason?, after change: Change) {
    let isShift = change.manner == .shift && reason != .filesAgree
    self.cause = isShift ? .extraction : cause
    if isShift {
      self.reason = .shifted
    } else if reason == nil, change.witnesses.contains(.otherFile) {
      self.reason = .fileDiffers
    } else if reason == nil, change.witnesses.contains(.text) {
      self.reason = .textAgrees
    } else {
      self.reason = reason
    }
  }
}

extension Capture {
  /// Whether it is another file that has the same exact numbers in all cells of the sum, each set apart.
  fileprivate func agrees(with report: Report, on relation: Relation) -> Bool {
    guard source.sha256 != report.source.sha256 else { return false }
    return relation.cells.allSatisfy { index in
      guard let here = report.cells[index], let there = cells[report.form.cells[index].id]
      else { return false }
      return here.kind == .number && there.kind == .number && here.bounds == there.bounds
        && there.reading == .printed
    }
  }
}

extension Report {
  /// Whether rows of the table that the sum is about have lost their shape.
  fileprivate func isTorn(tableOf relation: Relation) -> Bool {
    guard let first = relation.right.first else { return false }
    let table = form.cells[first].table
    return tables.contains { $0.key == table && $0.problems.contains(where: \.isTear) }
  }
}

extension TableReading.Problem {
  /// Whether a conversion is likelier to do this than an agency.
  fileprivate var isTear: Bool {
    switch kind {
    case .cellCount, .labelUncertain, .misplaced, .runTogether: true
    case .labelMissing, .labelRepeated: false
    }
  }
}
