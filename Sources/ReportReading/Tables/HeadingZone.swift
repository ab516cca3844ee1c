import Diagnostics
import DisclosureModel
import DocumentReading
import TextSearch

/// A heading of the form's, and where it stands.
struct FoundHeading {
  let label: String
  let fragment: Int
  /// The source's row that holds it beside others; nil where it stands alone.
  let row: Int?

  init(_ label: String, at fragment: Int, of document: FoldedDocument) {
    self.label = label
    self.fragment = fragment
    let row = document.row(holding: fragment)
    self.row = row.count > 1 ? row.lowerBound : nil
  }
}

/// The headings above the rows of a table or of one of its blocks, with whatever else stands among them.
struct HeadingZone {
  /// The zone's first fragment.
  let start: Int
  /// The form's headings in it.
  let found: [FoundHeading]
  /// Fragments that may head columns, too, but are none of the form's labels.
  let others: [Int]
  private let document: FoldedDocument
  /// Bytes of the longest text that may head a column; what is longer is a note.
  private static let longest = 60

  /// The zones of the table, in the order of the document. A table of one block has one, however often
  /// its headings come again; where there are several blocks, one is between any two rows that headings
  /// stand between.
  static func zones(
    of table: FormTable, anchors: [Anchor], document: FoldedDocument
  ) -> [HeadingZone] {
    let firstRow = anchors.firstIndex(where: \.isRow) ?? anchors.endIndex
    if table.blocks.count == 1 {
      let columns = anchors.filter { $0.heading != nil }
      guard let first = columns.first else { return [] }
      let end =
        firstRow < anchors.endIndex
        ? anchors[firstRow].fragments.lowerBound : first.fragments.lowerBound
      return [HeadingZone(columns, before: end, labels: anchors, document: document)]
    }
    return anchors.indices.compactMap { position in
      guard anchors[position].isRow, position > 0, !anchors[position - 1].isRow else { return nil }
      let start = anchors[..<position].lastIndex(where: \.isRow).map { $0 + 1 } ?? 0
      let zone = HeadingZone(
        Array(anchors[start..<position]), before: anchors[position].fragments.lowerBound,
        labels: anchors, document: document)
      return zone.found.isEmpty && zone.others.isEmpty ? nil : zone
    }
  }

  /// - Parameters:
  ///   - anchors: The labels of the zone.
  ///   - end: The label of the first row below.
  ///   - labels: All labels of the table.
  private init(
    _ anchors: [Anchor], before end: Int, labels: [Anchor], document: FoldedDocument
  ) {
    self.document = document
    let first = document.row(holding: anchors[0].fragments.lowerBound).lowerBound
    start = first
    found = anchors.compactMap { anchor in
      anchor.heading.map { FoundHeading($0, at: anchor.fragments.lowerBound, of: document) }
    }
    let corner = document.fragments[min(end, document.fragments.count - 1)].place.cell?.column
    others = (first..<max(first, end)).filter { index in
      let fragment = document.fragments[index]
      guard (1...Self.longest).contains(fragment.range.count),
        !document.labels[index].isEmpty,
        !labels.contains(where: { $0.fragments.contains(index) })
      else { return false }
      // What stands above the rows' labels heads none of their values.
      let isCorner =
        if let corner, let column = fragment.place.cell?.column { column <= corner } else {
          fragment.startsRow && document.row(index).count > 1
        }
      return !isCorner
        && CellReader().kind(of: document.text(index), at: fragment.place) == .text
    }
  }

  /// Whether other texts than the form's headings stand among them in lines that are divided into cells.
  var hasOthersInLines: Bool {
    others.contains {
      let fragment = document.fragments[$0]
      return fragment.kind == .separated && fragment.place.cell == nil
    }
  }

  /// The headings in the order of the document, with those that are misprinted. Nil where one of `columns` is
  /// missing and another text may head its column or a further one.
  func headings(of columns: Set<String>, in lexicon: TableLexicon) -> [FoundHeading]? {
    let missing = columns.subtracting(found.map(\.label))
      .map { ($0, lexicon.spellings(ofColumn: $0)) }
    guard !missing.isEmpty else { return found }
    var headings = found
    for index in others {
      let text = document.labels[index]
      let meant = missing.first { LabelSpelling.shared.distance(of: text, from: $0.1) != nil }
      if let meant {
        headings.append(FoundHeading(meant.0, at: index, of: document))
      } else if !missing.contains(where: { $0.1.contains { $0.holds(text, in: $0.indices) } }) {
        return nil
      }
    }
    return headings.sorted { $0.fragment < $1.fragment }
  }
}
