import DisclosureModel

/// Every check, in the order in which they are listed.
enum Catalogue {
  static let checks: [any Check] =
    sums + shapes + lists + tables + cells + narrative + wording + prose + structure + copies
    + dates + plausibility + others

  static let catalogued = checks.map { CataloguedCheck($0) }

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
    LitigationWithoutReview(),
    DisputesWithoutRequests(),
  ]

  static let lists: [any Check] = [IndicatorListShape()]

  static let cells: [any Check] = [
    CurrencyUnit(),
    MagnitudeSuffix(),
    FeeMagnitude(),
    FeeUnitChange(),
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
    StatedCarryIn(),
    StatedCarryOut(),
    DeniedCarryOut(),
    StatedDecisions(),
    StatedResults(),
    StatedApplicants(),
    StatedDisputes(id: "N.review", matter: .reconsideration, isDenial: false),
    StatedDisputes(id: "N.litigation", matter: .litigation, isDenial: false),
    StatedDisputes(id: "N.no-review", matter: .reconsideration, isDenial: true),
    StatedDisputes(id: "N.no-litigation", matter: .litigation, isDenial: true),
  ]

  /// The text against itself, and against cells that no sum checks.
  static let wording: [any Check] = [
    StatedBalance(),
    StatedChannels(),
    StatedDocuments(),
    RepeatedFigure(),
    ClaimedOutcome(),
    UnmentionedRequests(),
    UnmentionedDisputes(),
  ]

  /// What the text says against what it says itself.
  static let prose: [any Check] = [
    PartsOfWhole(id: "N.active.parts", isAboutRequests: false),
    PartsOfWhole(id: PartsOfWhole.ofRequests, isAboutRequests: true),
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
    SectionOrder(),
    IncompleteTitle(),
    GovernmentTopics(),
    TruncatedText(),
    DeclaredParts(),
    ScantProblems(),
    TemplateResidue(),
    OtherAgencyName(),
    MissingFeeStatement(),
  ]

  /// Text that repeats itself, or that of another report.
  static let copies: [any Check] = [
    RepeatedSentence(),
    GenericText(),
    CopiedFromYearBefore(),
    CopiedProblems(),
    CopiedFromPeer(),
  ]

  /// When the report was published and signed.
  static let dates: [any Check] = [
    LatePublication(id: "D.dept", duty: .department),
    LatePublication(id: "D.gov", duty: .government),
    LatePublication(id: "D.scope", duty: .other),
    SignatureDate(),
    UnknownDate(),
  ]

  /// Figures that are unusual, by themselves or among those of like agencies.
  static let plausibility: [any Check] = [
    UnusualZero(),
    PeerOutlier(),
    FeesOfNothing(),
  ]

  /// A report against others.
  static let others: [any Check] = [
    RevisedReport(),
    CarriedRequests(),
    QuotedPriorYear(),
    CarriedDocuments(id: "X.stock.normative"),
    CarriedDocuments(id: "X.stock.regulation"),
    CarriedItems(),
    LargeChange(),
    RepeatedTable.disclosure,
    RepeatedTable.requests,
    PendingCases(),
    MissingYear(),
    PartAboveWhole(),
  ]
}
