import DisclosureModel
import Tables

/// The layouts of a form's tables and the places of its key figures, computed once.
struct FormLayout: Sendable {
  let tables: [Table]
  /// What an agency's page shows across the years.
  let series: [SeriesTable]
  /// The measures for which the form has every cell.
  let measures: [Measure]
  /// The anchor of each cell on its report's page.
  let anchors: [String]
  /// The same as they stand at the end of a link.
  let fragments: [String]
  /// What each cell is called where it stands alone.
  let labels: [BilingualText]
  private let groups: [CellGroup: [Int]]
  private let places: [ObjectIdentifier: MeasurePlaces]

  struct Table: Sendable {
    let table: FormTable
    let blocks: [BlockLayout]
    /// What is to be explained of its labels; rows beyond the official form speak for themselves.
    let terms: [Term]

    init(_ table: FormTable) {
      self.table = table
      blocks = table.blocks.map(BlockLayout.init)
      terms = table.isPrinted ? [] : Term.all(of: table).filter { $0.meaning != nil }
    }
  }

  init(_ form: Form) {
    tables = form.tables.map(Table.init)
    // Rows beyond the official form are each report's own; only a list that is all there is compares.
    let official = form.tables.filter { !$0.isPrinted }
    series = (official.isEmpty ? form.tables : official).flatMap { table in
      table.blocks.flatMap { SeriesTable.all(of: $0, in: table, form: form) }
    }
    anchors = form.cells.map { Anchor.cell($0.id) }
    fragments = anchors.map { "#" + SitePath.encoded($0) }
    labels = form.cells.map { Term.words($0.label) }
    let used = (KeyFigure.requests + KeyFigure.others).map(\.cells) + Measure.all.flatMap(\.cells)
    let groups = Dictionary(
      used.map { ($0, $0.indexes(in: form)) }, uniquingKeysWith: { first, _ in first })
    self.groups = groups
    var places: [ObjectIdentifier: MeasurePlaces] = [:]
    for measure in Measure.all {
      places[ObjectIdentifier(measure)] = MeasurePlaces(measure, in: groups)
    }
    self.places = places
    measures = Measure.all.filter { places[ObjectIdentifier($0)] != nil }
  }

  /// What `grid` says of `figure`.
  func reading(of figure: KeyFigure, in grid: CellGrid) -> KeyFigure.Reading {
    figure.reading(grid, indexes: indexes(of: figure.cells))
  }

  /// Where the cells of `measure` stand; nil where the form lacks one.
  func places(of measure: Measure) -> MeasurePlaces? { places[ObjectIdentifier(measure)] }

  /// Indexes of the cells of `group`; none where the form does not have it.
  func indexes(of group: CellGroup) -> [Int] { groups[group] ?? [] }
}
