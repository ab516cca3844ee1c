import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// A year of the row in which an agency's reports hand on figures, with the link from the year before.
struct ChainYearView: SiteView {
  private let label: String
  private let href: String
  private let link: ChainLinkView?

  /// The years of `history`, oldest first.
  static func all(
    of history: ArraySlice<CheckedReport>, site: Site, origin: Origin
  ) -> [ChainYearView] {
    let ledger = Ledger(history.map(\.report))
    let links = zip(history.dropFirst(), ledger.steps).map { checked, step in
      ChainLinkView(step, to: checked, site: site, origin: origin)
    }
    return zip(history, [nil] + links).map { checked, link in
      let report = checked.report
      return ChainYearView(
        label: site.texts(.yearName, ["year": "\(report.year)"]),
        href: origin.href(SitePath.report(report.agency.id, report.year)), link: link)
    }
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(label)
    case .href: .text(href)
    case .link: .optional(link)
    default: .missing
    }
  }
}

/// How a figure, or all that one report hands on to the next, was taken over.
private enum ChainState: String {
  case passes, fails
  /// It was not, by so little, or so often for good reason, that it is only noted.
  case differs
  case open
  /// There is nothing to take over, because a report is missing or the forms differ.
  case gap

  /// The class by which it is styled.
  var style: String { self == .differs ? ChainState.open.rawValue : rawValue }

  var words: TextKey {
    switch self {
    case .passes: .chainPasses
    case .fails: .chainFails
    case .differs: .chainDiffers
    case .open: .chainOpen
    case .gap: .chainGap
    }
  }

  /// - Parameter finding: What is said of the link.
  init(_ link: LedgerLink, _ finding: Finding?) {
    switch link.state {
    case .passes: self = .passes
    case .fails: self = finding?.severity == .notice ? .differs : .fails
    case .open: self = .open
    }
  }

  /// The state of a whole of which the parts have `states`.
  init(of states: [ChainState]) {
    self = [.fails, .differs, .open, .passes].first(where: states.contains) ?? .gap
  }
}

/// What lies between two years.
private struct ChainLinkView: SiteView {
  private let site: Site
  private let step: Ledger.Step
  private let state: ChainState
  private let entries: [ChainEntryView]

  init(_ step: Ledger.Step, to checked: CheckedReport, site: Site, origin: Origin) {
    self.site = site
    self.step = step
    let links = step.links.filter {
      site.check($0.account.check).map(site.portal.checks.runs) ?? false
    }
    let entries = ChainEntries(site: site, step: step, checked: checked, origin: origin)
    state = ChainState(of: links.map { ChainState($0, entries.finding(of: $0)) })
    self.entries = entries.all(links)
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .class: .text(state.style)
    case .verdict: .text(site.texts[state.words])
    case .label:
      .text(
        site.texts(
          .chainFrom, ["before": "\(step.earlier.year)", "year": "\(step.later.year)"]))
    case .note: .optional(note)
    case .hasLinks: .bool(!entries.isEmpty)
    case .links: .list(entries)
    default: .missing
    }
  }

  /// Why there is nothing to compare.
  private var note: String? {
    guard state == .gap else { return nil }
    guard !step.missingYears.isEmpty else { return site.texts[.chainNoCells] }
    let years = step.missingYears.map(String.init).joined(separator: site.texts[.comma])
    return site.texts(.chainMissing, ["years": years])
  }
}

/// The figures of one link in words: those of requests together where they came out alike.
private struct ChainEntries {
  let site: Site
  let step: Ledger.Step
  let checked: CheckedReport
  let origin: Origin

  func all(_ links: [LedgerLink]) -> [ChainEntryView] {
    let columns = links.filter(\.isOfRequests)
    return requests(columns) + links.filter { !$0.isOfRequests }.map { entry($0, label(of: $0)) }
  }

  private func requests(_ columns: [LedgerLink]) -> [ChainEntryView] {
    // The total, which the form has last, goes before the columns that it is made of.
    let columns = Array(columns.suffix(1) + columns.dropLast())
    guard let total = columns.first else { return [] }
    let broken = columns.filter { $0.state == .fails }
    let rest = columns.filter { $0.state == .passes }
    let open = columns.filter { $0.state != .fails && $0.state != .passes }
    if rest.count == columns.count || open.count == columns.count {
      return [entry(total, site.texts(.chainRequests, ["count": "\(columns.count)"]))]
    }
    let named = (broken + open).map { entry($0, label(of: $0)) }
    guard let first = rest.first else { return named }
    return named + [entry(first, site.texts(.chainOtherRequests, ["count": "\(rest.count)"]))]
  }

  private func label(of link: LedgerLink) -> String {
    let form = step.later.form.cells[link.arrival.index]
    if link.isOfRequests {
      return site.texts(.chainRequestsOf, ["column": site.language.term(form.columnName)])
    }
    return form.column == "inForce"
      ? site.texts(.chainDocuments, ["row": site.language.term(form.rowName)])
      : site.texts(.chainItems, ["row": site.language.term(form.rowName)])
  }

  func finding(of link: LedgerLink) -> Finding? {
    checked.findings.first { $0.check == link.account.check && $0.key == link.account.key }
  }

  /// Leads to the finding, or else to the cell of the later year.
  private func entry(_ link: LedgerLink, _ label: String) -> ChainEntryView {
    let finding = finding(of: link)
    let anchor =
      finding.map { Anchor.finding($0.id) }
      ?? Anchor.cell(step.later.form.cells[link.arrival.index].id)
    let status = finding.flatMap { site.wording.status($0.status) }
    let detail =
      if case .open(let reason) = link.state { reason } else {
        link.formula(from: step.earlier, to: step.later)
      }
    let state = ChainState(link, finding)
    let words = site.texts[state.words]
    return ChainEntryView(
      state: state,
      verdict: status.map { site.texts(.withStatus, ["text": words, "status": $0]) } ?? words,
      label: label,
      href: origin.href(
        SitePath.report(step.later.agency.id, step.later.year), anchor: anchor),
      note: site.text(detail))
  }
}

private struct ChainEntryView: SiteView {
  let state: ChainState
  let verdict: String
  let label: String
  let href: String
  let note: String

  func value(of name: ViewName) -> Value {
    switch name {
    case .class: .text(state.style)
    case .verdict: .text(verdict)
    case .label: .text(label)
    case .href: .text(href)
    case .note: .text(note)
    default: .missing
    }
  }
}
