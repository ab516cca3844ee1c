import DisclosureModel

/// The column headings of a table, and whether those above a row let its cells be laid over the form's columns.
struct ColumnOrder {
  /// How many of the table's headings were found.
  let headings: Int
  private let lexicon: TableLexicon
  private let document: FoldedDocument
  private let zones: [HeadingZone]
  /// For each zone, whether it vouches for the rows of each block.
  private let verdicts: [[Bool]]

  init(lexicon: TableLexicon, anchors: [Anchor], document: FoldedDocument) {
    headings = Set(anchors.compactMap(\.heading)).count
    let zones = HeadingZone.zones(of: lexicon.table, anchors: anchors, document: document)
    self.lexicon = lexicon
    self.document = document
    self.zones = zones
    verdicts = zones.map { zone in
      lexicon.headingOrders.map { Self.vouches(zone, for: $0, of: lexicon) }
    }
  }

  /// Whether the row stands under at least one of its own headings, these in the form's order, and under
  /// none that may be another's: rows of another version of the form bear the same labels and count other
  /// things, and so do columns that an agency adds.
  func vouches(for candidate: RowCandidate) -> Bool {
    part(of: candidate).map { verdicts[$0.zone][$0.block] } ?? false
  }

  /// A zone, and a block of the form, by their numbers.
  private struct Part: Hashable {
    let zone: Int
    let block: Int
  }

  private func part(of candidate: RowCandidate) -> Part? {
    guard let zone = zones.lastIndex(where: { $0.start < candidate.anchor }),
      let block = lexicon.table.blocks.firstIndex(where: {
        $0.cells.contains(candidate.row.cells.lowerBound)
      })
    else { return nil }
    return Part(zone: zone, block: block)
  }

  /// Where the values of those rows stand, by the rows' labels, whose headings name the form's columns in their order
  /// beside others: nowhere, if a row has not a cell below each heading, and none else, or if they stand in lines
  /// that do not tell their columns.
  func headedRows(among candidates: [RowCandidate]) -> [Int: [Int]] {
    guard zones.contains(where: { !$0.others.isEmpty }) else { return [:] }
    var rows: [Int: [Int]] = [:]
    for (part, candidates) in Dictionary(grouping: candidates, by: part) {
      guard let part, verdicts[part.zone][part.block], lexicon.headingOrders[part.block].hasRows,
        let first = candidates.first
      else { continue }
      let zone = zones[part.zone]
      let columns = HeadedColumns(first.row.headings, in: zone, of: document)
      guard columns?.areBesideOthers ?? zone.hasOthersInLines,
        // Nothing stands below the other headings.
        !candidates.allSatisfy({ $0.fragments.count == $0.row.cells.count })
      else { continue }
      for candidate in candidates { rows[candidate.anchor] = columns?.values(of: candidate) ?? [] }
    }
    return rows
  }

  private static func vouches(
    _ zone: HeadingZone, for order: HeadingOrder, of lexicon: TableLexicon
  ) -> Bool {
    guard zone.found.contains(where: { order.telling.contains($0.label) }) else { return false }
    guard order.hasRows else { return order.isComplete(in: zone.found) }
    return zone.headings(of: order.columns, in: lexicon).map(order.isKept(in:)) ?? false
  }

  /// Whether each of the row's own headings was found somewhere, so that scraps of headings tell nothing more.
  func namesAll(of row: TableLexicon.Row) -> Bool {
    row.columns.isSubset(of: zones.flatMap { $0.found.map(\.label) })
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
