import DisclosureModel

/// The layouts of a form's tables and the places of its key figures, computed once.
struct FormLayout: Sendable {
  let tables: [Table]
  /// What an agency's page shows across the years.
  let series: [SeriesTable]
  /// The anchor of each cell on its report's page.
  let anchors: [String]
  private let figures: [String: [Int]]

  struct Table: Sendable {
    let table: FormTable
    let blocks: [BlockLayout]
  }

  init(_ form: Form) {
    tables = form.tables.map { Table(table: $0, blocks: $0.blocks.map(BlockLayout.init)) }
    // Rows beyond the official form are each report's own; only a list that is all there is compares.
    let official = form.tables.filter { !$0.isPrinted }
    series = (official.isEmpty ? form.tables : official).flatMap { table in
      table.blocks.flatMap { SeriesTable.all(of: $0, in: table, form: form) }
    }
    anchors = form.cells.map { Anchor.cell($0.id) }
    figures = Dictionary(
      uniqueKeysWithValues: (KeyFigure.requests + KeyFigure.others).map {
        ($0.cells, $0.indexes(in: form))
      })
  }

  /// What `grid` says of `figure`.
  func reading(of figure: KeyFigure, in grid: CellGrid) -> KeyFigure.Reading {
    figure.reading(grid, indexes: figures[figure.cells] ?? [])
  }
}
