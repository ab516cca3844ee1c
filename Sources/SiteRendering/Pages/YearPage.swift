import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// `years/<year>/index.html`: key figures of every agency in one year.
struct YearPage: PageContent {
  let site: Site
  let year: Int
  let number: Int
  /// The year's reports.
  private let reports: [CheckedReport]
  private let paging: Paging
  private let origin: Origin
  /// On the first page only.
  private let overview: YearOverview?
  private let panels: [ChartView]

  static func paging(of count: Int) -> Paging { Paging(count: count, size: 100) }

  init(site: Site, year: Int, number: Int, reports: [CheckedReport]) {
    self.site = site
    self.year = year
    self.number = number
    self.reports = reports
    paging = Self.paging(of: reports.count)
    origin = Origin(SitePath.year(year, page: number), in: site.language)
    overview = number == 1 ? YearOverview(site: site, reports: reports, origin: origin) : nil
    panels = overview?.panels ?? []
  }

  let template = "pages/year"
  var path: String { SitePath.year(year, page: number) }
  var title: String {
    site.numbered(site.texts(.yearTitle, ["year": "\(year)"]), page: number)
  }
  var trailEnd: String { site.texts(.yearName, ["year": "\(year)"]) }
  var description: String {
    site.numbered(
      site.texts(.yearDescription, ["year": "\(year)", "count": "\(reports.count)"]), page: number)
  }
  var trail: [LinkView] {
    [LinkView(label: site.texts[.navYears], href: origin.href(SitePath.years))]
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .note: .optional(hasOfficialTables ? nil : site.texts[.yearOfLists])
    case .tables where !hasOfficialTables:
      .list([table([], caption: site.texts[.checkingResult], withFindings: true)])
    case .tables:
      .list([
        table(KeyFigure.requests, caption: site.texts[.requestFigures], withFindings: true),
        table(KeyFigure.others, caption: site.texts[.otherFigures], withFindings: false),
      ])
    case .statisticsFile:
      .view(
        LinkView(
          label: site.texts(.statisticsOfYear, ["year": "\(year)"]),
          href: origin.href(SitePath.statistics(ofYear: year))))
    case .distribution: .optional(overview?.distribution)
    case .types: .optional(overview?.types)
    case .charts: .list(panels)
    case .hasCharts: .bool(!panels.isEmpty)
    case .peers: .list(peers)
    case .hasPeers: .bool(!peers.isEmpty)
    case .pager:
      .optional(
        PagerView(paging: paging, current: number, origin: origin, texts: site.texts) {
          SitePath.year(year, page: $0)
        })
    case .hasNeighbours: .bool(site.years.count > 1)
    case .previous: .optional(site.years.first { $0 < year }.map(link))
    case .next: .optional(site.years.last { $0 > year }.map(link))
    default: .missing
    }
  }

  /// The kinds of agencies of which there are several; on the first page only.
  private var peers: [LinkView] {
    guard number == 1 else { return [] }
    let panels = PeerPanels(site: site, origin: origin)
    return site.peers.lists(of: year).map { list in
      LinkView(
        label: panels.name(of: list.kind), href: origin.href(SitePath.peers(year, list.kind)),
        note: "\(list.reports.count)")
    }
  }

  /// Whether any report of the year has the tables that the key figures come from.
  private var hasOfficialTables: Bool {
    reports.contains { $0.report.form.table("requests") != nil }
  }

  private func link(_ year: Int) -> LinkView {
    LinkView(
      label: site.texts(.yearName, ["year": "\(year)"]), href: origin.href(SitePath.year(year)))
  }

  private func table(
    _ figures: [KeyFigure], caption: String, withFindings: Bool
  ) -> DataTableView {
    var columns = figures.map { LinkView(label: site.texts[$0.label]) }
    if withFindings { columns.append(LinkView(label: site.texts[.checkingResult])) }
    return DataTableView(
      caption: site.texts(.yearCaption, ["year": "\(year)", "table": caption]),
      regionLabel: site.texts(.scrollRegion, ["table": caption]), columns: columns,
      rows: reports[paging.range(of: number)].map {
        row($0, figures: figures, withFindings: withFindings)
      })
  }

  /// Orders reports by their errors, then warnings, then notices.
  private static func weight(of severities: [Severity]) -> Int {
    [Severity.error, .warning, .notice].reduce(0) { weight, severity in
      weight * 1000 + min(999, severities.count { $0 == severity })
    }
  }

  private func row(
    _ checked: CheckedReport, figures: [KeyFigure], withFindings: Bool
  ) -> DataTableView.Row {
    let report = checked.report
    let path = SitePath.report(report.agency.id, report.year)
    let layout = site.layout(of: report.form)
    let notes = CellNotes(checked)
    var cells = figures.map { figure in
      site.wording.figure(
        layout.reading(of: figure, in: report.cells),
        href: origin.href(path, anchor: figure.anchor),
        flag: site.wording.flag(notes.doubt(about: layout.indexes(of: figure.cells))))
    }
    if withFindings {
      let groups = FindingGroup.of(checked)
      let counts = site.wording.counts(of: groups)
      cells.append(
        FigureView(
          text: counts ?? site.texts[.nothingFound],
          href: counts.map { _ in origin.href(path, anchor: "findings") },
          sortKey: "\(Self.weight(of: groups.map { $0.lead.severity }))"))
    }
    return DataTableView.Row(label: report.agency.name, href: origin.href(path), cells: cells)
  }
}
