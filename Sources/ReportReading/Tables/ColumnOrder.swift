import DisclosureModel

/// Whether a table's column headings stand in the official order.
struct ColumnOrder {
  /// False where the headings are others than the form's or in another order: no cell can be trusted.
  let isOfficial: Bool

  init(lexicon: TableLexicon, anchors: [Anchor]) {
    var found: [String] = []
    for anchor in anchors {
      if case .column(let label) = anchor.role { found.append(label) }
    }
    let blocks = lexicon.table.blocks
    if blocks.allSatisfy(\.rows.isEmpty) {
      // Nothing but the headings tells these cells apart: every one must be there, level by level.
      isOfficial = found == blocks.flatMap { Self.readingOrder($0.columns) }
    } else {
      isOfficial = blocks.allSatisfy {
        Self.isKnown($0.columns, in: found) && Self.siblingsAscend($0.columns, in: found)
      }
    }
  }

  /// Whether at least half of the columns are headed as the form heads them: numbers under other
  /// headings, such as those of a former form, mean something else.
  private static func isKnown(_ labels: [FormTable.Label], in found: [String]) -> Bool {
    let leaves = leaves(labels)
    return leaves.count(where: { found.contains($0.text) }) * 2 >= leaves.count
  }

  private static func leaves(_ labels: [FormTable.Label]) -> [FormTable.Label] {
    labels.flatMap { $0.members.isEmpty ? [$0] : leaves($0.members) }
  }

  /// The headings as a reader meets them, level by level.
  private static func readingOrder(_ labels: [FormTable.Label]) -> [String] {
    labels.isEmpty ? [] : labels.map(\.text) + readingOrder(labels.flatMap(\.members))
  }

  /// Whether the headings that share a group stand in their order. The heading of the totals spans
  /// levels, and may therefore be met before the others.
  private static func siblingsAscend(_ labels: [FormTable.Label], in found: [String]) -> Bool {
    let positions = labels.filter { $0.key != "total" }.compactMap { found.firstIndex(of: $0.text) }
    return zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
      && labels.allSatisfy { siblingsAscend($0.members, in: found) }
  }
}
