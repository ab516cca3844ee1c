/// A report as a Word file, laid out as the official form is: labels merged over the rows and columns
/// they head, the headings of sections numbered automatically.
package struct ReportDocx {
  /// What stands in the report.
  package var report: ReportText

  package init(_ report: ReportText) { self.report = report }

  package var bytes: [UInt8] { file.bytes }

  package var file: WordFile { PrintedWordFile().file(PrintedReport(report)) }
}
