import Diagnostics
import DisclosureModel
import DocumentReading

/// Rows of numbers that a conversion tore from their labels, as happens where a label takes two lines: the
/// numbers stand in a table row of their own, and the label somewhere among the text.
///
/// A label near such a row says nothing about it, so that only labels in the row of their numbers count.
/// The others are found by exclusion, if at all: between two labelled rows there must be as many torn ones
/// as the form has rows there, for the whole table, and all sums of the form must hold, each torn number
/// standing in two of them.
struct DisplacedRows {
  /// The rows whose values are certain to be theirs.
  private(set) var candidates: [RowCandidate]

  private let reader: TableReader

  /// Nil where the table has no torn row.
  ///
  /// - Parameters:
  ///   - candidates: The rows whose labels were found, in the order of the document.
  ///   - range: The fragments of the table.
  init?(_ candidates: [RowCandidate], in range: Range<Int>, reader: TableReader) {
    self.reader = reader
    guard reader.lexicon.rows.allSatisfy({ !$0.key.isEmpty }) else { return nil }
    let bare = Self.bareRows(in: range, reader: reader)
    guard !bare.isEmpty else { return nil }
    let attached = candidates.filter { Self.isAttached($0, reader) }
    self.candidates = attached
    guard attached.count >= bare.count, let found = assigned(bare, among: attached) else { return }
    if provesAll(of: found, with: attached) { self.candidates += found }
  }

  /// Whether the label stands in the row of the values.
  private static func isAttached(_ candidate: RowCandidate, _ reader: TableReader) -> Bool {
    guard let first = candidate.fragments.first, first > candidate.anchor else { return false }
    return reader.document.isOneRow(first - 1, first)
  }

  /// The rows of the source that hold a number for each column and nothing else.
  private static func bareRows(in range: Range<Int>, reader: TableReader) -> [Range<Int>] {
    let widths = Set(reader.lexicon.rows.map { $0.cells.count })
    guard widths.count == 1, let width = widths.first, width > 1 else { return [] }
    var rows: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, reader.document.isOneRow(end - 1, end) { end += 1 }
      let values = start..<start + width
      if end >= values.upperBound, reader.document.fragments[start].place.cell != nil,
        values.allSatisfy(reader.isNumber),
        (values.upperBound..<end).allSatisfy({ reader.document.fragments[$0].range.isEmpty })
      {
        rows.append(values)
      }
      start = end
    }
    return rows
  }

  /// The torn rows as the rows of the form that stand between their labelled neighbours; nil where
  /// numbers and rows do not come out even everywhere.
  private func assigned(
    _ bare: [Range<Int>], among attached: [RowCandidate]
  ) -> [RowCandidate]? {
    let rows = reader.lexicon.rows
    var found: [RowCandidate] = []
    var rest = bare[...]
    var next = 0
    for candidate in attached {
      guard let row = rows.firstIndex(where: { $0.key == candidate.row.key }), row >= next else {
        return nil
      }
      let before = rest.prefix { $0.upperBound <= candidate.anchor }
      rest = rest.dropFirst(before.count)
      guard before.count == row - next else { return nil }
      found += zip(rows[next..<row], before).map(candidate(of:at:))
      next = row + 1
    }
    guard rest.count == rows.count - next else { return nil }
    return found + zip(rows[next...], rest).map(candidate(of:at:))
  }

  private func candidate(of row: TableLexicon.Row, at values: Range<Int>) -> RowCandidate {
    RowCandidate(
      row: row, label: values.lowerBound..<values.lowerBound, fragments: values,
      next: values.upperBound, document: reader.document)
  }

  /// Whether no sum fails and every number of the torn rows stands in two that hold.
  private func provesAll(of found: [RowCandidate], with attached: [RowCandidate]) -> Bool {
    let alignment = ColumnAlignment(attached + found)
    var values: [Int: Quantity] = [:]
    for candidate in attached + found {
      guard let offset = alignment.offset(of: candidate) else { continue }
      for (position, cell) in candidate.row.cells.enumerated() {
        values[cell] = reader.exactNumber(candidate.fragments.lowerBound + offset + position)
      }
    }
    var sums: [Int: Int] = [:]
    for relation in reader.lexicon.relations {
      let left = relation.left.compactMap { values[$0] }
      let right = relation.right.compactMap { values[$0] }
      guard left.count == relation.left.count, right.count == relation.right.count else { continue }
      guard left.reduce(.zero, +) == right.reduce(.zero, +) else { return false }
      for cell in relation.left + relation.right { sums[cell, default: 0] += 1 }
    }
    return found.allSatisfy { $0.row.cells.allSatisfy { sums[$0, default: 0] >= 2 } }
  }
}

extension FoldedDocument {
  /// Whether two cells stand in one row of a table of the source's.
  func isOneRow(_ first: Int, _ second: Int) -> Bool {
    guard let first = fragments[first].place.cell, let second = fragments[second].place.cell
    else { return false }
    return (first.table, first.row) == (second.table, second.row)
  }
}

extension TableReader {
  fileprivate func isNumber(_ fragment: Int) -> Bool { exactNumber(fragment) != nil }

  /// The number that is all that the cell holds, if it is not rounded.
  fileprivate func exactNumber(_ fragment: Int) -> Quantity? {
    guard !document.fragments[fragment].range.isEmpty else { return nil }
    let cell = CellReader().read(document.text(fragment), unit: "件", at: place(fragment))
    return cell.bounds.isExact ? cell.value : nil
  }
}
