import Diagnostics
import DisclosureModel
import Tables

/// One quantity that the text gives twice, with different numbers.
struct RepeatedFigure: ReportCheck {
  static let id = "N.repeat"
  var id: String { Self.id }

  func examine(_ report: Report, into outcome: inout Outcome) {
    let stated = report.statements.filter { !$0.isDenial && !$0.isLimited && isComparable($0) }
    var seen: Set<Subject> = []
    for (index, first) in stated.enumerated()
    where seen.insert(Subject(first)).inserted {
      let others = stated[(index + 1)...].filter {
        Subject($0) == Subject(first) && $0.sentence != first.sentence
      }
      guard !others.isEmpty else { continue }
      guard let second = others.first(where: { differ(first, $0, in: report) }) else {
        outcome.pass()
        continue
      }
      outcome.fail(
        key(of: first.subject), ["first": first.phrase, "second": second.phrase],
        evidence: EvidenceOfFailure(
          formula: Phrase.differs(["left": first.value.words, "right": second.value.words]),
          expected: first.value.exact,
          actual: second.value.exact, quote: Finding.Quote(second), line: second.place.line))
    }
    compareMentions(in: report, &outcome)
    for count in report.prose.retoldCounts { examine(count, &outcome) }
  }

  /// `上述486条信息` tells a number again that the text has told, or the sum of such.
  private func examine(_ count: RetoldCount, _ outcome: inout Outcome) {
    guard !count.mayBe.contains(where: count.retold.overlaps) else { return outcome.pass() }
    outcome.fail(
      "retold-\(count.retold.words.zh)", ["first": count.phrase, "second": count.passage.phrase],
      evidence: EvidenceOfFailure(
        formula: Phrase.differs(["left": count.told.words, "right": count.retold.words]),
        expected: count.told.exact, actual: count.retold.exact,
        quote: Finding.Quote(count.passage), line: count.passage.place.line))
  }

  /// `上述47件申请` tells a number of requests again that the text has told, or one made of such.
  private func compareMentions(in report: Report, _ outcome: inout Outcome) {
    let told = report.statements { $0 != .requestsCountedBefore && $0 != .published }
    let counts = told.filter { $0.subject == .requestsReceived || $0.subject == .requestsHandled }
    guard let first = counts.first, counts.allSatisfy(\.value.isExact) else { return }
    let carried = told.filter { $0.subject == .carriedIn }
    let sums = counts.flatMap { count in carried.map { count.value + $0.value } }
    let known = told.map(\.value) + sums + RequestTotals(report).readings
    for mention in report.statements(where: { $0 == .requestsCountedBefore }) {
      if known.contains(where: mention.value.overlaps) {
        outcome.pass()
      } else {
        outcome.fail(
          "mentioned", ["first": first.phrase, "second": mention.phrase],
          evidence: EvidenceOfFailure(
            formula: Phrase.differs(["left": first.value.words, "right": mention.value.words]),
            expected: first.value.exact,
            actual: mention.value.exact, quote: Finding.Quote(mention), line: mention.place.line))
      }
    }
  }

  /// What is counted, and whose.
  private struct Subject: Hashable {
    let subject: Statement.Subject
    let scope: Statement.Scope

    init(_ statement: Statement) {
      subject = statement.subject
      scope = statement.scope
    }
  }

  /// Results, applicants and ways of sending are told of parts as often as of the whole.
  private func isComparable(_ statement: Statement) -> Bool {
    switch statement.subject {
    case .results, .applicants, .channel, .requestsHandled, .requestsCountedBefore: false
    default: statement.value.isExact || statement.subject == .published
    }
  }

  private func differ(_ one: Statement, _ two: Statement, in report: Report) -> Bool {
    guard !one.value.overlaps(two.value) else { return false }
    guard one.subject == .requestsReceived else { return true }
    // One of the two may hold what was carried in.
    let carried =
      report.statements.filter { $0.subject == .carriedIn }.map(\.value)
      + report.cells("requests", rows: ["carriedIn"], column: "total").map {
        report.cells.writtenBounds(at: $0)
      }
    return !carried.contains {
      (one.value + $0).overlaps(two.value) || (two.value + $0).overlaps(one.value)
    }
  }

  private func key(of subject: Statement.Subject) -> String {
    switch subject {
    case .requestsReceived: "received"
    case .requestsProcessed: "processed"
    case .carriedIn: "carriedIn"
    case .carriedOut: "carriedOut"
    case .disputes(let groups): groups.joined(separator: "+")
    case .documents(let row, let figure): "\(row).\(figure)"
    default: "published"
    }
  }
}
