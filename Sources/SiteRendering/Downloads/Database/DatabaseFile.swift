import Diagnostics
import DisclosureModel
import ReportChecking
import SQLite
import Tables

/// `data/gouji.sqlite`: all tables in one file, with their keys.
enum DatabaseFile {
  static func write(_ site: Site, to output: inout [UInt8]) throws(DatabaseFault) {
    let database = try Database()
    try fill(database, with: site)
    try database.write(to: &output)
  }

  /// Makes the file at `path`, which holds the same, without having it in memory.
  static func write(_ site: Site, to path: String) throws(DatabaseFault) {
    let database = try Database(at: path)
    try fill(database, with: site)
    try database.close()
  }

  private static func fill(
    _ database: borrowing Database, with site: Site
  ) throws(DatabaseFault) {
    try database.execute(DatabaseSchema.tables)
    try insertReferences(of: site, into: database)
    try insertReports(of: site, into: database)
    try insertStatistics(of: site, into: database)
    try insertFindings(of: site, into: database)
    try database.execute(DatabaseSchema.indexes)
  }

  private static func insertReferences(
    of site: Site, into database: borrowing Database
  ) throws(DatabaseFault) {
    var agencies = try inserter(.agencies, into: database)
    ReferenceTables.writeAgencies(of: site, to: &agencies)
    try agencies.finish()
    var checks = try inserter(.checks, into: database)
    ReferenceTables.writeChecks(of: site, to: &checks)
    try checks.finish()
    var measures = try inserter(.measures, into: database)
    IndicatorTables.writeDefinitions(to: &measures)
    try measures.finish()
    var changes = try inserter(.changes, into: database)
    site.changes.write(to: &changes)
    try changes.finish()
    var cells = try inserter(.cells, into: database)
    for (index, entry) in site.cells.entries.enumerated() {
      cells.number(index + 1)
      CellDictionary.write(entry, to: &cells)
    }
    try cells.finish()
  }

  private static func insertReports(
    of site: Site, into database: borrowing Database
  ) throws(DatabaseFault) {
    var reports = try inserter(.reports, into: database)
    var captures = try inserter(.captures, into: database)
    var indicators = try inserter(.indicators, into: database)
    for (index, checked) in site.portfolio.reports.enumerated() {
      reports.number(index + 1)
      DataTables.writeReport(checked, in: site, to: &reports)
      DataTables.writeCaptures(checked, in: site, to: &captures)
      IndicatorTables.writeValues(of: checked, in: site, to: &indicators)
    }
    try reports.finish()
    try captures.finish()
    try indicators.finish()
  }

  private static func insertStatistics(
    of site: Site, into database: borrowing Database
  ) throws(DatabaseFault) {
    var rows = try database.inserter(
      into: "statistics", columns: DatabaseSchema.statisticsColumns)
    for (index, checked) in site.portfolio.reports.enumerated() {
      let report = checked.report
      let disputes = checked.disputedCells
      for (cellIndex, position) in site.cells.positions(in: report.form).enumerated() {
        guard let position, let cell = report.cells[cellIndex] else { continue }
        rows.number(index + 1)
        rows.number(position + 1)
        write(cell, to: &rows)
        rows.text(disputes[cellIndex])
        rows.endRow()
      }
    }
    try rows.finish()
  }

  private static func write(_ cell: Cell, to rows: inout RowInserter) {
    let isRounded = cell.precision != nil
    rows.text(cell.kind.rawValue)
    rows.number(cell.value)
    rows.number(isRounded ? cell.bounds.low : nil)
    rows.number(isRounded ? cell.bounds.high : nil)
    rows.number(cell.precision)
    rows.text(cell.raw)
    rows.number(cell.place.line)
    rows.number(cell.place.cell?.page)
    rows.number(cell.place.cell?.table)
    rows.number(cell.place.cell?.row)
    rows.number(cell.place.cell?.column)
    rows.truth(cell.reading == .solved)
  }

  private static func insertFindings(
    of site: Site, into database: borrowing Database
  ) throws(DatabaseFault) {
    var findings = try inserter(.findings, into: database)
    let cells = try database.inserter(
      into: "finding_cells", columns: DatabaseSchema.findingCellsColumns)
    for checked in site.portfolio.reports {
      DataTables.writeFindings(checked, in: site, to: &findings)
      let positions = site.cells.positions(in: checked.report.form)
      for finding in checked.findings {
        for (order, evidence) in finding.ownCells.enumerated() {
          guard positions.indices.contains(evidence.index), let position = positions[evidence.index]
          else { continue }
          cells.text(finding.id)
          cells.number(order + 1)
          cells.number(position + 1)
          cells.endRow()
        }
      }
    }
    try findings.finish()
    try cells.finish()
  }

  private static func inserter(
    _ resource: DataResource, into database: borrowing Database
  ) throws(DatabaseFault) -> RowInserter {
    let number = DatabaseSchema.numbers[resource.name].map { [$0] } ?? []
    return try database.inserter(
      into: resource.name, columns: number + resource.columns.map(\.name))
  }
}
