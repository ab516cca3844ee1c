import Diagnostics
import DisclosureModel
import DocumentReading

/// Takes the cells between a row's label and the next label, and lays them over the form's columns.
struct RowCollector {
  let reader: TableReader
  let anchors: [Anchor]
  /// The fragment after the table's last.
  let end: Int
  private(set) var cells: [(index: Int, cell: Cell)] = []
  private(set) var problems: [TableReading.Problem] = []
  /// Where labels begin whose rows are not the form's, or stand once more elsewhere.
  private(set) var foreign: Set<Int> = []
  private var candidates: [RowCandidate] = []
  /// Whether a conversion tore numbers from their rows: then an empty cell may have lost its number.
  private var isTorn = false
  private let order: ColumnOrder
  private let unlabelled: UnlabelledRow
  /// Whether scraps of the headings leave no doubt of the columns' order.
  private let isUnderTornHeadings: Bool

  init(reader: TableReader, anchors: [Anchor], end: Int) {
    self.reader = reader
    self.anchors = anchors
    self.end = end
    unlabelled = UnlabelledRow(reader: reader, anchors: anchors, end: end)
    order = ColumnOrder(
      lexicon: reader.lexicon, anchors: anchors, document: reader.document)
    let first = anchors.first { if case .row = $0.role { true } else { false } }
    isUnderTornHeadings =
      first.map {
        TornHeadings.areOfficial(
          in: reader.lexicon, above: $0.fragments.lowerBound, of: reader.document)
      } ?? false
  }

  /// How many of the table's headings were found.
  var headings: Int { order.headings }

  mutating func collect() {
    findRows()
    leaveOutDisplacedRows()
    leaveOutContinuedRows()
    reportRepeatedRows()
    reportMisplacedRows()
    let alignment = ColumnAlignment(candidates)
    let headed = order.headedRows(among: candidates)
    var unaligned: [RowCandidate] = []
    for candidate in candidates {
      let fragments = headed[candidate.anchor] ?? fragments(of: candidate, alignment)
      if fragments.isEmpty { unaligned.append(candidate) } else { take(candidate, from: fragments) }
    }
    divide(unaligned)
    reportMissingRows()
    problems.sort { ($0.place.line, $0.row) < ($1.place.line, $1.row) }
  }

  /// The fragments that hold the row's values, one for each of the form's columns; none where that is not certain.
  private func fragments(of candidate: RowCandidate, _ alignment: ColumnAlignment) -> [Int] {
    guard isTrusted(candidate), holdsValues(candidate),
      let offset = offset(of: candidate, alignment)
    else { return [] }
    let first = candidate.fragments.lowerBound + offset
    return Array(first..<first + candidate.row.cells.count)
  }

  /// Where the row's values begin among its fragments; nil where that is not certain.
  private func offset(of candidate: RowCandidate, _ alignment: ColumnAlignment) -> Int? {
    if candidate.row.key.isEmpty, unlabelled.isBesideLabels {
      return unlabelled.offsetBelowHeadings(of: candidate)
    }
    return alignment.offset(of: candidate) ?? unlabelled.offsetBelowHeadings(of: candidate)
      ?? offsetAmongBlanks(candidate)
  }

  /// Where a blank row's values begin in a table that is blank throughout: anywhere, if it has cells enough.
  private func offsetAmongBlanks(_ candidate: RowCandidate) -> Int? {
    !isTorn && candidates.allSatisfy { $0.filled == 0 } ? candidate.offsets.first : nil
  }

  /// Whether the row stands below its own headings, and they in the form's order, or below scraps of them.
  private func isTrusted(_ candidate: RowCandidate) -> Bool {
    if candidate.row.isPart, !unlabelled.isWhole(candidate) { return false }
    return order.vouches(for: candidate)
      || isUnderTornHeadings && !order.namesAll(of: candidate.row)
  }

  /// Reads rows whose cells stand together in one fragment, and says why others are not read.
  private mutating func divide(_ unaligned: [RowCandidate]) {
    let separation = RowSeparation(
      isTorn ? [] : unaligned.filter(isTrusted), read: cells, reader: reader)
    cells += separation.cells
    for candidate in unaligned where !separation.isRead(candidate) {
      let kind =
        separation.doubt(of: candidate).map { TableReading.Problem.Kind.runTogether($0) }
        ?? .cellCount(found: candidate.filled, expected: candidate.row.cells.count)
      problems.append(problem(kind, candidate.row, at: candidate.anchor))
    }
  }

