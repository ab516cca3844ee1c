import Diagnostics
import DisclosureModel
import DocumentReading

/// The columns of a source's table below whose headings a block's values stand: each of the form's is named there
/// once, beside whatever others.
struct HeadedColumns {
  /// For each of the block's columns, that of the source's table.
  private let columns: [Int]
  /// Columns that other texts head.
  private let foreign: Set<Int>
  private let sheet: Place.Sheet
  private let document: FoldedDocument

  /// Nil where the source marks no columns, and where a heading is missing, stands over several columns, or has
  /// a text below it that divides its column.
  init?(_ labels: [String], in zone: HeadingZone, of document: FoldedDocument) {
    let headings = labels.map { label in
      zone.found.filter { $0.label == label }.compactMap { Place($0.fragment, document) }
    }
    guard let first = headings.first?.first,
      headings.joined().allSatisfy({ $0.sheet == first.sheet })
    else { return nil }
    if case .lines = first.sheet, headings.joined().contains(where: { $0.row != first.row }) {
      return nil
    }
    let columns = headings.map { Set($0.map(\.column)) }
    let foreign = Set(
      zone.others.compactMap { Place($0, document) }.filter { $0.sheet == first.sheet }
        .map(\.column))
    guard columns.allSatisfy({ $0.count == 1 && $0.isDisjoint(with: foreign) }),
      Set(columns).count == columns.count
    else { return nil }
    self.columns = columns.flatMap { $0 }
    (sheet, self.foreign, self.document) = (first.sheet, foreign, document)
  }

  /// Whether the table has columns that the form does not have.
  var areBesideOthers: Bool { !foreign.isEmpty }

  /// The row's fragments below the headings; nil where one is missing, or where a cell stands below none.
  func values(of candidate: RowCandidate) -> [Int]? {
    guard !candidate.isBroken, let label = Place(candidate.anchor, document), label.sheet == sheet
    else { return nil }
    var fragments: [Int: Int] = [:]
    for index in candidate.fragments {
      let fragment = document.fragments[index]
      guard let place = Place(index, document), place.sheet == sheet, place.row == label.row,
        fragment.kind != .doubtful, fragments.updateValue(index, forKey: place.column) == nil,
        columns.contains(place.column) || foreign.contains(place.column)
      else { return nil }
    }
    let values = columns.compactMap { fragments[$0] }
    return values.count == columns.count ? values : nil
  }
}

/// Where a cell stands: where the source says, or counted along its line.
private struct Place {
  let sheet: Sheet
  let row: Int
  let column: Int

  enum Sheet: Equatable {
    case table(page: Int?, number: Int)
    /// Lines of so many cells: of one that has lost a cell, nothing tells which.
    case lines(cells: Int)
  }

  /// Nil for what is no cell.
  init?(_ index: Int, _ document: FoldedDocument) {
    let fragment = document.fragments[index]
    if let cell = fragment.place.cell {
      sheet = .table(page: cell.page, number: cell.table)
      (row, column) = (cell.row, cell.column)
    } else if fragment.kind == .separated {
      let line = document.row(holding: index)
      sheet = .lines(cells: line.count)
      (row, column) = (line.lowerBound, index - line.lowerBound)
    } else {
      return nil
    }
  }
}
