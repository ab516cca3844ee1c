import DisclosureModel
import Tables

/// Cells of one block of a form that are shown together across the years.
struct SeriesTable: Sendable {
  let caption: BilingualText
  let rows: [(label: BilingualText, index: Int)]
  /// Shown folded, because another table has the totals.
  let isDetail: Bool

  /// A small block is one table; a large one gives a table for each of its columns, totals first.
  static func all(of block: FormTable.Block, in table: FormTable, form: Form) -> [SeriesTable] {
    let cells = form.cells[block.cells]
    let title = [table.title, block.label].compactMap { $0 }.joined(separator: " · ")
    guard cells.count > 20 else {
      let rows = cells.map { (label: label(of: $0, withColumn: true), index: $0.index) }
      return [SeriesTable(caption: Term.words(title), rows: rows, isDetail: false)]
    }
    let columns = cells.prefix(block.width)
    let ordered = columns.filter { $0.column == "total" } + columns.filter { $0.column != "total" }
    return ordered.enumerated().map { position, column in
      SeriesTable(
        caption: Term.words("\(title) · \(column.columnLabels.last ?? "")"),
        rows: cells.filter { $0.column == column.column }.map {
          (label: label(of: $0, withColumn: false), index: $0.index)
        },
        isDetail: position > 0)
    }
  }

  private static func label(of cell: FormCell, withColumn: Bool) -> BilingualText {
    Term.words(words(for: cell, withColumn: withColumn))
  }

  private static func words(for cell: FormCell, withColumn: Bool) -> String {
    // A list has several units, and labels that only the group before them tells apart.
    if cell.isIndicator {
      let unit = cell.unit.isEmpty ? "" : "（\(cell.unit)）"
      return cell.rowName + unit + (withColumn ? " · \(cell.columnName)" : "")
    }
    let row = cell.rowLabels.count > 2 ? Array(cell.rowLabels.suffix(2)) : cell.rowLabels.suffix(1)
    return (row + (withColumn ? cell.columnLabels : [])).joined(separator: " · ")
  }
}
