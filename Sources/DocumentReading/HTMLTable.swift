/// A table element: whether it holds data or only lays the page out, and which are its cells.
struct HTMLTable {
  private let tree: HTMLTree
  private let index: Int
  /// A table of data, with cells to be told apart.
  let isData: Bool
  /// Some cell holds running text.
  private let holdsProse: Bool
  /// Bytes beyond which a cell of several paragraphs is running text: some 300 characters.
  private static let longestCell = 900

  init(at index: Int, of tree: HTMLTree) {
    self.tree = tree
    self.index = index
    let inside = index + 1..<tree.nodes[index].end
    guard !inside.contains(where: { tree.nodes[$0].element == .table }) else {
      isData = false
      holdsProse = false
      return
    }
    let cells = inside.filter { tree.nodes[$0].element == .cell && !tree.nodes[$0].isUnseen }
    isData = cells.count > 1
    holdsProse = isData && cells.contains { Self.isProse($0, of: tree) }
  }

  /// The cells of the row at `row`, those included that a broken page holds deeper down.
  func cells(ofRow row: Int) -> [Int] {
    var cells: [Int] = []
    var at = row + 1
    while at < tree.nodes[row].end {
      let node = tree.nodes[at]
      if node.isUnseen {
        at = node.end
      } else if node.element == .cell {
        cells.append(at)
        at = node.end
      } else {
        at += 1
      }
    }
    return cells
  }

  /// Whether the cells of a row are no data but running text, or a heading in a table of such.
  func isProse(_ cells: [Int]) -> Bool {
    holdsProse && (cells.count == 1 || cells.contains { Self.isProse($0, of: tree) })
  }

  /// Whether there are cells inside the element at `index`.
  func holdsCells(_ index: Int) -> Bool {
    tree.nodes[index + 1..<tree.nodes[index].end].contains { $0.element == .cell }
  }

  private static func isProse(_ cell: Int, of tree: HTMLTree) -> Bool {
    var bytes = 0
    var blocks = 0
    for node in tree.nodes[cell + 1..<tree.nodes[cell].end] {
      switch node.kind {
      case .text(let range): bytes += range.count
      case .element(_, .block), .element(_, .lineBreak): blocks += 1
      default: break
      }
    }
    return blocks > 1 && bytes > longestCell
  }
}

extension HTMLNode {
  /// How many columns or rows a cell spans.
  func span(_ attribute: String) -> Int {
    guard let value = attributes[attribute] else { return 1 }
    let digits = value.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber }
    if digits.isEmpty { return 1 }
    let span = Int(digits) ?? TableGrid.widestSpan
    // Zero means down to the table's end.
    return span == 0 && attribute == "rowspan" ? TableGrid.widestSpan : max(span, 1)
  }
}

/// Counts the columns of a table whose cells are merged.
struct TableGrid {
  static let widestSpan = 1000
  /// Columns and cells beyond which a table is not read.
  static let mostCells = 200_000

  /// The row, from 1.
  private(set) var row = 0
  private var column = 0
  private var cells = 0
  /// The last row down to which each column is taken by a cell from above.
  private var takenUntil: [Int] = []

  mutating func beginRow() {
    row += 1
    column = 0
  }

  /// The column, from 1, of the row's next cell; nil where the table is too large.
  mutating func place(colspan: Int, rowspan: Int) -> Int? {
    let colspan = min(colspan, Self.widestSpan)
    let rowspan = min(rowspan, Self.widestSpan)
    while column < takenUntil.count, takenUntil[column] >= row { column += 1 }
    cells += colspan
    guard cells <= Self.mostCells else { return nil }
    let first = column
    for taken in first..<first + colspan {
      if taken == takenUntil.count { takenUntil.append(0) }
      takenUntil[taken] = max(takenUntil[taken], row + rowspan - 1)
    }
    column = first + colspan
    return first + 1
  }
}
