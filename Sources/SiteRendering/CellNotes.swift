import DisclosureModel
import ReportChecking

/// What there is to say about single cells of a report: findings that speak of them, and notes on
/// how they were read.
struct CellNotes: Sendable {
  /// The worst finding that speaks of each cell and counts.
  private let findings: [Int: Finding]

  init(_ report: CheckedReport) {
    var findings: [Int: Finding] = [:]
    // Findings come worst first, so the first to claim a cell keeps it.
    for finding in report.findings where finding.counts {
      for index in Self.cells(of: finding, in: report.report.cells) where findings[index] == nil {
        findings[index] = finding
      }
    }
    self.findings = findings
  }

  func finding(at index: Int) -> Finding? { findings[index] }

  /// The cells to be marked. Of a long sum only those that add something and the sum itself: a mark
  /// on twenty zeros would hide the one that matters.
  private static func cells(of finding: Finding, in grid: CellGrid) -> [Int] {
    let repair = finding.likely?.edits.map(\.cell.index) ?? []
    let own = finding.ownCells.map(\.index)
    guard own.count > 8 else { return repair + own }
    let last = own.suffix(1)
    let telling = own.filter { grid[$0]?.value != .zero }
    return repair + telling + last
  }

  /// How the cell's text was understood, where that is not plain to see.
  static func reading(
    of cell: Cell, unit: @autoclosure () -> String, texts: Texts
  ) -> String? {
    switch cell.kind {
    case .text: return texts[.noteText]
    case .blank, .notApplicable: return nil
    case .number:
      guard let value = cell.value, !cell.marks.isEmpty || !cell.bounds.isExact else { return nil }
      if !cell.bounds.isExact {
        return texts(
          .noteRounded,
          ["low": "\(cell.bounds.low)", "high": "\(cell.bounds.high)", "unit": unit()])
      }
      let key: TextKey = cell.marks.contains(.currencyUnit) ? .noteConverted : .noteValue
      return texts(key, ["value": "\(value)", "unit": unit()])
    }
  }
}
