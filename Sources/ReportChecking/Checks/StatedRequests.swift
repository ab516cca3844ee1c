import Diagnostics
import DisclosureModel

/// The number of requests that the text gives, against the table.
///
/// A text may state the number several times and mean different things by it; the rule fails only where
/// none of its statements agrees with the table.
struct StatedRequests: Check {
  let id = "N.requests"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let stated = report.statements.filter { !$0.isDenial && $0.scope == .agency }
    guard let first = stated.first(where: { $0.subject == .requestsReceived }) ?? stated.first,
      let total = report.form.index(of: "requests.received.total")
    else { return }
    let counts = Counts(report)
    guard let received = counts.received else {
      return outcome.leaveOpen("", because: "表中“本年新收 · 总计”不是确定的数字，无法与文字核对")
    }
    guard !stated.contains(where: { agrees($0, counts) }) else { return outcome.pass() }
    let isExact = first.value.isExact && first.subject == .requestsReceived
    outcome.fail(
      "",
      ["phrase": first.phrase, "table": received.description],
      evidence: EvidenceOfFailure(
        cells: [total], formula: "文字 \(first.value.words) ≠ 表中 \(received)",
        expected: first.value.isExact ? first.value.low : nil, actual: received,
        quote: Finding.Quote(first), line: first.place.line, severity: isExact ? .error : .warning))
  }

  /// 收到 means the requests of the year; 受理 and 办理 may include those carried in, or mean those
  /// that were decided.
  private func agrees(_ statement: Statement, _ counts: Counts) -> Bool {
    var candidates = [counts.received]
    if statement.subject == .requestsHandled || statement.mentionsCarryIn {
      candidates += [counts.workload, counts.processed]
    }
    return candidates.contains { $0.map(statement.value.contains) ?? false }
  }

  private struct Counts {
    let received: Quantity?
    /// Received and carried in.
    let workload: Quantity?
    let processed: Quantity?

    init(_ report: Report) {
      received = report.cells["requests.received.total"]?.value
      processed = report.cells["requests.processed.total"]?.value
      let carriedIn = report.cells["requests.carriedIn.total"]?.value
      workload = received.flatMap { received in carriedIn.map { received + $0 } }
    }
  }
}

extension Finding.Quote {
  init(_ statement: Statement) {
    self.init(
      sentence: statement.sentence, phrase: statement.phrase, line: statement.place.line)
  }
}

extension Interval {
  /// `9`, or `130 至 259`.
  var words: String { isExact ? "\(low)" : "\(low) 至 \(high)" }
}
