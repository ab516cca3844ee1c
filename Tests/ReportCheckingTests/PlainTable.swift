import Diagnostics
import DisclosureModel

/// A requests table as bare numbers, with its sums written out once more: what the checker says is held
/// against what trying everything finds.
struct PlainTable: Equatable {
  /// Seven columns, the last the total.
  static let width = 7
  static let rows = Form.form2021.cells.filter {
    $0.table == "requests" && $0.column == "total"
  }.map(\.row)
  private static let received = row("received")
  private static let carriedIn = row("carriedIn")
  private static let processed = row("processed")
  private static let carriedOut = row("carriedOut")

  /// By row, then by column.
  var cells: [Int64]

  init(_ table: BalancedTable) {
    cells = Form.form2021.cells.filter { $0.table == "requests" }.map {
      table["\($0.row).\($0.column)"]
    }
  }

  private static func row(_ name: String) -> Int { rows.firstIndex(of: name) ?? 0 }

  subscript(row: Int, column: Int) -> Int64 {
    get { cells[row * Self.width + column] }
    set { cells[row * Self.width + column] = newValue }
  }

  /// Whether every sum of the form holds.
  var balances: Bool {
    Self.rows.indices.allSatisfy { excess(ofRow: $0) == 0 }
      && (0..<Self.width).allSatisfy { columnBalances($0) }
  }

  /// How much the total of a row exceeds its cells.
  func excess(ofRow row: Int) -> Int64 {
    self[row, Self.width - 1] - (0..<Self.width - 1).reduce(0) { $0 + self[row, $1] }
  }

  private func columnBalances(_ column: Int) -> Bool {
    var results: Int64 = 0
    for row in Self.rows.indices
    where ![Self.received, Self.carriedIn, Self.processed, Self.carriedOut].contains(row) {
      results += self[row, column]
    }
    let processed = self[Self.processed, column]
    return results == processed
      && self[Self.received, column] + self[Self.carriedIn, column]
        == processed + self[Self.carriedOut, column]
  }

  /// Every table in which all sums hold and one cell alone is different.
  var singleRepairs: [PlainTable] {
    let broken = Self.rows.indices.filter { excess(ofRow: $0) != 0 }
    // Every cell stands in one row; with two rows out of balance no single one mends both.
    guard broken.count <= 1 else { return [] }
    return cells.indices.compactMap { index in
      let row = index / Self.width
      guard excess(ofRow: row) != 0 else { return nil }
      var other = self
      other.cells[index] +=
        index % Self.width == Self.width - 1 ? -excess(ofRow: row) : excess(ofRow: row)
      return other.cells[index] >= 0 && other.balances ? other : nil
    }
  }

  /// Every table in which all sums hold and two neighbouring cells have changed places.
  var swapRepairs: [PlainTable] {
    cells.indices.flatMap { index in
      let right = index % Self.width < Self.width - 1 ? index + 1 : nil
      let below = index + Self.width < cells.count ? index + Self.width : nil
      return [right, below].compactMap { (other: Int?) -> PlainTable? in
        guard let other, cells[index] != cells[other] else { return nil }
        var table = self
        table.cells.swapAt(index, other)
        return table.balances ? table : nil
      }
    }
  }

  /// Every table in which all sums hold and one row has moved by one column; what was pushed out of the
  /// table is what the row's sum wants.
  var shiftRepairs: [PlainTable] {
    Self.rows.indices.flatMap { row in
      [shifted(row, by: 1), shifted(row, by: -1)].compactMap { $0 }.filter {
        $0 != self && $0.balances
      }
    }
  }

  private func shifted(_ row: Int, by step: Int) -> PlainTable? {
    let (first, last) = (0, Self.width - 1)
    guard self[row, step > 0 ? last : first] == 0 else { return nil }
    var table = self
    for column in first...last where (first...last).contains(column - step) {
      table[row, column] = self[row, column - step]
    }
    let gap = step > 0 ? first : last
    table[row, gap] = 0
    table[row, gap] = gap == last ? -table.excess(ofRow: row) : table.excess(ofRow: row)
    return table[row, gap] >= 0 ? table : nil
  }
}

extension PlainTable {
  /// A report with these cells, and zeros in its other tables.
  var report: Report {
    let base = Self.zeros
    var cells = base.cells
    for (index, number) in zip(Self.first..., self.cells) {
      let value = Quantity(exactly: number) ?? .zero
      cells[index] = Cell(
        kind: .number, value: value, bounds: Interval(value), raw: "\(number)",
        place: SourcePlace(line: SmallReport.line(of: index)))
    }
    return Report(
      source: base.source, agency: base.agency, year: base.year, form: base.form,
      title: base.title, period: base.period, contact: base.contact, signed: nil,
      sections: base.sections, cells: cells, tables: base.tables, statements: [], artifacts: [])
  }

  private static let zeros = SmallReport().report

  /// Where the table's cells begin in the form.
  static let first = Form.form2021.table("requests")?.cells.lowerBound ?? 0
}
