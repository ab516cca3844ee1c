import Diagnostics
import DisclosureModel
import Tables

/// Requests that one year's report hands on to the next, against those that the next takes over, column by
/// column. The totals contradict each other as two documents; a single column may have been counted anew.
struct CarriedRequests: ComparingCheck {
  static let id = "X.carry"
  static let total = "total"
  var id: String { Self.id }

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let reports = others.neighbours(of: report) else { return }
    let links = LedgerLink.links(of: LedgerAccount.requests, between: reports)
    let open = links.compactMap { link -> (key: String, reason: BilingualText)? in
      if case .open(let reason) = link.state { (link.account.key, reason) } else { nil }
    }
    // A row that is missing as a whole is one matter, and the matter of other checks.
    if open.count == links.count, let last = open.last {
      return outcome.leaveOpen("", because: last.reason)
    }
    for (key, reason) in open { outcome.leaveOpen(key, because: reason) }
    for link in links {
      switch link.state {
      case .passes: outcome.pass()
      case .fails: fail(link, reports, &outcome)
      case .open: break
      }
    }
  }

  private func fail(
    _ link: LedgerLink, _ reports: NeighbouringReports, _ outcome: inout Outcome
  ) {
    let (earlier, later) = (reports.earlier, reports.later)
    let out = link.parts[0]
    let doubts = Doubts(link, reports)
    let isCertain = link.account.key == Self.total && doubts.isNone
    let evidence = reports.evidence(link.terms)
    outcome.fail(
      link.account.key,
      [
        "column": later.form.cells[link.arrival.index].columnWords, "before": "\(earlier.year)",
        "year": "\(later.year)", "out": earlier.printed(out.index),
        "in": later.printed(link.arrival.index),
        "place": reports.place(of: out), "note": doubts.words,
      ],
      evidence: EvidenceOfFailure(
        cells: evidence.own, elsewhere: evidence.elsewhere,
        formula: link.formula(from: earlier, to: later), expected: earlier.exactValue(out.index),
        actual: later.exactValue(link.arrival.index), severity: isCertain ? .error : .warning))
  }

  /// What may explain a difference other than a mistake.
  private struct Doubts {
    /// Another file of one of the reports with which the link holds.
    private let agreeing: Capture?
    private let isOfChangedAgency: Bool
    /// Whether a number was told from its neighbours with the help of sums.
    private let isDivided: Bool
    private let names: (String, String)

    init(_ link: LedgerLink, _ reports: NeighbouringReports) {
      let before = reports.cell(link.parts[0])
      let after = reports.cell(link.arrival)
      func agrees(_ capture: Capture, _ id: String, with cell: Cell?) -> Bool {
        guard let other = capture.cells[id], let cell else { return false }
        return other.kind == .number && cell.kind == .number && other.bounds.overlaps(cell.bounds)
      }
      agreeing =
        reports.earlier.captures.first { agrees($0, link.account.parts[0].cell, with: after) }
        ?? reports.later.captures.first { agrees($0, link.account.arrival, with: before) }
      isOfChangedAgency = reports.isOfChangedAgency
      isDivided = [before, after].contains { $0?.reading == .solved }
      names = (reports.earlier.agency.name, reports.later.agency.name)
    }

    var isNone: Bool { agreeing == nil && !isOfChangedAgency && !isDivided }

    var words: BilingualText {
      var words =
        agreeing.map { Phrase.otherFileAgrees(["path": $0.source.path]) } ?? .nothing
      if isOfChangedAgency {
        let change =
          names.0 == names.1
          ? BilingualText.nothing : Phrase.renamed(["former": names.0, "now": names.1])
        words = words + Phrase.changedAgency(["change": change])
      }
      return isDivided ? words + Phrase.dividedNumbers() : words
    }
  }
}

extension NeighbouringReports {
  /// `reports/a.txt 第 12 行`: where the term's cell stands.
  func place(of term: LedgerTerm) -> BilingualText {
    let path = report(of: term).source.path
    guard let cell = cell(term) else { return path.inEachLanguage }
    return Phrase.lineOfFile(["path": path, "line": cell.place.line])
  }
}
