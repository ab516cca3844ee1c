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
    number(0), number(14), number(-8),
    number(7, place: place()), number(7, place: place(page: 3)),
    number(7, place: place(page: 0)),
    number(1_048_575), number(1_048_576), number(4_294_967_296),
    number(7, place: SourcePlace(line: 131_071)), number(7, place: SourcePlace(line: 131_072)),
    number(7, place: place(page: 127)), number(7, place: place(page: 128)),
    number(7, place: place(table: 31, row: 255, column: 31)), number(7, place: place(table: 32)),
    number(7, place: place(row: 256)), number(7, place: place(column: 32)),
    number(
      1_048_575, place: place(page: 127, table: 31, row: 255, column: 31, line: 131_071)),
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

  @Test func plainCountsTakeEightBytesAndNothingElse() {
    #expect(MemoryLayout<PackedCell>.stride == 8)
    var grid = CellGrid(form: .form2021)
    grid[5] = Self.number(1_048_575, place: Self.place(page: 127))
    #expect(grid.others.isEmpty)
    grid[5] = Self.number(1_048_576)
    #expect(grid.others.count == 1)
  }
}
