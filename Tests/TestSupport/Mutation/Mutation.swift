/// One way in which the same report can be written differently.
package enum Mutation: String, CaseIterable, Sendable {
  // Labels
  case tornLabels, spacedLabels, halfWidthLabels, noteInItsRow
  // Values
  case blanks, absences, thousands, fullWidth
  // Lines and pages of texts
  case pages, pageNumbers, drift, mergedOnce, windowsLines
  // Bytes
  case byteOrderMark, gb18030, utf16
  // Web pages
  case layoutTables, openTags, wordyMarkup, spacesInBlanks
  // Word files
  case numberedLabels, trackedChanges
  // Tables
  case addedColumn, noteBelow, headingInTable, ownTables, tablesTwice, labelColumn

  /// Whether it makes a difference in files of the format.
  func applies(to format: PrintedFormat) -> Bool {
    switch self {
    case .spacedLabels, .halfWidthLabels, .noteInItsRow, .blanks, .absences, .thousands, .fullWidth:
      true
    case .tornLabels: format != .markdown
    case .pages, .pageNumbers, .windowsLines, .byteOrderMark: format.textLayout != nil
    case .drift, .mergedOnce: format == .tabRows || format == .bars
    case .gb18030, .utf16: format != .wordFile
    case .layoutTables, .openTags, .wordyMarkup, .spacesInBlanks: format == .page
    case .numberedLabels, .trackedChanges: format == .wordFile
    // Lines whose headings stand on two of them do not tell their columns.
    case .addedColumn: [.page, .wordFile, .markdown].contains(format)
    // Elsewhere nothing tells which cells are of one row.
    case .noteBelow, .headingInTable, .ownTables, .tablesTwice, .labelColumn:
      [.page, .wordFile, .markdown, .bars, .tabRows].contains(format)
    }
  }

  /// Whether rows may rightly stay unread where it is applied: the file no longer says which column a
  /// value stands in, or what is a value.
  func costsRows(in format: PrintedFormat) -> Bool {
    switch self {
    case .blanks:
      // Nothing marks an empty cell, or it may be the filling of a merged one.
      format != .cellPerLine && format != .page && format != .wordFile
    case .pageNumbers, .drift: true
    case .tornLabels, .mergedOnce, .pages: false
    default: false
    }
  }
}

/// How a report is written: the layouts of texts, and formats that mark their cells.
///
/// A further format gets a case here, its mutations in `Mutation.applies(to:)`, and its bytes in
/// `MutatedReport.bytes`; tests of layouts and damages and the fuzzers' seeds then include it.
package enum PrintedFormat: String, CaseIterable, Sendable {
  case cellPerLine, tabRows, bars, columns, bareLines, spreadRows, labelLines, markdown, page
  case wordFile

  /// The layout of the text; nil where it is no text.
  var textLayout: ReportText.Layout? {
    switch self {
    case .cellPerLine: .cellPerLine
    case .tabRows: .tabRows
    case .bars, .markdown: .bars
    case .columns: .columns
    case .bareLines: .bareLines
    case .spreadRows: .spreadRows
    case .labelLines: .labelLines
    case .page, .wordFile: nil
    }
  }
}
