import DisclosureModel

/// The layouts of a form's tables and the places of its key figures, computed once.
struct FormLayout: Sendable {
  let tables: [Table]
  private let figures: [String: [Int]]

  struct Table: Sendable {
    let table: FormTable
    let blocks: [BlockLayout]
  }

  init(_ form: Form) {
    tables = form.tables.map { Table(table: $0, blocks: $0.blocks.map(BlockLayout.init)) }
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
