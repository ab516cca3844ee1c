import SQLite

/// The tables of `data/gouji.sqlite`, as statements of SQL.
///
/// All but `statistics` have the columns of the table of the same name as CSV. That one has a row for every cell
/// of every report, and so refers to reports and cells by number; the view `figures` gives it the columns
/// that it has as CSV.
enum DatabaseSchema {
  /// Tables that others refer to by number, with the column that has it.
  static let numbers = ["reports": "report_id", "cells": "cell_id"]

  /// What makes the tables, to be run before rows are put in.
  static var tables: String {
    let flat = DataResource.all.filter { $0.name != "statistics" }.map(table)
    return
      (["PRAGMA page_size = 4096", "PRAGMA user_version = 1", "BEGIN"] + flat
      + [statistics, findingCells]).joined(separator: ";\n")
  }

  /// What makes indexes and views, to be run when all rows are in.
  static let indexes = """
    CREATE INDEX reports_year ON reports (year);
    CREATE INDEX findings_report ON findings (agency_id, year);
    CREATE INDEX findings_check ON findings ("check");
    CREATE INDEX finding_cells_cell ON finding_cells (cell_id);
    CREATE INDEX statistics_cell ON statistics (cell_id);
    \(figures);
    COMMIT
    """

  private static func table(_ resource: DataResource) -> String {
    let number = numbers[resource.name]
    var lines = number.map { ["\($0) INTEGER PRIMARY KEY"] } ?? []
    lines += resource.columns.map { column in
      let isKey = resource.primaryKey.contains(column.name)
      return "\(quoted(column.name)) \(type(of: column))\(isKey ? " NOT NULL" : "")"
    }
    lines.append("\(number == nil ? "PRIMARY KEY" : "UNIQUE") (\(list(resource.primaryKey)))")
    lines += resource.foreignKeys.map { key in
      "FOREIGN KEY (\(list(key.columns))) REFERENCES \(quoted(key.table)) (\(list(key.targets)))"
    }
    return "CREATE TABLE \(quoted(resource.name)) (\n  \(lines.joined(separator: ",\n  "))\n)"
  }

  /// SQLite has no type for days; a truth is 0 or 1.
  private static func type(of column: DataResource.Column) -> String {
    switch column.type {
    case "integer", "boolean": "INTEGER"
    case "number": "NUMERIC"
    default: "TEXT"
    }
  }

  static let statisticsColumns = [
    "report_id", "cell_id", "kind", "value", "low", "high", "precision", "raw", "line", "page",
    "table", "row", "column", "solved", "disputed",
  ]

  private static let statistics = """
    CREATE TABLE statistics (
      report_id INTEGER NOT NULL REFERENCES reports (report_id),
      cell_id INTEGER NOT NULL REFERENCES cells (cell_id),
      kind TEXT NOT NULL,
      value NUMERIC,
      low NUMERIC,
      high NUMERIC,
      precision NUMERIC,
      raw TEXT NOT NULL,
      line INTEGER,
      page INTEGER,
      "table" INTEGER,
      "row" INTEGER,
      "column" INTEGER,
      solved INTEGER NOT NULL,
      disputed TEXT,
      PRIMARY KEY (report_id, cell_id)
    ) WITHOUT ROWID
    """

  static let findingCellsColumns = ["finding_id", "position", "cell_id"]

  private static let findingCells = """
    CREATE TABLE finding_cells (
      finding_id TEXT NOT NULL REFERENCES findings (finding_id),
      position INTEGER NOT NULL,
      cell_id INTEGER NOT NULL REFERENCES cells (cell_id),
      PRIMARY KEY (finding_id, position)
    ) WITHOUT ROWID
    """

  private static let figures = """
    CREATE VIEW figures AS SELECT
      r.agency_id, r.agency_name, r.year, c.cell, s.value, s.raw, c.unit, s.precision, r.source,
      s.line, s.page, s."table", s."row", s."column",
      CASE s.solved WHEN 1 THEN 'solved' ELSE 'printed' END AS reading,
      s.kind, s.low, s.high, s.disputed, c.form, c.label_zh, c.label_en, r.url
    FROM statistics s JOIN reports r USING (report_id) JOIN cells c USING (cell_id)
    """

  private static func quoted(_ name: String) -> String { Database.quoted(name) }
  private static func list(_ names: [String]) -> String {
    names.map(quoted).joined(separator: ", ")
  }
}
