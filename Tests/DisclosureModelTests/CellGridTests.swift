import Diagnostics
import Testing

@testable import DisclosureModel

@Suite("Cell grid")
struct CellGridTests {
  private static func number(
    _ value: Int64, raw: String? = nil, bounds: Interval? = nil, marks: Cell.Marks = [],
    reading: Cell.Reading = .printed, place: SourcePlace = SourcePlace(line: 7)
  ) -> Cell {
    let quantity = Quantity(millionths: value * Quantity.scale)
    return Cell(
      kind: .number, value: quantity, bounds: bounds ?? Interval(quantity),
      raw: raw ?? "\(value)", marks: marks, reading: reading, place: place)
  }

  private static func place(
    page: Int? = nil, table: Int = 2, row: Int = 31, column: Int = 9, line: Int = 1
  ) -> SourcePlace {
    SourcePlace(
      line: line, cell: CellPlace(page: page, table: table, row: row, column: column))
  }

  /// Plain counts and all that is more than that, at the ends of what a packed cell holds.
  static let cells: [Cell] = [
    number(0), number(14), number(4_294_967_295), number(4_294_967_296), number(-8),
    number(7, place: place()), number(7, place: place(page: 3)),
    number(7, place: place(page: 0)), number(7, place: place(page: 65_536)),
    number(7, place: place(table: 65_535, row: 65_535, column: 255)),
    number(7, place: place(column: 256)), number(7, place: place(row: 65_536)),
    number(7, place: place(table: 70_000)), number(7, place: SourcePlace(line: 1 << 33)),
    number(14, raw: "１４", marks: .unusualFormat), number(14, raw: "014"), number(14, raw: "14件"),
    number(14, reading: .solved), number(14, marks: .approximate),
    number(
      14,
      bounds: Interval(
        Quantity(millionths: 13 * Quantity.scale), Quantity(millionths: 15 * Quantity.scale))),
    Cell(
      kind: .number, value: Quantity(millionths: 1_060_895_600), raw: "1060.8956",
      place: SourcePlace(line: 2)),
    Cell(kind: .blank, raw: "", place: SourcePlace(line: 3)),
    Cell(kind: .notApplicable, raw: "/", place: SourcePlace(line: 4)),
    Cell(kind: .text, raw: "详见附表", place: SourcePlace(line: 5)),
  ]

  @Test(arguments: cells)
  func givesBackTheCellThatItWasGiven(_ cell: Cell) {
    var grid = CellGrid(form: .form2021)
    grid[5] = cell
    #expect(grid[5] == cell)
    #expect(grid[4] == nil)
    #expect(grid.readCount == 1)
  }

  @Test func aCellThatIsReplacedLeavesNothingBehind() {
    for (first, second) in zip(Self.cells, Self.cells.dropFirst() + Self.cells.prefix(1)) {
      var grid = CellGrid(form: .form2021)
      grid[5] = first
      grid[5] = second
      #expect(grid[5] == second)
      grid[5] = nil
      #expect(grid[5] == nil)
      #expect(grid.readCount == 0)
    }
  }

  @Test func plainCountsTakeSixteenBytes() {
    #expect(MemoryLayout<PackedCell>.stride == 16)
  }
}
