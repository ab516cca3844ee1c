import DisclosureModel
import Tables

/// A cell of one of two neighbouring reports.
package struct LedgerTerm: Sendable, Hashable {
  package let year: Int
  /// Index of the cell in the form of its report.
  package let index: Int
  let isOfLaterYear: Bool
  let isSubtracted: Bool
}

/// The reports of one agency on a year and on the next.
final class NeighbouringReports {
  let earlier: Report
  let later: Report

  init(earlier: Report, later: Report) {
    self.earlier = earlier
    self.later = later
  }

  /// The term for a cell; nil where the report's form has none of that id.
  func term(
    _ id: String, isOfLaterYear: Bool, isSubtracted: Bool = false
  ) -> LedgerTerm? {
    let report = isOfLaterYear ? later : earlier
    return report.form.index(of: id).map {
      LedgerTerm(
        year: report.year, index: $0, isOfLaterYear: isOfLaterYear, isSubtracted: isSubtracted)
    }
  }

  func report(of term: LedgerTerm) -> Report { term.isOfLaterYear ? later : earlier }

  func cell(_ term: LedgerTerm) -> Cell? { report(of: term).cells[term.index] }

  /// The numbers that the term's cell may stand for.
  func bounds(_ term: LedgerTerm) -> Interval { report(of: term).cells.bounds(at: term.index) }

  /// The same with nothing for what is empty.
  func writtenBounds(_ term: LedgerTerm) -> Interval {
    report(of: term).cells.writtenBounds(at: term.index)
  }

  /// What `terms` come to.
  func sum(_ terms: [LedgerTerm], _ bounds: (LedgerTerm) -> Interval) -> Interval {
    terms.reduce(.zero) { $1.isSubtracted ? $0 - bounds($1) : $0 + bounds($1) }
  }

  /// `2022 年“结转下年度 · 总计”未能读取`.
  func words(on term: LedgerTerm) -> BilingualText {
    Phrase.cellOfYearState([
      "year": term.year, "cell": report(of: term).form.cells[term.index].words,
      "state": state(of: cell(term)),
    ])
  }

  /// Evidence for a finding on the later report: its own cells first, then those of the other.
  func evidence(_ terms: [LedgerTerm]) -> (own: [Int], elsewhere: [Finding.Evidence]) {
    (
      terms.filter(\.isOfLaterYear).map(\.index),
      terms.filter { !$0.isOfLaterYear }.map { Finding.Evidence($0.index, elsewhere: earlier) }
    )
  }
}
