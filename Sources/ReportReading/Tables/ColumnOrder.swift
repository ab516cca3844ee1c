import DisclosureModel

/// The column headings of a table, and whether those above a row let its cells be laid over the form's columns.
struct ColumnOrder {
  /// How many of the table's headings were found.
  let headings: Int
  private let blocks: [FormTable.Block]
  private let zones: [HeadingZone]
  /// For each zone, whether it vouches for the rows of each block.
  private let verdicts: [[Bool]]

  init(lexicon: TableLexicon, anchors: [Anchor], document: FoldedDocument) {
    headings = Set(anchors.compactMap(\.heading)).count
    let blocks = lexicon.table.blocks
    let zones = HeadingZone.zones(of: lexicon.table, anchors: anchors, document: document)
    self.blocks = blocks
    self.zones = zones
    verdicts = zones.map { zone in blocks.map { Self.vouches(zone, for: $0, of: lexicon) } }
  }

  /// Whether the row stands under at least one of its own headings, these in the form's order, and under
  /// none that may be another's: rows of another version of the form bear the same labels and count other
  /// things, and so do columns that an agency adds.
  func vouches(for candidate: RowCandidate) -> Bool {
    guard let zone = zones.lastIndex(where: { $0.start < candidate.anchor }),
      let block = blocks.firstIndex(where: { $0.cells.contains(candidate.row.cells.lowerBound) })
    else { return false }
    return verdicts[zone][block]
  }

  private static func vouches(
    _ zone: HeadingZone, for block: FormTable.Block, of lexicon: TableLexicon
  ) -> Bool {
    let columns = Set(leaves(block.columns).map(\.text))
    guard !columns.subtracting(common).isDisjoint(with: zone.found.map(\.label)) else {
      return false
    }
    guard !block.rows.isEmpty else { return isComplete(block.columns, in: zone) }
    guard let headings = zone.headings(of: columns, in: lexicon) else { return false }
    return areOrdered(block.columns, in: headings)
  }

  /// Whether each of the row's own headings was found somewhere, so that scraps of headings tell nothing more.
  func namesAll(of row: TableLexicon.Row) -> Bool {
    row.columns.isSubset(of: zones.flatMap { $0.found.map(\.label) })
  }

  /// Words that tables of every kind are headed by, which tell none from others.
  private static let common: Set<String> = ["其他", "总计"]

  /// Whether every heading is there, those of groups and those of columns each in their order, however the
  /// levels are mixed: where rows have no labels, nothing else tells the cells apart.
  private static func isComplete(_ columns: [FormTable.Label], in zone: HeadingZone) -> Bool {
    let found = zone.found.map(\.label)
    let official = readingOrder(columns)
    let groups = Set(groups(columns))
    return found.filter(groups.contains) == official.filter(groups.contains)
      && found.filter { !groups.contains($0) } == official.filter { !groups.contains($0) }
  }

  /// Whether no two headings have changed places. Those of groups and of the totals span columns or levels,
  /// and may be met before or after the others unless they stand in one row with them.
  private static func areOrdered(_ columns: [FormTable.Label], in headings: [FoundHeading]) -> Bool
  {
    var seen: Set<String> = []
    let first = headings.filter { seen.insert($0.label).inserted }
    guard ascend(leaves(columns).filter { $0.key != "total" }, in: first) else { return false }
    return Dictionary(grouping: first, by: \.row).allSatisfy { row, headings in
      row == nil ? siblingsAscend(columns, in: headings) : ascend(preorder(columns), in: headings)
    }
  }

  private static func siblingsAscend(
    _ labels: [FormTable.Label], in headings: [FoundHeading]
  ) -> Bool {
    ascend(labels, in: headings)
      && labels.allSatisfy { siblingsAscend($0.members, in: headings) }
  }

  private static func ascend(_ labels: [FormTable.Label], in headings: [FoundHeading]) -> Bool {
    let positions = labels.compactMap { label in
      headings.firstIndex { $0.label == label.text }
    }
    return zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The headings as a reader meets them, level by level.
  static func readingOrder(_ labels: [FormTable.Label]) -> [String] {
    labels.isEmpty ? [] : labels.map(\.text) + readingOrder(labels.flatMap(\.members))
  }

  private static func preorder(_ labels: [FormTable.Label]) -> [FormTable.Label] {
    labels.flatMap { [$0] + preorder($0.members) }
  }

  private static func leaves(_ labels: [FormTable.Label]) -> [FormTable.Label] {
    preorder(labels).filter(\.members.isEmpty)
  }

  private static func groups(_ labels: [FormTable.Label]) -> [String] {
    preorder(labels).filter { !$0.members.isEmpty }.map(\.text)
  }
}

extension Anchor {
  /// The heading that it is.
  var heading: String? {
    if case .column(let label) = role { label } else { nil }
  }

  var isRow: Bool {
    if case .row = role { true } else { false }
  }
}
