import Diagnostics
import DisclosureModel

/// The rows of a report's lists of indicators with their ids, as a table of its form.
struct IndicatorList {
  static let key = "indicators"

  let table: PrintedTable
  let cells: [[Cell?]]
  let reading: TableReading
  /// Its labels tell which form it is of; else it may be any table of a report's own.
  let isMarked: Bool
  let regions: [Range<Int>]

  /// A row with what its id is made of.
  private struct Row {
    let entry: IndicatorEntry
    /// Labels of the rows and headings that it is a part of, innermost first.
    let groups: [String]
    var key: String

    /// Nil for a heading.
    var unit: String? {
      switch entry.content {
      case .heading: nil
      case .values(let unit, _, _): unit
      case .unread(let unit, _, _): unit ?? ""
      }
    }
  }

  init?(_ outcome: IndicatorReader.Outcome?, year: Int) {
    guard let outcome else { return nil }
    regions = outcome.regions
    let hasCumulative = outcome.entries.contains {
      if case .values(_, _, .some) = $0.content { true } else { false }
    }
    var repeated: [IndicatorEntry] = []
    let rows = Self.named(Self.single(Self.grouped(outcome.entries), &repeated))
    let marked = FormPrescription.marked(by: rows.map(\.entry.label.printed))
    isMarked = marked != nil
    // Provinces went on using lists of their own: where the labels are those of any year, the year tells.
    let version = marked ?? FormPrescription.list(for: year)
    let columns =
      [PrintedTable.Column(key: "", labels: ["本年度"])]
      + (hasCumulative ? [PrintedTable.Column(key: "cumulative", labels: ["历年累计"])] : [])
    table = PrintedTable(
      key: Self.key, section: Self.key, title: IndicatorWords.shared.title, version: version.id,
      blocks: [
        PrintedTable.Block(
          columns: columns,
          rows: rows.map {
            PrintedTable.Row(
              key: $0.key, label: $0.entry.label.printed, group: $0.groups.first, unit: $0.unit,
              level: $0.groups.count)
          })
      ])
    cells = rows.filter { !$0.entry.isHeading }.map { row in
      guard case .values(_, let year, let cumulative) = row.entry.content else {
        return columns.map { _ in nil }
      }
      return hasCumulative ? [year, cumulative] : [year]
    }
    let problems = Self.problems(of: rows, repeated)
    let isEmpty = cells.allSatisfy { $0.allSatisfy { $0 == nil } }
    reading = TableReading(
      key: Self.key, state: isEmpty ? .missing : problems.isEmpty ? .read : .partial,
      place: outcome.entries.first?.place, problems: problems)
  }

  /// The entries with the groups that they belong to: a row is part of the last one before it that stands
  /// higher; one without a number, of the last heading.
  private static func grouped(_ entries: [IndicatorEntry]) -> [Row] {
    var open: [IndicatorEntry] = []
    return entries.map { entry in
      let depth = entry.label.depth
      open.removeAll { above in
        if depth == 0 && !entry.isHeading { return !above.isHeading }
        // A row without a number has parts, but no 一、 or （一） below it.
        if above.label.depth == 0 && !above.isHeading { return depth <= 2 }
        return above.label.depth >= depth
      }
      let groups = open.reversed().map(\.label.key)
      open.append(entry)
      return Row(entry: entry, groups: groups, key: entry.label.key)
    }
  }

  /// The rows without those that come again: the same row twice is one, and of two that differ in their
  /// values neither is certain.
  private static func single(_ rows: [Row], _ repeated: inout [IndicatorEntry]) -> [Row] {
    var single: [Row] = []
    for row in rows {
      guard !row.entry.isHeading,
        let index = single.firstIndex(where: {
          !$0.entry.isHeading && $0.key == row.key && $0.groups == row.groups
        })
      else {
        single.append(row)
        continue
      }
      if single[index].entry.hasSameValues(as: row.entry) { continue }
      repeated.append(row.entry)
      single[index] = Row(
        entry: single[index].entry.withoutValues, groups: row.groups, key: row.key)
    }
    return single
  }

  /// The rows with ids of their own: those that share a label are told apart by the innermost groups that
  /// differ, or else numbered.
  private static func named(_ rows: [Row]) -> [Row] {
    var rows = rows
    let deepest = rows.map(\.groups.count).max() ?? 0
    for depth in 0..<deepest {
      let counts = Dictionary(grouping: rows.filter { !$0.entry.isHeading }, by: \.key)
      for index in rows.indices where !rows[index].entry.isHeading {
        guard let rivals = counts[rows[index].key], rivals.count > 1,
          rows[index].groups.count > depth
        else { continue }
        rows[index].key = rows[index].groups[depth] + "/" + rows[index].key
      }
    }
    var seen: [String: Int] = [:]
    for index in rows.indices where !rows[index].entry.isHeading {
      let number = (seen[rows[index].key] ?? 0) + 1
      seen[rows[index].key] = number
      if number > 1 { rows[index].key += "#\(number)" }
    }
    return rows
  }

  private static func problems(
    of rows: [Row], _ repeated: [IndicatorEntry]
  ) -> [TableReading.Problem] {
    let unread = rows.compactMap { row -> TableReading.Problem? in
      guard case .unread(_, let found, let expected) = row.entry.content,
        !repeated.contains(where: { $0.label.printed == row.entry.label.printed })
      else { return nil }
      return TableReading.Problem(
        kind: found == expected
          ? .labelUncertain : .cellCount(found: found, expected: expected), row: row.key,
        label: row.entry.label.printed, place: row.entry.place)
    }
    let twice = repeated.map {
      TableReading.Problem(
        kind: .labelRepeated, row: $0.label.key, label: $0.label.printed, place: $0.place)
    }
    return (unread + twice).sorted { ($0.place.line, $0.row) < ($1.place.line, $1.row) }
  }
}

extension IndicatorEntry {
  fileprivate func hasSameValues(as other: IndicatorEntry) -> Bool {
    guard case .values(let unit, let year, let sum) = content,
      case .values(let otherUnit, let otherYear, let otherSum) = other.content
    else { return false }
    return unit == otherUnit && year.raw == otherYear.raw && sum?.raw == otherSum?.raw
  }

  fileprivate var withoutValues: IndicatorEntry {
    IndicatorEntry(label.printed, .unread(unit: nil, found: 2, expected: 1), at: place)
  }
}
