import DisclosureModel
import ReportChecking

/// A report beside that of the year before, with what has changed in their texts.
struct ComparedYears: Sendable {
  let cells: YearComparison
  private let changes: [Section.Key: [SentenceDifference.Change]]

  /// Nil where the two do not compare.
  init?(of checked: CheckedReport, in history: ArraySlice<CheckedReport>) {
    guard let cells = YearComparison(of: checked, in: history) else { return nil }
    self.cells = cells
    let (before, after) = (cells.before.report, cells.after.report)
    changes = Dictionary(
      uniqueKeysWithValues: Section.Key.allCases.filter { $0 != .preamble }.map {
        ($0, SentenceDifference(from: before.section($0), to: after.section($0)).changes)
      })
  }

  /// What the later report says in a section and the former does not, and the other way round.
  func changes(in key: Section.Key) -> [SentenceDifference.Change] { changes[key] ?? [] }
}
