import Diagnostics
import DisclosureModel

/// Asks the checks of the narrative what they would say if cells held other numbers.
struct NarrativeHearing {
  /// The report with the repairs accepted so far.
  private var report: Report
  /// The checks that have anything to say of the report.
  private let checks: [any Check]
  /// Ids of the findings in which the narrative contradicts a table.
  private(set) var contradictions: Set<String>
  /// How many more questions are asked: a table in which nothing fits has hundreds of repairs to offer.
  private var patience = 32

  init(_ report: Report) {
    self.report = report
    let outcomes = Catalogue.narrative.map { ($0, $0.outcome(of: report)) }
    checks = outcomes.filter { _, outcome in
      guard let outcome else { return false }
      return outcome.passed > 0 || !outcome.findings.isEmpty || !outcome.undecided.isEmpty
    }.map(\.0)
    contradictions = Set(outcomes.compactMap(\.1).flatMap(\.findings).map(\.id))
  }

  enum Answer {
    /// It contradicts what it does not contradict now.
    case objects
    /// These contradictions would go.
    case agrees(Set<String>)
    case notAsked
  }

  mutating func ask(about edits: [Edit]) -> Answer {
    if checks.isEmpty { return .agrees([]) }
    guard patience > 0 else { return .notAsked }
    patience -= 1
    let remaining = contradictions(in: report.with(edits))
    guard remaining.isSubset(of: contradictions) else { return .objects }
    return .agrees(contradictions.subtracting(remaining))
  }

  mutating func accept(_ edits: [Edit]) {
    guard !checks.isEmpty else { return }
    report = report.with(edits)
    contradictions = contradictions(in: report)
  }

  private func contradictions(in report: Report) -> Set<String> {
    Set(checks.compactMap { $0.outcome(of: report) }.flatMap(\.findings).map(\.id))
  }
}

extension Report {
  /// The report as it would read after `edits`.
  fileprivate func with(_ edits: [Edit]) -> Report {
    var cells = cells
    for edit in edits {
      cells[edit.cell] = edit.content.cell(at: cells[edit.cell]?.place ?? title.place)
    }
    return with(cells: cells)
  }
}

extension Summand {
  fileprivate func cell(at place: SourcePlace) -> Cell? {
    guard isNumber else { return isWritten ? Cell(kind: .blank, raw: "", place: place) : nil }
    return Cell(
      kind: .number, value: bounds.low, bounds: bounds, raw: bounds.low.description, place: place)
  }
}