  private mutating func findRows() {
    let rows = reader.lexicon.rows
    guard !reader.lexicon.table.blocks.allSatisfy(\.rows.isEmpty) else {
      for (row, heading) in unlabelled.parts {
        add(row, after: anchors[heading], before: startOfNext(to: heading))
      }
      return
    }
    for (position, anchor) in anchors.enumerated() {
      guard case .row(let index) = anchor.role, !isRepeatedInRow(position) else { continue }
      add(rows[index], after: anchor, before: startOfNext(to: position))
    }
  }

  /// Where the source's row begins that the next label stands in: cells before it, such as the row's number,
  /// are that row's.
  private func startOfNext(to position: Int) -> Int {
    guard position + 1 < anchors.count else { return end }
    let next = anchors[position + 1].fragments.lowerBound
    let start = reader.document.row(holding: next).lowerBound
    return start < anchors[position].fragments.upperBound ? next : start
  }

  /// Whether the label stands once more beside itself, as where a merged cell is written out.
  private func isRepeatedInRow(_ position: Int) -> Bool {
    guard position + 1 < anchors.count else { return false }
    let (label, next) = (anchors[position], anchors[position + 1])
    return label.role == next.role && label.fragments.upperBound == next.fragments.lowerBound
      && reader.document.isOneRow(label.fragments.lowerBound, next.fragments.lowerBound)
  }

  /// Where rows of numbers were torn from their labels, keeps those that are certain.
  private mutating func leaveOutDisplacedRows() {
    guard let first = anchors.first?.fragments.lowerBound,
      let displaced = DisplacedRows(candidates, in: first..<end, reader: reader)
    else { return }
    let kept = Set(displaced.candidates.map(\.row.key))
    for candidate in candidates where !kept.contains(candidate.row.key) {
      let kind = TableReading.Problem.Kind.cellCount(
        found: 0, expected: candidate.row.cells.count)
      problems.append(problem(kind, candidate.row, at: candidate.anchor))
    }
    candidates = displaced.candidates.sorted { $0.anchor < $1.anchor }
    isTorn = true
  }

  /// Rows are not read that go on in another row of the source's, one of values without a label: it may be the rest of a
  /// number, the row itself where a page divides it, or another year's.
  private mutating func leaveOutContinuedRows() {
    if isTorn { return }
    let rests = candidates.map(valuesWithoutLabel)
    for (candidate, rest) in zip(candidates, rests) where rest > 0 {
      let width = candidate.row.cells.count
      let kind = TableReading.Problem.Kind.cellCount(
        found: max(candidate.filled, width) + rest, expected: width)
      problems.append(problem(kind, candidate.row, at: candidate.anchor))
    }
    candidates = zip(candidates, rests).compactMap { $1 == 0 ? $0 : nil }
  }

  /// How many values stand between the row's own and the next label, in cells of rows that hold nothing else.
  private func valuesWithoutLabel(after candidate: RowCandidate) -> Int {
    let fragments = reader.document.fragments
    let rest = candidate.fragments.upperBound..<candidate.next
    let starts = rest.filter { fragments[$0].startsRow }
    return zip(starts, starts.dropFirst() + [candidate.next]).reduce(0) { count, row in
      let filled = (row.0..<row.1).filter { !fragments[$0].range.isEmpty }
      let isOfValues = filled.allSatisfy { fragments[$0].isCell && reader.readsAsValue($0) }
      return isOfValues ? count + filled.count : count
    }
  }

  private mutating func add(_ row: TableLexicon.Row, after anchor: Anchor, before next: Int) {
    candidates.append(
      RowCandidate(
        row: row, label: anchor.fragments,
        fragments: rowFragments(anchor.fragments.upperBound..<next, width: row.cells.count),
        next: next, document: reader.document))
  }

  /// The fragments that may hold the row's values: the source's own row where it has one, or all of
  /// them where every cell stands on a line of its own.
  private func rowFragments(_ range: Range<Int>, width: Int) -> Range<Int> {
    let fragments = reader.document.fragments
    let starts = range.dropFirst().filter { fragments[$0].startsRow }
    if starts.count + 1 >= range.count, !standsBesideLabel(range) { return range }
    var start = range.lowerBound
    for end in starts + [range.upperBound] {
      // What is left of the heading's row, if anything, is too short to be a row of blanks.
      let isFilled = (start..<end).contains { !fragments[$0].range.isEmpty }
      if isFilled || end - start >= width { return start..<end }
      start = end
    }
    return range
  }

  /// Whether the first cell is one of the label's own row, so that what stands below it is of other rows.
  private func standsBesideLabel(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let fragment = reader.document.fragments[first]
    return !fragment.startsRow && (fragment.kind == .marked || !fragment.range.isEmpty)
  }

