import Diagnostics
import DisclosureModel
import Tables

/// The number of requests that the text gives, against the table.
///
/// A text may state the number several times and mean different things by it. What it says of requests
/// *received* decides, what it says of requests *handled* only where there is nothing else; and the rule
/// fails only where none of the deciding statements agrees with the table. Statements that contradict
/// each other are another rule's matter.
struct StatedRequests: ReportCheck {
  let id = "N.requests"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard report.form.table("requests") != nil else { return }
    let stated = report.statements.filter {
      $0.subject.countsRequests && !$0.isDenial && $0.scope == .agency
    }
    let received = stated.filter { $0.subject == .requestsReceived }
    let deciding =
      received.isEmpty ? stated.filter { $0.subject == .requestsHandled } : received
    guard !deciding.isEmpty else { return examineChanges(report, into: &outcome) }
    let counts = RequestCounts(report)
    if deciding.contains(where: { counts.agree(with: $0) == true }) { return outcome.pass() }
    let contradicted = deciding.filter { counts.agree(with: $0) == false }
    guard contradicted.count == deciding.count,
      let claim = contradicted.first(where: \.value.isExact) ?? contradicted.first,
      let total = counts.received
    else {
      return outcome.leaveOpen("", because: Phrase.noDefiniteTotal())
    }
    // A second figure that agrees makes it likelier that the first means something else.
    let isCertain =
      claim.value.isExact && claim.subject == .requestsReceived
      && !stated.contains { counts.agree(with: $0) == true }
    outcome.fail(
      "", ["phrase": claim.phrase, "table": total.words],
      evidence: EvidenceOfFailure(
        cells: counts.cells(for: claim), formula: formula(claim.value, total),
        expected: claim.value.exact, actual: total.exact, quote: Finding.Quote(claim),
        line: claim.place.line, severity: isCertain ? .error : .warning))
  }

  /// Where the text tells the number only as what last year's rose or fell to: `由2022年的40件增至47件`.
  private func examineChanges(_ report: Report, into outcome: inout Outcome) {
    let changes = report.prose.changes.filter {
      $0.isOfReceivedRequests && $0.current.count == 1 && $0.base != nil
    }
    let totals = RequestTotals(report).readings
    guard totals.count == 3, let total = totals.first, let change = changes.first else { return }
    if changes.contains(where: { totals.contains(where: $0.current[0].overlaps) }) {
      return outcome.pass()
    }
    outcome.fail(
      "", ["phrase": change.passage.phrase, "table": total.words],
      evidence: EvidenceOfFailure(
        cells: report.form.index(of: "requests.received.total").map { [$0] } ?? [],
        formula: formula(change.current[0], total), expected: change.current[0].exact,
        actual: total.exact, quote: Finding.Quote(change.passage), line: change.passage.place.line,
        severity: .warning))
  }
}

private func formula(_ value: Interval, _ total: Interval) -> BilingualText {
  Phrase.textAgainst([
    "claim": value.words,
    "terms": Phrase.figureOf(["name": Term.words("本年新收"), "value": total.words]),
  ])
}

/// The totals of the requests table with which a sentence may be compared.
private struct RequestCounts {
  private let report: Report
  /// Nil where no number stands in the cell.
  let received: Interval?
  private let carriedIn: Interval?
  private let processed: Interval?

  init(_ report: Report) {
    func count(_ row: String) -> Interval? {
      report.cells["requests.\(row).total"].flatMap { $0.kind == .number ? $0.bounds : nil }
    }
    self.report = report
    received = count("received")
    carriedIn = count("carriedIn")
    processed = count("processed")
  }

  /// Whether the table bears the sentence out; nil where it cannot be told.
  ///
  /// 收到 means the requests of the year, with those carried in if the sentence names them; 受理 and 办理
  /// may mean either, or those that were decided.
  func agree(with statement: Statement) -> Bool? {
    var readings = [received]
    if statement.mentionsCarryIn || statement.subject != .requestsReceived {
      readings.append(received.flatMap { received in carriedIn.map { received + $0 } })
    }
    if statement.subject != .requestsReceived { readings.append(processed) }
    if readings.contains(where: { $0.map(statement.value.overlaps) ?? false }) { return true }
    return readings.contains(nil) ? nil : false
  }

  /// The cells that the sentence was compared with.
  func cells(for statement: Statement) -> [Int] {
    var rows = ["received"]
    if statement.mentionsCarryIn || statement.subject != .requestsReceived {
      rows.append("carriedIn")
    }
    if statement.subject != .requestsReceived { rows.append("processed") }
    return rows.compactMap { report.form.index(of: "requests.\($0).total") }
  }
}

extension Finding.Quote {
  init(_ statement: Statement) {
    self.init(
      sentence: statement.sentence, phrase: statement.phrase, line: statement.place.line)
  }
}
