import Diagnostics
import DisclosureModel
import DocumentReading

/// Reads a list of indicators whose rows the source keeps apart.
///
/// A row is taken where each of its cells stands in a column of the header; where it has more or fewer
/// cells than the header, only if a label, a unit and all values follow one another and nothing else is
/// there.
struct IndicatorGrid {
  let document: FoldedDocument
  let header: IndicatorHeader
  /// The cells of the source's row that begins the list.
  let first: Range<Int>
  private(set) var entries: [IndicatorEntry] = []
  /// The fragment after the list's last.
  private(set) var end: Int
  /// Lines between rows: headings, or parts of torn labels.
  private var pending: [IndicatorToken] = []
  private var unit = ""
  /// Lines between rows beyond which the list has ended.
  private static let mostLines = 4
  /// Bytes beyond which a line is a paragraph.
  private static let longestLine = 150

  init(document: FoldedDocument, header: IndicatorHeader, first: Range<Int>) {
    self.document = document
    self.header = header
    self.first = first
    end = first.upperBound
  }

  mutating func read() {
    var at = first.upperBound
    while at < document.fragments.count, continues(at) {
      let row = document.row(at)
      if document.fragments[at].isCell {
        if readRow(row) { end = row.upperBound }
      } else {
        pending.append(document.token(at))
        if pending.count > Self.mostLines { break }
      }
      at = row.upperBound
    }
  }

  /// Whether the list can go on with the row at `index`.
  private func continues(_ index: Int) -> Bool {
    let fragment = document.fragments[index]
    if fragment.isCell {
      return fragment.place.cell?.table == document.fragments[first.lowerBound].place.cell?.table
    }
    return fragment.place.cell == nil && fragment.range.count <= Self.longestLine
      && document.fragments[first.lowerBound].place.cell == nil
  }

  /// Reads a row of cells; false where it holds nothing.
  private mutating func readRow(_ range: Range<Int>) -> Bool {
    let tokens = range.map(document.token)
    guard tokens.contains(where: { $0.kind != .empty }) else { return false }
    // The header may come again after a page break.
    if tokens.map(\.text) == first.map(document.text) { return true }
    let row = IndicatorCells(tokens, range, header: header)
    let content = row.isAligned ? aligned(row) : complete(tokens)
    switch content {
    case .row(let labels, let unit, let values):
      self.unit = unit
      append(
        labels, header.content(unit: unit, values), isAligned: row.isAligned, at: tokens[0].place)
    case .heading(let labels):
      append(labels, .heading, isAligned: row.isAligned, at: tokens[0].place)
    case .none:
      let texts = tokens.filter { $0.kind == .text }
      let found = tokens.count { $0.kind.isValue }
      append(
        Array(texts.prefix(1)),
        .unread(unit: nil, found: found, expected: header.values.count), isAligned: false,
        at: tokens[0].place)
    }
    return true
  }

  private enum Row {
    case row(labels: [IndicatorToken], unit: String, values: [IndicatorToken])
    case heading([IndicatorToken])
  }

  /// A row each of whose cells stands in a column.
  private func aligned(_ row: IndicatorCells) -> Row? {
    let labels = row.labels.filter { $0.kind != .empty }
    guard let label = labels.last, label.kind == .text else { return nil }
    let unit = row.unit.map { $0.kind == .empty ? "" : $0.text } ?? self.unit
    let isEmpty = row.values.allSatisfy { !($0.kind == .number) }
    if isEmpty, header.hasUnits, row.unit?.kind == .empty || row.unit?.kind == .notApplicable {
      return .heading(labels)
    }
    guard row.unit.map({ IndicatorCells.mayBeUnit($0) }) ?? true,
      row.values.allSatisfy({ $0.kind.isValue || $0.kind == .empty })
    else { return nil }
    if isEmpty, !header.hasUnits, row.values.allSatisfy({ $0.kind == .empty }) {
      return .heading(labels)
    }
    return .row(labels: labels, unit: unit, values: row.values)
  }

  /// A row of which nothing is missing, wherever it begins: no empty cell stands between its cells.
  private func complete(_ tokens: [IndicatorToken]) -> Row? {
    let filled = tokens.filter { $0.kind != .empty }
    let labels = filled.prefix { $0.kind == .text }
    if labels.count == filled.count, labels.count == 1 { return .heading(Array(labels)) }
    let rest = filled[labels.endIndex...]
    guard header.hasUnits, header.hasOneLabelColumn, tokens[0].place.cell == nil,
      let first = tokens.firstIndex(where: { $0.kind != .empty }),
      let last = tokens.lastIndex(where: { $0.kind != .empty }), last - first + 1 == filled.count,
      rest.first?.kind == .unit, rest.count == header.values.count + 1,
      rest.dropFirst().allSatisfy({ $0.kind.isValue }), let label = labels.last,
      !IndicatorLabel(label.text).isHeading(.shared)
    else { return nil }
    return .row(
      labels: Array(labels), unit: rest[rest.startIndex].text, values: Array(rest.dropFirst()))
  }

  /// Adds a row with the lines before it that belong to it.
  private mutating func append(
    _ labels: [IndicatorToken], _ content: IndicatorEntry.Content, isAligned: Bool,
    at place: SourcePlace
  ) {
    let lines = pending.map(\.text)
    pending = []
    let pieces = lines + labels.map(\.text)
    let isWhole = isAligned && lines.isEmpty && pieces.allSatisfy(IndicatorLabel.isBalanced)
    let (headings, label) =
      isWhole
      ? (Array(pieces.dropLast()), pieces.last.map { IndicatorLabel($0) })
      : IndicatorLabel.assembled(from: pieces)
    for heading in headings { entries.append(IndicatorEntry(heading, .heading, at: place)) }
    if let label { return entries.append(IndicatorEntry(label.printed, content, at: place)) }
    entries.doubtLast()
    entries.append(.doubtful(pieces.last ?? "", of: header, at: place))
  }
}
