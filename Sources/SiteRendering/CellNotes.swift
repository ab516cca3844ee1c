import Diagnostics
import DisclosureModel
import ReportChecking

/// What there is to say about single cells of a report: findings that speak of them, and notes on
/// how they were read.
struct CellNotes: Sendable {
  private let checked: CheckedReport
  /// Places of the findings that speak of each cell and count, worst first.
  private let positions: [Int: [Int]]

  init(_ report: CheckedReport) {
    checked = report
    var positions: [Int: [Int]] = [:]
    for (position, finding) in report.findings.enumerated() where finding.counts {
      for index in Self.cells(markedBy: finding, in: report.report.cells)
      where positions[index]?.last != position {
        positions[index, default: []].append(position)
      }
    }
    self.positions = positions
  }

  /// The worst finding that speaks of the cell.
  func finding(at index: Int) -> Finding? { positions[index].map { checked.findings[$0[0]] } }

  /// Every finding that speaks of the cell, worst first.
  func findings(at index: Int) -> [Finding] {
    (positions[index] ?? []).map { checked.findings[$0] }
  }

  /// The worst finding above a notice that speaks of one of the cells at `indexes`.
  func doubt(about indexes: [Int]) -> Finding? {
    indexes.compactMap { finding(at: $0) }.filter { $0.severity != .notice }
      .max { $0.severity < $1.severity }
  }

  /// The cells to be marked. Of a long sum only those that add something and the sum itself: a mark
  /// on twenty zeros would hide the one that matters.
  static func cells(markedBy finding: Finding, in grid: CellGrid) -> [Int] {
    let repair = finding.likely?.edits.map(\.cell.index) ?? []
    let own = finding.cells.indices.filter { finding.cells[$0].elsewhere == nil }
      .map { finding.cells[$0].index }
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
