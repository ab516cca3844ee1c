import DisclosureModel
import ReportChecking
import Tables

/// Every cell that the forms of the site's reports have, each once.
///
/// A cell is named by the version of the form that its table is of, its id and its unit: lists of indicators
/// print the same label with other units.
struct CellDictionary: Sendable {
  struct Entry: Sendable {
    /// The version of the form, such as `2021`.
    let form: String
    let cell: FormCell
    /// The same as cells of a table with a row for each figure.
    let columns: Columns

    struct Columns: Sendable {
      let id, unit, form: CSVCells
    }

    init(form: String, cell: FormCell) {
      self.form = form
      self.cell = cell
      columns = Columns(id: CSVCells(cell.id), unit: CSVCells(cell.unit), form: CSVCells(form))
    }
  }

  /// In the order in which the reports' forms have them.
  private(set) var entries: [Entry] = []
  /// For each form, by its signature, where each of its cells is among the entries; nil for a cell whose id another
  /// of the form has already.
  private var positions: [String: [Int?]] = [:]

  private struct Key: Hashable {
    let form: String
    let id: String
    let unit: String
  }

  init(_ reports: [CheckedReport]) {
    var known: [Key: Int] = [:]
    for form in reports.lazy.map(\.report.form) where positions[form.signature] == nil {
      positions[form.signature] = add(form, known: &known)
    }
  }

  private mutating func add(_ form: Form, known: inout [Key: Int]) -> [Int?] {
    var positions = [Int?](repeating: nil, count: form.cells.count)
    for (table, version) in zip(form.tables, form.tableVersions) {
      for index in table.cells where form.index(of: form.cells[index].id) == index {
        let cell = form.cells[index]
        let key = Key(form: version, id: cell.id, unit: cell.unit)
        let position = known[key] ?? entries.count
        if position == entries.count {
          entries.append(Entry(form: version, cell: cell))
          known[key] = position
        }
        positions[index] = position
      }
    }
    return positions
  }

  /// Where the cells of `form` are among the entries.
  func positions(in form: Form) -> [Int?] { positions[form.signature] ?? [] }

  /// The cells of `report` that were read, with their indexes in its form.
  func cells(of report: Report) -> some Sequence<(entry: Entry, index: Int, cell: Cell)> {
    positions(in: report.form).enumerated().lazy.compactMap { index, position in
      position.flatMap { position in
        report.cells[index].map { (entries[position], index, $0) }
      }
    }
  }

  static func write(_ entry: Entry, to table: inout some RowWriter & ~Copyable) {
    let cell = entry.cell
    table.text(entry.form)
    table.text(cell.id)
    table.text(cell.unit)
    table.text(cell.table)
    table.text(cell.row)
    table.text(cell.column)
    table.text(cell.label)
    table.text(Language.english.terms(cell.label))
    table.endRow()
  }
}
