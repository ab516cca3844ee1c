import Diagnostics
import DisclosureModel
import Tables

/// What one check has decided about one report.
struct Outcome {
  private let check: CataloguedCheck
  private let agency: String
  private let year: Int
  private let cells: CellGrid
  let settings: CheckSettings
  private(set) var passed = 0
  private(set) var findings: [Finding] = []
  private(set) var undecided: [CheckedReport.Undecided] = []

  /// The findings' keys, and for each key the last number it was given.
  private var keys: Set<String> = []
  private var numbers: [String: Int] = [:]

  init(
    _ check: CataloguedCheck, of report: Report, _ settings: CheckSettings = .standard
  ) {
    self.check = check
    agency = report.agency.ownID
    year = report.year
    cells = report.cells
    self.settings = settings
  }

  /// The rule holds.
  mutating func pass() { passed += 1 }

  /// The rule neither holds nor fails for certain.
  mutating func leaveOpen(_ key: String, because reason: BilingualText) {
    undecided.append(
      CheckedReport.Undecided(check: check.documentation.id, key: key, reason: reason))
  }

  /// The rule fails. `words` fill the placeholders of the check's message; `key` tells the finding from
  /// others of the same check in the same report. A key that comes again is numbered.
  mutating func fail(
    _ key: String = "", _ words: [String: any MessageWord], evidence: EvidenceOfFailure
  ) {
    let documentation = check.documentation
    let key = unused(key)
    let cells = evidence.cells.map { Finding.Evidence($0, in: self.cells) }
    let line = evidence.line ?? cells.lazy.compactMap(\.line).first
    var finding =
      Finding(
        id: FindingID.of(
          agency: agency, year: year, check: documentation.id, key: key),
        check: documentation.id, key: key,
        severity: settings.severity(
          evidence.severity ?? documentation.severity, of: documentation.id),
        message: check.message.filled(words),
        formula: evidence.formula, expected: evidence.expected, actual: evidence.actual,
        cells: cells + evidence.revisions + evidence.elsewhere, quote: evidence.quote, line: line,
        place: cells.first { $0.line == line }?.place,
        cause: evidence.cause, causeReason: evidence.causeReason)
    finding.match = evidence.match
    findings.append(finding)
  }

  /// `key`, or `key#2` and so on where findings of that key are there already.
  private mutating func unused(_ key: String) -> String {
    var candidate = key
    var number = numbers[key] ?? 1
    while !keys.insert(candidate).inserted {
      number += 1
      candidate = "\(key)#\(number)"
    }
    numbers[key] = number
    return candidate
  }
}

/// What a failure is shown by.
struct EvidenceOfFailure {
  /// Indexes of the cells in the report's form.
  var cells: [Int] = []
  /// Cells of other reports.
  var elsewhere: [Finding.Evidence] = []
  /// Cells of which another file says something else.
  var revisions: [Finding.Evidence] = []
  var formula: (any MessageWord)?
  var expected: Quantity?
  var actual: Quantity?
  var quote: Finding.Quote?
  /// Text of another report.
  var match: TextMatch?
  /// The line to look at first; that of the first cell if nil.
  var line: Int?
  /// The check's own severity if nil.
  var severity: Severity?
  var cause = Finding.Cause.unknown
  var causeReason: Finding.CauseReason?
}

extension Finding.Evidence {
  /// A cell of the report that the finding is about.
  init(_ index: Int, in report: Report) { self.init(index, in: report.cells) }

  /// One of the cells of the report that the finding is about.
  init(_ index: Int, in cells: CellGrid) { self.init(index, of: cells, nil) }

  /// A cell of another report.
  init(_ index: Int, elsewhere report: Report) {
    self.init(index, of: report.cells, Finding.OtherReport(report))
  }

  private init(_ index: Int, of cells: CellGrid, _ elsewhere: Finding.OtherReport?) {
    let form = cells.form.cells[index]
    let cell = cells[index]
    self.init(
      index: index, id: form.id, label: form.label, raw: cell?.raw, line: cell?.place.line,
      place: cell?.place.cell, elsewhere: elsewhere)
  }
}
