import Diagnostics
import DisclosureModel
import DocumentReading

/// The columns of a source's table below whose headings a block's values stand: each of the form's is named there
/// once, beside whatever others.
struct HeadedColumns {
  /// For each of the block's columns, those of the source's table: several side by side where merged cells are
  /// written out.
  private let columns: [ClosedRange<Int>]
  /// Columns that other texts head.
  private let foreign: Set<Int>
  /// Where the headings stand: at the top of each page, perhaps.
  private let sheets: Set<Place.Sheet>
  private let document: FoldedDocument

  /// Nil where the source marks no columns, and where a heading is missing, stands in several places, or has a
  /// text below it that divides its column.
  init?(_ labels: [String], in zone: HeadingZone, of document: FoldedDocument) {
    let headings = zone.found.compactMap { heading in
      Place(heading.fragment, document).map { (label: heading.label, place: $0) }
    }.filter { labels.contains($0.label) }
    let sheets = Set(headings.map(\.place.sheet))
    let columns = Set(
      sheets.map { sheet in
        labels.compactMap { label in
          Self.oneRange(
            Set(headings.filter { $0 == label && $1.sheet == sheet }.map(\.place.column)))
        }
      })
    let foreign = Set(
      zone.others.compactMap { Place($0, document) }.filter { sheets.contains($0.sheet) }
        .map(\.column))
    guard columns.count == 1, let columns = columns.first, columns.count == labels.count,
      foreign.isDisjoint(with: columns.joined()),
      Set(columns.joined()).count == columns.joined().count
    else { return nil }
    self.columns = columns
    (self.sheets, self.foreign, self.document) = (sheets, foreign, document)
  }

  private static func oneRange(_ columns: Set<Int>) -> ClosedRange<Int>? {
    guard let first = columns.min(), let last = columns.max(), last - first + 1 == columns.count
    else { return nil }
    return first...last
  }

  /// Whether the table has columns that the form does not have.
  var areBesideOthers: Bool { !foreign.isEmpty }

  /// The row's fragments below the form's headings; nil where it has not a cell below each heading, or has others
  /// that hold something or stand behind the last heading.
  func values(of candidate: RowCandidate) -> [Int]? {
    guard !candidate.isBroken, let label = Place(candidate.anchor, document),
      sheets.contains(label.sheet)
    else { return nil }
    let headed = foreign.filter { $0 > label.column }.union(columns.joined())
    var fragments: [Int: Int] = [:]
    for index in candidate.fragments {
      let fragment = document.fragments[index]
      guard let place = Place(index, document), place.sheet == label.sheet,
        place.row == label.row, fragment.kind != .doubtful,
        fragments.updateValue(index, forKey: place.column) == nil,
        headed.contains(place.column)
          || fragment.range.isEmpty && place.column < headed.max() ?? 0
      else { return nil }
    }
    let values = columns.compactMap { fragments[$0.lowerBound] }
    guard values.count == columns.count,
      foreign.allSatisfy({ $0 < label.column || fragments[$0] != nil })
    else { return nil }
    let isWrittenOut = zip(columns, values).allSatisfy { columns, value in
      columns.compactMap { fragments[$0] }.allSatisfy {
        document.fragments[$0].range.isEmpty || document.text($0) == document.text(value)
      }
    }
    return isWrittenOut ? values : nil
  }
}

/// Where a cell stands: where the source says, or counted along its line.
private struct Place {
  let sheet: Sheet
  let row: Int
  let column: Int

  enum Sheet: Hashable {
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
