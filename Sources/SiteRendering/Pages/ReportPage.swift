import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// `agencies/<id>/<year>/index.html`: one report.
struct ReportPage: PageContent {
  let site: Site
  let checked: CheckedReport
  /// The agency's reports by year.
  let history: ArraySlice<CheckedReport>
  private let sections: [ReportSectionView]
  /// What counts.
  private let groups: [FindingGroup]
  private let dismissed: [FindingGroup]
  private let dataNotes: [FindingGroup]
  private let origin: Origin
  private let summary: ReportSummary
  private let measures: MeasureTableView?
  private let notes: CellNotes

  let template = "pages/report"
  let kind = "article"

  init(
    site: Site, checked: CheckedReport, history: ArraySlice<CheckedReport>,
    narrative: ReportNarrative
  ) {
    self.site = site
    self.checked = checked
    self.history = history
    origin = Origin(
      SitePath.report(checked.report.agency.id, checked.report.year), in: site.language)
    groups = FindingGroup.of(checked)
    dismissed = FindingGroup.dismissed(in: checked)
    dataNotes = FindingGroup.dataNotes(in: checked)
    summary = ReportSummary(site: site, checked: checked, groups: groups)
    measures = MeasureTable(site: site, origin: origin, isOnReport: true).shares(
      of: [checked], caption: site.texts[.indicatorsOfReport])
    notes = CellNotes(checked)
    sections = ReportSectionView.all(
      of: checked.report, narrative, site: site, notes: notes)
  }

  private var report: Report { checked.report }
  private var texts: Texts { site.texts }

  var path: String { SitePath.report(report.agency.id, report.year) }
  var title: String { site.wording.title(report) }
  var description: String { summary.description }
  var trail: [LinkView] {
    [
      LinkView(label: texts[.navAgencies], href: origin.href(SitePath.agencies())),
      LinkView(
        label: report.agency.name, href: origin.href(SitePath.agency(report.agency.id))),
    ]
  }
  var trailEnd: String { texts(.yearName, ["year": "\(report.year)"]) }

  func value(of name: ViewName) -> Value {
    switch name {
    case .agency: .text(report.agency.name)
    case .agencyHref: .text(origin.href(SitePath.agency(report.agency.id)))
    case .place: .optional(site.wording.place(report.agency.place))
    case .placeHref:
      .optional(report.agency.place?.codes.last.map { origin.href(SitePath.place($0)) })
    case .hasFigures: .bool(!figures.isEmpty)
    case .figures: .list(figures)
    case .measures: .optional(measures)
    case .contents: .list(contents)
    case .sections: .list(sections)
    case .citation: .text(citation.text)
    case .bibTeX: .text(citation.bibTeX)
    case .comparisonHref: .text(origin.comparison(of: [report]))
    case .json: .text(origin.href(SitePath.reportObject(report.agency.id, report.year)))
    case .facts: .list(SourceFacts(site: site, report: report, origin: origin).terms)
    default: findings(name)
    }
  }

  private func findings(_ name: ViewName) -> Value {
    switch name {
    case .verdict: .text(summary.worst?.rawValue ?? "clear")
    case .verdictTitle: .text(summary.verdict)
    case .hasGroups: .bool(!groups.isEmpty)
    case .groups: .list(views(of: groups))
    case .hasDismissed: .bool(!dismissed.isEmpty)
    case .dismissed: .list(views(of: dismissed))
    case .dismissedLabel: .text(texts(.dismissedLabel, ["count": "\(dismissed.count)"]))
    case .hasDataNotes: .bool(!dataNotes.isEmpty)
    case .dataNotes: .list(views(of: dataNotes))
    case .tally: .text(summary.tally)
    case .hasUndecided: .bool(!checked.tally.undecided.isEmpty)
    case .undecidedLabel:
      .text(texts(.undecidedLabel, ["count": "\(checked.tally.undecided.count)"]))
    case .undecided: .list(undecided)
    default: neighbours(name)
    }
  }

  private func views(of groups: [FindingGroup]) -> [FindingGroupView] {
    groups.map { FindingGroupView(site: site, group: $0, origin: origin, setting: .list) }
  }

  private func neighbours(_ name: ViewName) -> Value {
    switch name {
    case .hasNeighbours: .bool(history.count > 1)
    case .yearBefore: .optional(yearBefore)
    case .previous: .optional(history.last { $0.report.year < report.year }.map(link))
    case .next: .optional(history.first { $0.report.year > report.year }.map(link))
    default: .missing
    }
  }

  /// The page that compares the report with that of the year before.
  private var yearBefore: LinkView? {
    YearComparison(of: checked, in: history).map { comparison in
      LinkView(
        label: texts(.compareYearsLink, ["year": "\(comparison.before.report.year)"]),
        href: origin.href(SitePath.yearComparison(report.agency.id, report.year)))
    }
  }

  private func link(_ other: CheckedReport) -> LinkView {
    LinkView(
      label: texts(.yearName, ["year": "\(other.report.year)"]),
      href: origin.href(SitePath.report(other.report.agency.id, other.report.year)))
  }

  private var figures: [FigureView] {
    guard report.form.table("requests") != nil else {
      return IndicatorFigures.views(of: report, wording: site.wording, notes: notes)
    }
    let layout = site.layout(of: report.form)
    return KeyFigure.headline.map { figure in
      let doubt = notes.doubt(about: layout.indexes(of: figure.cells))
      return site.wording.figure(
        layout.reading(of: figure, in: report.cells), label: texts[figure.label],
        unit: texts[.unitItems], href: "#" + figure.anchor,
        flag: site.wording.flag(doubt, href: doubt.map { "#" + Anchor.finding($0.id) }))
    }
  }

  private var contents: [LinkView] {
    sections.map { LinkView(label: $0.ordinal + $0.label, href: nil, anchor: $0.anchor) }
      + (measures == nil
        ? [] : [LinkView(label: texts[.indicatorsOfReport], anchor: "indicators-of-report")])
      + [
        LinkView(label: texts[.findings], anchor: "findings")
      ]
      + (dataNotes.isEmpty ? [] : [LinkView(label: texts[.dataNotes], anchor: "data-notes")])
      + [
        LinkView(label: texts[.sourceSection], anchor: "source"),
        LinkView(label: texts[.cite], anchor: "cite"),
      ]
  }

  private var undecided: [TermView] {
    checked.tally.undecided.map {
      TermView(
        label: site.title(ofCheck: $0.check), text: site.text($0.reason),
        href: origin.href(site.path(ofCheck: $0.check)))
    }
  }

  private var citation: Citation { Citation(site: site, report: report) }
}
