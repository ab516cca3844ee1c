import DisclosureModel
import ReportChecking
import Tables

/// The files of open data about the whole site, yet to be made.
struct DataFiles {
  let site: Site

  /// All of them in one file.
  var database: PageJob {
    PageJob(
      SitePath.database, makeFile: { [site] in try DatabaseFile.write(site, to: $0) },
      make: { [site] _, output in try DatabaseFile.write(site, to: &output) })
  }

  /// What tells programs about the tables.
  var descriptions: [PageJob] {
    [
      file(SitePath.dataPackage) { DataPackage.json($0) },
      file(SitePath.catalogue) { DataCatalogue.json($0) },
    ]
  }

  var tables: [PageJob] {
    [
      table(.reports) { DataTables.writeReport($1, in: $0, to: &$2) },
      table(.statistics) { DataTables.writeStatistics($1, in: $0, to: &$2) },
      table(.indicators) { IndicatorTables.writeValues(of: $1, in: $0, to: &$2) },
      table(.findings) { DataTables.writeFindings($1, in: $0, to: &$2) },
      table(.captures) { DataTables.writeCaptures($1, in: $0, to: &$2) },
      file(.changes) { $0.changes.write(to: &$1) },
      file(.cells) { ReferenceTables.writeCells(of: $0, to: &$1) },
      file(.agencies) { ReferenceTables.writeAgencies(of: $0, to: &$1) },
      file(.checks) { ReferenceTables.writeChecks(of: $0, to: &$1) },
      file(.measures) { IndicatorTables.writeDefinitions(to: &$1) },
    ]
      + site.years.map { year in
        let reports = site.portfolio.reports.filter { $0.report.year == year }
        return table(.statistics, path: SitePath.statistics(ofYear: year), of: reports[...]) {
          DataTables.writeStatistics($1, in: $0, to: &$2)
        }
      }
  }

  private func file(_ path: String, _ make: @escaping @Sendable (Site) -> [UInt8]) -> PageJob {
    PageJob(path) { [site] _, output in output += make(site) }
  }

  /// A table with rows for each report, made some reports at a time.
  private func table(
    _ resource: DataResource, path: String? = nil, of reports: ArraySlice<CheckedReport>? = nil,
    _ write: @escaping @Sendable (Site, CheckedReport, inout CSVWriter) -> Void
  ) -> PageJob {
    let reports = reports ?? site.portfolio.reports[...]
    let columns = resource.columns.map(\.name)
    let header = CSVWriter(columns: columns).bytes.count
    let paging = Paging(count: reports.count, size: 30)
    return PageJob(path ?? resource.path, parts: paging.pages) { [site] part, output in
      var csv = CSVWriter(columns: columns)
      for offset in paging.range(of: part + 1) {
        write(site, reports[reports.startIndex + offset], &csv)
      }
      output += part == 0 ? csv.bytes[...] : csv.bytes[header...]
    }
  }

  /// A table that is made at once.
  private func file(
    _ resource: DataResource, _ write: @escaping @Sendable (Site, inout CSVWriter) -> Void
  ) -> PageJob {
    file(resource.path) { site in
      var csv = CSVWriter(columns: resource.columns.map(\.name))
      write(site, &csv)
      return csv.bytes
    }
  }
}
