import Diagnostics

/// A cell that holds nothing but a plain count, in eight bytes.
///
/// Counts, lines and places in tables that are too large for their bits are kept as other cells are.
struct PackedCell: Sendable, Equatable {
  private enum State: UInt64 {
    case absent, other, count, countInTable
  }

  /// A run of bits.
  private struct Field {
    let low: UInt64
    let width: UInt64

    /// What follows this field.
    func then(_ width: UInt64) -> Field { Field(low: low + self.width, width: width) }

    /// `number` at its place; nil where it does not fit.
    func holding(_ number: Int) -> UInt64? {
      UInt64(exactly: number).flatMap { $0 < 1 << width ? $0 << low : nil }
    }

    func number(in bits: UInt64) -> Int { Int(bits >> low & (1 << width - 1)) }
  }

  // Computed, for the compiler then knows them where they are used: a cell is asked for in a few instructions.
  private static var state: Field { Field(low: 0, width: 2) }
  private static var value: Field { state.then(20) }
  private static var line: Field { value.then(17) }
  /// 0 where the format has no pages.
  private static var page: Field { line.then(7) }
  private static var table: Field { page.then(5) }
  private static var row: Field { table.then(8) }
  private static var column: Field { row.then(5) }

  /// Whatever number a file holds is a cell.
  private let bits: UInt64

  /// No cell.
  static let absent = PackedCell(bits: State.absent.rawValue)
  /// A cell that is kept elsewhere.
  static let other = PackedCell(bits: State.other.rawValue)

  private var state: State { State(rawValue: UInt64(Self.state.number(in: bits))) ?? .absent }
  var isOther: Bool { state == .other }

  private init(bits: UInt64) { self.bits = bits }

  /// Nil for a cell that says more than digits can.
  init?(_ cell: Cell) {
    guard cell.kind == .number, cell.marks.isEmpty, cell.reading == .printed,
      let quantity = cell.value, quantity.isWhole, cell.bounds == Interval(quantity),
      let value = Self.value.holding(Int(quantity.whole)), String(quantity.whole) == cell.raw,
      let line = Self.line.holding(cell.place.line)
    else { return nil }
    guard let place = cell.place.cell else {
      bits = State.count.rawValue | value | line
      return
    }
    guard let table = Self.table.holding(place.table), let row = Self.row.holding(place.row),
      let column = Self.column.holding(place.column),
      let page = Self.page.holding(place.page ?? 0), place.page != 0
    else { return nil }
    bits = State.countInTable.rawValue | value | line | page | table | row | column
  }

  /// The cell as it was; nil for `absent` and `other`.
  var cell: Cell? {
    place.map { place in
      let value = Self.value.number(in: bits)
      return Cell(count: Quantity(millionths: Int64(value) * Quantity.scale), place: place)
    }
  }

  /// Where it stands in the source; nil for `absent` and `other`.
  var place: SourcePlace? {
    switch state {
    case .absent, .other: nil
    case .count: SourcePlace(line: Self.line.number(in: bits))
    case .countInTable: SourcePlace(line: Self.line.number(in: bits), cell: tablePlace)
    }
  }

  private var tablePlace: CellPlace {
    let page = Self.page.number(in: bits)
    return CellPlace(
      page: page == 0 ? nil : page, table: Self.table.number(in: bits),
      row: Self.row.number(in: bits), column: Self.column.number(in: bits))
  }
}
