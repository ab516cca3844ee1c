import DisclosureModel

/// Every check, in the order in which they are listed.
enum Catalogue {
  static let checks: [any Check] = [
    RelationCheck(id: "T3.identity"),
    RelationCheck(id: "T3.colsum"),
    RelationCheck(id: "T3.rowsum"),
    RelationCheck(id: "T4.sum"),
    TableShapeCheck(id: "T2.row-missing", table: "disclosure"),
    TableShapeCheck(id: "T3.shape", table: "requests"),
    TableShapeCheck(id: "T4.shape", table: "disputes"),
    CurrencyUnit(),
    MagnitudeSuffix(),
    EmptyCells(id: "B.blank", kind: .blank),
    EmptyCells(id: "B.na", kind: .notApplicable),
    NonNumericCell(),
    DecimalCount(),
    NegativeNumber(),
    StatedRequests(),
    DeniedRequests(),
    MissingSection(),
    SectionNumbering(),
    ReportingPeriod(),
    EmptySubheading(),
    ConversionArtifact(),
  ]
}
