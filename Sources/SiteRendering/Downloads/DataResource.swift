/// A table that the site offers for download: its columns, and what they mean.
struct DataResource: Sendable {
  let name: String
  let path: String
  let title: TextKey
  let text: TextKey
  let columns: [Column]
  let primaryKey: [String]
  /// Columns whose values stand in another table.
  var foreignKeys: [ForeignKey] = []

  struct Column: Sendable {
    let name: String
    /// Table Schema's name of the type.
    let type: String
    let meaning: TextKey
  }

  struct ForeignKey: Sendable {
    let columns: [String]
    /// The name of the other table; it may be the same.
    let table: String
    let targets: [String]

    init(_ columns: [String], in table: String, _ targets: [String]? = nil) {
      self.columns = columns
      self.table = table
      self.targets = targets ?? columns
    }
  }

  /// Every table, the larger ones first.
  static let all = [
    reports, statistics, indicators, findings, captures, changes, cells, agencies, checks, measures,
  ]

  static let reports = DataResource(
    name: "reports", path: SitePath.reportsTable, title: .reportsTableTitle,
    text: .reportsTableText,
    columns: [
      agencyID, agencyName, year,
      Column(name: "form", type: "string", meaning: .columnForm),
      Column(name: "region_code", type: "string", meaning: .columnRegionCode),
      Column(name: "period_from", type: "date", meaning: .columnPeriodFrom),
      Column(name: "period_to", type: "date", meaning: .columnPeriodTo),
      Column(name: "findings", type: "integer", meaning: .columnFindings),
      source,
      Column(name: "published", type: "date", meaning: .columnPublished),
      Column(name: "source_url", type: "string", meaning: .columnSourceURL),
      Column(name: "cells_read", type: "integer", meaning: .columnCellsRead),
      Column(name: "cells_expected", type: "integer", meaning: .columnCellsExpected),
      Column(name: "passed", type: "integer", meaning: .columnPassed),
      Column(name: "undecided", type: "integer", meaning: .columnUndecided),
      Column(name: "errors", type: "integer", meaning: .columnErrors),
      Column(name: "warnings", type: "integer", meaning: .columnWarnings),
      Column(name: "notices", type: "integer", meaning: .columnNotices),
      Column(name: "url", type: "string", meaning: .columnURL),
      Column(name: "signed", type: "date", meaning: .columnSigned),
      Column(name: "sha256", type: "string", meaning: .columnDigest),
    ], primaryKey: ["agency_id", "year"], foreignKeys: [.init(["agency_id"], in: "agencies")])

  static let statistics = DataResource(
    name: "statistics", path: SitePath.statisticsTable, title: .statisticsTableTitle,
    text: .statisticsTableText,
    columns: [
      agencyID, agencyName, year,
      Column(name: "cell", type: "string", meaning: .columnCell),
      Column(name: "value", type: "number", meaning: .columnValue),
      Column(name: "raw", type: "string", meaning: .columnRaw),
      Column(name: "unit", type: "string", meaning: .columnUnit),
      Column(name: "precision", type: "number", meaning: .columnPrecision),
      source, line,
      Column(name: "page", type: "integer", meaning: .columnPage),
      Column(name: "table", type: "integer", meaning: .columnTable),
      Column(name: "row", type: "integer", meaning: .columnRow),
      Column(name: "column", type: "integer", meaning: .columnColumn),
      Column(name: "reading", type: "string", meaning: .columnReading),
      Column(name: "kind", type: "string", meaning: .columnKind),
      Column(name: "low", type: "number", meaning: .columnLow),
      Column(name: "high", type: "number", meaning: .columnHigh),
      Column(name: "disputed", type: "string", meaning: .columnDisputed),
      Column(name: "form", type: "string", meaning: .columnCellForm),
    ], primaryKey: ["agency_id", "year", "cell"],
    foreignKeys: [reportKey, .init(["form", "cell", "unit"], in: "cells")])

  static let findings = DataResource(
    name: "findings", path: SitePath.findingsTable, title: .findingsTableTitle,
    text: .findingsTableText,
    columns: [
      Column(name: "finding_id", type: "string", meaning: .columnFindingID),
      Column(name: "check", type: "string", meaning: .columnCheck),
      Column(name: "severity", type: "string", meaning: .columnSeverity),
      agencyID, agencyName, year,
      Column(name: "cells", type: "string", meaning: .columnCells),
      Column(name: "expected", type: "number", meaning: .columnExpected),
      Column(name: "actual", type: "number", meaning: .columnActual),
      Column(name: "message", type: "string", meaning: .columnMessage),
      source, line,
      Column(name: "status", type: "string", meaning: .columnStatus),
      Column(name: "evidence", type: "string", meaning: .columnEvidence),
      Column(name: "review", type: "string", meaning: .columnReview),
      Column(name: "review_outdated", type: "boolean", meaning: .columnReviewOutdated),
      Column(name: "reviewer", type: "string", meaning: .columnReviewer),
      Column(name: "review_date", type: "date", meaning: .columnReviewDate),
      Column(name: "note", type: "string", meaning: .columnReviewNote),
      Column(name: "reply", type: "string", meaning: .columnReply),
      Column(name: "headline", type: "string", meaning: .columnHeadline),
      Column(name: "formula", type: "string", meaning: .columnFormula),
      Column(name: "cause", type: "string", meaning: .columnCause),
      Column(name: "likely_cell", type: "string", meaning: .columnLikelyCell),
      Column(name: "likely_value", type: "number", meaning: .columnLikelyValue),
      Column(name: "url", type: "string", meaning: .columnURL),
      Column(name: "message_en", type: "string", meaning: .columnMessageEnglish),
    ], primaryKey: ["finding_id"],
    foreignKeys: [
      reportKey, .init(["check"], in: "checks"),
      .init(["headline"], in: "findings", ["finding_id"]),
    ])

