import Diagnostics
import DisclosureModel
import ReportChecking
import Tables

/// The rows of the tables for download.
///
/// Each function writes the columns that `DataResource` names, in their order.
enum DataTables {
  static func writeReport(
    _ checked: CheckedReport, in site: Site, to table: inout some RowWriter & ~Copyable
  ) {
    let report = checked.report
    writeIdentity(of: report, to: &table)
    table.text(report.form.id)
    table.text(report.agency.place?.code)
    table.text(report.period.map { "\($0.value.from)" })
    table.text(report.period.map { "\($0.value.to)" })
    table.number(checked.findings.count(where: \.counts))
    table.text(report.source.path)
    table.text(report.source.published)
    table.text(report.source.url)
    table.number(report.cells.readCount)
    table.number(report.form.cells.count)
    table.number(checked.tally.passed)
    table.number(checked.tally.undecided.count)
    for severity in [Severity.error, .warning, .notice] {
      table.number(checked.findings.count { $0.counts && $0.severity == severity })
    }
    table.text(site.address(of: SitePath.report(report.agency.id, report.year)))
    table.text(report.signed.map { "\($0.value)" })
    table.text(report.source.sha256)
    table.endRow()
  }

  /// A row for each figure: what many rows have in common is made once for them.
  static func writeStatistics(
    _ checked: CheckedReport, in site: Site, to table: inout CSVWriter
  ) {
    let report = checked.report
    let disputes = checked.disputedCells
    let identity = CSVCells { writeIdentity(of: report, to: &$0) }
    let source = CSVCells(report.source.path)
    for (entry, index, cell) in site.cells.cells(of: report) {
      table.cells(identity)
      table.cells(entry.columns.id)
      table.number(cell.value)
      table.text(cell.raw)
      table.cells(entry.columns.unit)
      table.number(cell.precision)
      table.cells(source)
      table.number(cell.place.line)
      table.number(cell.place.cell?.page)
      table.number(cell.place.cell?.table)
      table.number(cell.place.cell?.row)
      table.number(cell.place.cell?.column)
      writeNature(of: cell, to: &table)
      table.number(cell.precision == nil ? nil : cell.bounds.low)
      table.number(cell.precision == nil ? nil : cell.bounds.high)
      table.text(disputes[index])
      table.cells(entry.columns.form)
      table.endRow()
    }
  }

  private static func writeNature(of cell: Cell, to table: inout CSVWriter) {
    if cell.reading == .printed, cell.kind == .number { return table.cells(printedNumber) }
    table.text(cell.reading.rawValue)
    table.text(cell.kind.rawValue)
  }

  private static let printedNumber = CSVCells {
    $0.text(Cell.Reading.printed.rawValue)
    $0.text(Cell.Kind.number.rawValue)
  }

  static func writeFindings(
    _ checked: CheckedReport, in site: Site, to table: inout some RowWriter & ~Copyable
  ) {
    let report = checked.report
    let page = SitePath.report(report.agency.id, report.year)
    for finding in checked.findings {
      table.text(finding.id)
      table.text(finding.check)
      table.text(finding.severity.rawValue)
      writeIdentity(of: report, to: &table)
      table.text(finding.ownCells.map(\.id).joined(separator: " "))
      table.number(finding.expected)
      table.number(finding.actual)
      table.text(finding.message.zh)
      table.text(report.source.path)
      table.number(finding.line)
      table.text(finding.status.rawValue)
      table.text(finding.fingerprint)
      writeReview(of: finding, to: &table)
      table.text(finding.headline)
      table.text(finding.formula?.zh)
      table.text(finding.cause.rawValue)
      table.text(finding.likely?.cell.id)
      table.number(finding.likely?.value)
      table.text(site.address(of: page, anchor: Anchor.finding(finding.id)))
      table.text(finding.message.en)
      table.endRow()
    }
  }

  private static func writeReview(of finding: Finding, to table: inout some RowWriter & ~Copyable) {
    let review = finding.review
    table.text(review?.status.rawValue)
    table.truth(review.map { _ in finding.isReviewOutdated })
    table.text(review?.reviewer)
    table.text(review?.date.map { "\($0)" })
    table.text(review?.note)
    table.text(review?.reply)
  }

  static func writeCaptures(
    _ checked: CheckedReport, in site: Site, to table: inout some RowWriter & ~Copyable
  ) {
    let report = checked.report
    for capture in report.captures {
      let comparison = capture.comparison(with: report)
      table.text(report.agency.id)
      table.text(capture.agencyName)
      table.number(report.year)
      table.text(capture.source.path)
      table.text(capture.source.format)
      table.text(capture.source.sha256)
      table.text(report.source.path)
      table.number(capture.cells.readCount)
      table.number(comparison.isSameFile ? nil : comparison.compared)
      table.number(comparison.differences.count)
      table.endRow()
    }
  }

  static func writeIdentity(of report: Report, to table: inout some RowWriter & ~Copyable) {
    table.text(report.agency.id)
    table.text(report.agency.name)
    table.number(report.year)
  }
}

extension RowWriter where Self: ~Copyable {
  /// A cell with a quantity; most are whole.
  mutating func number(_ quantity: Quantity?) {
    if let quantity, quantity.isWhole, quantity != .infinity {
      number(Int(quantity.whole))
    } else {
      number(decimal: quantity?.description)
    }
  }
}

extension CheckedReport {
  /// The ids of the findings that doubt a cell, divided by spaces, by the cell's index in the form. Notices and
  /// what was dismissed doubt none.
  var disputedCells: [Int: String] {
    var ids: [Int: String] = [:]
    for finding in findings where finding.counts && finding.severity != .notice {
      for index in Set(finding.ownCells.map(\.index)) {
        ids[index] = ids[index].map { "\($0) \(finding.id)" } ?? finding.id
      }
    }
    return ids
  }
}
