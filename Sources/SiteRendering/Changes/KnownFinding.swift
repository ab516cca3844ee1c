import Diagnostics
import DisclosureModel
import ReportChecking
import Tables

/// A finding as the tables for download tell it, so that it can be compared with that of another build.
struct KnownFinding: Sendable, Hashable {
  let id: String
  let check: String
  let severity: String
  let agencyID: String
  let agencyName: String
  let year: Int
  let message: BilingualText
  let status: String
  /// Nil where the table that it was read from has none.
  let evidence: String?

  init(_ finding: Finding, of report: CheckedReport) {
    id = finding.id
    check = finding.check
    severity = finding.severity.rawValue
    agencyID = report.report.agency.id
    agencyName = report.report.agency.name
    year = report.report.year
    message = finding.message
    status = finding.status.rawValue
    evidence = finding.fingerprint
  }

  /// - Returns: nil where the row has no id or year.
  init?(_ row: NamedRow) {
    guard let id = row["finding_id"], !id.isEmpty, let year = row["year"].flatMap({ Int($0) })
    else { return nil }
    self.id = id
    self.year = year
    check = row["check"] ?? ""
    severity = row["severity"] ?? ""
    agencyID = row["agency_id"] ?? ""
    agencyName = row["agency_name"] ?? ""
    message = row.message("message")
    status = row["status"] ?? ""
    evidence = row["evidence"]
  }

  /// Whether there is more to say of it than `former` said. Wording alone is nothing new.
  func differs(from former: KnownFinding) -> Bool {
    severity != former.severity || status != former.status
      || former.evidence.map { $0 != evidence } ?? false
  }
}

/// A row of a table that was made for download, by the names of its columns.
struct NamedRow {
  let fields: [String]
  let columns: [String: Int]

  /// The text as it was before it was made safe for spreadsheet programs.
  subscript(name: String) -> String? {
    columns[name].map { CSVWriter.original(of: fields[$0]) }
  }

  /// The rows of the table in `bytes`; nil if it is none.
  static func rows(_ bytes: [UInt8]) -> [NamedRow]? {
    guard let table = try? CSVTable(bytes) else { return nil }
    let columns = Dictionary(
      table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return table.rows.map { NamedRow(fields: $0.fields, columns: columns) }
  }

  /// The sentence in the column `name` and the one beside it in English; tables of former programs have none.
  func message(_ name: String) -> BilingualText {
    let message = self[name] ?? ""
    let english = self[name + "_en"] ?? ""
    return BilingualText(zh: message, en: english.isEmpty ? message : english)
  }
}