  /// Whether the row's lines are cells: text that nothing marks as a cell may be anything, and the label of a row,
  /// which another version of the form has, is the beginning of that row.
  private func holdsValues(_ candidate: RowCandidate) -> Bool {
    candidate.fragments.allSatisfy {
      let fragment = reader.document.fragments[$0]
      return fragment.kind != .doubtful && reader.mayBeValue($0)
        && (fragment.range.count < Self.shortestLabel
          || !LabelSpelling.shared.isRow(reader.document.labels[$0]))
    }
  }

  /// Bytes of the shortest text that is looked for among the labels.
  private static let shortestLabel = 12

  private mutating func take(_ candidate: RowCandidate, from fragments: [Int]) {
    let form = candidate.row.cells
    if isTorn, candidate.filled < form.count {
      let kind = TableReading.Problem.Kind.cellCount(
        found: candidate.filled, expected: form.count)
      problems.append(problem(kind, candidate.row, at: candidate.anchor))
    }
    for (index, fragment) in zip(form, fragments) {
      let column = reader.lexicon.cells[index]
      let cell = CellReader().read(
        reader.document.text(fragment), unit: column.unit, at: reader.place(fragment))
      if isTorn, cell.kind == .blank { continue }
      cells.append((index, cell))
    }
  }

  /// A row that the table holds twice is read from neither place, unless all say the same or one alone stands below
  /// its own headings: an agency's own table may have a row of that name.
  private mutating func reportRepeatedRows() {
    for (_, repeated) in Dictionary(grouping: candidates, by: \.row.cells) where repeated.count > 1
    {
      let kept = theOnly(of: repeated)
      foreign.formUnion(repeated.map(\.anchor).filter { $0 != kept?.anchor })
      if kept != nil { continue }
      for candidate in repeated.dropFirst() {
        problems.append(problem(.labelRepeated, candidate.row, at: candidate.anchor))
      }
    }
    candidates.removeAll { foreign.contains($0.anchor) }
  }

  /// The row that is meant among several with the same label; nil where those below its headings differ.
  private func theOnly(of repeated: [RowCandidate]) -> RowCandidate? {
    let official = repeated.filter(order.vouches)
    guard let first = official.first else { return nil }
    let values = first.fragments.map(reader.document.text)
    return official.dropFirst().allSatisfy { $0.fragments.map(reader.document.text) == values }
      ? first : nil
  }

  /// Rows between which the form's order is turned round are not read: their labels may have changed
  /// places, or a label may stand beside another row's values. Parts of a table that stand each right
  /// below their own headings, which differ, may come in any order.
  private mutating func reportMisplacedRows() {
    let rows = candidates.map { ($0.row.cells.lowerBound, $0.row.columns, isRightBelowHeading($0)) }
    let misplaced = rows.indices.filter { position in
      let (start, columns, isBelow) = rows[position]
      func isTurned(_ other: (start: Int, columns: Set<String>, isBelow: Bool)) -> Bool {
        !(isBelow && other.isBelow && other.columns.isDisjoint(with: columns))
      }
      return rows[..<position].contains { $0.0 > start && isTurned($0) }
        || rows[position...].contains { $0.0 < start && isTurned($0) }
    }
    for position in misplaced {
      problems.append(
        problem(.misplaced, candidates[position].row, at: candidates[position].anchor))
    }
    candidates = candidates.indices.filter { !misplaced.contains($0) }.map { candidates[$0] }
  }

  /// Whether the last heading above the row is one of its own.
  private func isRightBelowHeading(_ candidate: RowCandidate) -> Bool {
    for anchor in anchors.reversed() where anchor.fragments.lowerBound < candidate.anchor {
      if case .column(let label) = anchor.role { return candidate.row.columns.contains(label) }
    }
    return false
  }

  private mutating func reportMissingRows() {
    let read = Set(candidates.map(\.row.key))
    let found = Set(
      anchors.compactMap { anchor -> Int? in
        if case .row(let index) = anchor.role { index } else { nil }
      })
    guard let place = anchors.first?.fragments.lowerBound else { return }
    for (index, row) in reader.lexicon.rows.enumerated()
    where !row.key.isEmpty && !found.contains(index) && !read.contains(row.key) {
      problems.append(problem(.labelMissing, row, at: place))
    }
  }

  private func problem(
    _ kind: TableReading.Problem.Kind, _ row: TableLexicon.Row, at fragment: Int
  ) -> TableReading.Problem {
    TableReading.Problem(
      kind: kind, row: row.key, label: row.label, place: reader.place(fragment))
  }
}
