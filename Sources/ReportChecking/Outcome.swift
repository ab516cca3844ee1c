import Diagnostics
import DisclosureModel

/// What one check has decided about one report.
struct Outcome {
  private let documentation: CheckDocumentation
  private let report: Report
  private(set) var passed = 0
  private(set) var findings: [Finding] = []
  private(set) var undecided: [CheckedReport.Undecided] = []

  init(_ documentation: CheckDocumentation, of report: Report) {
    self.documentation = documentation
    self.report = report
  }

  /// The rule holds.
  mutating func pass() { passed += 1 }

  /// The rule neither holds nor fails for certain.
  mutating func leaveOpen(_ key: String, because reason: String) {
    undecided.append(
      CheckedReport.Undecided(check: documentation.id, key: key, reason: reason))
  }

  /// The rule fails. `words` fill the placeholders of the check's message; `key` tells the finding from
  /// others of the same check in the same report.
  mutating func fail(
    _ key: String = "", _ words: [String: String], evidence: EvidenceOfFailure
  ) {
    let report = report
    findings.append(
      Finding(
        id: FindingID.of(
          agency: report.agency.id, year: report.year, check: documentation.id, key: key),
        check: documentation.id, key: key, severity: evidence.severity ?? documentation.severity,
        message: MessageTemplate.fill(documentation.message.zh, with: words),
        formula: evidence.formula, expected: evidence.expected, actual: evidence.actual,
        cells: evidence.cells.map { Finding.Evidence($0, in: report) }, quote: evidence.quote,
        line: evidence.line
          ?? evidence.cells.lazy.compactMap { report.cells[$0]?.place.line }.first,
        cause: evidence.cause))
  }
}

/// What a failure is shown by.
struct EvidenceOfFailure {
  /// Indexes of the cells in the report's form.
  var cells: [Int] = []
  var formula: String?
  var expected: Quantity?
  var actual: Quantity?
  var quote: Finding.Quote?
  /// The line to look at first; that of the first cell if nil.
  var line: Int?
  /// The check's own severity if nil.
  var severity: Severity?
  var cause = Finding.Cause.unknown
}

extension Finding.Evidence {
  init(_ index: Int, in report: Report) {
    let form = report.form.cells[index]
    let cell = report.cells[index]
    self.init(
      index: index, id: form.id, label: form.label, raw: cell?.raw, line: cell?.place.line)
  }
}

/// A sentence with `{name}` where values go.
enum MessageTemplate {
  static func fill(_ template: String, with words: [String: String]) -> String {
    var filled = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      guard let word = words[name] else {
        preconditionFailure("checks.json: nothing fills {\(name)} in “\(template)”")
      }
      filled += word
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

/// The names of findings.
enum FindingID {
  /// The same for the same agency, year, check and key, whatever else is found: FNV-1a of the four over
  /// 64 bits, in thirteen letters and digits.
  static func of(agency: String, year: Int, check: String, key: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in [agency, String(year), check, key].joined(separator: "\u{1F}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var name = [UInt8(ascii: "f")]
    for shift in stride(from: 60, through: 0, by: -5) {
      name.append(digits[Int((hash >> UInt64(shift)) & 31)])
    }
    return String(decoding: name, as: UTF8.self)
  }
}
