import DisclosureModel

/// The labels of one of a form's tables, folded, with what each stands for.
struct TableLexicon: Sendable {
  let table: FormTable
  /// The cells of the whole form.
  let cells: [FormCell]
  let rows: [Row]
  /// The sums that the form implies among the table's cells.
  let relations: [Relation]
  /// The column headings of each block.
  let headingOrders: [HeadingOrder]
  private let entries: [[UInt8]: Role]
  /// Indexes into `rows` of the labels without the number before them.
  private let unnumbered: [[UInt8]: Int]
  /// The labels in the order of their bytes.
  private let sorted: [[UInt8]]
  private let longest: Int
  /// The headings of amounts of money.
  private let moneyHeadings: Set<String>
  /// The headings of the form's other tables.
  private let otherHeadings: Set<String>

  /// What a label in the table says.
  enum Role: Sendable, Equatable {
    /// Index into `rows`: the cells that follow are this row's.
    case row(Int)
    /// A heading of one column or of several.
    case column(String)
    /// A group of rows, a corner or a note.
    case other
  }

  /// A row that holds values.
  struct Row: Sendable {
    let key: String
    let label: String
    /// Indexes of its cells in the form.
    let cells: Range<Int>
    /// The headings of its cells.
    let headings: [String]
    /// The same, in no order.
    let columns: Set<String>
    /// How many groups it stands in.
    var depth = 0
    /// Whether it is a part of a row without a label.
    private(set) var isPart = false

    init(key: String, label: String, cells: Range<Int>, headings: [String], depth: Int = 0) {
      self.key = key
      self.label = label
      self.cells = cells
      self.headings = headings
      columns = Set(headings)
      self.depth = depth
    }

    /// The row's cells at `positions`, as a row of its own.
    func part(_ positions: Range<Int>) -> Row {
      if positions == headings.indices { return self }
      let start = cells.lowerBound
      var part = Row(
        key: key, label: label,
        cells: start + positions.lowerBound..<start + positions.upperBound,
        headings: Array(headings[positions]), depth: depth)
      part.isPart = true
      return part
    }
  }

  init(_ table: FormTable, of form: Form) {
    self.table = table
    cells = form.cells
    relations = form.relations.filter { ($0.left + $0.right).allSatisfy(table.cells.contains) }
    headingOrders = table.blocks.map(HeadingOrder.init)
    var builder = Builder()
    if let note = table.note { builder.add(note, .other) }
    for block in table.blocks { builder.add(block, of: table) }
    otherHeadings = Set(
      form.tables.filter { $0.key != table.key }.flatMap(\.blocks).flatMap(\.columns)
        .flatMap(Self.headings))
    rows = builder.rows
    moneyHeadings = Set(
      builder.rows.flatMap { row in
        zip(row.cells, row.headings).filter { form.cells[$0.0].isMoney }.map(\.1)
      })
    entries = builder.entries
    unnumbered = builder.unnumbered
    sorted = (Array(entries.keys) + unnumbered.keys).sorted { $0.lexicographicallyPrecedes($1) }
    longest = entries.keys.reduce(0) { max($0, $1.count) }
  }

  private static func headings(_ label: FormTable.Label) -> [String] {
    [label.text] + label.members.flatMap(headings)
  }

  /// Whether the role is that of a heading that no other table of the form has.
  func isOwnHeading(_ role: Role) -> Bool {
    if case .column(let heading) = role { !otherHeadings.contains(heading) } else { false }
  }

  /// What `label` (folded) stands for in this table.
  ///
  /// A heading may end with a unit, of whatever size.
  subscript(label: [UInt8]) -> Role? {
    if label.count <= longest, let role = entries[label] ?? unnumbered[label].map(Role.row) {
      return role
    }
    guard let (stem, unit) = StatedUnit.split(label), stem.count >= Self.shortestStem,
      case .column(let heading)? = entries[stem],
      unit.isMoney == moneyHeadings.contains(heading)
    else { return nil }
    return .column(heading)
  }

  /// What `label` (folded) stands for below the row at `row`: 其他, which heads a column, may be 3.其他 there.
  func role(of label: [UInt8], below row: Int) -> Role? {
    unnumbered[label] == row + 1 ? .row(row + 1) : self[label]
  }

  /// Bytes of the shortest heading that may have a unit: 其他 and 项 may be a word.
  private static let shortestStem = 12

  /// Whether the cell at `index` of the form holds an amount of money.
  func isMoney(_ index: Int) -> Bool { cells[index].isMoney }

  /// The ways of writing the label of the row at `index`, folded.
  func spellings(ofRow index: Int) -> Set<[UInt8]> { spellings(of: .row(index)) }

  /// The ways of writing the heading called `label`, folded.
  func spellings(ofColumn label: String) -> Set<[UInt8]> { spellings(of: .column(label)) }

  private func spellings(of role: Role) -> Set<[UInt8]> {
    Set(entries.lazy.filter { $0.value == role }.map(\.key))
  }

  /// Every label of the form's table, folded, with what it stands for.
  var labels: [[UInt8]: Role] { entries }

  /// Whether a longer label begins with `text`.
  func hasLabel(beginningWith text: [UInt8]) -> Bool {
    // Those that begin with it follow it at once.
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if text.lexicographicallyPrecedes(sorted[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < sorted.count && sorted[low].starts(with: text)
  }

  private struct Builder {
    var entries: [[UInt8]: Role] = [:]
    var unnumbered: [[UInt8]: Int] = [:]
    var rows: [Row] = []

    mutating func add(_ text: String, _ role: Role) {
      let folded = Folding.label(text)
      // A word that is both, such as 其他 and 3.其他, keeps the role of the row.
      if case .row? = entries[folded] { return }
      entries[folded] = role
    }

    mutating func add(_ block: FormTable.Block, of table: FormTable) {
      let others = [block.label, block.corner].compactMap { $0 } + block.aliases
      for text in others { add(text, .other) }
      for column in block.columns { addColumn(column) }
      var next = block.cells.lowerBound
      let headings = Self.leaves(block.columns)
      for row in block.rows { addRow(row, depth: 0, width: block.width, headings, next: &next) }
      if block.rows.isEmpty {
        rows.append(Row(key: "", label: table.title, cells: block.cells, headings: headings))
      }
    }

    private static func leaves(_ labels: [FormTable.Label]) -> [String] {
      labels.flatMap { $0.members.isEmpty ? [$0.text] : leaves($0.members) }
    }

    private mutating func addColumn(_ label: FormTable.Label) {
      for text in [label.text] + label.aliases {
        add(text, .column(label.text))
      }
      for member in label.members { addColumn(member) }
    }

    private mutating func addRow(
      _ label: FormTable.Label, depth: Int, width: Int, _ headings: [String], next: inout Int
    ) {
      let isLeaf = label.members.isEmpty
      for text in [label.text] + label.aliases { add(text, isLeaf ? .row(rows.count) : .other) }
      if isLeaf {
        for text in label.unnumbered { unnumbered[text] = rows.count }
        rows.append(
          Row(
            key: label.key, label: label.text, cells: next..<next + width, headings: headings,
            depth: depth))
        next += width
      }
      for member in label.members {
        addRow(member, depth: depth + 1, width: width, headings, next: &next)
      }
    }
  }
}
