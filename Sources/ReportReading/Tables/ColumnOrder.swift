import DisclosureModel

/// Whether a table's column headings stand in the official order.
struct ColumnOrder {
  /// False where headings were found and their order differs from the form's: no cell can be trusted.
  let isOfficial: Bool
  /// How many of the table's headings were found.
  let headings: Int
  /// Those of them that tell the table from others.
  private let telling: Set<String>

  init(lexicon: TableLexicon, anchors: [Anchor]) {
    var found: [String] = []
    for anchor in anchors {
      if case .column(let label) = anchor.role { found.append(label) }
    }
    let distinct = Set(found)
    headings = distinct.count
    telling = distinct.subtracting(Self.common)
    let blocks = lexicon.table.blocks
    if blocks.allSatisfy(\.rows.isEmpty) {
      // Nothing but the headings tells these cells apart: every one must be there, those of groups and
      // those of columns each in their order, however the levels are mixed.
      let official = blocks.flatMap { Self.readingOrder($0.columns) }
      let groups = Set(blocks.flatMap { Self.groups($0.columns) })
      isOfficial =
        found.filter(groups.contains) == official.filter(groups.contains)
        && found.filter { !groups.contains($0) } == official.filter { !groups.contains($0) }
    } else {
      isOfficial = blocks.allSatisfy { Self.siblingsAscend($0.columns, in: found) }
    }
  }

  /// Whether the row stands under at least one of its own headings: rows of another version of the form
  /// bear the same labels and count other things. Words that tables of every kind are headed by do not
  /// count.
  func hasHeading(of row: TableLexicon.Row) -> Bool {
    !telling.isDisjoint(with: row.columns)
  }

  private static let common: Set<String> = ["其他", "总计"]

  /// The headings as a reader meets them, level by level.
  static func readingOrder(_ labels: [FormTable.Label]) -> [String] {
    labels.isEmpty ? [] : labels.map(\.text) + readingOrder(labels.flatMap(\.members))
  }

  private static func groups(_ labels: [FormTable.Label]) -> [String] {
    labels.filter { !$0.members.isEmpty }.flatMap { [$0.text] + groups($0.members) }
  }

  /// Whether the headings of columns that share a group stand in their order. Those of groups and of
  /// the totals span columns or levels, and may be met before or after the others.
  private static func siblingsAscend(_ labels: [FormTable.Label], in found: [String]) -> Bool {
    let columns = labels.filter { $0.members.isEmpty && $0.key != "total" }
    let positions = columns.compactMap { found.firstIndex(of: $0.text) }
    return zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
      && labels.allSatisfy { siblingsAscend($0.members, in: found) }
  }
}
