import Diagnostics
import DisclosureModel
import DocumentReading

/// Reads one table of a form from a document, by label and not by position.
///
/// The table's fragments are walked once: those that are labels become anchors, and the cells between
/// one row's label and the next anchor are that row's values. A row is taken only if there is exactly
/// one way to lay its cells over the columns; else all its cells stay unread and the reason is kept.
struct TableReader {
  let lexicon: TableLexicon
  let document: FoldedDocument

  /// What came of it.
  struct Outcome {
    var cells: [(index: Int, cell: Cell)] = []
    var reading: TableReading
    /// The fragments that belong to the table and not to the narrative.
    var region: Range<Int>?
    /// How many of the table's column headings were found.
    var headings = 0
    /// Labels that were read in spite of a misprint.
    var misprints: [Misprint] = []
    /// Rows that the form does not have.
    var extras: [ExtraRow] = []

    /// Whether the document fits this version of the table better than another.
    func fits(betterThan other: Outcome) -> Bool {
      if headings != other.headings { return headings > other.headings }
      if cells.count != other.cells.count { return cells.count > other.cells.count }
      return missingLabels < other.missingLabels
    }

    private var missingLabels: Int { reading.problems.count { $0.kind == .labelMissing } }
  }

  /// Reads the table from the fragments in `range`.
  func read(in range: Range<Int>, heading: SourcePlace?) -> Outcome {
    let spelt = AnchorScanner(lexicon: lexicon, document: document).anchors(in: range)
    let labels = MisprintedLabels(reader: self, anchors: spelt, range: range)
    guard let span = TableSpan(anchors: labels.anchors, in: range, reader: self) else {
      let missing = TableReading(
        key: lexicon.table.key, state: .missing, place: heading, problems: [])
      return Outcome(reading: missing, region: nil)
    }
    var collector = RowCollector(reader: self, anchors: span.anchors, end: span.range.upperBound)
    collector.collect()
    let problems = collector.problems
    let state: TableReading.State =
      collector.cells.isEmpty ? .missing : problems.isEmpty ? .read : .partial
    let reading = TableReading(
      key: lexicon.table.key, state: state, place: place(span.range.lowerBound), problems: problems)
    let finder = ExtraRowFinder(
      reader: self, anchors: span.anchors, end: span.range.upperBound,
      foreign: collector.foreign, known: Set(collector.cells.map(\.index)))
    return Outcome(
      cells: HeadingUnits(reader: self, anchors: span.anchors, foreign: collector.foreign)
        .brought(collector.cells),
      reading: reading, region: span.range, headings: collector.headings,
      misprints: labels.misprints, extras: finder.rows())
  }

  func place(_ fragment: Int) -> SourcePlace {
    document.fragments[fragment].place
  }

  /// Whether the fragment can be a row of numbers that stand together.
  func mayBeRun(_ index: Int) -> Bool { NumberRun([document.bytes(index)]) != nil }

  /// Bytes of the longest number with its unit, written full-width.
  private static let longestValue = 48

  /// Whether the fragment can be a cell's content: marked as a cell, or a value.
  func mayBeValue(_ index: Int) -> Bool {
    document.fragments[index].isCell || readsAsValue(index)
  }

  /// Whether the fragment is a short text with a number or a sign of absence and nothing else.
  func readsAsValue(_ index: Int) -> Bool {
    guard document.fragments[index].range.count <= Self.longestValue else { return false }
    return isValue(index)
  }

  /// Whether the fragment is a number or a sign of absence.
  func isValue(_ index: Int) -> Bool {
    let kind = CellReader().kind(of: document.text(index), at: place(index))
    return kind == .number || kind == .notApplicable
  }
}

/// A label of the table, found in the document.
struct Anchor {
  let role: TableLexicon.Role
  /// The fragments that hold it; more than one where the label is broken over lines or cells.
  let fragments: Range<Int>
}

/// Finds the labels of a table among a document's fragments.
struct AnchorScanner {
  let lexicon: TableLexicon
  let document: FoldedDocument
  /// Into how many pieces a label may be broken.
  private static let pieces = 6

