/// A form as its file in `Sources/CTables/forms` states it.
struct FormDefinition: Decodable {
  let id: String
  /// The version that has the tables which this one does not list.
  let basedOn: String?
  let instrument: String
  /// The years of the reports that it was made for.
  let years: Years
  let sections: [FormSection]
  /// None for a form whose table is a list of indicators.
  let tables: [Table]
  let relations: [RelationDefinition]
  /// Labels by which a narrative shows that it follows this form.
  let vocabulary: [String]?
  /// How reports cite the instrument.
  let citations: [String]?
  /// The last year of the reports that may cite it, where it applied longer than its form.
  let citedUntil: Int?
  /// Parts of labels that only a list of this form has.
  let marks: [String]?

  struct Years: Decodable {
    let first: Int
    /// Nil for the form that still applies.
    let last: Int?
  }

  struct Table: Decodable {
    let key: String
    let section: String
    let title: String
    let note: String?
    let blocks: [Block]
  }

  struct Block: Decodable {
    let label: String?
    let aliases: [String]?
    let corner: String?
    let columns: [Label]
    let rows: [Label]
  }

  struct Label: Decodable {
    let key: String?
    let text: String
    /// What messages call it, where the label is long.
    let short: String?
    let aliases: [String]?
    let members: [Label]?
    /// `万元` where it is not 件.
    let unit: String?
    let allows: [String]?
  }

  /// Sums over a table, stated once for all its rows or columns. Row and column names end in `*` to
  /// mean every row or column whose key begins so.
  struct RelationDefinition: Decodable {
    let check: String
    let table: String
    /// `column`: `left` and `right` name rows, and the sum holds in every column; `row`: the reverse;
    /// `cell`: they name whole cells.
    let each: Direction
    /// The rows or columns in question, if not all.
    let only: [String]?
    let left: [String]
    let right: [String]
    /// Key and label of a sum over whole cells.
    let key: String?
    let label: String?

    enum Direction: String, Decodable { case row, column, cell }
  }
}

extension FormTable {
  init(_ definition: FormDefinition.Table, cells: inout [FormCell]) {
    let first = cells.count
    key = definition.key
    section = definition.section
    title = definition.title
    note = definition.note
    blocks = definition.blocks.map { Block($0, table: definition.key, cells: &cells) }
    self.cells = first..<cells.count
    isPrinted = false
  }
}

extension FormTable.Block {
  init(_ definition: FormDefinition.Block, table: String, cells: inout [FormCell]) {
    let first = cells.count
    let columns = definition.columns.flatMap { Leaf.leaves(of: $0) }
    // A table without row labels, such as that of 行政复议, has one row.
    let rows = definition.rows.isEmpty ? [Leaf()] : definition.rows.flatMap { Leaf.leaves(of: $0) }
    for row in rows {
      for column in columns {
        cells.append(
          FormCell(
            index: cells.count, id: Key.joined(table, row.key, column.key), table: table,
            row: row.key, column: column.key, rowLabels: row.labels, columnLabels: column.labels,
            rowName: row.name, columnName: column.name,
            unit: column.unit ?? row.unit ?? "件", allows: column.allows.union(row.allows)))
      }
    }
    label = definition.label
    aliases = definition.aliases ?? []
    corner = definition.corner
    self.columns = definition.columns.map { FormTable.Label($0, prefix: "") }
    self.rows = definition.rows.map { FormTable.Label($0, prefix: "") }
    width = columns.count
    self.cells = first..<cells.count
  }
}

extension FormTable.Label {
  init(_ definition: FormDefinition.Label, prefix: String) {
    let key = Key.joined(prefix, definition.key ?? "")
    self.key = key
    text = definition.text
    aliases = definition.aliases ?? []
    members = (definition.members ?? []).map { FormTable.Label($0, prefix: key) }
    printed = nil
  }

  init(key: String, text: String, printed: PrintedTable.Row? = nil) {
    self.key = key
    self.text = text
    self.printed = printed
    aliases = []
    members = []
  }
}

/// A row or column that holds values, with what its groups hand down to it.
private struct Leaf {
  var key = ""
  var labels: [String] = []
  var name = ""
  var unit: String?
  var allows: FormCell.Allowance = []

  static func leaves(of label: FormDefinition.Label, below parent: Leaf = Leaf()) -> [Leaf] {
    var leaf = parent
    leaf.key = Key.joined(parent.key, label.key ?? "")
    leaf.labels.append(label.text)
    leaf.name = label.short ?? label.text
    leaf.unit = label.unit ?? parent.unit
    for name in label.allows ?? [] {
      switch name {
      case "decimals": leaf.allows.insert(.decimals)
      case "sign": leaf.allows.insert(.sign)
      case "otherUnits": leaf.allows.insert(.otherUnits)
      default: preconditionFailure("a cell cannot allow \(name)")
      }
    }
    guard let members = label.members, !members.isEmpty else { return [leaf] }
    return members.flatMap { leaves(of: $0, below: leaf) }
  }
}

private enum Key {
  static func joined(_ parts: String...) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: ".")
  }
}

extension FormDefinition.RelationDefinition {
  func expanded(cells: [FormCell]) -> [Relation] {
    let cells = cells.filter { $0.table == table }
    switch each {
    case .cell:
      return [
        Relation(
          check: check, key: key ?? "", label: label ?? "", left: indexes(left, \.id, in: cells),
          right: indexes(right, \.id, in: cells))
      ]
    case .column:
      return expanded(cells, along: \.column, naming: \.row, label: \.columnName)
    case .row:
      return expanded(cells, along: \.row, naming: \.column, label: \.rowName)
    }
  }

  /// One sum for each value of `line`, over the cells that `member` names.
  private func expanded(
    _ cells: [FormCell], along line: (FormCell) -> String,
    naming member: (FormCell) -> String, label: (FormCell) -> String
  ) -> [Relation] {
    var seen: Set<String> = []
    return cells.compactMap { cell in
      let key = line(cell)
      guard only?.contains(key) ?? true, seen.insert(key).inserted else { return nil }
      let line = cells.filter { line($0) == key }
      return Relation(
        check: check, key: key, label: label(cell), left: indexes(left, member, in: line),
        right: indexes(right, member, in: line))
    }
  }

  private func indexes(
    _ names: [String], _ member: (FormCell) -> String, in cells: [FormCell]
  ) -> [Int] {
    names.flatMap { name in
      let stem = name.hasSuffix("*") ? name.dropLast() : nil
      let matches = cells.filter { cell in
        stem.map(member(cell).hasPrefix) ?? (member(cell) == name)
      }
      precondition(!matches.isEmpty, "\(check): no cell is called \(name)")
      return matches.map(\.index)
    }
  }
}
