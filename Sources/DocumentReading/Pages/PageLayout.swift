/// A page's ruled tables, and the lines of text around them.
struct PageLayout {
  private(set) var tables: [RuledTable]
  private(set) var lines: [PageLine]

  /// What stands below each other.
  enum Block {
    case lines([PageLine])
    /// A table without lines around its cells, with the lines of text that it is among.
    case grid(PageTable, [PageLine])
    case ruled(RuledTable)
  }

  init(_ words: [PageWord], rulings: PageRulings, isMetric: Bool, page: Int) {
    let (tables, rest) = RuledTableReader.tables(rulings, words: words, page: page)
    self.tables = tables
    lines = PageLineBuilder(isMetric: isMetric, page: page)
      .lines(isMetric ? VerticalText.gathered(rest) : rest)
  }

  static func removeFurniture(from pages: inout [PageLayout]) {
    let lines = PageFurniture.removed(from: pages.map(\.lines))
    for (index, lines) in lines.enumerated() { pages[index].lines = lines }
  }

  /// Joins the tables that go on after a page's end.
  static func joinTables(of pages: inout [PageLayout]) {
    var torn = TornTables()
    for index in pages.indices.dropLast() {
      guard var last = pages[index].tables.last, var next = pages[index + 1].tables.first,
        pages[index].isLast(last), pages[index + 1].isFirst(next)
      else { continue }
      torn.join(&last, &next)
      pages[index].tables[pages[index].tables.count - 1] = last
      pages[index + 1].tables[0] = next
    }
  }

  private func isLast(_ table: RuledTable) -> Bool {
    lines.allSatisfy { $0.box.centre < table.top || Self.isMarginal($0) }
  }

  private func isFirst(_ table: RuledTable) -> Bool {
    lines.allSatisfy { $0.box.centre > table.top || Self.isMarginal($0) }
  }

  /// Whether a line may be a page's number or head that nothing else shows to be one.
  private static func isMarginal(_ line: PageLine) -> Bool {
    PageText.length(line.text) <= 12 && !TextSigns.isHeading(line)
  }

  /// Everything on the page in its order.
  func blocks(isMetric: Bool) -> [Block] {
    var blocks: [Block] = []
    var next = 0
    for table in tables {
      let end = lines[next...].firstIndex { $0.box.centre > table.top } ?? lines.count
      blocks += Self.blocks(Array(lines[next..<end]), isMetric: isMetric)
      blocks.append(.ruled(table))
      next = end
    }
    return blocks + Self.blocks(Array(lines[next...]), isMetric: isMetric)
  }

  private static func blocks(_ lines: [PageLine], isMetric: Bool) -> [Block] {
    var blocks: [Block] = []
    var next = 0
    func add(_ range: Range<Int>) {
      if !range.isEmpty { blocks.append(.lines(Array(lines[range]))) }
    }
    for grid in TableFinder(lines: lines, isMetric: isMetric).grids() {
      add(next..<grid.range.lowerBound)
      blocks.append(.grid(grid, lines))
      next = grid.range.upperBound
    }
    add(next..<lines.count)
    return blocks
  }
}
