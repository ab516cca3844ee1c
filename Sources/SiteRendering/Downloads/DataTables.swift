import Diagnostics
import DisclosureModel
import ReportChecking
import Tables

/// The rows of the tables for download.
enum DataTables {
  static func writeReport(_ checked: CheckedReport, to table: inout CSVWriter) {
    let report = checked.report
    writeIdentity(of: report, to: &table)
    table.text(report.form.id)
    table.text(report.agency.place?.code)
    table.text(report.period.map { "\($0.value.from)" })
    table.text(report.period.map { "\($0.value.to)" })
    table.number(checked.findings.count)
    table.text(report.source.path)
    table.text(report.source.published)
    table.text(report.source.url)
    table.endRow()
  }

  static func writeStatistics(_ checked: CheckedReport, to table: inout CSVWriter) {
    let report = checked.report
    let form = report.form.cells
    for index in form.indices {
      guard let cell = report.cells[index] else { continue }
      writeIdentity(of: report, to: &table)
      table.text(form[index].id)
      table.number(decimal: cell.value?.description)
      table.text(cell.raw)
      table.text(form[index].unit)
      table.number(decimal: cell.precision?.description)
      table.text(report.source.path)
      table.number(cell.place.line)
      table.number(cell.place.cell?.page)
      table.number(cell.place.cell?.table)
      table.number(cell.place.cell?.row)
      table.number(cell.place.cell?.column)
      table.text(cell.reading.rawValue)
      table.endRow()
    }
  }

  static func writeFindings(_ checked: CheckedReport, to table: inout CSVWriter) {
    let report = checked.report
    for finding in checked.findings {
      table.text(finding.id)
      table.text(finding.check)
      table.text(finding.severity.rawValue)
      writeIdentity(of: report, to: &table)
      table.text(finding.ownCells.map(\.id).joined(separator: " "))
      table.number(decimal: finding.expected?.description)
      table.number(decimal: finding.actual?.description)
      table.text(finding.message)
      table.text(report.source.path)
      table.number(finding.line)
      table.text(finding.status.rawValue)
      table.text(finding.fingerprint)
      writeReview(of: finding, to: &table)
      table.endRow()
    }
  }

  private static func writeReview(of finding: Finding, to table: inout CSVWriter) {
    let review = finding.review
    table.text(review?.status.rawValue)
    table.text(review == nil ? nil : finding.isReviewOutdated ? "true" : "false")
    table.text(review?.reviewer)
    table.text(review?.date.map { "\($0)" })
    table.text(review?.note)
    table.text(review?.reply)
  }

  static func writeCaptures(_ checked: CheckedReport, to table: inout CSVWriter) {
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

  private static func writeIdentity(of report: Report, to table: inout CSVWriter) {
    table.text(report.agency.id)
    table.text(report.agency.name)
    table.number(report.year)
  }
}
