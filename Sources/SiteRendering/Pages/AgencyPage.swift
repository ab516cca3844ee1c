import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// `agencies/<id>/index.html`: one agency across its years.
struct AgencyPage: PageContent {
  let site: Site
  let history: ArraySlice<CheckedReport>
  private let agency: AgencyProfile
  private let origin: Origin
  private let trends: AgencyTrends
  private let charts: [ChartView]

  init(site: Site, agency: AgencyProfile, history: ArraySlice<CheckedReport>) {
    self.site = site
    self.history = history
    self.agency = agency
    origin = Origin(SitePath.agency(agency.id), in: site.language)
    trends = AgencyTrends(site: site, history: history, origin: origin)
    charts = trends.charts
  }

  let template = "pages/agency"
  var path: String { SitePath.agency(agency.id) }
  var title: String { agency.name }
  var description: String {
    site.texts(
      .agencyDescription,
      [
        "agency": agency.name,
        "years": history.map { "\($0.report.year)" }.joined(separator: site.texts[.comma]),
      ])
  }
  var trail: [LinkView] {
    [LinkView(label: site.texts[.navAgencies], href: origin.href(SitePath.agencies()))]
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .place: .optional(site.wording.place(agency.place))
    case .placeHref: .optional(agency.place?.codes.last.map { origin.href(SitePath.place($0)) })
    case .doubt: .optional(doubt)
    case .facts: .list(facts)
    case .hasProfile: .bool(!facts.isEmpty || !agency.members.isEmpty)
    case .hasMembers: .bool(!agency.members.isEmpty)
    case .members: .list(agency.members.map(link))
    case .reports: .list(reports)
    case .comparisonHref:
      .text(origin.comparison(of: history.suffix(2).reversed().map(\.report)))
    case .statisticsFile:
      .view(
        LinkView(
          label: site.texts[.statisticsOfAgency],
          href: origin.href(SitePath.statistics(ofAgency: agency.id))))
    case .outcomes: .optional(trends.outcomes)
    case .charts: .list(charts)
    case .hasCharts: .bool(!charts.isEmpty)
    case .measures: .optional(measures)
    case .peers:
      .optional(
        site.agencyPeers.map { AgencyPeersView(site: site, peers: $0, origin: origin) })
    case .forms: .list(forms)
    case .hasChain: .bool(history.count > 1)
    case .chain: .list(ChainYearView.all(of: history, site: site, origin: origin))
    case .findings: .view(AgencyFindings(site: site, history: history, origin: origin))
    default: .missing
    }
  }

  private var measures: MeasureTableView? {
    MeasureTable(site: site, origin: origin).shares(
      of: history, caption: site.texts[.indicatorsByYear])
  }

  /// That the place is open, with those that the name may mean.
  private var doubt: String? {
    guard agency.isDoubtful else { return nil }
    guard !agency.possiblePlaces.isEmpty else { return site.texts[.placeDoubtful] }
    let places = agency.possiblePlaces.map { $0.names.joined() }.joined(
      separator: site.texts[.comma])
    return site.texts(.placeDoubtfulAmong, ["places": places])
  }

  private var facts: [TermView] {
    var facts = agency.otherNames.map { use in
      TermView(
        label: site.texts[use.isFormer ? .factFormerName : .factOtherName],
        text: site.texts(
          .nameInYears,
          [
            "name": use.name,
            "years": use.years.map(String.init).joined(separator: site.texts[.comma]),
          ]))
    }
    if let parent = agency.parent {
      let link = link(parent)
      facts.append(TermView(label: site.texts[.factParent], text: link.label, href: link.href))
    }
    if let type = agency.type { facts.append(TermView(label: site.texts[.factType], text: type)) }
    if let note = agency.note { facts.append(TermView(label: site.texts[.factNote], text: note)) }
    return facts
  }

  private func link(_ other: AgencyProfile.Link) -> LinkView {
    LinkView(label: other.name, href: other.id.map { origin.href(SitePath.agency($0)) })
  }

  private var reports: [LinkView] {
    history.reversed().map { checked in
      LinkView(
        label: site.wording.title(checked.report),
        href: origin.href(SitePath.report(agency.id, checked.report.year)),
        note: ReportSummary(site: site, checked: checked, groups: FindingGroup.of(checked)).outcome,
        text: YearSentence(site: site, checked: checked).text)
    }
  }

  /// The reports of each form apart: cells of different forms do not compare.
  private var forms: [FormSeriesView] {
    var order: [String] = []
    for checked in history.reversed()
    where !checked.report.form.cells.isEmpty && !order.contains(checked.report.form.key) {
      order.append(checked.report.form.key)
    }
    return order.map { id in
      FormSeriesView(
        site: site, reports: history.filter { $0.report.form.key == id }, origin: origin)
    }
  }
}

/// Every cell of a form across the years.
private struct FormSeriesView: SiteView {
  let site: Site
  let reports: [CheckedReport]
  let origin: Origin

  private var form: Form { reports[0].report.form }

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text("form-" + form.key)
    case .label: .text(site.texts(.formSeries, ["form": form.id]))
    case .tables: .list(tables)
    default: .missing
    }
  }

  private var tables: [DataTableView] {
    let columns = reports.map { SeriesColumn(site: site, checked: $0, origin: origin) }
    return site.layout(of: form).series.map { series in
      let caption = site.text(series.caption)
      return DataTableView(
        caption: caption, regionLabel: site.texts(.scrollRegion, ["table": caption]),
        columns: columns.map(\.heading),
        rows: series.rows.map { row in
          DataTableView.Row(
            label: site.text(row.label), cells: columns.map { $0.figure(row.index) })
        },
        isFolded: series.isDetail)
    }
  }
}

/// One year's report beside the others.
private final class SeriesColumn {
  private let wording: Wording
  private let year: Int
  private let cells: CellGrid
  private let notes: CellNotes
  private let fragments: [String]
  private let href: String

  init(site: Site, checked: CheckedReport, origin: Origin) {
    wording = site.wording
    year = checked.report.year
    cells = checked.report.cells
    notes = CellNotes(checked)
    fragments = site.layout(of: checked.report.form).fragments
    href = origin.href(SitePath.report(checked.report.agency.id, year))
  }

  var heading: LinkView { LinkView(label: "\(year)", href: href) }

  func figure(_ index: Int) -> FigureView {
    let cell = cells[index]
    // Among hundreds of zeros, links would hide the numbers.
    return wording.figure(
      cell.map { .cell($0) } ?? .absent,
      href: cell?.value == .zero ? nil : href + fragments[index],
      flag: wording.flag(notes.doubt(about: [index])))
  }
}
