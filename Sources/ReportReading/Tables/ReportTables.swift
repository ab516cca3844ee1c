import DisclosureModel

/// A table of the official form as it was read, and the version of the form that it is on.
struct ReadTable {
  let version: String
  let table: FormTable
  let outcome: TableReader.Outcome
}

/// All tables of a report: those of the official form, and what the report prints beyond them.
struct ReportTables {
  let cells: CellGrid
  let readings: [TableReading]
  /// The fragments that belong to tables and not to the narrative.
  let regions: [Range<Int>]

  init(_ official: [ReadTable], indicators: IndicatorList?, year: Int) {
    guard !Self.areAbsent(official, indicators, year: year) else {
      self.init(list: indicators, year: year)
      return
    }
    self.init(official, adding: indicators)
  }

  private init(_ official: [ReadTable], adding indicators: IndicatorList?) {
    guard let form = Form.of(tables: official.map(\.version)) else {
      preconditionFailure("no form is made of \(official.map(\.version))")
    }
    let extras = zip(official, form.tables).compactMap { read, table in
      ExtraRowTable(
        read.outcome.extras, of: table, cells: form.cells,
        shift: table.cells.lowerBound - read.table.cells.lowerBound, version: read.version)
    }
    let printed = extras.map(\.table) + [indicators?.table].compactMap { $0 }
    var cells = CellGrid(form: form.adding(printed))
    for (read, table) in zip(official, form.tables) {
      let shift = table.cells.lowerBound - read.table.cells.lowerBound
      for (index, cell) in read.outcome.cells { cells[index + shift] = cell }
    }
    let rows = extras.flatMap(\.cells) + (indicators?.cells ?? [])
    for (offset, cell) in rows.joined().enumerated() { cells[form.cells.count + offset] = cell }
    self.cells = cells
    readings =
      official.map(\.outcome.reading) + extras.map(\.reading)
      + [indicators?.reading].compactMap { $0 }
    regions = official.compactMap(\.outcome.region) + (indicators?.regions ?? [])
  }

  /// The tables of a report that has none of the official ones.
  private init(list indicators: IndicatorList?, year: Int) {
    let prescribed = FormPrescription.prescribed(for: year)
    let version = indicators?.table.version ?? prescribed.id
    var cells = CellGrid(
      form: .list(FormPrescription.of(version) ?? prescribed, indicators?.table))
    for (offset, cell) in (indicators?.cells ?? []).joined().enumerated() { cells[offset] = cell }
    self.cells = cells
    readings = [indicators?.reading].compactMap { $0 }
    regions = indicators?.regions ?? []
  }

  /// Whether the report has none of the official tables and need not have them: it was made before there
  /// were any, or it has a list of indicators instead whose labels leave no doubt that it follows an older
  /// form.
  private static func areAbsent(
    _ official: [ReadTable], _ indicators: IndicatorList?, year: Int
  ) -> Bool {
    guard official.allSatisfy({ $0.outcome.cells.isEmpty }) else { return false }
    if FormPrescription.prescribed(for: year).isList { return true }
    return indicators?.isMarked == true && official.allSatisfy { $0.outcome.region == nil }
  }
}
