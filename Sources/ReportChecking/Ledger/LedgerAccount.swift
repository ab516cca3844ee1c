/// Something that every report takes over from the one before: requests still open, documents in force,
/// items of a catalogue.
package struct LedgerAccount: Sendable, Hashable {
  /// The check that watches it, and the key of its findings: a column or a row.
  package let check: String
  package let key: String
  /// Id of the cell of the later report that takes it over.
  let arrival: String
  /// What adds up to it.
  let parts: [Part]

  struct Part: Sendable, Hashable {
    /// Id of the cell.
    let cell: String
    var isOfLaterYear = false
    var isSubtracted = false
  }
}

extension LedgerAccount {
  /// Every account that some form keeps, in the order of the forms.
  package static let all = items + documents + requests

  /// What is carried out of a year is carried into the next.
  static let requests: [LedgerAccount] = [
    "naturalPerson", "business", "researchInstitution", "socialOrganization", "legalService",
    "other", "total",
  ].map { column in
    LedgerAccount(
      check: "X.carry", key: column, arrival: "requests.carriedIn.\(column)",
      parts: [Part(cell: "requests.carriedOut.\(column)")])
  }

  /// Documents in force are those of the year before with those issued, without those repealed. Only the
  /// form of 2021 counts them, so that no account goes over a change of forms.
  static let documents: [LedgerAccount] = [
    ("X.stock.regulation", "regulations"), ("X.stock.normative", "normativeDocuments"),
  ].map { check, row in
    let row = "disclosure.\(row)"
    return LedgerAccount(
      check: check, key: "", arrival: "\(row).inForce",
      parts: [
        Part(cell: "\(row).inForce"), Part(cell: "\(row).issued", isOfLaterYear: true),
        Part(cell: "\(row).repealed", isOfLaterYear: true, isSubtracted: true),
      ])
  }

  /// The items of the year before are those that the report before gives, with their change.
  static let items: [LedgerAccount] = [
    "licensing", "otherServices", "penalties", "coerciveMeasures", "fees",
  ].map { row in
    LedgerAccount(
      check: "X.items", key: row, arrival: "disclosure.\(row).priorItems",
      parts: [
        Part(cell: "disclosure.\(row).priorItems"), Part(cell: "disclosure.\(row).itemChange"),
      ])
  }
}
