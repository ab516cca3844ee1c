import DisclosureModel

/// Every check, in the order in which they are listed.
enum Catalogue {
  static let checks: [any Check] =
    sums + shapes + lists + tables + cells + narrative + prose + structure + others

  /// Sums that the form implies; their findings may have one wrong cell as common cause.
  static let sums: [any Check] = [
    RelationCheck(id: "T3.identity"),
    RelationCheck(id: "T3.colsum"),
    RelationCheck(id: "T3.rowsum"),
    RelationCheck(id: "T4.sum"),
  ]

  static let shapes: [TableShapeCheck] = [
    TableShapeCheck(id: "T2.row-missing", table: "disclosure"),
    TableShapeCheck(id: "T3.shape", table: "requests"),
    TableShapeCheck(id: "T4.shape", table: "disputes"),
  ]

  /// What the cells of a table say about each other beyond its sums.
  static let tables: [any Check] = [
    DocumentStock(),
    RegulatoryPower(),
    PublishedDocuments(),
    CatalogueItems(),
    ResidualTotal(),
    SingleOutcome(),
  ]

  static let lists: [any Check] = [IndicatorListShape()]

  static let cells: [any Check] = [
    CurrencyUnit(),
    MagnitudeSuffix(),
    FeeMagnitude(),
    EmptyCells(id: "B.blank", kind: .blank),
    EmptyCells(id: "B.na", kind: .notApplicable),
    BlankTotal(),
    NonNumericCell(),
    DecimalCount(),
    NegativeNumber(),
    UnusualFormat(),
    RoundNumbers(),
  ]

  /// The text against the tables; they have a say in which cell is likely to be wrong.
  static let narrative: [any Check] = [
    StatedRequests(),
    DeniedRequests(),
  ]

  /// What the text says against what it says itself.
  static let prose: [any Check] = [
    PartsOfWhole(id: "N.active.parts", isAboutRequests: false),
    PartsOfWhole(id: "N.parts", isAboutRequests: true),
    StatedPercentage(),
    StatedChange(),
    StatedYear(),
    MissingNumber(),
    FeeStatements(),
  ]

  static let structure: [any Check] = [
    MissingSection(),
    SectionNumbering(),
    ReportingPeriod(),
    EmptySubheading(),
    ConversionArtifact(),
    MisprintedLabel(),
    DivisionOfAnotherTime(),
    FormVersionCheck(),
    OutdatedBasis(),
    MissingFeeStatement(),
  ]

  /// A report against others.
  static let others: [any Check] = [
    RevisedReport(),
    QuotedPriorYear(),
  ]
}
