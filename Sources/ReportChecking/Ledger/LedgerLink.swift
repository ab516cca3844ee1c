package import DisclosureModel
package import Tables

/// One figure that a report takes over from the one of the year before, and whether it arrived.
package struct LedgerLink: Sendable, Hashable {
  package let account: LedgerAccount
  /// The later report's cell.
  package let arrival: LedgerTerm
  /// What adds up to it, the earlier report's cells first.
  package let parts: [LedgerTerm]
  package let state: State

  package enum State: Sendable, Hashable {
    case passes
    /// No numbers that the cells may stand for agree.
    case fails
    /// It may hold or not; one sentence that names the cells which are missing, crossed out or rounded.
    case open(BilingualText)
  }

  /// All links between two reports on neighbouring years of which both forms have the cells.
  package static func all(from earlier: Report, to later: Report) -> [LedgerLink] {
    links(of: LedgerAccount.all, between: NeighbouringReports(earlier: earlier, later: later))
  }

  static func links(
    of accounts: [LedgerAccount], between reports: NeighbouringReports
  ) -> [LedgerLink] {
    accounts.compactMap { LedgerLink($0, between: reports) }
  }

  /// Nil where a form does not have the cells, or where a row is left empty in both reports: many have
  /// nothing to do with 规章.
  private init?(_ account: LedgerAccount, between reports: NeighbouringReports) {
    let parts = account.parts.compactMap {
      reports.term($0.cell, isOfLaterYear: $0.isOfLaterYear, isSubtracted: $0.isSubtracted)
    }
    guard parts.count == account.parts.count,
      let arrival = reports.term(account.arrival, isOfLaterYear: true)
    else { return nil }
    let terms = [arrival] + parts
    if parts.count > 1, terms.allSatisfy({ reports.cell($0)?.isEmpty ?? false }) { return nil }
    self.account = account
    self.arrival = arrival
    self.parts = parts
    state = Self.state(arrival, parts, reports)
  }

  /// A blank counts as nothing where that makes both sides agree; what is crossed out leaves them open.
  private static func state(
    _ arrival: LedgerTerm, _ parts: [LedgerTerm], _ reports: NeighbouringReports
  ) -> State {
    let left = reports.bounds(arrival)
    guard left.overlaps(reports.sum(parts, reports.bounds)) else { return .fails }
    let uncertain = ([arrival] + parts).filter { !reports.bounds($0).isExact }
    let isWritten = uncertain.allSatisfy { term in
      reports.cell(term).map { $0.kind == .number || $0.kind == .blank } ?? false
    }
    if isWritten,
      reports.writtenBounds(arrival).overlaps(reports.sum(parts, reports.writtenBounds))
    {
      return .passes
    }
    return .open(Phrase.cannotCheck(["what": uncertain.map(reports.words).list]))
  }

  /// Whether it is of requests, which are taken over column by column.
  package var isOfRequests: Bool { account.check == CarriedRequests.id }

  /// The terms with the arriving one first, as evidence names them.
  var terms: [LedgerTerm] { [arrival] + parts }

  /// `2022 年结转下年度 7 ≠ 2023 年上年结转 5`; a year is named where it is not that of the term before.
  package func formula(from earlier: Report, to later: Report) -> BilingualText {
    let reports = NeighbouringReports(earlier: earlier, later: later)
    let sign =
      switch state {
      case .passes: " = "
      case .fails: " ≠ "
      case .open: " ？ "
      }
    var formula = BilingualText.nothing
    var year: Int?
    for (position, term) in (parts + [arrival]).enumerated() {
      let operation = position == parts.count ? sign : term.isSubtracted ? " − " : " + "
      let name = name(term, reports)
      if position > 0 { formula = formula + operation.inEachLanguage }
      formula =
        formula
        + (year == term.year ? name : Phrase.termOfYear(["year": term.year, "term": name]))
      year = term.year
    }
    return formula
  }

  /// What sets the cell apart from the link's others, and what stands there.
  private func name(_ term: LedgerTerm, _ reports: NeighbouringReports) -> BilingualText {
    let report = reports.report(of: term)
    let form = report.form.cells[term.index]
    let name = form.table == "requests" ? form.rowWords : form.columnWords
    return Phrase.figureOf(["name": name, "value": report.printed(term.index)])
  }
}

extension Cell {
  /// Blank, or crossed out.
  fileprivate var isEmpty: Bool { kind == .blank || kind == .notApplicable }
}
