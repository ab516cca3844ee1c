/// A further file that holds a report of the portfolio: another download, another format, a version that
/// the agency has since corrected.
package struct Capture: Sendable {
  package let source: Source
  /// What the file calls the agency.
  package let agencyName: String
  package let cells: CellGrid

  package init(_ report: Report) {
    source = report.source
    agencyName = report.agency.name
    cells = report.cells
  }

  /// How the cells of the published report and of this file compare.
  package func comparison(with report: Report) -> Comparison {
    var comparison = Comparison(isSameFile: source.sha256 == report.source.sha256)
    guard !comparison.isSameFile else { return comparison }
    for form in report.form.cells {
      guard let here = report.cells[form.index], let there = cells[form.id] else { continue }
      comparison.compared += 1
      let isSame =
        here.kind == there.kind && here.value == there.value && here.bounds == there.bounds
        && (here.kind != .text || here.raw == there.raw)
      if !isSame {
        comparison.differences.append(Difference(index: form.index, here: here, there: there))
      } else if here.kind == .number, here.value != .zero {
        comparison.sharedFigures += 1
      }
    }
    return comparison
  }

  /// A cell that says one thing in the published file and another in this.
  package struct Difference: Sendable {
    /// Index of the cell in the published report's form.
    package let index: Int
    package let here: Cell
    package let there: Cell
  }

  package struct Comparison: Sendable {
    /// Whether the files are the same, byte for byte.
    package let isSameFile: Bool
    /// Cells that were read in both files.
    package fileprivate(set) var compared = 0
    package fileprivate(set) var differences: [Difference] = []
    /// Figures other than zero in which the files agree.
    package fileprivate(set) var sharedFigures = 0

    /// Whether the files have no figure in common though they have many: they may be reports of
    /// different agencies.
    package var isUnlike: Bool {
      sharedFigures == 0
        && differences.count { $0.here.isFigure && $0.there.isFigure } >= Self.fewestUnlike
    }

    private static let fewestUnlike = 4
  }
}

extension Cell {
  /// A number other than zero.
  fileprivate var isFigure: Bool { kind == .number && value != .zero }
}
