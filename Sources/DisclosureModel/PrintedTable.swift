/// A table whose rows are the report's own: a list of indicators, or rows that were added to a table of
/// the official form.
package struct PrintedTable: Sendable {
  package let key: String
  /// Key of the section that holds it; for a list of indicators its own key.
  package let section: String
  package let title: String
  /// The version of the form that it belongs to.
  package let version: String
  package let blocks: [Block]

  package init(
    key: String, section: String, title: String, version: String, blocks: [Block]
  ) {
    self.key = key
    self.section = section
    self.title = title
    self.version = version
    self.blocks = blocks
  }

  /// Rows under the same columns.
  package struct Block: Sendable {
    /// What heads the block on the official form, if it is part of one.
    package let label: String?
    package let columns: [Column]
    package let rows: [Row]

    package init(label: String? = nil, columns: [Column], rows: [Row]) {
      self.label = label
      self.columns = columns
      self.rows = rows
    }
  }

  package struct Column: Sendable {
    /// Empty where the row's id alone names the cell.
    package let key: String
    /// The headings above it, outermost first.
    package let labels: [String]
    /// Nil where each row has its own.
    package let unit: String?
    package let allows: FormCell.Allowance

    package init(
      key: String, labels: [String], unit: String? = nil, allows: FormCell.Allowance = []
    ) {
      self.key = key
      self.labels = labels
      self.unit = unit
      self.allows = allows
    }
  }

  package struct Row: Sendable {
    /// Part of the cells' ids: the label as printed without white space, told from others of its kind.
    package let key: String
    package let label: String
    /// The label of the row or heading that it belongs to.
    package let group: String?
    /// Empty where none is printed; nil for a heading, which has no cells.
    package let unit: String?
    /// How many rows and headings it is a part of.
    package let level: Int
    /// Another row has the same label, and only the groups tell them apart.
    package var isGrouped: Bool { group != nil && key.contains("/") }

    package init(key: String, label: String, group: String?, unit: String?, level: Int = 0) {
      self.key = key
      self.label = label
      self.group = group
      self.unit = unit
      self.level = level
    }
  }
}

extension Form {
  /// This form with `printed` after its own tables; indexes of its own cells stay as they are.
  package func adding(_ printed: [PrintedTable]) -> Form {
    printed.isEmpty ? self : Form(self, adding: printed)
  }

  /// The form of a report that has no table but a list of indicators, or none at all.
  package static func list(_ prescription: FormPrescription, _ table: PrintedTable?) -> Form {
    Form(prescription, table)
  }
}

extension FormTable {
  /// Appends the cells of `printed` to `cells`.
  init(_ printed: PrintedTable, cells: inout [FormCell]) {
    let first = cells.count
    let blocks = printed.blocks.map { Block($0, of: printed, cells: &cells) }
    self.init(
      key: printed.key, section: printed.section, title: printed.title, note: nil,
      blocks: blocks, cells: first..<cells.count, isPrinted: true)
  }
}

extension FormTable.Block {
  init(_ printed: PrintedTable.Block, of table: PrintedTable, cells: inout [FormCell]) {
    let first = cells.count
    for row in printed.rows {
      guard let unit = row.unit else { continue }
      for column in printed.columns {
        cells.append(FormCell(table.key, row, column, unit: unit, index: cells.count))
      }
    }
    label = printed.label
    aliases = []
    corner = nil
    columns = printed.columns.map {
      FormTable.Label(key: $0.key, text: $0.labels.suffix(2).joined(separator: " · "))
    }
    rows = printed.rows.map { FormTable.Label(key: $0.key, text: $0.label, printed: $0) }
    width = printed.columns.count
    self.cells = first..<cells.count
  }
}

extension FormCell {
  fileprivate convenience init(
    _ table: String, _ row: PrintedTable.Row, _ column: PrintedTable.Column, unit: String,
    index: Int
  ) {
    // An amount of money, or one whose unit nobody printed, may have digits after the point.
    let isAmount = unit.isEmpty || FormCell.isMoney(unit) || unit == "%"
    self.init(
      index: index,
      id: [table, row.key, column.key].filter { !$0.isEmpty }.joined(separator: "."),
      table: table, row: row.key, column: column.key,
      rowLabels: [row.group, row.label].compactMap { $0 }, columnLabels: column.labels,
      rowName: row.isGrouped ? "\(row.group ?? "") · \(row.label)" : row.label,
      columnName: column.labels.last ?? "", unit: column.unit ?? unit,
      allows: column.unit == nil && isAmount ? column.allows.union(.decimals) : column.allows)
  }
}

extension PrintedTable {
  /// What tells tables apart whose cells do not compare.
  var signature: String {
    let parts = blocks.flatMap { block in
      block.columns.map(\.key) + block.rows.flatMap { [$0.key, $0.unit ?? "-"] }
    }
    return ([key, version] + parts).joined(separator: "\u{1F}")
  }
}
