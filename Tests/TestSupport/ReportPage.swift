extension ReportText {
  /// The report as a web page, its tables with the merged headings and labels of the official form.
  package var html: String { PrintedPage().html(PrintedReport(self)) }
}
