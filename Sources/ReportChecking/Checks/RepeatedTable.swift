import DisclosureModel

/// A table with the same figures as in the year before, all of them.
struct RepeatedTable: ComparingCheck {
  let id: String
  let table: String
  /// What makes it unlikely that they came out the same by chance.
  let isTelling: @Sendable (Report, [LedgerTerm]) -> Bool

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let reports = others.neighbours(of: report), reports.haveSameVersion(of: table) else {
      return
    }
    // Rows that only one of the reports has added to the form do not count.
    let pairs = report.form.cells.lazy.filter { $0.table == table }.compactMap { form in
      reports.term(form.id, isOfLaterYear: false).flatMap { before in
        reports.term(form.id, isOfLaterYear: true).map { (before: before, after: $0) }
      }
    }
    let isRepeated = pairs.allSatisfy { reports.haveSameNumber($0.before, $0.after) }
    let figures =
      isRepeated ? pairs.map(\.after).filter { reports.writtenBounds($0) != .zero } : []
    guard isRepeated, isTelling(report, figures) else {
      if pairs.contains(where: { reports.cell($0.after) != nil }) { outcome.pass() }
      return
    }
    let indexes = Set(figures.map(\.index))
    let before = pairs.filter { indexes.contains($0.after.index) }.map(\.before)
    let evidence = reports.evidence(figures + before)
    outcome.fail(
      "",
      [
        "before": "\(reports.earlier.year)", "year": "\(report.year)",
        "count": "\(figures.count)", "path": reports.earlier.source.path,
      ],
      evidence: EvidenceOfFailure(cells: evidence.own, elsewhere: evidence.elsewhere))
  }

  /// What is published on the agency's own account: three figures or more, one of them above 100, for
  /// small ones stay the same in many offices.
  static let disclosure = RepeatedTable(id: "X.same-table", table: "disclosure") {
    report, figures in
    figures.count >= 3
      && figures.contains { report.cells.writtenBounds(at: $0.index).low > hundred }
  }

  /// The requests, where three or more were dealt with.
  static let requests = RepeatedTable(id: "X.same-T3", table: "requests") { report, _ in
    report.exactValue("requests.processed.total").map { $0 >= three } ?? false
  }

  private static let hundred = Quantity(millionths: 100 * Quantity.scale)
  private static let three = Quantity(millionths: 3 * Quantity.scale)
}

extension NeighbouringReports {
  /// Whether both cells were read and say the same, nothing counting as zero.
  fileprivate func haveSameNumber(_ one: LedgerTerm, _ other: LedgerTerm) -> Bool {
    guard let first = cell(one), let second = cell(other), first.kind != .text,
      second.kind != .text
    else { return false }
    return writtenBounds(one) == writtenBounds(other)
  }
}
