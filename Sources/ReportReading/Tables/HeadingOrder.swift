import DisclosureModel

/// The column headings of a block, in the orders in which a report may have them.
struct HeadingOrder: Sendable {
  /// Headings of single columns.
  let columns: Set<String>
  /// Those that tell the block from tables of other kinds.
  let telling: Set<String>
  /// All headings as a reader meets them, level by level.
  let levels: [String]
  /// Whether the block's rows have labels.
  let hasRows: Bool
  /// How many columns hold values.
  let width: Int
  /// Headings of several columns.
  private let groups: Set<String>
  /// All headings, each before those below it.
  private let nested: [String]
  /// Headings of single columns but totals, from the first to the last.
  private let leaves: [String]
  /// The headings side by side below each other heading, and those below none.
  private let siblings: [[String]]

  /// Words that tables of every kind are headed by.
  private static let common: Set<String> = ["其他", "总计"]

  init(_ block: FormTable.Block) {
    let labels = Self.nested(block.columns)
    let singles = labels.filter(\.members.isEmpty)
    columns = Set(singles.map(\.text))
    telling = columns.subtracting(Self.common)
    levels = Self.levels(block.columns)
    hasRows = !block.rows.isEmpty
    width = block.width
    groups = Set(labels.filter { !$0.members.isEmpty }.map(\.text))
    nested = labels.map(\.text)
    leaves = singles.filter { $0.key != "total" }.map(\.text)
    siblings = ([block.columns] + labels.map(\.members)).map { $0.map(\.text) }
      .filter { $0.count > 1 }
  }

  private static func nested(_ labels: [FormTable.Label]) -> [FormTable.Label] {
    labels.flatMap { [$0] + nested($0.members) }
  }

  private static func levels(_ labels: [FormTable.Label]) -> [String] {
    labels.isEmpty ? [] : labels.map(\.text) + levels(labels.flatMap(\.members))
  }

  /// Whether every heading is there, those of groups and those of columns each in their order, however the
  /// levels are mixed: where rows have no labels, nothing else tells the cells apart.
  func isComplete(in headings: [FoundHeading]) -> Bool {
    let found = headings.map(\.label)
    return found.filter(groups.contains) == levels.filter(groups.contains)
      && found.filter { !groups.contains($0) } == levels.filter { !groups.contains($0) }
  }

  /// How many of the headings are those of single columns.
  func width(of headings: [String]) -> Int { headings.count { columns.contains($0) } }

  /// Whether no two headings have changed places. Those of groups and of the totals span columns or levels,
  /// and may be met before or after the others unless they stand in one row with them.
  func isKept(in headings: [FoundHeading]) -> Bool {
    var seen: Set<String> = []
    let first = headings.filter { seen.insert($0.label).inserted }
    guard Self.ascend(leaves, in: first) else { return false }
    return Dictionary(grouping: first, by: \.row).allSatisfy { row, headings in
      row == nil
        ? siblings.allSatisfy { Self.ascend($0, in: headings) } : Self.ascend(nested, in: headings)
    }
  }

  private static func ascend(_ labels: [String], in headings: [FoundHeading]) -> Bool {
    let positions = labels.compactMap { label in headings.firstIndex { $0.label == label } }
    return zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
  }
}
