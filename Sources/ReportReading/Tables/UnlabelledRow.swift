import DocumentReading

/// The only row of a table whose rows have no labels: its values follow the headings.
struct UnlabelledRow {
  let reader: TableReader
  /// The table's headings.
  let anchors: [Anchor]
  /// The fragment after the table's last.
  let end: Int

  /// The row, or parts of it where the table comes in parts, each with the position of the heading that its values
  /// follow.
  var parts: [(row: TableLexicon.Row, heading: Int)] {
    guard let row = reader.lexicon.rows.first else { return [] }
    let runs = HeadingRuns(anchors.indices, of: anchors, reader: reader).runs
    guard runs.count > 1 else { return anchors.isEmpty ? [] : [(row, anchors.count - 1)] }
    var start = 0
    return runs.compactMap { run in
      let width = reader.lexicon.headingOrders[0].width(of: anchors[run].compactMap(\.heading))
      let cells = start..<min(start + width, row.cells.count)
      start = cells.upperBound
      return cells.isEmpty ? nil : (row.part(cells), run.upperBound - 1)
    }
  }

  /// Whether nothing but headings and their values stands in the parts of the table, which might say that they count
  /// something else, and the part has a cell for each of its headings.
  func isWhole(_ part: RowCandidate) -> Bool {
    guard let first = anchors.first?.fragments.lowerBound else { return false }
    let document = reader.document
    let labels = Set(anchors.flatMap(\.fragments))
    let isAtTop = first == 0 || !document.fragments[first - 1].isCell
    return isAtTop && part.fragments.count == part.row.cells.count
      && (first..<end).allSatisfy { labels.contains($0) || isBlank($0) || reader.readsAsValue($0) }
  }

  /// Whether a heading of the agency's own stands before those of the form.
  var isBesideLabels: Bool { !cellsBeforeHeadings.allSatisfy(isBlank) }

  /// Where the values begin, if as many cells stand before and after them as before and after the headings.
  func offsetBelowHeadings(of candidate: RowCandidate) -> Int? {
    guard candidate.row.key.isEmpty, let last = anchors.last?.fragments.upperBound else {
      return nil
    }
    let before = cellsBeforeHeadings
    let behind = last..<reader.document.row(holding: last - 1).upperBound
    let cells = candidate.fragments
    guard cells.count == before.count + candidate.row.cells.count + behind.count,
      reader.document.row(cells.lowerBound) == cells, !before.contains(where: isBlank),
      behind.allSatisfy(isBlank), cells.suffix(behind.count).allSatisfy(isBlank)
    else { return nil }
    return before.count
  }

  /// The cells that stand before the first heading in its row.
  private var cellsBeforeHeadings: Range<Int> {
    guard let first = anchors.first?.fragments.lowerBound else { return 0..<0 }
    return reader.document.row(holding: first).lowerBound..<first
  }

  private func isBlank(_ fragment: Int) -> Bool {
    reader.document.fragments[fragment].range.isEmpty
  }
}
