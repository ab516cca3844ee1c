import Diagnostics
import DisclosureModel
import DocumentReading

/// Finds labels that are missing because they are misprinted.
///
/// A label is looked for only where it must stand, between those of the rows before and after it, among
/// texts that are neither labels nor values; and it is taken only if a single text there resembles it and
/// no other label. Whether the row has the right cells is asked of it as of any other.
struct MisprintedLabels {
  let reader: TableReader
  /// The fragments in which the table is looked for.
  let range: Range<Int>
  private(set) var anchors: [Anchor]
  private(set) var misprints: [Misprint] = []
  private let spelling = LabelSpelling.shared
  /// Into how many pieces a misprinted label may be broken.
  private static let pieces = 4

  init(reader: TableReader, anchors: [Anchor], range: Range<Int>) {
    self.reader = reader
    self.anchors = anchors
    self.range = range
    findRows()
    findColumns()
  }

  // MARK: Rows

  private mutating func findRows() {
    let lexicon = reader.lexicon
    guard !lexicon.table.blocks.allSatisfy(\.rows.isEmpty) else { return }
    var places = positions()
    // A table of which hardly any label is there is another table.
    guard places.count * 2 > lexicon.rows.count else { return }
    for row in lexicon.rows.indices where places[row] == nil {
      let next = lexicon.rows.indices.lazy.filter { $0 > row }.compactMap { places[$0] }.first
      let previous = lexicon.rows.indices.reversed().lazy.filter { $0 < row }
        .compactMap { places[$0] }.first
      guard let gap = gap(after: previous, before: next),
        let found = candidate(for: lexicon.spellings(ofRow: row), in: gap)
      else { continue }
      insert(found, as: .row(row), label: lexicon.rows[row].label)
      places = positions()
    }
  }

  /// Where each row's label stands that the table holds once.
  private func positions() -> [Int: Int] {
    var positions: [Int: [Int]] = [:]
    for (position, anchor) in anchors.enumerated() {
      if case .row(let row) = anchor.role { positions[row, default: []].append(position) }
    }
    return positions.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// The fragments between two rows' labels; before the first and after the last row, as many as a row
  /// and its headings may take.
  private func gap(after previous: Int?, before next: Int?) -> Range<Int>? {
    guard previous != nil || next != nil else { return nil }
    let start = previous.map { anchors[$0].fragments.upperBound }
    let end = next.map { anchors[$0].fragments.lowerBound }
    let reach = 24
    let lower = max(range.lowerBound, start ?? (end ?? 0) - reach)
    let upper = min(range.upperBound, end ?? (start ?? 0) + reach)
    return lower < upper ? lower..<upper : nil
  }

  // MARK: Columns

  private mutating func findColumns() {
    let lexicon = reader.lexicon
    if lexicon.table.blocks.allSatisfy(\.rows.isEmpty) {
      findOnlyHeadings(lexicon.headingOrders.flatMap(\.levels))
      return
    }
    let found = Set(headings().map(\.label))
    for position in anchors.indices.reversed() {
      guard case .row(let index) = anchors[position].role else { continue }
      let row = lexicon.rows[index]
      guard found.isDisjoint(with: row.columns), row.columns.count == 1,
        let label = row.columns.first
      else { continue }
      let above = anchors[..<position].last { if case .row = $0.role { true } else { false } }
      let gap =
        (above?.fragments.upperBound ?? range.lowerBound)..<anchors[position].fragments.lowerBound
      if let found = candidate(for: lexicon.spellings(ofColumn: label), in: gap) {
        insert(found, as: .column(label), label: label)
      }
    }
  }

  /// Headings of a table that has nothing else: all but the misprinted ones must be there in their order.
  private mutating func findOnlyHeadings(_ expected: [String]) {
    let found = headings()
    guard found.count < expected.count, found.count * 2 > expected.count else { return }
    var taken = 0
    var missing: [(label: String, gap: Range<Int>)] = []
    for label in expected {
      if taken < found.count, found[taken].label == label {
        taken += 1
        continue
      }
      let lower =
        taken > 0 ? anchors[found[taken - 1].position].fragments.upperBound : range.lowerBound
      let upper =
        taken < found.count
        ? anchors[found[taken].position].fragments.lowerBound : range.upperBound
      missing.append((label, lower..<max(lower, upper)))
    }
    guard taken == found.count else { return }
    for (label, gap) in missing {
      if let found = candidate(for: reader.lexicon.spellings(ofColumn: label), in: gap) {
        insert(found, as: .column(label), label: label)
      }
    }
  }

  private func headings() -> [(label: String, position: Int)] {
    anchors.enumerated().compactMap { position, anchor in
      if case .column(let label) = anchor.role { (label, position) } else { nil }
    }
  }

  // MARK: Candidates

  /// The only text in `gap` that resembles the label most.
  private func candidate(for spellings: Set<[UInt8]>, in gap: Range<Int>) -> Range<Int>? {
    let taken = anchors.map(\.fragments)
    func isFree(_ index: Int) -> Bool {
      !taken.contains { $0.contains(index) } && !reader.isValue(index)
    }
    var nearest: [(fragments: Range<Int>, distance: Int)] = []
    for start in gap where isFree(start) && !reader.document.labels[start].isEmpty {
      var joined: [UInt8] = []
      var best: (fragments: Range<Int>, distance: Int)?
      for end in start..<min(start + Self.pieces, gap.upperBound) where isFree(end) {
        guard end == start || (start..<end).allSatisfy(isFree) else { break }
        joined += reader.document.labels[end]
        guard let distance = spelling.distance(of: joined, from: spellings) else { continue }
        if distance < best?.distance ?? .max { best = (start..<end + 1, distance) }
      }
      if let best { nearest.append(best) }
    }
    guard let least = nearest.map(\.distance).min() else { return nil }
    let choice = nearest.filter { $0.distance == least }
    return choice.count == 1 ? choice[0].fragments : nil
  }

  private mutating func insert(_ fragments: Range<Int>, as role: TableLexicon.Role, label: String) {
    let position =
      anchors.firstIndex { $0.fragments.lowerBound > fragments.lowerBound } ?? anchors.endIndex
    anchors.insert(Anchor(role: role, fragments: fragments), at: position)
    let printed = fragments.map(reader.document.text).joined()
    misprints.append(
      Misprint(printed: printed, readAs: label, place: reader.place(fragments.lowerBound)))
  }
}
