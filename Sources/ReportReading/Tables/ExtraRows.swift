import Diagnostics
import DisclosureModel
import DocumentReading

/// A row that an agency or its province added to a table of the official form.
struct ExtraRow {
  let label: String
  let cells: [Cell]
  /// Indexes in the form of the cells of a row under the same columns.
  let model: Range<Int>
}

/// Finds rows that are complete and stand under the columns of the official row above them, and whose
/// labels the form does not have: 其他主动公开文件, 小计.
///
/// Only where the source keeps rows apart and every cell holds a number is it certain which column each
/// belongs to; any other row is left out.
struct ExtraRowFinder {
  let reader: TableReader
  let anchors: [Anchor]
  let end: Int
  /// Where labels begin of rows that are not the form's.
  let foreign: Set<Int>
  /// Indexes of the cells that were read: a row counts under columns that were certain there.
  let known: Set<Int>
  /// Characters beyond which a text is no label.
  private static let longest = 40

  func rows() -> [ExtraRow] {
    var rows: [ExtraRow] = []
    var model: Range<Int>?
    for (position, anchor) in anchors.enumerated() {
      if case .row(let index) = anchor.role {
        let isForeign = foreign.contains(anchor.fragments.lowerBound)
        model = isForeign ? nil : reader.lexicon.rows[index].cells
      }
      let next = position + 1 < anchors.count ? anchors[position + 1].fragments.lowerBound : end
      guard let model, known.isSuperset(of: model) else { continue }
      rows += self.rows(in: anchor.fragments.upperBound..<next, below: anchor, like: model)
    }
    return rows
  }

  private func rows(
    in range: Range<Int>, below anchor: Anchor, like model: Range<Int>
  ) -> [ExtraRow] {
    let document = reader.document
    var rows: [ExtraRow] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let row = document.row(at)
      // A row that goes on behind the next label is that label's.
      if document.fragments[at].startsRow, row.upperBound <= range.upperBound,
        document.fragments[at].place.cell?.table
          == document.fragments[anchor.fragments.lowerBound].place.cell?.table,
        let extra = extra(row, like: model)
      {
        rows.append(extra)
      }
      at = row.upperBound
    }
    return rows
  }

  private func extra(_ row: Range<Int>, like model: Range<Int>) -> ExtraRow? {
    let document = reader.document
    let filled = row.filter {
      document.fragments[$0].isCell && !document.fragments[$0].range.isEmpty
    }
    guard filled.count == model.count + 1, let first = filled.first,
      filled.allSatisfy({ document.fragments[$0].kind != .doubtful })
    else { return nil }
    let label = document.text(first)
    guard label.count <= Self.longest, !label.contains("。"), IndicatorLabel.isBalanced(label),
      !IndicatorLabel(label).isBare, document.token(first).kind == .text
    else { return nil }
    var cells: [Cell] = []
    for (fragment, index) in zip(filled.dropFirst(), model) {
      let cell = CellReader().read(
        document.text(fragment), unit: reader.lexicon.cells[index].unit, at: reader.place(fragment))
      guard cell.kind == .number || cell.kind == .notApplicable else { return nil }
      cells.append(cell)
    }
    return ExtraRow(label: label, cells: cells, model: model)
  }
}

/// The extra rows of one table of the form, as a table beside it.
struct ExtraRowTable {
  let table: PrintedTable
  let cells: [[Cell?]]
  let reading: TableReading

  /// Nil where there are none. `form` are the cells of the form that has `table`; those that the rows
  /// take as their model come `shift` later in it.
  init?(
    _ rows: [ExtraRow], of table: FormTable, cells form: [FormCell], shift: Int, version: String
  ) {
    guard let first = rows.first else { return nil }
    let key = table.key + ".extra"
    let keys = Self.keys(rows)
    var blocks: [PrintedTable.Block] = []
    var cells: [[Cell?]] = []
    for block in table.blocks {
      let model = form[block.cells.prefix(block.width)]
      let own = rows.indices.filter { block.cells.contains(rows[$0].model.lowerBound + shift) }
      guard !own.isEmpty else { continue }
      blocks.append(
        PrintedTable.Block(
          label: block.label,
          columns: model.map {
            PrintedTable.Column(
              key: $0.column, labels: $0.columnLabels, unit: $0.unit, allows: $0.allows)
          },
          rows: own.map {
            PrintedTable.Row(key: keys[$0], label: rows[$0].label, group: nil, unit: "")
          }))
      cells += own.map { rows[$0].cells }
    }
    self.cells = cells
    self.table = PrintedTable(
      key: key, section: table.section, title: table.title, version: version, blocks: blocks)
    reading = TableReading(key: key, state: .read, place: first.cells.first?.place, problems: [])
  }

  /// The rows' labels, numbered where they come again.
  private static func keys(_ rows: [ExtraRow]) -> [String] {
    var seen: [String: Int] = [:]
    return rows.map { row in
      let key = IndicatorLabel(row.label).key
      let number = (seen[key] ?? 0) + 1
      seen[key] = number
      return number > 1 ? "\(key)#\(number)" : key
    }
  }
}
