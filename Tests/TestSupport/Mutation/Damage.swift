/// A harm to a printed table.
package enum Damage: String, CaseIterable, Sendable {
  // What is there is lost, or stands there twice.
  case dropValue, doubleValue, blankInserted, numberInserted, dropLabel, dropRow, doubleRow
  case dropHeading, dropHeadingRow, joinCells, joinRows, widenCell, truncate
  // All is there, in another place.
  case swapRows, swapValues, swapHeadings, swapLabels, shiftRow

  /// Those after which the file itself says something else, which only sums can tell.
  package static let ofContent: [Damage] = [.swapValues, .swapLabels, .shiftRow]
  /// Those that the table's shape shows.
  package static let ofShape = allCases.filter { !ofContent.contains($0) }

  /// Damages one table, or only that at `position`.
  func apply(
    to report: inout PrintedReport, _ random: inout SeededGenerator, table position: Int? = nil
  ) {
    let chosen = position ?? Int.random(in: 0..<3, using: &random)
    var number = 0
    report.mapTables { table in
      if number == chosen { apply(to: &table, &random) }
      number += 1
    }
  }

  private func apply(to table: inout PrintedGrid, _ random: inout SeededGenerator) {
    let isOfHeadings = [.dropHeading, .dropHeadingRow, .swapHeadings].contains(self)
    let rows = table.rows.indices.filter {
      (table.rows[$0].kind == .heading) == isOfHeadings && !table.rows[$0].cells.isEmpty
    }
    guard let row = rows.randomElement(using: &random),
      let other = rows.randomElement(using: &random)
    else { return }
    switch self {
    case .dropRow, .dropHeadingRow: table.rows.remove(at: row)
    case .doubleRow: table.rows.insert(table.rows[row], at: row)
    case .swapRows: table.rows.swapAt(row, other)
    case .truncate: table.rows.removeLast(table.rows.count - row)
    case .joinRows:
      guard row + 1 < table.rows.count else { return }
      var next = table.rows.remove(at: row + 1).cells
      table.rows[row].cells[table.rows[row].cells.count - 1].text += next.removeFirst().text
      table.rows[row].cells += next
    case .swapValues, .swapLabels:
      swap(&table, row, other, &random)
    default: apply(to: &table.rows[row].cells, &random)
    }
  }

  /// Exchanges the texts of two cells of different rows, or of one row where it is the same.
  private func swap(
    _ table: inout PrintedGrid, _ row: Int, _ other: Int, _ random: inout SeededGenerator
  ) {
    let isValue = self == .swapValues
    func place(_ row: Int, _ random: inout SeededGenerator) -> Int? {
      let cells = table.rows[row].cells.indices
        .filter { (table.rows[row].cells[$0].value != nil) == isValue }
      return isValue ? cells.randomElement(using: &random) : cells.last
    }
    guard let first = place(row, &random), let second = place(other, &random) else { return }
    let text = table.rows[row].cells[first].text
    table.rows[row].cells[first].text = table.rows[other].cells[second].text
    table.rows[other].cells[second].text = text
  }

  private func apply(to cells: inout [PrintedGrid.Cell], _ random: inout SeededGenerator) {
    let values = cells.indices.filter { cells[$0].value != nil }
    let all = [.dropHeading, .swapHeadings, .joinCells].contains(self)
    guard let cell = (all ? Array(cells.indices) : values).randomElement(using: &random) else {
      return
    }
    switch self {
    case .dropValue, .dropHeading: cells.remove(at: cell)
    case .doubleValue: cells.insert(cells[cell], at: cell)
    case .blankInserted: cells.insert(PrintedGrid.Cell(""), at: cell)
    case .numberInserted:
      cells.insert(PrintedGrid.Cell("\(Int.random(in: 0...99, using: &random))"), at: cell)
    case .dropLabel: if let label = values.first, label > 0 { cells.remove(at: label - 1) }
    case .widenCell: cells[cell].columns += 1
    case .joinCells:
      guard cell + 1 < cells.count else { return }
      cells[cell].text += cells.remove(at: cell + 1).text
    case .swapHeadings:
      guard let other = cells.indices.randomElement(using: &random) else { return }
      cells.swapAt(cell, other)
    case .shiftRow:
      guard let last = values.last, let first = values.first, last > first else { return }
      let texts = cells[first...last].map(\.text)
      for (index, text) in zip(first..., [texts[texts.count - 1]] + texts.dropLast()) {
        cells[index].text = text
      }
    default: break
    }
  }
}
