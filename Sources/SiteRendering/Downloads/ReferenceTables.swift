import Diagnostics
import DisclosureModel
import ReportChecking
import Tables

/// The rows of the tables that others refer to.
enum ReferenceTables {
  static func writeCells(of site: Site, to table: inout some RowWriter & ~Copyable) {
    for entry in site.cells.entries { CellDictionary.write(entry, to: &table) }
  }

  static func writeAgencies(of site: Site, to table: inout some RowWriter & ~Copyable) {
    for (agency, history) in zip(site.profiles, site.histories) {
      table.text(agency.id)
      table.text(agency.name)
      table.text(agency.place?.code)
      table.text(agency.place?.names.joined(separator: " "))
      table.text(agency.type)
      table.text(agency.parent?.id)
      table.number(history.count)
      table.text(site.address(of: SitePath.agency(agency.id)))
      table.endRow()
    }
  }

  static func writeChecks(of site: Site, to table: inout some RowWriter & ~Copyable) {
    for check in site.checks {
      table.text(check.id)
      table.text(check.title.zh)
      table.text(check.title.en)
      table.text(check.severity.rawValue)
      table.text(check.formula.zh)
      table.text(check.formula.en)
      table.truth(check.dataNote ?? false)
      table.endRow()
    }
  }
}

extension DataResource {
  /// How many rows the table has.
  func rowCount(in site: Site) -> Int {
    let reports = site.portfolio.reports
    switch name {
    case "statistics": return reports.reduce(0) { $0 + $1.report.cells.readCount }
    case "indicators":
      return reports.reduce(0) { $0 + site.layout(of: $1.report.form).measures.count }
    case "measures": return Measure.all.count
    case "findings": return reports.reduce(0) { $0 + $1.findings.count }
    case "captures": return reports.reduce(0) { $0 + $1.report.captures.count }
    case "changes": return site.changes.revisions.reduce(0) { $0 + $1.changes.count }
    case "cells": return site.cells.entries.count
    case "agencies": return site.profiles.count
    case "checks": return site.checks.count
    default: return reports.count
    }
  }
}