  func anchors(in range: Range<Int>) -> [Anchor] {
    var anchors: [Anchor] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if let anchor = anchor(at: at, before: range.upperBound, below: anchors.last) {
        anchors.append(anchor)
        at = anchor.fragments.upperBound
      } else {
        at += 1
      }
    }
    return anchors
  }

  /// The longest label that begins with the fragment at `start`.
  ///
  /// - Parameter last: The label before it.
  private func anchor(at start: Int, before end: Int, below last: Anchor?) -> Anchor? {
    var joined = document.labels[start]
    guard !joined.isEmpty, !isValue(start, of: last, before: end) else { return nil }
    var found = role(of: joined, below: last).map { Anchor(role: $0, fragments: start..<start + 1) }
    var pieces = 1
    var next = start + 1
    while pieces < Self.pieces, next < end, lexicon.hasLabel(beginningWith: joined) {
      let piece = document.labels[next]
      next += 1
      // White space between the pieces of a label is no piece; a whole label of its own is none either.
      if piece.isEmpty { continue }
      joined += piece
      pieces += 1
      if let role = lexicon[joined] { found = Anchor(role: role, fragments: start..<next) }
    }
    return found
  }

  private func role(of label: [UInt8], below last: Anchor?) -> TableLexicon.Role? {
    guard case .row(let row)? = last?.role else { return lexicon[label] }
    return lexicon.role(of: label, below: row)
  }

  /// Whether a number before the label of another row is one that the row of `last` still lacks: 7 and
  /// 属于行政执法案卷 are not always 7.属于行政执法案卷.
  private func isValue(_ start: Int, of last: Anchor?, before end: Int) -> Bool {
    guard let last, case .row(let row) = last.role,
      start - last.fragments.upperBound < lexicon.rows[row].headings.count,
      (last.fragments.upperBound...start).allSatisfy({ document.fragments[$0].isCell }),
      document.bytes(start).allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let next = (start + 1..<end).first(where: { !document.labels[$0].isEmpty }),
      case .row? = lexicon[document.labels[next]]
    else { return false }
    return true
  }
}

/// The part of the document that a table takes up.
struct TableSpan {
  let range: Range<Int>
  let anchors: [Anchor]

  /// From the first row of the table with the labels and cells directly above it, to the last label's
  /// last value; nil where no row of the table was found.
  init?(anchors: [Anchor], in range: Range<Int>, reader: TableReader) {
    guard let body = Self.body(anchors, reader) else { return nil }
    let first = Self.first(anchors, above: body, reader)
    var start = anchors[first].fragments.lowerBound
    while start > range.lowerBound, reader.document.fragments[start - 1].isCell { start -= 1 }
    var end = anchors[body.upperBound - 1].fragments.upperBound
    let next =
      body.upperBound < anchors.count
      ? reader.document.row(holding: anchors[body.upperBound].fragments.lowerBound).lowerBound
      : range.upperBound
    if end < next, reader.mayBeRun(end) { end += 1 }
    while end < next, reader.mayBeValue(end) { end += 1 }
    self.range = start..<end
    self.anchors = Array(anchors[first..<body.upperBound])
  }

  /// The anchors from the table's first row, or last column heading where it has no row labels, to its
  /// last.
  private static func body(_ anchors: [Anchor], _ reader: TableReader) -> Range<Int>? {
    let hasRowLabels = !reader.lexicon.table.blocks.allSatisfy(\.rows.isEmpty)
    let indexes = anchors.indices.filter { index in
      switch anchors[index].role {
      case .row: hasRowLabels
      case .column: !hasRowLabels
      case .other: false
      }
    }
    guard let first = indexes.first, let last = indexes.last else { return nil }
    // Words such as 总计 head columns of other tables, too.
    guard !hasRowLabels else { return first..<last + 1 }
    guard indexes.contains(where: { reader.lexicon.isOwnHeading(anchors[$0].role) }) else {
      return nil
    }
    return HeadingRuns(first..<last + 1, of: anchors, reader: reader)
      .complete(reader.lexicon.headingOrders[0]) ?? first..<last + 1
  }

  /// The first of the labels and headings that stand directly above the table's body.
  private static func first(
    _ anchors: [Anchor], above body: Range<Int>, _ reader: TableReader
  ) -> Int {
    let orders = reader.lexicon.headingOrders
    var first = body.lowerBound
    guard orders.contains(where: \.hasRows) else { return first }
    while first > 0, touches(anchors[first - 1], anchors[first], reader) { first -= 1 }
    guard orders.count == 1, first < body.lowerBound else { return first }
    return HeadingRuns(first..<body.lowerBound, of: anchors, reader: reader).start(of: orders[0])
  }

  /// Whether nothing but cells and scraps of headings stands between two anchors.
  private static func touches(_ left: Anchor, _ right: Anchor, _ reader: TableReader) -> Bool {
    (left.fragments.upperBound..<right.fragments.lowerBound).allSatisfy {
      let fragment = reader.document.fragments[$0]
      return fragment.isCell || fragment.range.count <= scrap
    }
  }

  /// Bytes of the longest line that may be a scrap of a heading.
  private static let scrap = 36
}
