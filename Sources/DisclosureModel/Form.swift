import Tables

/// The official form that a report is on: which tables, rows and columns it has, how they are labelled,
/// and which sums it implies.
///
/// Read from `Sources/CTables/forms`. Agencies mix tables of several versions, so a form is made of tables
/// that may come from different ones. A cell's *index* is its position in `cells`, the order of the
/// form read row by row; reports on one form store their cells in that order.
package final class Form: Sendable {
  /// The version, named by the first report year it was made for: `2021`, `2019`, `2014`, `2008`. That
  /// of the first table, where tables are mixed.
  package let id: String
  /// The version of each table.
  package let tableVersions: [String]
  /// The instrument that prescribes it.
  package let instrument: String
  /// The six parts of the text.
  package let sections: [FormSection]
  package let tables: [FormTable]
  package let cells: [FormCell]
  package let relations: [Relation]
  /// Tells forms apart whose cells do not compare: the versions of the official tables, such as
  /// `2021-2019-2021`, or that of a list of indicators with a name made of its rows.
  package let key: String
  /// Tells forms apart that have other cells: the key, with a name made of the rows that a report prints
  /// beyond the official tables.
  package let signature: String
  /// What the form was made of, by which it can be made again.
  let origin: Origin
  private let indexes: [String: Int]

  enum Origin: Sendable {
    /// Tables of the official versions.
    case official
    /// An official form, and tables with rows that a report prints beyond it.
    case adding(Form, [PrintedTable])
    case list(String, PrintedTable?)
  }

  init(_ version: FormVersion, tables chosen: [FormVersion.Table]) {
    var cells: [FormCell] = []
    var tables: [FormTable] = []
    for table in chosen { tables.append(FormTable(table.definition, cells: &cells)) }
    id = version.id
    tableVersions = chosen.map(\.version)
    instrument = version.instrument
    sections = version.sections
    self.tables = tables
    self.cells = cells
    key = tableVersions.joined(separator: "-")
    signature = key
    origin = .official
    indexes = Self.indexes(of: cells)
    relations = chosen.flatMap { table in table.relations.flatMap { $0.expanded(cells: cells) } }
  }

  init(_ base: Form, adding printed: [PrintedTable]) {
    var cells = base.cells
    tables = base.tables + printed.map { FormTable($0, cells: &cells) }
    self.cells = cells
    id = base.id
    tableVersions = base.tableVersions + printed.map(\.version)
    instrument = base.instrument
    sections = base.sections
    relations = base.relations
    key = base.key
    signature = Self.signature(base.key, printed)
    origin = .adding(base, printed)
    indexes = Self.indexes(of: cells)
  }

  init(_ prescription: FormPrescription, _ table: PrintedTable?) {
    var cells: [FormCell] = []
    tables = table.map { [FormTable($0, cells: &cells)] } ?? []
    self.cells = cells
    id = prescription.id
    tableVersions = table.map { [$0.version] } ?? []
    instrument = prescription.instrument
    sections = []
    relations = []
    signature = Self.signature(prescription.id, table.map { [$0] } ?? [])
    key = signature
    origin = .list(prescription.id, table)
    indexes = Self.indexes(of: cells)
  }

  private static func signature(_ base: String, _ printed: [PrintedTable]) -> String {
    guard !printed.isEmpty else { return base }
    let signature = printed.map(\.signature).joined(separator: "\u{1E}")
    return "\(base)-\(StableHash.name(of: signature, length: 8))"
  }

  private static func indexes(of cells: [FormCell]) -> [String: Int] {
    // Labels that a report prints may make one id twice; the first keeps it.
    Dictionary(cells.map { ($0.id, $0.index) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether it has the tables of the official versions and nothing else.
  package var isOfficial: Bool { if case .official = origin { true } else { false } }

  /// The index of the cell whose public id is `id`, such as `requests.granted.total`.
  package func index(of id: String) -> Int? { indexes[id] }

  /// The table called `key`.
  package func table(_ key: String) -> FormTable? { tables.first { $0.key == key } }
}

/// A part of the report that the form asks for.
package struct FormSection: Sendable, Decodable {
  package let key: Section.Key
  /// The numeral before the heading, such as `一`.
  package let ordinal: String
  package let title: String
}

/// One cell that the form has; a class, since every report and check looks at the same ones.
package final class FormCell: Sendable {
  package let index: Int
  /// `table.row.column`, the public id.
  package let id: String
  package let table: String
  /// Key of the row below the table: `received`, `refused.stateSecret`.
  package let row: String
  package let column: String
  /// The row's label with the labels of its groups, outermost first.
  package let rowLabels: [String]
  package let columnLabels: [String]
  /// What messages call the row and the column: the label, or its short form.
  package let rowName: String
  package let columnName: String
  /// The unit that the form gives, `件` or `万元`.
  package let unit: String
  package let allows: Allowance

  init(
    index: Int, id: String, table: String, row: String, column: String, rowLabels: [String],
    columnLabels: [String], rowName: String, columnName: String, unit: String, allows: Allowance
  ) {
    self.index = index
    self.id = id
    self.table = table
    self.row = row
    self.column = column
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.rowName = rowName
    self.columnName = columnName
    self.unit = unit
    self.allows = allows
  }

  /// What may stand in a cell besides a plain count.
  package struct Allowance: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Digits after the point, as in an amount of money.
    package static let decimals = Allowance(rawValue: 1)
    /// A sign, as in 本年增/减.
    package static let sign = Allowance(rawValue: 2)
    /// A unit of its own: the form prints none there.
    package static let otherUnits = Allowance(rawValue: 4)
  }

  /// Whether it holds an amount of money.
  package var isMoney: Bool { Self.isMoney(unit) }

  /// Whether a form's unit is one of money.
  package static func isMoney(_ unit: String) -> Bool { unit.hasSuffix("元") }

  /// The power of ten that brings a form's unit to single yuan or single counts: 4 for `万元`.
  package static func power(of unit: String) -> Int { unit == "万元" ? 4 : 0 }

  /// Whether it is of a list of indicators.
  package var isIndicator: Bool { table == "indicators" }
  /// Whether it holds the sum over all years and not the year's figure.
  package var isCumulative: Bool { isIndicator && column == "cumulative" }

  /// `（一）予以公开 · 自然人`: the cell in words, for messages.
  package var label: String {
    if !rowName.isEmpty { return "\(rowName) · \(columnName)" }
    return columnLabels.suffix(2).joined(separator: " · ")
  }
}

/// One of the form's tables: blocks of rows that share columns.
package struct FormTable: Sendable {
  package let key: String
  /// Key of the section that holds it.
  package let section: String
  package let title: String
  /// The note that the form prints in the table, such as the 勾稽关系 of table 3.
  package let note: String?
  package let blocks: [Block]
  /// Indexes of the table's cells.
  package let cells: Range<Int>
  /// Its rows are the report's own, and no part of the official form.
  package let isPrinted: Bool

  /// Rows under one header.
  package struct Block: Sendable {
    /// `第二十条第（一）项`, where the form heads the block so.
    package let label: String?
    /// Other wordings of the label, as met in real reports.
    package let aliases: [String]
    /// The words above the row labels, such as `信息内容`.
    package let corner: String?
    package let columns: [Label]
    package let rows: [Label]
    /// Number of columns that hold values.
    package let width: Int
    package let cells: Range<Int>
  }

  /// A label of a row or column, or of a group of them.
  package struct Label: Sendable {
    /// Key of the row or column; of a group, the prefix of its members' keys, if they have one.
    package let key: String
    package let text: String
    /// Other wordings that mean the same, as met in real reports.
    package let aliases: [String]
    package let members: [Label]
    /// The report's own row, where the label is none of the official form.
    package let printed: PrintedTable.Row?
    /// A row that heads others and has no cells.
    package var isHeading: Bool { printed.map { $0.unit == nil } ?? false }
    /// How many rows or columns it spans.
    package var span: Int { members.isEmpty ? 1 : members.reduce(0) { $0 + $1.span } }
    package var depth: Int { members.isEmpty ? 1 : 1 + (members.map(\.depth).max() ?? 0) }
  }
}

/// A sum that the form implies: the cells on both sides come to the same.
package struct Relation: Sendable {
  /// The check that watches it, such as `T3.colsum`.
  package let check: String
  /// The row or column it speaks of, such as `naturalPerson`; part of a finding's identity.
  package let key: String
  /// The label of that row or column.
  package let label: String
  /// Indexes of the cells that are added up on each side.
  package let left: [Int]
  package let right: [Int]
}
