import DisclosureModel

/// The headings of a table, divided where values stand between them: an agency's own tables beside the official one
/// are headed by some of the same words, 其他 and 总计, and the official one may itself come in parts.
struct HeadingRuns {
  /// Positions among the anchors.
  let runs: [Range<Int>]
  private let anchors: [Anchor]
  private let reader: TableReader

  /// The runs among the anchors at `positions`, none of which is a row's label.
  init(_ positions: Range<Int>, of anchors: [Anchor], reader: TableReader) {
    var runs: [Range<Int>] = []
    var start = positions.lowerBound
    for position in positions.dropFirst() {
      let between =
        anchors[position - 1].fragments.upperBound..<anchors[position].fragments.lowerBound
      if between.contains(where: { reader.readsAsValue($0) }) {
        runs.append(start..<position)
        start = position
      }
    }
    self.runs = runs + [start..<positions.upperBound]
    self.anchors = anchors
    self.reader = reader
  }

  /// Where the headings right above a table's rows begin, if none above them tells more of the block than they do.
  func start(of order: HeadingOrder) -> Int {
    guard let nearest = runs.last, let first = runs.first else { return 0 }
    let above = Set(anchors[first.lowerBound..<nearest.lowerBound].compactMap(\.heading))
    let own = Set(anchors[nearest].compactMap(\.heading))
    return order.telling.intersection(above).isSubset(of: own)
      ? nearest.lowerBound : first.lowerBound
  }

  /// The runs that hold all headings of a table whose rows have no labels, in their order: a single one, or some
  /// that follow each other. Nil where there are none, and where several are above different values.
  func complete(_ order: HeadingOrder) -> Range<Int>? {
    let whole = runs.filter { order.isComplete(in: headings($0)) }
    if let first = whole.first {
      let values = self.values(below: first, count: order.width)
      return whole.allSatisfy { self.values(below: $0, count: order.width) == values }
        ? first : nil
    }
    let parted = runs.indices.compactMap { parts(from: $0, of: order) }
    return parted.count == 1 ? parted[0] : nil
  }

  private func parts(from first: Int, of order: HeadingOrder) -> Range<Int>? {
    for last in runs[first...] {
      let positions = runs[first].lowerBound..<last.upperBound
      if positions.count > order.levels.count { return nil }
      if order.isComplete(in: headings(positions)) { return positions }
    }
    return nil
  }

  private func headings(_ positions: Range<Int>) -> [FoundHeading] {
    anchors[positions].compactMap { anchor in
      anchor.heading.map {
        FoundHeading($0, at: anchor.fragments.lowerBound, of: reader.document)
      }
    }
  }

  private func values(below run: Range<Int>, count: Int) -> [[UInt8]] {
    let start = anchors[run.upperBound - 1].fragments.upperBound
    return (start..<min(start + count, reader.document.fragments.count))
      .map(reader.document.compact)
  }
}
