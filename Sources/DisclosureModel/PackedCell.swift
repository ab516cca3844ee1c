import Diagnostics

/// A cell that holds nothing but a plain count, in 16 bytes.
struct PackedCell: Sendable, Equatable {
  private enum State: UInt8 {
    case absent, other, count, countInTable
  }

  // Nothing but numbers, so that whatever bytes a file holds are a cell.

  private let value: UInt32
  private let line: UInt32
  private let table: UInt16
  private let row: UInt16
  /// 0 where the format has no pages.
  private let page: UInt16
  private let column: UInt8
  private let stateNumber: UInt8

  /// No cell.
  static let absent = PackedCell(.absent)
  /// A cell that is kept elsewhere.
  static let other = PackedCell(.other)

  private var state: State { State(rawValue: stateNumber) ?? .absent }
  var isOther: Bool { state == .other }

  private init(_ state: State) {
    (value, line, table, row, page, column) = (0, 0, 0, 0, 0, 0)
    stateNumber = state.rawValue
  }

  /// Nil for a cell that says more than digits can.
  init?(_ cell: Cell) {
    guard cell.kind == .number, cell.marks.isEmpty, cell.reading == .printed,
      let quantity = cell.value, quantity.isWhole, cell.bounds == Interval(quantity),
      let value = UInt32(exactly: quantity.whole), String(value) == cell.raw,
      let line = UInt32(exactly: cell.place.line)
    else { return nil }
    self.value = value
    self.line = line
    guard let place = cell.place.cell else {
      (table, row, page, column) = (0, 0, 0, 0)
      stateNumber = State.count.rawValue
      return
    }
    guard let table = UInt16(exactly: place.table), let row = UInt16(exactly: place.row),
      let column = UInt8(exactly: place.column), let page = UInt16(exactly: place.page ?? 0),
      place.page != 0
    else { return nil }
    (self.table, self.row, self.column, self.page) = (table, row, column, page)
    stateNumber = State.countInTable.rawValue
  }

  /// The cell as it was; nil for `absent` and `other`.
  var cell: Cell? {
    guard state == .count || state == .countInTable else { return nil }
    let quantity = Quantity(millionths: Int64(value) * Quantity.scale)
    let place =
      state == .count
      ? nil
      : CellPlace(
        page: page == 0 ? nil : Int(page), table: Int(table), row: Int(row), column: Int(column))
    return Cell(
      kind: .number, value: quantity, bounds: Interval(quantity), raw: String(value),
      place: SourcePlace(line: Int(line), cell: place))
  }
}
