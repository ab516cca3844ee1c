import Diagnostics

/// The cells of a table as they are seen: merged ones once, where they begin.
struct DocxTable {
  struct Cell {
    let content: XMLElement
    let place: CellPlace
  }

  /// The rows from top to bottom; one whose cells all go on from above has none.
  let rows: [[Cell]]

  /// - Parameter number: The table's number in the document, from 1.
  init(_ table: XMLElement, number: Int) {
    var grid = Grid(table: number)
    rows = table.members("w:tr").filter { !Self.isLeftOut($0["w:trPr"]) }.map { grid.cells(of: $0) }
  }

  /// Whether a row was deleted by a tracked change or is hidden.
  private static func isLeftOut(_ properties: XMLElement?) -> Bool {
    guard let properties else { return false }
    return properties["w:del"] != nil || properties.isOn("w:hidden")
  }

  /// Lays rows over the table's columns, one after the other.
  private struct Grid {
    let table: Int
    private var row = 0
    /// Columns in which a cell of the row above can go on downwards.
    private var open: Set<Int> = []
    /// Columns that one cell can span; more is an error in the file.
    private static let widest = 1_000

    init(table: Int) { self.table = table }

    mutating func cells(of element: XMLElement) -> [Cell] {
      row += 1
      var column = 1 + Self.width(element["w:trPr"]?.number(of: "w:gridBefore"), least: 0)
      var cells: [Cell] = []
      var opened: Set<Int> = []
      for cell in element.members("w:tc") {
        let properties = cell["w:tcPr"]
        guard properties?["w:cellDel"] == nil else { continue }
        if let merge = properties?["w:vMerge"] {
          opened.insert(column)
          // A cell that goes on from nowhere is one of its own.
          let goesOn = merge.value != "restart" && open.contains(column)
          if !goesOn { append(cell, at: column, to: &cells) }
        } else if properties?["w:hMerge"].map({ $0.value != "restart" }) != true || cells.isEmpty {
          append(cell, at: column, to: &cells)
        }
        column += Self.width(properties?.number(of: "w:gridSpan"), least: 1)
      }
      open = opened
      return cells
    }

    private func append(_ cell: XMLElement, at column: Int, to cells: inout [Cell]) {
      cells.append(
        Cell(content: cell, place: CellPlace(table: table, row: row, column: column)))
    }

    private static func width(_ columns: Int?, least: Int) -> Int {
      min(max(columns ?? least, least), widest)
    }
  }
}

extension XMLElement {
  /// The children called `name`, and those inside content controls and tracked changes.
  func members(_ name: String) -> [XMLElement] {
    children.flatMap { child -> [XMLElement] in
      switch child.name {
      case name: [child]
      case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo": child.members(name)
      case "mc:AlternateContent": child.alternative?.members(name) ?? []
      default: []
      }
    }
  }
}