  static let changes = DataResource(
    name: "changes", path: SitePath.changesTable, title: .changesTableTitle,
    text: .changesTableText,
    columns: [
      Column(name: "revision", type: "integer", meaning: .columnRevision),
      Column(name: "date", type: "date", meaning: .columnRevisionDate),
      Column(name: "change", type: "string", meaning: .columnChange),
      Column(name: "finding_id", type: "string", meaning: .columnFindingID),
      Column(name: "check", type: "string", meaning: .columnCheck),
      Column(name: "severity", type: "string", meaning: .columnSeverity),
      agencyID, agencyName, year,
      Column(name: "message", type: "string", meaning: .columnMessage),
      Column(name: "status", type: "string", meaning: .columnStatus),
      Column(name: "former_severity", type: "string", meaning: .columnFormerSeverity),
      Column(name: "former_status", type: "string", meaning: .columnFormerStatus),
      Column(name: "former_message", type: "string", meaning: .columnFormerMessage),
      Column(name: "message_en", type: "string", meaning: .columnMessageEnglish),
      Column(name: "former_message_en", type: "string", meaning: .columnFormerMessageEnglish),
    ], primaryKey: ["revision", "finding_id"])

  static let captures = DataResource(
    name: "captures", path: SitePath.capturesTable, title: .capturesTableTitle,
    text: .capturesTableText,
    columns: [
      agencyID, agencyName, year, source,
      Column(name: "format", type: "string", meaning: .columnFormat),
      Column(name: "sha256", type: "string", meaning: .columnDigest),
      Column(name: "published_source", type: "string", meaning: .columnPublishedSource),
      Column(name: "cells", type: "integer", meaning: .columnReadCells),
      Column(name: "compared", type: "integer", meaning: .columnCompared),
      Column(name: "differences", type: "integer", meaning: .columnDifferences),
    ], primaryKey: ["source"], foreignKeys: [reportKey])

  static let cells = DataResource(
    name: "cells", path: SitePath.cellsTable, title: .cellsTableTitle, text: .cellsTableText,
    columns: [
      Column(name: "form", type: "string", meaning: .columnCellForm),
      Column(name: "cell", type: "string", meaning: .columnCell),
      Column(name: "unit", type: "string", meaning: .columnUnit),
      Column(name: "table", type: "string", meaning: .columnCellTable),
      Column(name: "row", type: "string", meaning: .columnCellRow),
      Column(name: "column", type: "string", meaning: .columnCellColumn),
      Column(name: "label_zh", type: "string", meaning: .columnLabelChinese),
      Column(name: "label_en", type: "string", meaning: .columnLabelEnglish),
    ], primaryKey: ["form", "cell", "unit"])

  static let agencies = DataResource(
    name: "agencies", path: SitePath.agenciesTable, title: .agenciesTableTitle,
    text: .agenciesTableText,
    columns: [
      agencyID, agencyName,
      Column(name: "region_code", type: "string", meaning: .columnRegionCode),
      Column(name: "region", type: "string", meaning: .columnRegion),
      Column(name: "type", type: "string", meaning: .columnAgencyType),
      Column(name: "parent_id", type: "string", meaning: .columnParent),
      Column(name: "reports", type: "integer", meaning: .columnReportCount),
      Column(name: "url", type: "string", meaning: .columnURL),
    ], primaryKey: ["agency_id"],
    foreignKeys: [.init(["parent_id"], in: "agencies", ["agency_id"])])

  static let checks = DataResource(
    name: "checks", path: SitePath.checksTable, title: .checksTableTitle, text: .checksTableText,
    columns: [
      Column(name: "check", type: "string", meaning: .columnCheck),
      Column(name: "title_zh", type: "string", meaning: .columnTitleChinese),
      Column(name: "title_en", type: "string", meaning: .columnTitleEnglish),
      Column(name: "severity", type: "string", meaning: .columnUsualSeverity),
      Column(name: "formula_zh", type: "string", meaning: .columnFormulaChinese),
      Column(name: "formula_en", type: "string", meaning: .columnFormulaEnglish),
      Column(name: "data_note", type: "boolean", meaning: .columnDataNote),
    ], primaryKey: ["check"])

  static let reportKey = ForeignKey(["agency_id", "year"], in: "reports")
  static let agencyID = Column(name: "agency_id", type: "string", meaning: .columnAgencyID)
  static let agencyName = Column(
    name: "agency_name", type: "string", meaning: .columnAgencyName)
  static let year = Column(name: "year", type: "integer", meaning: .columnYear)
  private static let source = Column(name: "source", type: "string", meaning: .columnSource)
  private static let line = Column(name: "line", type: "integer", meaning: .columnLine)
}
