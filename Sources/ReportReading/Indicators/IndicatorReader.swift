import Diagnostics
import DisclosureModel
import DocumentReading
import TextSearch

/// Finds the lists of indicators in a document, wherever they stand and however they are set.
struct IndicatorReader {
  let document: FoldedDocument
  /// The report's year: a column of another year is not this report's.
  let year: Int
  private let words = IndicatorWords.shared

  init(document: FoldedDocument, year: Int) {
    self.document = document
    self.year = year
  }

  struct Outcome {
    var entries: [IndicatorEntry] = []
    /// The fragments that the lists take up and that are no part of the narrative.
    var regions: [Range<Int>] = []
  }

  /// Nil where there is no list.
  func read() -> Outcome? {
    var outcome = Outcome()
    readGrids(into: &outcome)
    if outcome.entries.isEmpty { readStream(into: &outcome) }
    return outcome.entries.isEmpty ? nil : outcome
  }

  private func readGrids(into outcome: inout Outcome) {
    let fragments = document.fragments
    var at = 0
    while at < fragments.count {
      guard fragments[at].isCell, isLabelHeading(at) else {
        at += 1
        continue
      }
      let row = document.row(holding: at)
      guard let header = IndicatorHeader(row, of: document, year: year) else {
        at += 1
        continue
      }
      var grid = IndicatorGrid(document: document, header: header, first: row)
      grid.read()
      if isList(grid.entries) {
        outcome.entries += grid.entries
        outcome.regions.append(row.lowerBound..<grid.end)
      }
      at = max(grid.end, at + 1)
    }
  }

  /// Reads a list that begins in the middle of a line, or whose cells stand on lines of their own.
  private func readStream(into outcome: inout Outcome) {
    var tried = 0
    for index in document.fragments.indices where tried < Self.mostHeaders && mayHoldHeader(index) {
      let whole = index..<document.fragments.count
      let opening = whole.prefix(Self.longestHeader).flatMap(document.words)
      guard let found = header(in: opening, of: index) else { continue }
      tried += 1
      let tokens = whole.flatMap(document.words)
      var stream = IndicatorStream(tokens, from: found.end, header: found.header)
      stream.read()
      guard isList(stream.entries) else { continue }
      outcome.entries = stream.entries
      if found.start == 0 { outcome.regions = [index..<stream.end] }
      return
    }
  }

  /// Rows beyond which a table is none of indicators.
  private static let mostRows = 1000
  /// Headers after which no further one is tried.
  private static let mostHeaders = 4
  /// Over how many lines a header may be broken.
  private static let longestHeader = 8

  private func isLabelHeading(_ index: Int) -> Bool {
    let label = document.labels[index]
    return words.lengths ~= label.count && words.headings[label] == .label
  }

  private static let unit = Array("单位".utf8)

  /// Whether a header may begin in the fragment; lines that hold words of it are few.
  private func mayHoldHeader(_ index: Int) -> Bool {
    let label = document.labels[index]
    guard label.count > words.lengths.upperBound else { return isLabelHeading(index) }
    return !document.fragments[index].isCell && label.holds(Self.unit, in: label.indices)
  }

  /// The first header whose first word stands in the fragment `index`.
  private func header(
    in tokens: [IndicatorToken], of index: Int
  ) -> (header: IndicatorHeader, start: Int, end: Int)? {
    for start in tokens.indices {
      guard tokens[start].fragment == index else { return nil }
      guard let first = role(at: start, in: tokens), first.role == .label || first.role == .ordinal
      else { continue }
      var columns: [IndicatorHeader.Column] = []
      var name: [UInt8] = []
      var at = start
      while at < tokens.count, let next = role(at: at, in: tokens) {
        // A word that heads values anew is no longer the header's.
        guard next.role != .label || name.isEmpty else { break }
        if next.role == .label { name = Folding.label(tokens[at].text) }
        columns.append(IndicatorHeader.Column(role: next.role, start: columns.count + 1))
        at = next.end
      }
      let width = columns.count
      if let header = IndicatorHeader(columns, named: name, width: width, last: width),
        header.hasUnits
      {
        return (header, start, end(ofRepeated: columns, from: at, in: tokens))
      }
    }
    return nil
  }

  /// Where a header ends that stands twice, over two lists side by side.
  private func end(
    ofRepeated columns: [IndicatorHeader.Column], from start: Int, in tokens: [IndicatorToken]
  ) -> Int {
    var at = start
    for column in columns {
      guard at < tokens.count, let next = role(at: at, in: tokens), next.role == column.role else {
        return start
      }
      at = next.end
    }
    return at
  }

  /// The longest heading that begins with the token at `start`, in as many pieces as it may be spaced.
  private func role(
    at start: Int, in tokens: [IndicatorToken]
  ) -> (role: IndicatorHeader.Role, end: Int)? {
    var joined = Folding.label(tokens[start].text)
    var found = IndicatorHeader.role(of: joined, year: year).map { ($0, start + 1) }
    for index in start + 1..<max(min(start + 6, tokens.count), start + 1) {
      joined += Folding.label(tokens[index].text)
      guard joined.count <= words.lengths.upperBound else { break }
      if let role = words.headings[joined] { found = (role, index + 1) }
    }
    return found
  }

  /// Whether the rows are those of a list of this kind: three of them at least, and half of all, speak of
  /// what such a list counts.
  private func isList(_ entries: [IndicatorEntry]) -> Bool {
    guard entries.count <= Self.mostRows else { return false }
    let rows = entries.filter { !$0.isHeading }
    let known = rows.count { entry in
      let label = Folding.label(entry.label.printed)
      return words.subjects.contains { label.contains($0) }
    }
    return known >= 3 && known * 2 >= rows.count
  }
}

extension FoldedDocument {
  /// The source's row that begins at `start`: its cells, or a line.
  func row(_ start: Int) -> Range<Int> {
    guard fragments[start].isCell else { return start..<start + 1 }
    var end = start + 1
    while end < fragments.count, fragments[end].isCell, !fragments[end].startsRow { end += 1 }
    return start..<end
  }

  /// The row that holds the cell at `index`.
  func row(holding index: Int) -> Range<Int> {
    var start = index
    while start > 0, !fragments[start].startsRow, fragments[start - 1].isCell { start -= 1 }
    return row(start)
  }
}
